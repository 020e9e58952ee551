"""The events of the YAML parser to data that knows its places, with all that is wrong on the way.

Editors' files need neither anchors and aliases nor tags, several documents or deep nesting; these
are refused, which also bounds what a file can cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

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

from infographic.characters import NO_BREAK_SPACES, SOFT_HYPHEN
from infographic.content.yaml.invisible import (
    CleanLine,
    spaced,
    unwelcome,
    unwelcome_problem,
)
from infographic.content.yaml.mistyped import CURLY_QUOTES, mistyped
from infographic.content.yaml.source import Kind, LocatedDict, LocatedList, Scalar, Value
from infographic.content.yaml.syntax import start_of_item, syntax_problem
from infographic.content.yaml.written import written
from infographic.errors import Place, Problem
from infographic.geometry import MM_PER_UNIT
from infographic.message import say

MAX_DEPTH = 20
MAX_VALUES = 10_000
NOT_IN_KEYS = SOFT_HYPHEN + NO_BREAK_SPACES

# YAML 1.2.2, 10.3.2: what a plain scalar means in the core schema.
_PLAIN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("nothing", re.compile(r"(?:~|null|Null|NULL|)")),
    ("true or false", re.compile(r"(?:true|True|TRUE|false|False|FALSE)")),
    ("whole number", re.compile(r"[-+]?[0-9]+")),
    ("number", re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")),
)


class TooManyError(Exception):
    """A file that says too much to be a guide, with the `problem` to tell."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class Composer:
    """Builds the data from a parser's events of some lines of a file, and collects what is wrong on
    the way.

    `value` is what they say, as far as they can be read; None when there is
    nothing. `fault` is what stopped the reading, if anything did.
    """

    def __init__(
        self, file: str, lines: Sequence[CleanLine], part: range, events: Iterator[Event]
    ) -> None:
        self.problems: list[Problem] = []
        self.value: Value | None = None
        self.fault: Problem | None = None
        self.told: set[Place] = set()
        self._file = file
        self._lines = lines
        self._part = part
        self._lacking = frozenset(number for number, line in enumerate(lines) if line.left_out)
        self._events = self._noting(events)
        self._last: Event | None = None
        self._values = 0

    def compose(self) -> None:
        """Read the lines, once. TooManyError when there is no end of them."""
        documents = 0
        try:
            for event in self._events:
                if isinstance(event, DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._refuse(
                            event,
                            say("a second document starts here"),
                            say("remove the line --- or ..."),
                        )
                        break
                elif not isinstance(event, StreamStartEvent | StreamEndEvent | DocumentEndEvent):
                    root = self._value(event, 0)
                    self.value = None if isinstance(root, Scalar) and root == "" else root
        except (YAMLError, OverflowError, ValueError) as error:  # the latter from broken escapes
            begin = self.value.place if self.value is not None else None
            self.fault = syntax_problem(error, self._last, begin, self._place)
        except _TooDeepError as error:
            what, hint = say("brackets are nested too deeply here"), say("is one never closed?")
            self.fault = Problem(what, self._place(error.event.start_mark), hint=hint)

    @property
    def is_faultless(self) -> bool:
        return not self.problems and self.fault is None

    def _noting(self, events: Iterator[Event]) -> Iterator[Event]:
        """The events, each noted when the next one is asked for."""
        for event in events:
            yield event
            self._last = event

    def _value(self, event: Event, depth: int) -> Value:
        if depth > MAX_DEPTH:
            raise _TooDeepError(event)
        self._values += 1
        if self._values > MAX_VALUES:
            what = say(
                "the file has more than {most} words and texts, too many for a guide",
                most=MAX_VALUES,
            )
            hint = say("keep only the guide's own texts in it")
            raise TooManyError(Problem(what, self._place(event.start_mark), hint=hint))
        self._refuse_indirection(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, depth)
        return self._scalar(event)

    def _mapping(self, start: MappingStartEvent, depth: int) -> LocatedDict:
        mapping = LocatedDict(self._place(start.start_mark))
        doubles: list[Scalar] = []
        before = ""
        while not isinstance(event := next(self._events), MappingEndEvent):
            place = self._place(event.start_mark)
            key = self._key(self._value(event, depth + 1))
            value = self._value(following := next(self._events), depth + 1)
            if isinstance(value, Scalar) and value.kind == "nothing" and not value:
                if value.place in self.told:
                    self.told.add(place)
                value = Scalar("", place, "nothing")  # the parser is already at what follows
            if key is None:
                self.problems.append(
                    Problem(say("expected a key, one word before the colon"), place, hint=_KEY_HINT)
                )
            elif start.flow_style and _is_rest_of_number(mapping.get(before), event, following):
                self.problems.append(_decimal_comma(before, mapping, key))
            elif start.flow_style and _has_no_colon(event, following) and (typed := mistyped(key)):
                at = replace(place, column=place.column + typed.column)
                self.problems.append(Problem(typed.what, at, hint=typed.hint))
                known, text = key[: typed.column].rstrip(), key[typed.column + 1 :].lstrip()
                mapping[known] = Scalar(text, place, "text")
                mapping.key_places[known] = place
            elif key in mapping:
                doubles.append(key)
            else:
                mapping[key] = value
                mapping.key_places[str(key)] = place
                before = str(key)
        self.problems += duplicates(doubles, mapping)
        return mapping

    def _key(self, key: Value) -> Scalar | None:
        """The key without invisible characters, which are told; None when it is no word."""
        if not isinstance(key, Scalar) or key.kind == "nothing":
            return None
        plain = "".join(sign for sign in key if sign not in NOT_IN_KEYS)
        bare = plain.strip(CURLY_QUOTES)
        if plain != key:
            odd = [at for at, sign in enumerate(key) if sign in NOT_IN_KEYS]
            self.problems.append(unwelcome_problem(key, odd, self._places_in(key)[odd[0]]))
        elif bare != plain:
            what = say("curly quotation marks are taken as part of the key")
            self.problems.append(
                Problem(
                    what,
                    key.place,
                    hint=say("write the key without:  {example}", example=f"{bare}: …"),
                )
            )
        return key if bare == key else Scalar(bare, key.place, "text")

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
        if self._lacks_something(event):
            self.told.add(place)
        if event.style in ("'", '"'):
            self._refuse_comment_without_space(event, place)
        if event.style == '"':
            return self._with_escapes(text, place)
        plain = not event.style
        kinds = (kind for kind, pattern in _PLAIN if plain and pattern.fullmatch(text))
        comment = self._comment_after(event.end_mark) if plain else ""
        return Scalar(text, place, next(kinds, "text"), comment)

    def _with_escapes(self, text: str, place: Place) -> Scalar:
        """A text in double quotation marks, without the invisible characters that its escapes may
        have written; they are told."""
        scalar = Scalar(spaced(text), place, "text")
        if not (odd := [at for at in unwelcome(scalar) if scalar[at] != "\t"]):
            return scalar
        self.problems.append(unwelcome_problem(scalar, odd, self._places_in(scalar)[odd[0]]))
        self.told.add(place)
        dropped = frozenset(odd)
        kept = (sign for at, sign in enumerate(scalar) if at not in dropped)
        return Scalar("".join(kept), place, "text")

    def _lacks_something(self, event: ScalarEvent) -> bool:
        """Whether characters were left out of its lines."""
        if not self._lacking:
            return False
        first, last = self._number(event.start_mark), self._number(event.end_mark)
        return not self._lacking.isdisjoint(range(first, last + 1))

    def _refuse_comment_without_space(self, event: ScalarEvent, place: Place) -> None:
        end = self._place(event.end_mark)
        if self._line(event.end_mark).read[event.end_mark.column :].startswith("#"):
            what = say("what follows # right after a quotation mark is left out")
            hint = say("put it before the quotation mark, or a space before a comment")
            self.problems.append(Problem(what, end, hint=hint))
            self.told.add(place)

    def _places_in(self, scalar: Scalar) -> tuple[Place, ...]:
        return written(scalar, scalar.place, self._typed).places

    @cached_property
    def _typed(self) -> list[str]:
        """The file's lines, which each text in quotation marks asks for."""
        return [line.typed for line in self._lines]

    def _comment_after(self, mark: StreamMark) -> str:
        after = self._line(mark).read[mark.column :].strip()
        return after if after.startswith("#") else ""

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
                say(
                    "“{sign}” has a special meaning in YAML, which these files do not use",
                    sign=sign,
                ),
                say(
                    "put a text that starts with {sign} in quotation marks: {example}",
                    sign=sign,
                    example=f"'{sign}…'",
                ),
            )

    def _refuse(self, event: Event, what: str, hint: str) -> None:
        self.told.add(self._place(event.start_mark))
        self.problems.append(Problem(what, self._place(event.start_mark), hint=hint))

    def _place(self, mark: StreamMark) -> Place:
        """The place of a parser's mark, which counts lines and columns from 0."""
        line = self._line(mark)
        column = mark.column if mark.line < len(self._part) else len(line.read)
        return Place(self._file, self._number(mark) + 1, line.column(column) + 1, line.typed)

    def _line(self, mark: StreamMark) -> CleanLine:
        return self._lines[self._number(mark)] if self._lines else CleanLine("", "")

    def _number(self, mark: StreamMark) -> int:
        """The line of a mark, from 0: the last one for a mark after the end."""
        return self._part.start + min(mark.line, max(len(self._part) - 1, 0))


class _TooDeepError(Exception):
    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


_KEY_HINT = say("write for example  {example}", example="title: …")
# What a comma within braces has cut off from a number: its decimals, perhaps with the unit of a
# length.
_REST_OF_NUMBER = re.compile(r"([0-9]+)( ?[^0-9.,:]{0,10})")


def _is_rest_of_number(before: Value | None, rest: Event, value: Event) -> bool:
    """Whether what reads as a key is the rest of the number before it: {value: 1,5}."""
    return (
        isinstance(before, Scalar)
        and re.fullmatch(f"[-+]?[0-9 {NO_BREAK_SPACES}]+", before) is not None
        and _REST_OF_NUMBER.fullmatch(getattr(rest, "value", "")) is not None
        and _has_no_colon(rest, value)
    )


def _has_no_colon(key: Event, value: Event) -> bool:
    """Whether an entry in braces is a key alone: {fi: Hei, hei}."""
    return getattr(value, "value", None) == "" and value.start_mark.index == key.end_mark.index


def _decimal_comma(key: str, mapping: LocatedDict, rest: str) -> Problem:
    whole = mapping[key]
    assert isinstance(whole, Scalar)
    found = _REST_OF_NUMBER.fullmatch(rest)
    assert found is not None
    unit = found[2] if found[2].strip() in MM_PER_UNIT else ""
    number = f"{re.sub('[^-+0-9]', '', whole)}.{found[1]}{unit}"
    return Problem(
        say("a comma ends the number here: “{number}”", number=f"{whole},{rest}"),
        whole.place,
        hint=say("write the decimals after a point:  {example}", example=f"{key}: {number}"),
    )


def duplicates(doubles: Sequence[Scalar], mapping: LocatedDict) -> Iterator[Problem]:
    """A problem for each key that is given again; but only one where the “- ” between two items
    of a list, which have ids, is lost."""
    merged = "id" in doubles or ("id" in mapping and len(doubles) > 1)
    for key in doubles[:1] if merged else doubles:
        hint = say("keep one of the two")
        if merged:
            hint = say("does a new step or rule start here? {hint}", hint=start_of_item(key.place))
        first = mapping.key_places[key].line
        yield Problem(
            say("“{key}” is given twice here, first on line {first}", key=key, first=first),
            key.place,
            hint=hint,
        )
