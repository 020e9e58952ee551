"""A workbook as bytes that are always the same: without the clock of who makes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

# The first day that a ZIP knows.
FIRST_DAY = datetime(1980, 1, 1)
_CORE, _DRAWING = "docProps/core.xml", re.compile(r"xl/drawings/drawing(\d+)\.xml")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_ANY_PICTURE = re.compile(r'descr="Picture"')


def packed(workbook: Workbook, told: Sequence[Sequence[str]]) -> bytes:
    """The bytes of a workbook file; `told` says what each picture shows, drawing by drawing."""
    written = BytesIO()
    workbook.save(written)
    fixed = BytesIO()
    with ZipFile(written) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == _CORE:
                data = _MODIFIED.sub(rb"\g<1>" + f"{FIRST_DAY:%Y-%m-%dT%H:%M:%SZ}".encode(), data)
            elif drawing := _DRAWING.fullmatch(entry.filename):
                data = _with_words(data, told[int(drawing[1]) - 1])
            about = ZipInfo(entry.filename, FIRST_DAY.timetuple()[:6])
            about.compress_type = ZIP_DEFLATED
            target.writestr(about, data)
    return fixed.getvalue()


def _with_words(drawing: bytes, told: Sequence[str]) -> bytes:
    """openpyxl says of each picture only that it is one."""
    words = iter(told)
    return _ANY_PICTURE.sub(lambda _: f"descr={quoteattr(next(words))}", drawing.decode()).encode()
