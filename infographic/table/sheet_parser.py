"""The parser that openpyxl reads a sheet with.

Its sheets for reading alone fill up all that lies between two far cells, and know of nothing merged
or hidden; its other ones hold each cell that only has a format. Their parser does neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import WorkSheetParser


@contextmanager
def sheet_parser(workbook: Workbook, sheet: ReadOnlyWorksheet) -> Iterator[WorkSheetParser]:
    """The parser of a sheet in a workbook that was opened for reading alone."""
    inside_book: Any = workbook
    inside_sheet: Any = sheet
    with inside_sheet._get_source() as source:  # noqa: SLF001
        yield WorkSheetParser(
            source,
            inside_sheet._shared_strings,  # noqa: SLF001
            epoch=workbook.epoch,
            date_formats=inside_book._date_formats,  # noqa: SLF001
            timedelta_formats=inside_book._timedelta_formats,  # noqa: SLF001
            rich_text=True,
        )
