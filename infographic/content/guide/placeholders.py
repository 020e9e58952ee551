"""The placeholders of a guide that nothing has been filled in for yet, and its braces that are
neither theirs nor doubled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from infographic.content.guide.filling import Filling
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.guide.placeholder import name_of, pieces_of
from infographic.content.yaml.item import named, part
from infographic.content.yaml.source import Scalar
from infographic.errors import ContentError, Place, Problem
from infographic.message import say, say_count

_EXCERPT = 20  # characters


@dataclass(frozen=True)
class Placeholder:
    """A placeholder in a text: its `name` as columns are compared with it (`name_of`) and as it is
    `typed`, in which `language` of the text it stands, and where; `item` is what the text is called
    in messages, and `text` its id."""

    name: str
    typed: str
    language: str
    place: Place
    item: str
    text: str

    def __str__(self) -> str:
        return f"{{{self.typed.strip()}}}"


def open_placeholders(
    guide: Guide, names: Sequence[Scalar], filling: Filling
) -> tuple[Placeholder, ...]:
    """Those of a guide in all languages for which a filling has no values, in the order of the
    guide; each once in a text. `names` are its names as they are written."""
    found: dict[tuple[str, str, str], Placeholder] = {}
    for words in (*_written(guide), *_names(guide, names)):
        for piece in pieces_of(words.said):
            name = name_of(piece.name)
            if name and words.language not in filling.languages:
                made = Placeholder(
                    name, piece.name, words.language, words.place, words.item, words.text
                )
                found.setdefault((words.text, words.language, name), made)
    return tuple(found.values())


def refuse_placeholders(placeholders: Sequence[Placeholder]) -> None:
    """ContentError that names each of them once, where it stands first: what nothing is filled in
    for must not be published."""
    if problems := [_unfilled(each, count) for each, count in counted(placeholders)]:
        raise ContentError(problems)


def counted(placeholders: Sequence[Placeholder]) -> tuple[tuple[Placeholder, int], ...]:
    """The first of each name, and in how many texts that stands; a text counts once, in however
    many languages it has it."""
    first: dict[str, Placeholder] = {}
    texts: dict[str, set[str]] = {}
    for each in placeholders:
        first.setdefault(each.name, each)
        texts.setdefault(each.name, set()).add(each.text)
    return tuple((each, len(texts[name])) for name, each in first.items())


def _unfilled(placeholder: Placeholder, count: int) -> Problem:
    what = say_count(
        "nothing is filled in for {placeholder}, which stands in {count} text",
        "nothing is filled in for {placeholder}, which stands in {count} texts",
        count=count,
        placeholder=str(placeholder),
    )
    hint = say(
        "“infographic series” makes such a guide for each row of a table; to show the braces, write"
        " {example}",
        example=f"{{{placeholder}}}",
    )
    return Problem(what, placeholder.place, placeholder.item, hint)


def lone_braces(guide: Guide) -> Iterator[Problem]:
    """Where a brace of a guide that has placeholders is neither theirs nor doubled."""
    for words in _written(guide):
        if lone := next((piece for piece in pieces_of(words.said) if piece.is_lone), None):
            stands = words.said[lone.start : lone.start + _EXCERPT]
            what = say("a brace stands alone: “{words}”", words=stands)
            hint = say(
                "a placeholder is a name in braces, {example}; a brace that is to be shown is"
                " written twice: {opened} or {closed}",
                example="{office}",
                opened="{{",
                closed="}}",
            )
            yield Problem(what, words.place, words.item, hint)


class _Words(NamedTuple):
    said: str
    language: str
    place: Place
    item: str
    text: str


def _written(guide: Guide) -> Iterator[_Words]:
    """All words of a guide as they stand in its files, but for its names."""
    for text in texts_in(guide):
        for code, words in text.written.items():
            item = say("{item} ({language})", item=text.items[code], language=code)
            yield _Words(words, code, text.places[code], item, text.id)


def _names(guide: Guide, names: Sequence[Scalar]) -> Iterator[_Words]:
    for number, name in enumerate(names):
        item = part(named([], "names", number))
        for code in guide.languages:
            yield _Words(name, code, name.place, item, f"names.{number}")
