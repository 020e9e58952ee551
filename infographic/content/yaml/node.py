"""The nodes of a YAML text by their places: what stands from where to where, and how it is written.

Beside `source.py`, which says what a text means, this says what has to be replaced to change it.
Comments and blank lines around a node are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from ruamel.yaml.error import StreamMark, YAMLError
from ruamel.yaml.events import (
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from infographic.content.yaml.events import careful_events, is_read_alike, quick_events

BLOCK_STYLES = (">", "|")


class Spot(NamedTuple):
    """A place between two characters: its line and its column, both from 0."""

    line: int
    column: int


def after(begin: Spot, text: str) -> Spot:
    """The spot behind a text that begins at another one."""
    lines = text.split("\n")
    column = len(lines[-1]) + (begin.column if len(lines) == 1 else 0)
    return Spot(begin.line + len(lines) - 1, column)


@dataclass(frozen=True)
class ScalarNode:
    """A word or text; `style` is its quotation mark, “>” or “|”, or empty when it is plain. A value
    that is left out is plain, empty, and ends where it begins."""

    begin: Spot
    end: Spot
    text: str
    style: str

    @property
    def is_left_out(self) -> bool:
        return self.begin == self.end


@dataclass(frozen=True)
class Member:
    """An entry of a mapping, or an item of a list, which has no key. It begins with its key or its
    hyphen; in brackets, with its value. `opens` is right after its colon or hyphen."""

    begin: Spot
    key: ScalarNode | None
    opens: Spot
    value: Node

    @property
    def end(self) -> Spot:
        return self.value.end


@dataclass(frozen=True)
class CollectionNode:
    """A mapping or a list; `is_flow` when it is written in braces or brackets."""

    begin: Spot
    end: Spot
    is_mapping: bool
    is_flow: bool
    members: tuple[Member, ...]

    def index(self, step: int | str) -> int | None:
        """Which member is under a key or at an index; None when there is none."""
        if isinstance(step, int):
            return step if not self.is_mapping and 0 <= step < len(self.members) else None
        keys = [member.key.text if member.key else "" for member in self.members]
        return keys.index(step) if self.is_mapping and step in keys else None


Node = ScalarNode | CollectionNode


def root_of(lines: Sequence[str]) -> Node | None:
    """The node that the lines of a text say; None when they say nothing. ValueError when they
    cannot be read."""
    text = "\n".join(lines)
    if is_read_alike(text):
        with suppress(YAMLError):  # it refuses some texts that the other takes
            return _Builder(lines, quick_events(text)).root()
    try:
        return _Builder(lines, careful_events(text)).root()
    except (YAMLError, OverflowError) as error:
        raise ValueError("the text cannot be read as YAML") from error


class _Builder:
    def __init__(self, lines: Sequence[str], events: Iterator[Event]) -> None:
        self._lines = lines
        self._events = events

    def root(self) -> Node | None:
        for event in self._events:
            if isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
                node = self._node(event, _spot(event.start_mark))
                return None if isinstance(node, ScalarNode) and node.is_left_out else node
        return None

    def _node(self, event: Event, left_out: Spot) -> Node:
        """The node that begins with an event; `left_out` is where it would stand if it is not
        written at all."""
        if isinstance(event, MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, SequenceStartEvent):
            return self._list(event)
        if not isinstance(event, ScalarEvent):
            return ScalarNode(left_out, left_out, "", "")
        begin, end = _spot(event.start_mark), _spot(event.end_mark)
        style = event.style or ""
        if not style and event.value == "":
            return ScalarNode(left_out, left_out, "", "")
        if style in BLOCK_STYLES:
            end = self._end_of_block(begin, end)
        return ScalarNode(begin, end, str(event.value), style)

    def _end_of_block(self, begin: Spot, end: Spot) -> Spot:
        """Where the last line with text of a folded or literal block ends."""
        last = min(end.line if end.column else end.line - 1, len(self._lines) - 1)
        while last > begin.line and not self._lines[last].strip(" "):
            last -= 1
        written = self._lines[last]
        return Spot(last, len(written.rstrip(" ") if last == begin.line else written))

    def _mapping(self, start: MappingStartEvent) -> CollectionNode:
        members: list[Member] = []
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._node(event, _spot(event.start_mark))
            if not isinstance(key, ScalarNode):
                key = ScalarNode(key.begin, key.end, "", "")
            opens = self._after_colon(key.end)
            members.append(Member(key.begin, key, opens, self._node(next(self._events), opens)))
        return self._collection(start, event, members)

    def _after_colon(self, end: Spot) -> Spot:
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        at = end.column
        while line[at : at + 1] == " ":
            at += 1
        return Spot(end.line, at + 1) if line[at : at + 1] == ":" else end

    def _list(self, start: SequenceStartEvent) -> CollectionNode:
        members: list[Member] = []
        hyphen = _spot(start.start_mark)
        while not isinstance(event := next(self._events), SequenceEndEvent):
            if start.flow_style:
                value = self._node(event, _spot(event.start_mark))
                members.append(Member(value.begin, None, value.begin, value))
                continue
            if members:
                hyphen = self._next_hyphen(members[-1].end, hyphen.column)
            opens = Spot(hyphen.line, hyphen.column + 1)
            members.append(Member(hyphen, None, opens, self._node(event, opens)))
        return self._collection(start, event, members)

    def _next_hyphen(self, after: Spot, column: int) -> Spot:
        """The next line after a spot that is no comment begins with the hyphen of an item."""
        number = after.line + 1
        while not self._lines[number].startswith("-", column) or self._lines[number][:column].strip(
            " "
        ):
            number += 1
        return Spot(number, column)

    def _collection(
        self, start: CollectionStartEvent, end: Event, members: Sequence[Member]
    ) -> CollectionNode:
        is_flow, is_mapping = bool(start.flow_style), isinstance(start, MappingStartEvent)
        stop = _spot(end.end_mark) if is_flow or not members else members[-1].end
        return CollectionNode(_spot(start.start_mark), stop, is_mapping, is_flow, tuple(members))


def _spot(mark: StreamMark) -> Spot:
    return Spot(mark.line, mark.column)
