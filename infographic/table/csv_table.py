"""A .csv file: which sign parts its cells, and its rows, through Python's own reader."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import chain, islice

from infographic.errors import ContentError, Place, Problem
from infographic.message import cut, say
from infographic.table.csv_encoding import decoded
from infographic.table.grid import MOST_COLUMNS, MOST_ROWS, Grid, table_from
from infographic.table.model import Cell, CellPlace, Table

# As they are tried: Excel writes semicolons where a comma stands before decimals.
_SEPARATORS = (";", "\t", ",", "|")
_TOLD_SEPARATOR = re.compile(r"\"?sep=(.)\"?[;,\t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_TRIED_ROWS = 100
_AS_TEXT = re.compile('="([^"]*)"')  # how Excel is made to keep a zero at the start
_SHORTENED = re.compile(r"[+-]?\d[.,]\d+E[+-]?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class _Line:
    """A row as it stands: the number of the line in which it begins, and its cells."""

    number: int
    cells: tuple[str, ...]


def csv_table(data: bytes, file: str) -> Table:
    """The table of the bytes of a .csv file with this name; ContentError when there is none."""
    text = decoded(data, file)
    told = _TOLD_SEPARATOR.match(text)
    lines_before = 1 if told else 0
    text = text[told.end() :] if told else text
    separator = told[1] if told else _separator(text)
    lines = [
        _Line(line.number + lines_before, line.cells)
        for line in _lines(text, separator, file, lines_before)
        if any(cell.strip() for cell in line.cells)
    ]
    rows: list[tuple[int, Mapping[int, Cell]]] = []
    problems: dict[int, Sequence[Problem]] = {}
    for line in lines:
        cells, wrong = _row(line, lines[0], file)
        rows.append((line.number, cells))
        problems[line.number] = wrong
    return table_from(Grid(file, "", tuple(rows), problems))


def _lines(text: str, separator: str, file: str, before: int) -> Iterator[_Line]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for count, cells in enumerate(reader, 1):
            if count > MOST_ROWS:
                raise ContentError(_too_many(file))
            yield _Line(begins, tuple(cells))
            begins = reader.line_num + 1
    except csv.Error:
        raise ContentError(_badly_quoted(text, begins, file, before)) from None


def _separator(text: str) -> str:
    """The sign by which most rows fall into as many cells as the header; the first of several."""
    return max(_SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> float:
    """How well a sign parts the text: the share of rows that have as many cells as the header; 0
    when it parts nothing."""
    # What is badly quoted is told when the whole is read.
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        counts = [len(row) for row in islice(reader, _TRIED_ROWS) if any(row)]
    except csv.Error:
        return 0
    if not counts or counts[0] < 2:
        return 0
    return counts.count(counts[0]) / len(counts)


def _row(line: _Line, header: _Line, file: str) -> tuple[dict[int, Cell], Sequence[Problem]]:
    """The cells of a row that can be taken, and what is wrong with the row. ContentError when it is
    a header that is too wide."""
    width = _filled(header)
    if width > MOST_COLUMNS:
        what = say("the table has more than {most} columns", most=MOST_COLUMNS)
        raise ContentError(Problem(what, item=file, hint=say("is it the right file?")))
    if _filled(line) > len(header.cells) or len(line.cells) < width:
        return {}, [_of_another_length(line, width, file)]
    cells = _cells(line, file)
    lost = {column: [*_lost(cell)] for column, cell in cells.items()}
    sound = {column: cell for column, cell in cells.items() if not lost[column]}
    return sound, [*chain.from_iterable(lost.values())]


def _of_another_length(line: _Line, width: int, file: str) -> Problem:
    """In which column the cells of the row stand could not be told. Empty cells at the end of any
    row count for nothing."""
    what = say(
        "cells in this row: {count}, in the header: {width}",
        count=max(_filled(line), min(len(line.cells), width)),
        width=width,
    )
    hint = say(
        "a cell in which the separator, a line break or a quotation mark stands is put in"
        " quotation marks; or save the table as .xlsx"
    )
    item = say("{file}, line {line}", file=file, line=line.number)
    return Problem(what, item=item, hint=hint)


def _filled(line: _Line) -> int:
    """How many cells a row has up to the last that is not empty."""
    return max(at for at, cell in enumerate(line.cells, 1) if cell.strip())


def _cells(line: _Line, file: str) -> dict[int, Cell]:
    cells = {}
    for column, typed in enumerate(line.cells, 1):
        text = re.sub("\r\n?", "\n", typed).strip()
        if kept := _AS_TEXT.fullmatch(text):
            text = kept[1].strip()
        if text:
            place = CellPlace(file, "", line.number, column)
            cells[column] = Cell(text, place)
    return cells


def _lost(cell: Cell) -> Iterator[Problem]:
    """What stands in a cell in place of what its editor saw."""
    if cell.text.startswith("=") and len(cell.text) > 1:
        what = say("there is a formula in this cell: {text}", text=cut(cell.text, 60))
        hint = say("put what it results in there: copy, and “Paste special: values”")
        yield Problem(what, item=cell.place.told, hint=hint)
    if _SHORTENED.fullmatch(cell.text):
        what = say("a long number was shortened when the file was saved: {text}", text=cell.text)
        hint = say("format the column as text, write the number again, and save the file")
        yield Problem(what, item=cell.place.told, hint=hint)


def _badly_quoted(text: str, begins: int, file: str, before: int) -> Problem:
    lines = re.split("\r\n|[\r\n]", text)
    typed = lines[begins - 1] if begins <= len(lines) else ""
    place = Place(file, begins + before, typed.find('"') + 1 or 1, typed)
    what = say("a quotation mark in this row opens or closes no cell")
    hint = say(
        "a cell with quotation marks in it stands in quotation marks, and each of those in it is"
        ' written twice: "the ""best"" one"; or save the table as .xlsx'
    )
    return Problem(what, place, hint=hint)


def _too_many(file: str) -> Problem:
    what = say("the table has more than {most} rows", most=MOST_ROWS)
    return Problem(what, item=file, hint=say("make several tables of it"))
