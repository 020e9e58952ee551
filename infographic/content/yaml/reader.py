"""A YAML file as data, read on after what cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path

from infographic.content.yaml.compose import Composer, TooManyError, duplicates
from infographic.content.yaml.encoding import decoded, lines_of, shown
from infographic.content.yaml.events import careful_events, is_read_alike, quick_events
from infographic.content.yaml.invisible import CleanLine, line_problems, read_line
from infographic.content.yaml.mended import mended
from infographic.content.yaml.recovery import (
    block_around,
    is_item,
    key_of,
    later_parts,
    starts_of_blocks,
)
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Source, Value
from infographic.errors import ContentError, Place, Problem
from infographic.message import say

MOST_UNREAD = 20  # blocks of a file; one with more faults is no guide, and takes long
MOST_PARTS = 100  # of such a block that are read for themselves
MOST_ODD_LINES = 100  # with a problem each; a file of more is no guide either


def read(path: Path) -> Source:
    """The content of a YAML file. Never raises: a file that is missing or no text has problems
    and no value, one of which only a part can be read has both."""
    name = shown(path)
    try:
        text = decoded(path)
    except ContentError as error:
        return Source(None, error.problems)
    return read_text(name, text)


@lru_cache(maxsize=16)
def read_text(name: str, text: str) -> Source:
    """What a file of a name says with a text; never raises, as `read`.

    Remembered of some: when a text of a guide is saved, its theme, rules and formats are as they
    were, and to read them again took a seventh of the time to a picture. Nobody changes what a
    source holds."""
    reader = _Reader(name, lines_of(text))
    try:
        value = reader.value()
    except TooManyError as error:
        return Source(None, (error.problem,))
    if value is None and not reader.problems:
        empty = Problem(say("the file is empty"), item=name, hint=say("write the content in it"))
        return Source(None, (empty,), says_nothing=True)
    told = reader.told.union(problem.place for problem in reader.problems if problem.place)
    return Source(value, tuple(reader.problems), tuple(reader.unread), frozenset(told))


class _Reader:
    """Reads the lines of a file, and reads on after what cannot be read."""

    def __init__(self, file: str, typed: Sequence[str]) -> None:
        self.problems: list[Problem] = []
        self.unread: list[range] = []
        self.told: set[Place] = set()
        self._file = file
        self._lines: Sequence[CleanLine] = [read_line(line) for line in typed]
        self._read: list[str] = []

    def value(self) -> Value | None:
        for number, line in enumerate(self._lines, start=1):
            self.problems += line_problems(line, self._file, number)
        lines = mended(self._lines, self._file)
        self.problems += lines.problems
        if len(self.problems) > MOST_ODD_LINES:
            return None
        self._lines = lines.lines
        self._read = [line.read for line in self._lines]
        whole: Value | None = None
        begin, end = 0, len(self._lines)
        starts = starts_of_blocks(self._read)
        while (fault := (part := self._composed(range(begin, end))).fault) is not None:
            if not starts or len(self.unread) == MOST_UNREAD:
                self.problems += [*part.problems, fault]
                return None
            block = block_around(starts, max(begin, _line_of(fault)), begin, end)
            before = self._composed(range(begin, block.start))
            while before.fault is not None:  # what stopped the reading only followed from it
                part, fault = before, before.fault
                block = block_around(starts, max(begin, _line_of(fault)), begin, block.start)
                before = self._composed(range(begin, block.start))
            whole = self._joined(whole, self._taken(before))
            whole = self._joined(whole, self._placeholder(block))
            self.problems += [p for p in part.problems if _line_of(p) >= block.start]
            self._tell_faults(fault, block)
            self.unread.append(range(block.start + 1, block.stop + 1))
            begin = block.stop
        return self._joined(whole, self._taken(part))

    def _composed(self, part: range) -> Composer:
        """Some lines, read by the quick parser, and once more by the careful one if there is
        anything to tell."""
        text = "\n".join(self._read[part.start : part.stop])
        if not self.problems and is_read_alike(text):
            composer = Composer(self._file, self._lines, part, quick_events(text))
            with suppress(TooManyError):
                composer.compose()
                if composer.is_faultless:
                    return composer
        composer = Composer(self._file, self._lines, part, careful_events(text))
        composer.compose()
        return composer

    def _taken(self, part: Composer) -> Value | None:
        """The value of a part, whose problems are told."""
        self.problems += [*part.problems, *filter(None, [part.fault])]
        self.told |= part.told
        return part.value

    def _tell_faults(self, fault: Problem, block: range) -> None:
        self.problems.append(fault)
        parts = later_parts(self._read, _line_of(fault), block.stop)
        for lines in islice(parts, MOST_PARTS):
            self._taken(self._composed(lines))

    def _placeholder(self, block: range) -> Value | None:
        """Something empty in place of a block that cannot be read, so that it is not missing."""
        typed, line = self._lines[block.start].typed, self._read[block.start]
        place = Place(self._file, block.start + 1, 1, typed)
        if is_item(line):
            items = LocatedList(place)
            items.append(LocatedDict(place))
            return items
        if not (key := key_of(line)):
            return None
        mapping = LocatedDict(place)
        mapping[key] = Scalar("", place, "nothing")
        mapping.key_places[key] = place
        return mapping

    def _joined(self, value: Value | None, more: Value | None) -> Value | None:
        """One value of two parts of a file; the first where they are of different kinds."""
        if value is None or more is None:
            return more if value is None else value
        if isinstance(value, LocatedList) and isinstance(more, LocatedList):
            value.extend(more)
        elif isinstance(value, LocatedDict) and isinstance(more, LocatedDict):
            doubles = [
                Scalar(key, place, "text") for key, place in more.key_places.items() if key in value
            ]
            self.problems += duplicates(doubles, value)
            value.key_places |= {
                key: place for key, place in more.key_places.items() if key not in value
            }
            value |= {key: entry for key, entry in more.items() if key not in value}
        return value


def _line_of(problem: Problem) -> int:
    """The line of a problem, from 0."""
    return problem.place.line - 1 if problem.place else 0
