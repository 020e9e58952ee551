"""A table out of a file, whatever wrote it: what the file is, is told by how it begins."""

from __future__ import annotations

from pathlib import Path, PurePath

from infographic.errors import ContentError, Problem
from infographic.files import MissingError, UnreadableError, read_whole
from infographic.message import say
from infographic.table.csv_table import csv_table
from infographic.table.grid import refuse
from infographic.table.model import Table
from infographic.table.workbook import (
    IsComputed,
    hidden_names,
    nothing,
    sheet_names,
    workbook_table,
)

MOST_BYTES = 20_000_000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Office files, and new ones with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEGINNINGS = {
    b"%pdf": say("PDF"),
    b"{\\rtf": say("formatted text (RTF)"),
    b"<!doctype": say("a web page"),
    b"<html": say("a web page"),
    b"<table": say("a web page"),
    b"<?xml": say("XML"),
    b"<workbook": say("XML"),
    b"\x89png": say("a picture"),
    b"\xff\xd8\xff": say("a picture"),
    b"gif8": say("a picture"),
    b"pk\x05\x06": say("an empty ZIP"),
    b"\x1f\x8b": say("a packed file"),
    b"7z\xbc\xaf": say("a packed file"),
    b"rar!": say("a packed file"),
}
_SAVE_AS = say("open it in the program that made it, and save it as .xlsx or as .csv (UTF-8)")
_CSV_ENDINGS = (".csv", ".tsv", ".tab", ".txt")


def read_table(path: Path, sheet: str = "", is_computed: IsComputed = nothing) -> Table:
    """The table of a .csv or .xlsx file; of a workbook the sheet of this name, or else the only
    one that says something. Columns whose heading `is_computed` are the table's own reckoning: what
    stands in them is not read. ContentError when it cannot be taken as it is, as a whole."""
    return table_of(_bytes(path), path.name, sheet, is_computed)


def read_rows(path: Path, sheet: str = "", is_computed: IsComputed = nothing) -> Table:
    """The same, where each row is for itself: one that cannot be taken says so in its `problems`,
    and costs no other. ContentError when there is no table."""
    return _table_of(_bytes(path), path.name, sheet, is_computed)


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of the sheets of a workbook that are not hidden and say something, or one empty
    name for a .csv file: what `read_table` is given as its sheet. ContentError when a workbook
    cannot be read."""
    data = _bytes(path)
    return sheet_names(data, path.name) if data.startswith(_ZIP) else ("",)


def hidden_sheets_of(path: Path) -> tuple[str, ...]:
    """The names of the sheets of a workbook that are hidden and say something; none of a .csv file.
    ContentError as above."""
    data = _bytes(path)
    return hidden_names(data, path.name) if data.startswith(_ZIP) else ()


def _bytes(path: Path) -> bytes:
    try:
        return read_whole(path, MOST_BYTES)
    except MissingError as error:
        raise ContentError(Problem(error.what, item=path.name, hint=error.hint)) from None
    except UnreadableError as error:
        raise ContentError(Problem(error.what, item=path.name, hint=error.hint)) from None


def table_of(data: bytes, file: str, sheet: str = "", is_computed: IsComputed = nothing) -> Table:
    """The table of the bytes of a file with this name, as `read_table` takes it."""
    table = _table_of(data, file, sheet, is_computed)
    refuse(problem for row in table.rows for problem in row.problems)
    return table


def _table_of(data: bytes, file: str, sheet: str, is_computed: IsComputed) -> Table:
    if len(data) > MOST_BYTES:
        what = say("the file is larger than {size:g} MB", size=MOST_BYTES / 1e6)
        raise ContentError(Problem(what, item=file, hint=say("is it the right file?")))
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        hint = say("save it again in the program that it is from")
        raise ContentError(Problem(say("the file is empty"), item=file, hint=hint))
    if data.startswith(_ZIP):
        return workbook_table(data, file, sheet, is_computed)
    if problem := _of_another_kind(data, file):
        raise ContentError(problem)
    return csv_table(data, file)


def _of_another_kind(data: bytes, file: str) -> Problem | None:
    """What is wrong with a file that is neither a workbook nor text."""
    if data.startswith(_OLE):
        return _old_office(data, file)
    begin = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for beginning, kind in _BEGINNINGS.items():
        if begin.startswith(beginning):
            what = say("this is no table, but another kind of file: {kind}", kind=kind)
            return Problem(what, item=file, hint=_SAVE_AS)
    ending = PurePath(file).suffix.lower()
    if ending.startswith((".xls", ".xlt", ".ods")):
        what = say("this is no workbook, although its name ends with {ending}", ending=ending)
        return Problem(what, item=file, hint=_SAVE_AS)
    if ending not in _CSV_ENDINGS:
        what = say("a table is a file that ends with .xlsx or .csv")
        return Problem(what, item=file, hint=_SAVE_AS)
    return None


def _old_office(data: bytes, file: str) -> Problem:
    if _ENCRYPTED in data:
        what = say("the workbook has a password")
        return Problem(what, item=file, hint=say("save it without a password"))
    what = say("this is a file of an old Office (.xls), which is not read")
    return Problem(
        what, item=file, hint=say("open it in Excel or LibreOffice, and save it as .xlsx")
    )
