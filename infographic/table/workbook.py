"""The table of a workbook: which of its sheets, and what stands in its cells, through openpyxl."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import WorkSheetParser

from infographic.errors import ContentError, Problem
from infographic.message import joined, say
from infographic.table.cell_value import cell_of
from infographic.table.grid import MOST_COLUMNS, MOST_ROWS, Grid, refuse, table_from, where
from infographic.table.model import Cell, CellPlace, Table, letters
from infographic.table.package import damaged, texts_only
from infographic.table.sheet_parser import sheet_parser

# Whether the column of a heading is the table's own reckoning, which is not read.
IsComputed = Callable[[str], bool]

_MOST_NAMED = 20  # rows and columns in a message
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"


@dataclass(frozen=True)
class _Sheet:
    """A sheet as it was read: cells that are not empty by row and column, what is wrong with others
    by row, which rows and columns that say something are hidden, and ranges of merged cells as
    (first column, first row, last column, last row)."""

    name: str
    rows: dict[int, dict[int, Cell]]
    problems: Mapping[int, Sequence[Problem]]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]
    merged: tuple[tuple[int, int, int, int], ...]


def nothing(heading: str) -> bool:  # noqa: ARG001
    """Of no heading."""
    return False


def workbook_table(data: bytes, file: str, sheet: str, is_computed: IsComputed = nothing) -> Table:
    """The table of the sheet of this name in a workbook; without a name, of the only sheet that
    says something, the hidden ones left aside. What stands in columns whose heading `is_computed`
    is not read. ContentError when there is none."""
    workbook, sheets = _opened(data, file)
    chosen = _chosen(workbook, sheets, file, sheet, is_computed)
    refuse(_merged(chosen, file))
    rows = tuple(sorted(chosen.rows.items()))
    return table_from(Grid(file, chosen.name, rows, chosen.problems, tuple(_notes(chosen, file))))


def sheet_names(data: bytes, file: str) -> tuple[str, ...]:
    """Those of the sheets that are not hidden and say something, or of all if none does."""
    workbook, sheets = _opened(data, file)
    visible = [each for each in sheets if each.sheet_state == "visible"]
    filled = [each for each in visible if _says_something(workbook, each, file)]
    return tuple(each.title for each in filled or visible or sheets)


def hidden_names(data: bytes, file: str) -> tuple[str, ...]:
    """Those of the sheets that are hidden and say something, though others are not."""
    workbook, sheets = _opened(data, file)
    hidden = [each for each in sheets if each.sheet_state != "visible"]
    told = hidden if len(hidden) < len(sheets) else []
    return tuple(each.title for each in told if _says_something(workbook, each, file))


def _says_something(workbook: Workbook, sheet: ReadOnlyWorksheet, file: str) -> bool:
    """Whether there is anything in a sheet, be it that it cannot be taken."""
    try:
        return bool(_read(workbook, sheet, file, nothing).rows)
    except ContentError:
        return True


def _opened(data: bytes, file: str) -> tuple[Workbook, Sequence[ReadOnlyWorksheet]]:
    package = texts_only(data, file)
    if _STRICT in package:
        what = say("the workbook is saved as “Strict Open XML”")
        hint = say("save it as an ordinary Excel workbook (.xlsx)")
        raise ContentError(Problem(what, item=file, hint=hint))
    with _told(file):
        workbook = load_workbook(BytesIO(package), read_only=True, keep_links=False, rich_text=True)
        sheets = [each for each in workbook.worksheets if isinstance(each, ReadOnlyWorksheet)]
    if not sheets:  # openpyxl leaves out those that are not in the file
        raise ContentError(damaged(file))
    return workbook, sheets


@contextmanager
def _told(file: str) -> Iterator[None]:
    """ContentError when a workbook cannot be read: there is no end of what openpyxl raises for a
    damaged one. It warns of much that a table does without."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except ContentError:
            raise
        except Exception:
            raise ContentError(damaged(file)) from None


def _chosen(
    workbook: Workbook,
    sheets: Sequence[ReadOnlyWorksheet],
    file: str,
    name: str,
    is_computed: IsComputed,
) -> _Sheet:
    names = joined(", ", (each.title for each in sheets))
    if name:
        for each in sheets:
            if each.title.casefold() == name.strip().casefold():
                return _read(workbook, each, file, is_computed)
        what = say("there is no sheet “{name}”; there are: {names}", name=name, names=names)
        raise ContentError(Problem(what, item=file, hint=say("give one of these names")))
    visible = [each for each in sheets if each.sheet_state == "visible"]
    read = [_read(workbook, each, file, is_computed) for each in visible]
    filled = [each for each in read if each.rows]
    if len(filled) == 1:
        return filled[0]
    if not filled:
        what = say("there is nothing in it")
        hint = say("is the table on a hidden sheet? Unhide it, and save the workbook")
        if len(visible) == len(sheets):
            hint = say("a table has headings in its first row, and rows under them")
        raise ContentError(Problem(what, item=file, hint=hint))
    names = joined(", ", (each.name for each in filled))
    what = say("several sheets have something in them: {names}", names=names)
    hint = say("keep the one with the table: delete the others, or hide them")
    raise ContentError(Problem(what, item=file, hint=hint))


def _read(
    workbook: Workbook, sheet: ReadOnlyWorksheet, file: str, is_computed: IsComputed
) -> _Sheet:
    with _told(file), sheet_parser(workbook, sheet) as parser:
        rows, problems, hidden = _cells(parser, sheet, file, is_computed)
        merged = tuple(
            cells.bounds for cells in (parser.merged_cells.mergeCell if parser.merged_cells else ())
        )
        return _Sheet(sheet.title, rows, problems, hidden, _hidden_columns(parser, rows), merged)


def _cells(
    parser: WorkSheetParser, sheet: ReadOnlyWorksheet, file: str, is_computed: IsComputed
) -> tuple[dict[int, dict[int, Cell]], Mapping[int, Sequence[Problem]], tuple[int, ...]]:
    rows: dict[int, dict[int, Cell]] = {}
    problems: dict[int, list[Problem]] = {}
    hidden = []
    computed: frozenset[int] = frozenset()
    for number, cells in parser.parse():
        about = parser.row_dimensions.pop(str(number), {})
        for found in cells:
            if found["value"] is None or found["column"] in computed:
                continue
            place = CellPlace(file, sheet.title, found["row"], found["column"])
            _check_extent(place, len(rows), file)
            try:
                cell = cell_of(ReadOnlyCell(sheet, **found), place)
            except ContentError as error:
                if [*rows] in ([], [number]):
                    raise ContentError(_no_heading(place)) from None
                problems.setdefault(place.line, []).extend(error.problems)
                rows.setdefault(place.line, {})
                continue
            if cell.text:
                rows.setdefault(place.line, {})[place.column] = cell
        if number in rows and about.get("hidden") in ("1", "true"):
            hidden.append(number)
        if [*rows] == [number]:  # the headings
            computed = frozenset(at for at, cell in rows[number].items() if is_computed(cell.text))
    return (
        {number: cells for number, cells in rows.items() if cells or number in problems},
        problems,
        tuple(hidden),
    )


def _no_heading(place: CellPlace) -> Problem:
    what = say("the first row has no headings: a formula or an error value stands here")
    hint = say("the first row must have a heading for each column, and nothing else")
    return Problem(what, item=place.told, hint=hint)


def _check_extent(place: CellPlace, rows: int, file: str) -> None:
    if place.column > MOST_COLUMNS:
        what = say("the table is wider than {most} columns", most=MOST_COLUMNS)
        hint = say("delete what stands far to the right of the table")
        raise ContentError(Problem(what, item=place.told, hint=hint))
    if rows > MOST_ROWS:
        what = say("the table has more than {most} rows", most=MOST_ROWS)
        raise ContentError(Problem(what, item=file, hint=say("make several tables of it")))


def _hidden_columns(parser: WorkSheetParser, rows: dict[int, dict[int, Cell]]) -> tuple[int, ...]:
    filled = {column for cells in rows.values() for column in cells}
    hidden = {
        column
        for about in parser.column_dimensions.values()
        if about.get("hidden") in ("1", "true")
        for column in filled
        if int(about["min"]) <= column <= int(about["max"])
    }
    return tuple(sorted(hidden))


def _merged(sheet: _Sheet, file: str) -> Iterator[Problem]:
    for left, top, right, bottom in sheet.merged:
        if (left, top) == (right, bottom) or left not in sheet.rows.get(top, {}):
            continue
        what = say(
            "these cells are merged: {first}–{last}",
            first=f"{letters(left)}{top}",
            last=f"{letters(right)}{bottom}",
        )
        hint = say("unmerge them, and write into each cell what belongs there")
        yield Problem(what, item=CellPlace(file, sheet.name, top, left).told, hint=hint)


def _notes(sheet: _Sheet, file: str) -> Iterator[Problem]:
    item = where(file, sheet.name)
    if sheet.hidden_rows:
        rows = joined(", ", map(str, sheet.hidden_rows[:_MOST_NAMED]))
        what = say("hidden rows are read as the others: {rows}", rows=rows)
        yield Problem(what, item=item, hint=say("delete a row that is not to count"))
    if sheet.hidden_columns:
        columns = joined(", ", map(letters, sheet.hidden_columns[:_MOST_NAMED]))
        what = say("hidden columns are read as the others: {columns}", columns=columns)
        yield Problem(what, item=item, hint=say("delete a column that is not to count"))
