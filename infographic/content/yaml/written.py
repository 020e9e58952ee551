"""A text as it stands in its file: where each of its characters is.

What a text says is not what was typed: quotation marks around it, escapes, line ends and doubled
spaces are gone. So the two are walked side by side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.yaml.invisible import WIDE_SPACES
from infographic.errors import Place, Problem

# YAML 1.2.2, 5.7: escapes with so many hexadecimal digits; all others are one character long.
_HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
_SPACES = re.compile(f"[ \t{WIDE_SPACES}]*")
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True)
class Remark:
    """What a person should look at from an offset of a text on, because the program cannot set it
    right, and what to do."""

    start: int
    what: str
    hint: str


@dataclass(frozen=True)
class Written:
    """The place of each character of a text and, last, of what follows it; `doubled` are the
    places of spaces that follow another one on their line."""

    places: tuple[Place, ...]
    doubled: tuple[Place, ...]

    def problem(self, remark: Remark, item: str) -> Problem:
        """A remark on the text at its place; `item` is what the text is called."""
        return Problem(remark.what, self.places[remark.start], item, remark.hint)


def written(text: str, place: Place, lines: Sequence[str]) -> Written:
    """Where a text that begins at a place stands in the lines of its file; all of it at that place
    when it cannot be followed there."""
    walk = _Walk(place.file, lines, place.line - 1, place.column - 1)
    if _follows(walk, text):
        return Written((*walk.places, walk.here()), tuple(walk.doubled))
    return Written((place,) * (len(text) + 1), ())


def _follows(walk: _Walk, text: str) -> bool:
    walk.begin()
    return all(walk.space() if sign == " " else walk.sign(sign) for sign in text)


class _Walk:
    """A reader at a line and column of a file, both from 0."""

    def __init__(self, file: str, lines: Sequence[str], line: int, column: int) -> None:
        self.places: list[Place] = []
        self.doubled: list[Place] = []
        self._file = file
        self._lines = lines
        self._line = line
        self._column = column
        self._quote = ""

    def here(self) -> Place:
        line = min(self._line, len(self._lines) - 1)
        return Place(self._file, line + 1, self._column + 1, self._lines[line])

    def begin(self) -> None:
        """Goes to the first character of the text itself."""
        if _BLOCK.match(self._rest()):
            self._next_line()
        elif self._rest()[:1] in ("'", '"'):
            self._quote = self._rest()[0]
            self._column += 1
        self._skip_space()

    def space(self) -> bool:
        """White space, perhaps over several lines; whether there is any."""
        self.places.append(self.here())
        before = (self._line, self._column)
        self._skip_space()
        if self._line == before[0] and self._column > before[1] + 1:
            line = self._lines[self._line]
            self.doubled.append(Place(self._file, self._line + 1, before[1] + 2, line))
        return (self._line, self._column) != before

    def sign(self, sign: str) -> bool:
        """A character that is no space; whether it stands here."""
        self.places.append(self.here())
        length = self._length_of(sign)
        self._column += length
        return length > 0

    def _length_of(self, sign: str) -> int:
        """How many characters are typed for a sign that stands here; 0 when it does not."""
        rest = self._rest()
        if self._quote == '"' and rest.startswith("\\"):
            return 2 + _HEXADECIMAL.get(rest[1:2], 0)
        if self._quote == "'" and rest.startswith("''"):
            return 2 if sign == "'" else 0
        return 1 if rest.startswith(sign) else 0

    def _rest(self) -> str:
        return self._lines[self._line][self._column :] if self._line < len(self._lines) else ""

    def _skip_space(self) -> None:
        while self._line < len(self._lines):
            spaces = _SPACES.match(self._lines[self._line], self._column)
            self._column = spaces.end() if spaces else self._column
            folded = self._quote == '"' and self._rest() == "\\"
            if self._rest() and not folded:
                return
            self._next_line()

    def _next_line(self) -> None:
        self._line += 1
        self._column = 0
