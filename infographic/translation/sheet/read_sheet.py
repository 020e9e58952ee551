"""What stands in a table that comes back: `.xlsx`, or `.csv` as it was saved from that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from infographic.catalogue import catalogue, languages
from infographic.errors import ContentError, Problem
from infographic.message import Catalogue, joined, say
from infographic.table.model import Row, Table
from infographic.table.read import read_table, sheets_of
from infographic.translation.returned import Returned, ReturnedText
from infographic.translation.sheet.column import Column, is_computed, known_headings, name_of

_NEEDED = (Column.SOURCE, Column.TARGET, Column.ID)
_OUR_SHEET = re.compile(r".*\([A-Za-z-]+\)")


def tables_in(path: Path) -> tuple[Returned, ...]:
    """The texts of each sheet of a file that has any. What others have added, sheets that are
    neither called nor headed as ours, is left out and told. ContentError when a table cannot be
    taken as it is."""
    catalogues = tuple(catalogue(code) for code in languages())
    found: list[Returned] = []
    refused: list[Problem] = []
    others: list[Problem] = []
    for sheet in sheets_of(path):
        is_ours = not sheet or _OUR_SHEET.fullmatch(sheet) is not None
        try:
            found.append(_returned(read_table(path, sheet, is_computed(catalogues)), catalogues))
        except ContentError as error:
            (refused if is_ours else others).extend(error.problems)
    if refused or not found:
        raise ContentError([*refused, *(() if found else others)])
    if others:
        found[0] = replace(found[0], notes=(*found[0].notes, *map(_left_out, others)))
    return tuple(found)


def _left_out(problem: Problem) -> Problem:
    what = say("this sheet is left out: {why}", why=problem.what)
    return replace(problem, what=what, hint="")


def _returned(table: Table, catalogues: Sequence[Catalogue]) -> Returned:
    columns = known_headings((cell.text for cell in table.header.cells), catalogues)
    missing = [column for column in _NEEDED if column not in columns]
    if missing:
        raise ContentError(_missing(table, missing, [*columns]))
    return Returned(
        table.file,
        columns[Column.SOURCE][1],
        columns[Column.TARGET][1],
        tuple(_texts(table.rows, columns)),
        table.notes,
    )


def _texts(
    rows: Sequence[Row], columns: Mapping[Column, tuple[int, str]]
) -> Iterator[ReturnedText]:
    """A row that has none of the three, such as a remark below the table, is no text."""
    at = {column: index for column, (index, _) in columns.items()}
    for row in rows:
        source, target, own_id = (row.cells[at[column]] for column in _NEEDED)
        mark = row.cells[at[Column.MARK]].text if Column.MARK in at else ""
        if source.text or target.text or own_id.text:
            yield ReturnedText(
                own_id.text,
                source.text,
                target.text,
                own_id.place.told,
                source.place.told,
                target.place.told,
                mark.removeprefix("#"),
            )


def _missing(table: Table, missing: Sequence[Column], known: Sequence[Column]) -> Problem:
    """That a table lacks columns, with what they are called."""
    names = joined(", ", (say("“{text}”", text=name_of(column)) for column in missing))
    if known:
        what = say("the table has lost a column: {names}", names=names)
    else:
        what = say("this is no table for translators: it has no column {names}", names=names)
    hint = say("the headings stay as they were exported; take them from the exported file")
    return Problem(what, item=table.header.cells[0].place.told, hint=hint)
