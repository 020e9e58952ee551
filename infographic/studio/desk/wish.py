"""What an editor wants changed, by the ids of texts and items rather than by places in files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.edit.change import (
    Edit,
    InsertItem,
    MoveItem,
    Plain,
    RemoveItem,
    RemoveKey,
    SetText,
    SetValue,
)
from infographic.content.edit.edited import edited
from infographic.content.load import GUIDE
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Value, child_at
from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.studio.desk.address import Address, address_of, file_of, name_of
from infographic.studio.desk.guide_files import is_guides
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.working_copy import WorkingCopy


@dataclass(frozen=True)
class Write:
    """The words of a text (`steps.luo-tilit.title`) in a language; in no language, those of one
    that is the same in all (`quote.author`)."""

    id: str
    language: str
    words: str


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


Wish = Write | Choose | LeaveOut | Add | Remove | Move | PutFile


def fulfilled(copy: WorkingCopy, wish: Wish) -> WorkingCopy:
    """The working copy after an edit. EditError when it cannot be made."""
    if isinstance(wish, PutFile):
        if not is_guides(wish.name):
            what = say("this is no file of the guide")
            raise EditError(Problem(what, item=wish.name))
        return copy.with_texts({wish.name: _encodable(wish.text)})
    file = file_of(wish.id)
    text = copy.text(file)
    value = read_text(file, text).value
    try:
        new = edited(text, _edit_of(wish, value), file, languages_of(copy))
    except ContentError as error:
        raise EditError(error.problems) from None
    return copy.with_texts({file: _encodable(new)})


def languages_of(copy: WorkingCopy) -> tuple[str, ...]:
    """The guide's languages, as far as its file can be read."""
    head = read_text(GUIDE, copy.text(GUIDE)).value
    codes = head.get("languages") if isinstance(head, LocatedDict) else None
    return tuple(map(str, codes)) if isinstance(codes, LocatedList) else ()


def value_at(copy: WorkingCopy, text_id: str) -> Value | None:
    """What stands in the files under an id; None when there is nothing."""
    file = file_of(text_id)
    value = read_text(file, copy.text(file)).value
    address = address_of(text_id, value)
    for step in address.path if address else ():
        value = child_at(value, step) if value is not None else None
    return value if address else None


def _edit_of(wish: Write | Choose | LeaveOut | Add | Remove | Move, value: Value | None) -> Edit:
    path = _found(wish.id, value).path
    if isinstance(wish, Write):
        return SetText(path, wish.language, wish.words)
    if isinstance(wish, Choose):
        return SetValue(path, wish.value)
    if isinstance(wish, LeaveOut):
        return RemoveKey(path)
    if isinstance(wish, Add):
        names = _names(path, value)
        before = wish.before.rpartition(".")[2]
        index = names.index(before) if before in names else len(names)
        return InsertItem(path, index, wish.value)
    above, at = path[:-1], path[-1] if path else ""
    if not isinstance(at, int):
        raise EditError(Problem(say("this is no item of a list"), item=wish.id))
    if isinstance(wish, Remove):
        return RemoveItem(above, at)
    last = len(_names(above, value)) - 1
    return MoveItem(above, at, min(max(wish.to, 0), last))


def _names(path: Sequence[int | str], value: Value | None) -> list[str]:
    """What the items of the list at a path are called in ids."""
    for step in path:
        value = child_at(value, step) if value is not None else None
    items = value if isinstance(value, LocatedList) else ()
    return [name_of(item, index) for index, item in enumerate(items)]


def _found(text_id: str, value: Value | None) -> Address:
    address = address_of(text_id, value)
    if address is None:
        what = say("this is not in the guide any more")
        hint = say("look whether it was removed or renamed meanwhile; undo brings it back")
        raise EditError(Problem(what, item=text_id, hint=hint))
    return address


def _encodable(text: str) -> str:
    """The text, unless half of a character is in it, which no file can be written with."""
    try:
        text.encode()
    except UnicodeEncodeError:
        what = say("there is half of a character in the text, which no file can be written with")
        raise EditError(Problem(what, hint=say("delete it, and type it again"))) from None
    return text
