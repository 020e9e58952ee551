"""YAML files as plain data that remembers where each piece was written.

Values are `LocatedDict`, `LocatedList` and `Scalar`: a scalar is always its literal text, whatever
YAML would make of it, so that 0800 stays 0800. Editors' files need neither anchors and aliases nor
tags, several documents or deep nesting; these are refused, which also bounds what a file can cost.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from ruamel.yaml import YAML
from ruamel.yaml.error import StreamMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from infographic.content.encoding import decoded, shown
from infographic.content.syntax import start_of_item, syntax_problem
from infographic.errors import ContentError, Place, Problem

Kind = Literal["text", "whole number", "number", "true or false", "nothing"]

MAX_DEPTH = 20

# YAML 1.2.2, 10.3.2: what a plain scalar means in the core schema.
_PLAIN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("nothing", re.compile(r"(?:~|null|Null|NULL|)")),
    ("true or false", re.compile(r"(?:true|True|TRUE|false|False|FALSE)")),
    ("whole number", re.compile(r"[-+]?[0-9]+")),
    ("number", re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")),
)


class Scalar(str):
    """A word, number or text as it was typed; `kind` is what YAML takes it for, and `comment`
    what follows a text without quotation marks on its line, from the “#” on."""

    __slots__ = ("comment", "kind", "place")
    place: Place
    kind: Kind
    comment: str

    def __new__(cls, text: str, place: Place, kind: Kind, comment: str = "") -> Self:
        scalar = super().__new__(cls, text)
        scalar.place = place
        scalar.kind = kind
        scalar.comment = comment
        return scalar


class LocatedList(list["Value"]):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class LocatedDict(dict[str, "Value"]):
    """Keys and values; `place` is where the first key or the “{” stands."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}


Value = Scalar | LocatedList | LocatedDict


def child_at(value: Value, step: int | str) -> Value | None:
    """The value under a key or an index; None where there is none."""
    if isinstance(value, LocatedDict):
        return value.get(str(step))
    if isinstance(value, LocatedList) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


@dataclass(frozen=True)
class Source:
    """What a file says, as far as it can be read, and what is wrong with it as YAML.

    A file with nothing but comments `says_nothing`, which is one of its problems.
    """

    value: Value | None
    problems: tuple[Problem, ...] = ()
    says_nothing: bool = False


def read(path: Path) -> Source:
    """The content of a YAML file. Never raises: a file that is missing or no text has problems
    and no value, one with a forbidden sign or a key given twice has both."""
    name = shown(path)
    try:
        composer = _Composer(name, decoded(path))
    except ContentError as error:
        return Source(None, error.problems)
    value = composer.document()
    if value is None and not composer.problems:
        empty = Problem("the file is empty", item=name, hint="write the content in it")
        return Source(None, (empty,), says_nothing=True)
    return Source(value, tuple(composer.problems))


class _Composer:
    """Builds the data from the parser's events, and collects what is wrong on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._lines = text.splitlines()
        self._events = self._parsed(text)
        self._last: Event | None = None

    def document(self) -> Value | None:
        """The value of the one document; None when there is none or it cannot be read."""
        value: Value | None = None
        documents = 0
        try:
            for event in self._events:
                if isinstance(event, DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._refuse(
                            event, "a second document starts here", "remove the line --- or ..."
                        )
                        break
                elif not isinstance(event, StreamStartEvent | StreamEndEvent | DocumentEndEvent):
                    value = self._value(event, 0)
        except (YAMLError, OverflowError, ValueError) as error:  # the latter from broken escapes
            begin = value.place if value is not None else None
            self.problems.append(syntax_problem(error, self._last, begin, self._place))
            return None
        except _TooDeepError as error:
            self._refuse(error.event, "brackets are nested too deeply here", "is one never closed?")
            return None
        return None if isinstance(value, Scalar) and value == "" else value

    def _parsed(self, text: str) -> Iterator[Event]:
        yaml = YAML(typ="safe", pure=True)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the parser warns of is refused here anyway
            for event in yaml.parse(text):
                yield event
                self._last = event

    def _value(self, event: Event, depth: int) -> Value:
        if depth > MAX_DEPTH:
            raise _TooDeepError(event)
        self._refuse_indirection(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, depth)
        return self._scalar(event)

    def _mapping(self, start: Event, depth: int) -> LocatedDict:
        mapping = LocatedDict(self._place(start.start_mark))
        doubles: list[Scalar] = []
        while not isinstance(event := next(self._events), MappingEndEvent):
            place = self._place(event.start_mark)
            key = self._value(event, depth + 1)
            value = self._value(next(self._events), depth + 1)
            if isinstance(value, Scalar) and value.kind == "nothing" and not value:
                value = Scalar("", place, "nothing")  # the parser is already at what follows
            if not isinstance(key, Scalar) or key.kind == "nothing":
                self.problems.append(
                    Problem("expected a key, one word before the colon", place, hint=_KEY_HINT)
                )
            elif key in mapping:
                doubles.append(key)
            else:
                mapping[key] = value
                mapping.key_places[str(key)] = place
        self.problems += _duplicates(doubles, mapping)
        return mapping

    def _sequence(self, start: Event, depth: int) -> LocatedList:
        sequence = LocatedList(self._place(start.start_mark))
        while not isinstance(event := next(self._events), SequenceEndEvent):
            sequence.append(self._value(event, depth + 1))
        return sequence

    def _scalar(self, event: Event) -> Scalar:
        place = self._place(event.start_mark)
        if not isinstance(event, ScalarEvent):
            return Scalar("", place, "text")
        text: str = event.value
        plain = not event.style
        kinds = (kind for kind, pattern in _PLAIN if plain and pattern.fullmatch(text))
        after = self._place(event.end_mark).text[event.end_mark.column :].strip()
        comment = after if plain and after.startswith("#") else ""
        return Scalar(text, place, next(kinds, "text"), comment)

    def _refuse_indirection(self, event: Event) -> None:
        sign = ""
        if isinstance(event, AliasEvent):
            sign = "*"
        elif getattr(event, "anchor", None):
            sign = "&"
        elif getattr(event, "tag", None):
            sign = "!"
        if sign:
            self._refuse(
                event,
                f"“{sign}” has a special meaning in YAML, which these files do not use",
                f"put a text that starts with {sign} in quotation marks: '{sign}…'",
            )

    def _refuse(self, event: Event, what: str, hint: str) -> None:
        self.problems.append(Problem(what, self._place(event.start_mark), hint=hint))

    def _place(self, mark: StreamMark) -> Place:
        """The place of a parser's mark, which counts lines and columns from 0."""
        line = min(mark.line, max(len(self._lines) - 1, 0))
        text = self._lines[line] if self._lines else ""
        column = mark.column if line == mark.line else len(text)
        return Place(self._file, line + 1, column + 1, text)


class _TooDeepError(Exception):
    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


_KEY_HINT = "write for example  title: …"


def _duplicates(doubles: Sequence[Scalar], mapping: LocatedDict) -> Iterator[Problem]:
    """A problem for each key that is given again; but only one where the “- ” between two items
    of a list, which have ids, is lost."""
    merged = "id" in doubles or ("id" in mapping and len(doubles) > 1)
    for key in doubles[:1] if merged else doubles:
        hint = "keep one of the two"
        if merged:
            hint = f"does a new step or rule start here? {start_of_item(key.place)}"
        first = mapping.key_places[key].line
        yield Problem(f"“{key}” is given twice here, first on line {first}", key.place, hint=hint)
