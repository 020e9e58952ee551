"""What stands in a table that comes back: `.xlsx`, or `.csv` as it was saved from that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from infographic.catalogue import catalogue, languages
from infographic.errors import ContentError, Problem
from infographic.message import Catalogue, cut, joined, say
from infographic.table.model import Cell, CellKind, Row, Table
from infographic.table.read import hidden_sheets_of, read_rows, sheets_of
from infographic.translation.returned import Returned, ReturnedText, UnreadText
from infographic.translation.sheet.column import Column, is_computed, known_headings, name_of

_NEEDED = (Column.SOURCE, Column.TARGET, Column.ID)
_OUR_SHEET = re.compile(r".*\([A-Za-z-]+\)")


def tables_in(path: Path) -> tuple[Returned, ...]:
    """The texts of each sheet of a file that has any. What others have added, sheets that are
    neither called nor headed as ours, is left out and told. ContentError when one of ours is no
    table for translators."""
    catalogues = tuple(catalogue(code) for code in languages())
    found: list[Returned] = []
    refused: list[Problem] = []
    others: list[Problem] = []
    for sheet in sheets_of(path):
        is_ours = not sheet or _OUR_SHEET.fullmatch(sheet) is not None
        try:
            found.append(_returned(read_rows(path, sheet, is_computed(catalogues)), catalogues))
        except ContentError as error:
            (refused if is_ours else others).extend(error.problems)
    if refused or not found:
        raise ContentError([*refused, *(() if found else others)])
    notes = (*found[0].notes, *map(_left_out, others), *_hidden(path))
    found[0] = replace(found[0], notes=notes)
    return tuple(found)


def _hidden(path: Path) -> Iterator[Problem]:
    """That sheets are hidden, in which somebody may have written."""
    if names := hidden_sheets_of(path):
        what = say("hidden sheets are not read: {names}", names=joined(", ", names))
        hint = say("unhide a sheet that is to count, and save the workbook")
        yield Problem(what, item=path.name, hint=hint)


def _left_out(problem: Problem) -> Problem:
    what = say("this sheet is left out: {why}", why=problem.what)
    return replace(problem, what=what, hint="")


def _returned(table: Table, catalogues: Sequence[Catalogue]) -> Returned:
    columns = known_headings((cell.text for cell in table.header.cells), catalogues)
    missing = [column for column in _NEEDED if column not in columns]
    if missing:
        raise ContentError(_missing(table, missing, [*columns]))
    if problems := [*_said_again(table, columns, catalogues)]:
        raise ContentError(problems)
    target = columns[Column.TARGET][0]
    judged = [
        (row, (*row.problems, *_of_another_kind(row.cells[target]), *_struck(row.cells[target])))
        for row in table.rows
    ]
    own_id = columns[Column.ID][0]
    return Returned(
        table.file,
        columns[Column.SOURCE][1],
        columns[Column.TARGET][1],
        tuple(_texts([row for row, problems in judged if not problems], columns)),
        table.notes,
        tuple(UnreadText(row.cells[own_id].text, problems) for row, problems in judged if problems),
        table.garbled,
    )


def _said_again(
    table: Table, columns: Mapping[Column, tuple[int, str]], catalogues: Sequence[Catalogue]
) -> Iterator[Problem]:
    """Columns that are needed, and there for the second time in another language of the program."""
    known = {index for index, _ in columns.values()}
    cells = table.header.cells
    others = ("" if at in known else cell.text for at, cell in enumerate(cells))
    for column, (index, _) in known_headings(others, catalogues).items():
        if column in _NEEDED:
            what = say(
                "the columns “{first}” and “{second}” say the same",
                first=cells[columns[column][0]].text,
                second=cells[index].text,
            )
            hint = say("delete one of the two, or give it another heading")
            yield Problem(what, item=cells[index].place.told, hint=hint)


def _of_another_kind(cell: Cell) -> Iterator[Problem]:
    """That Excel took a translation for a date or a number which it shows in a way of its own."""
    is_otherwise = cell.kind in (CellKind.DATE, CellKind.BOOLEAN)
    if is_otherwise or (cell.kind is CellKind.NUMBER and "." in cell.text):
        what = say(
            "this is no text for Excel, and may look otherwise there: “{text}”", text=cell.text
        )
        hint = say("format the cell as text, and write it again")
        yield Problem(what, item=cell.place.told, hint=hint)


def _struck(cell: Cell) -> Iterator[Problem]:
    """That words of a translation are struck through, which nobody would see any more."""
    if cell.struck:
        what = say("words in this cell are struck through: “{words}”", words=cut(cell.struck, 60))
        hint = say(
            "delete them, or take the strikethrough off, as they are meant, so that the change is"
            " accepted; then save the file"
        )
        yield Problem(what, item=cell.place.told, hint=hint)


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
