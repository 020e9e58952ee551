"""Tables for translators, and what is done to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from infographic.catalogue import catalogue
from infographic.content.load import Content
from infographic.translation.exchange_of import exchange_of
from infographic.translation.exchanged import Exchange, Fit
from infographic.translation.handover import Handover
from infographic.translation.sheet.column import Column
from infographic.translation.sheet.write_sheet import workbook_of
from tests.translation.guides import kela

COLUMNS = {column: "ABCDEFGHIJKLM"[at] for at, column in enumerate(Column)}
SOURCE, TARGET, ID = (COLUMNS[each] for each in (Column.SOURCE, Column.TARGET, Column.ID))
FITS = {"title": Fit(34, 274), "steps.luo-tilit.title": Fit(20, None), "subtitle": Fit(-1, -1)}


def exchange(content: Content | None = None, target: str = "sv") -> Exchange:
    return exchange_of(content or kela(), "fi", target, FITS)


@cache
def written(*exchanges: Exchange, speaks: str = "en", **pictures: bytes) -> bytes:
    return workbook_of(Handover(exchanges or (exchange(),), pictures, catalogue(speaks)))


def opened(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data))


def sheet_of(data: bytes) -> Worksheet:
    sheet = opened(data).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(path: Path, change: Callable[[Worksheet], object], data: bytes | None = None) -> Path:
    """The table after somebody has changed its first sheet."""
    workbook = opened(data or written())
    change(workbook.worksheets[0])
    workbook.save(path)
    return path
