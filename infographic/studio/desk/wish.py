"""What an editor wants changed, by the ids of texts and items rather than by places in files."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.edit.change import (
    Edit,
    InsertItem,
    MoveItem,
    Path,
    Plain,
    RemoveItem,
    RemoveKey,
    SetText,
    SetValue,
)
from infographic.content.edit.edited import edited
from infographic.content.edit.languages import in_languages
from infographic.content.edit.plain import Data, data_at, data_in
from infographic.content.edit.text_place import place_of
from infographic.content.load import GUIDE
from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.studio.desk.guide_files import is_guides
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.working_copy import WorkingCopy


@dataclass(frozen=True)
class Write:
    """The words of a text (`steps.luo-tilit.title`) in a language; in no language, those of one
    that is the same in all (`quote.author`). `base` is what an editor saw who began to write, None
    where nobody knows."""

    id: str
    language: str
    words: str
    base: str | None = None


@dataclass(frozen=True)
class Choose:
    """Another value, or a new part of the guide with all that is in it: `steps.luo-tilit.icon`,
    `theme`, `quote`."""

    id: str
    value: Plain


@dataclass(frozen=True)
class LeaveOut:
    """An optional text, value or part: `subtitle`, `steps.luo-tilit.tips.guru`, `quote`."""

    id: str


@dataclass(frozen=True)
class Add:
    """A new item at the end of a list (`steps`, `rule_items`, `chart.values`), or before another
    item of it, `before`."""

    id: str
    value: Plain
    before: str = ""


@dataclass(frozen=True)
class Remove:
    """An item of a list: `steps.luo-tilit`, `chart.values.1`."""

    id: str


@dataclass(frozen=True)
class Move:
    """An item of a list, to another place in it, from 0."""

    id: str
    to: int


@dataclass(frozen=True)
class PutFile:
    """The whole text of one of the guide's files: approvals, a theme, or one that is mended by
    hand."""

    name: str
    text: str


@dataclass(frozen=True)
class Speak:
    """The languages that the guide is to be in from now on, that of the default first."""

    languages: tuple[str, ...]

    @property
    def id(self) -> str:
        """What it changes."""
        return "languages"


Wish = Speak | Write | Choose | LeaveOut | Add | Remove | Move | PutFile


def fulfilled(copy: WorkingCopy, wish: Wish) -> WorkingCopy:
    """The working copy after an edit. EditError when it cannot be made."""
    if isinstance(wish, PutFile):
        if not is_guides(wish.name):
            raise EditError(Problem(say("this is no file of the guide"), item=wish.name))
        return copy.with_texts({wish.name: _encodable(wish.text)})
    try:
        if isinstance(wish, Speak):
            return copy.with_texts(in_languages(copy.texts, languages_of(copy), wish.languages))
        file, path = place_of(wish.id, copy.texts)
        text = copy.text(file)
        edit = _edit_of(wish, path, data_in(file, text))
        new = edited(text, edit, file, languages_of(copy))
    except ContentError as error:
        raise EditError(error.problems) from None
    return copy.with_texts({file: new})


def languages_of(copy: WorkingCopy) -> tuple[str, ...]:
    """The guide's languages, as far as its file can be read."""
    codes = data_at(data_in(GUIDE, copy.text(GUIDE)), ("languages",))
    return tuple(map(str, codes)) if isinstance(codes, list) else ()


def _edit_of(wish: Write | Choose | LeaveOut | Add | Remove | Move, path: Path, data: Data) -> Edit:
    if isinstance(wish, Write):
        return SetText(path, wish.language, wish.words)
    if isinstance(wish, Choose):
        return SetValue(path, wish.value)
    if isinstance(wish, LeaveOut):
        return RemoveKey(path)
    if isinstance(wish, Add):
        names = _names(data_at(data, path))
        before = wish.before.rpartition(".")[2]
        index = names.index(before) if before in names else len(names)
        return InsertItem(path, index, wish.value)
    above, at = path[:-1], path[-1] if path else ""
    if not isinstance(at, int):
        raise EditError(Problem(say("this is no item of a list"), item=wish.id))
    if isinstance(wish, Remove):
        return RemoveItem(above, at)
    last = len(_names(data_at(data, above))) - 1
    return MoveItem(above, at, min(max(wish.to, 0), last))


def _names(items: Data) -> list[str]:
    """What the items of a list are called in ids."""
    found = items if isinstance(items, list) else []
    return [
        str(item["id"]) if isinstance(item, dict) and item.get("id") else str(index)
        for index, item in enumerate(found)
    ]


def _encodable(text: str) -> str:
    """The text, unless half of a character is in it, which no file can be written with."""
    try:
        text.encode()
    except UnicodeEncodeError:
        what = say("there is half of a character in the text, which no file can be written with")
        raise EditError(Problem(what, hint=say("delete it, and type it again"))) from None
    return text
