"""Tables as they are read, made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.table.model import Cell, CellKind, CellPlace, Row, Table

FILE = "offices.csv"


def table(header: Sequence[str], *rows: Sequence[str]) -> Table:
    """A table of a .csv file: its headings in line 1, the rows from line 2."""
    head, *others = (_row(number, cells) for number, cells in enumerate((header, *rows), 1))
    return Table(FILE, "", head, tuple(others))


def _row(number: int, cells: Sequence[str]) -> Row:
    return Row(number, tuple(_cell(number, *each) for each in enumerate(cells, 1)))


def _cell(line: int, column: int, text: str) -> Cell:
    place = CellPlace(FILE, "", line, column)
    return Cell(text, place, CellKind.TEXT if text else CellKind.EMPTY)
