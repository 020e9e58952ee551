"""From the cells of a file to a table: its header, rows of one length, texts that may be taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from infographic.errors import ContentError, Problem
from infographic.message import say, say_count
from infographic.table.model import Cell, CellKind, CellPlace, Row, Table, letters

MOST_ROWS = 20_000
MOST_COLUMNS = 500
MOST_CHARACTERS = 32_767  # of a cell, as in Excel

_MOST_TOLD = 20
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# What has no width comes along when headings are copied; nobody would find the column by its name.
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]")
# Two signs that UTF-8 makes of a letter, or three of a sign, read as Windows-1252.
_GARBLED = re.compile("Ã[\u0080-\u00bf…–‘’“”„•€™œžšŠŽŒƒˆ‰‹›˜†‡]|â€[\u0080-\u00bf™œ“”˜¦žš]|â‚¬")
_LOST = "\ufffd"
# As Excel writes them in English, Finnish and Swedish; a .csv file has those of its program.
_ERROR_VALUES = re.compile(
    r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!"
    r"|CONNECT!|BUSY!|UNKNOWN!|#{2,}"
    r"|VIITTAUS!|ARVO!|JAKO/0!|NIMI\?|LUKU!|TYHJÄ!|PUUTTUU!?"
    r"|REFERENS!|VÄRDEFEL!|DIVISION/0!|NAMN\?|OGILTIGT!|SKÄRNING!|SAKNAS!?)"
)


@dataclass(frozen=True)
class Grid:
    """The cells of a file that are not empty, row by row as they follow each other; those of a row
    by column, from 1. `problems` are what is wrong with rows, by their numbers, `notes` as in
    `Table`."""

    file: str
    sheet: str
    rows: tuple[tuple[int, Mapping[int, Cell]], ...]
    problems: Mapping[int, Sequence[Problem]] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()


def table_from(grid: Grid) -> Table:
    """The table of a grid; ContentError, with all that is to be mended, when it has none. What is
    wrong with a row under the headings, the row says itself."""
    if not grid.rows:
        what = say("there is nothing in it")
        hint = say("a table has headings in its first row, and rows under them")
        raise ContentError(Problem(what, item=where(grid.file, grid.sheet), hint=hint))
    (number, headings), *rows = grid.rows
    refuse([*grid.problems.get(number, ()), *_faults_of(headings), *_of_header(headings, rows)])
    columns = sorted(headings)
    if not rows:
        what = say("there are no rows under the headings")
        hint = say("is it the right file, and was it saved?")
        raise ContentError(Problem(what, item=where(grid.file, grid.sheet), hint=hint))
    header = Row(number, tuple(_heading(headings[column]) for column in columns))
    return Table(
        grid.file,
        grid.sheet,
        header,
        tuple(_row(grid, line, cells, columns) for line, cells in rows),
        grid.notes,
        tuple(
            problem
            for _, cells in rows
            for _, cell in sorted(cells.items())
            for problem in _garbled(cell)
        ),
    )


def _faults_of(cells: Mapping[int, Cell]) -> Iterator[Problem]:
    return (problem for _, cell in sorted(cells.items()) for problem in faults(cell))


def faults(cell: Cell) -> Iterator[Problem]:
    """What is wrong with the text of a cell, whatever it is for."""
    text = cell.text
    if found := _CONTROLS.search(text):
        what = say("an invisible control character stands here (U+{code:04X})", code=ord(found[0]))
        yield _at(cell, what, say("delete it, or write the text again"))
    if _LOST in text:
        what = say("a letter was lost here when the file was saved or copied")
        yield _at(cell, what, say("write the letter again in place of “�”"))
    yield from _garbled(cell)
    if found := _ERROR_VALUES.fullmatch(text):
        what = say("there is an error value in this cell: {value}", value=found[0])
        yield _at(cell, what, say("write what belongs there"))
    if len(text) > MOST_CHARACTERS:
        what = say("the text has more than {most} characters", most=MOST_CHARACTERS)
        yield _at(cell, what, say("is a quotation mark missing, or is it too long?"))


def _garbled(cell: Cell) -> Iterator[Problem]:
    if found := _GARBLED.search(cell.text):
        what = say("letters were garbled when the file was saved: “{text}”", text=found[0])
        hint = say("take the table again from where it was right, and save it as .xlsx")
        yield _at(cell, what, hint)


def _at(cell: Cell, what: str, hint: str) -> Problem:
    return Problem(what, item=cell.place.told, hint=hint)


def refuse(problems: Iterable[Problem]) -> None:
    """ContentError when there are problems; of very many it tells the first."""
    found = tuple(problems)
    told = found[:_MOST_TOLD]
    if more := len(found) - len(told):
        told += (
            Problem(say_count("{count} more like these", "{count} more like these", count=more)),
        )
    if told:
        raise ContentError(told)


def where(file: str, sheet: str) -> str:
    """The file, or its sheet, in words."""
    return say("{file}, sheet “{sheet}”", file=file, sheet=sheet) if sheet else file


def _of_header(
    headings: Mapping[int, Cell], rows: Sequence[tuple[int, Mapping[int, Cell]]]
) -> Iterator[Problem]:
    names: dict[str, Cell] = {}
    for column in sorted(headings):
        cell = headings[column]
        name = _heading(cell).text.casefold()
        if first := names.get(name):
            what = say("two columns have the same heading: “{name}”", name=_heading(cell).text)
            hint = say(
                "give one of the columns {first} and {second} another heading",
                first=letters(first.place.column),
                second=letters(column),
            )
            yield Problem(what, item=cell.place.told, hint=hint)
        names.setdefault(name, cell)
        if unseen := _UNSEEN.search(cell.text):
            what = say(
                "there is a character in the heading that nobody sees (U+{code:04X})",
                code=ord(unseen[0]),
            )
            yield _at(cell, what, say("delete it, or write the heading again"))
    without: set[int] = set()
    for _, cells in rows:
        for column in cells.keys() - headings.keys() - without:
            without.add(column)
            what = say("the column of this cell has no heading")
            hint = say("the first row must have a heading for each column, and nothing else")
            yield Problem(what, item=cells[column].place.told, hint=hint)


def _heading(cell: Cell) -> Cell:
    return Cell(" ".join(cell.text.split()), cell.place, cell.kind)


def _row(grid: Grid, number: int, cells: Mapping[int, Cell], columns: Iterable[int]) -> Row:
    sound = {column: cell for column, cell in cells.items() if not any(faults(cell))}
    return Row(
        number,
        tuple(
            sound.get(column)
            or Cell("", CellPlace(grid.file, grid.sheet, number, column), CellKind.EMPTY)
            for column in columns
        ),
        (*grid.problems.get(number, ()), *_faults_of(cells)),
    )
