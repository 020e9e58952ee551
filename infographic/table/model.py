"""A table as it was read: headings, and rows of texts that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from infographic.errors import Problem
from infographic.message import Message, say


class CellKind(Enum):
    """What the program that wrote the table took a cell for; in a .csv file all that is not empty
    is text."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a cell stands. `line` is the row of the sheet, or the line of the .csv file in which
    the row begins, `column` the column, both from 1; `sheet` is empty in a .csv file."""

    file: str
    sheet: str
    line: int
    column: int

    def __str__(self) -> str:
        return self.told

    @property
    def told(self) -> Message:
        """The place in words, as `item` of a problem."""
        if not self.sheet:
            return say(
                "{file}, line {line}, column {column}",
                file=self.file,
                line=self.line,
                column=self.column,
            )
        cell = f"{letters(self.column)}{self.line}"
        return say(
            "{file}, sheet “{sheet}”, cell {cell}", file=self.file, sheet=self.sheet, cell=cell
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `text` is without spaces at its ends, its lines end with a line feed. A number
    stands as its format shows it, with a point before the decimals and no-break spaces between
    thousands; a date as ISO 8601 has it (2026-11-30, 2026-11-30 14:00); of the kind BOOLEAN are
    TRUE and FALSE. `struck` are those of its words that are struck through."""

    text: str
    place: CellPlace
    kind: CellKind = CellKind.TEXT
    struck: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number: that of the sheet's row, or of the line in which it begins. Cells that
    cannot be taken are empty, and `problems` say why."""

    number: int
    cells: tuple[Cell, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Table:
    """The rows that say something, each with as many cells as the header, in its order.

    Headings are not empty and differ, also in small letters. `sheet` is empty in a .csv file;
    `notes` is what an editor should know of a table that could be read, such as a hidden row, and
    `garbled` which of the rows' problems are of letters that became others as the file was saved.
    """

    file: str
    sheet: str
    header: Row
    rows: tuple[Row, ...]
    notes: tuple[Problem, ...] = field(default=())
    garbled: tuple[Problem, ...] = field(default=())


def letters(column: int) -> str:
    """A column, from 1, as sheets name it: 28 is AB."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
