"""Workbooks for tests: made by openpyxl, and damaged afterwards by what stands in their parts."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO

from openpyxl import Workbook

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
OFFICES = (("Toimisto", "Puhelin"), ("Helsinki", "0400 123"), ("Pori", "02 44"))


def saved(workbook: Workbook) -> bytes:
    """The bytes of its file."""
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def workbook_of(rows: Sequence[Sequence[object]] = OFFICES) -> bytes:
    """A workbook with one sheet of these rows, named Toimistot."""
    return changed(lambda _: None, rows)


def changed(
    change: Callable[[Workbook], object], rows: Sequence[Sequence[object]] = OFFICES
) -> bytes:
    """The same after a change through openpyxl."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Toimistot"
    for row in rows:
        sheet.append(list(row))
    change(workbook)
    return saved(workbook)


def with_part(name: str, change: Callable[[bytes], bytes], data: bytes = b"") -> bytes:
    """A workbook in which one part is another, or is there at all."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data or workbook_of())) as old:
        parts = {entry: old.read(entry) for entry in old.namelist()}
    parts[name] = change(parts.get(name, b""))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry, part in parts.items():
            new.writestr(entry, part)
    return file.getvalue()


def with_shared(text: bytes) -> bytes:
    """A workbook as Excel writes it: the text of cell A3 stands in a list of texts, by this XML."""
    head = b'<?xml version="1.0"?><sst xmlns='
    namespace = b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    entry = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
    data = with_part(STRINGS, lambda _: head + namespace + b"><si>" + text + b"</si></sst>")
    data = with_part("[Content_Types].xml", lambda part: part.replace(b"</Types>", entry), data)
    inline = b't="inlineStr"><is><t>Pori</t></is>'
    return with_part(SHEET, lambda part: part.replace(inline, b't="s"><v>0</v>'), data)


def zipped(**parts: bytes) -> bytes:
    """A ZIP of parts by their names, in which “__” stands for “/”, “_0” for “.”."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_0", "."), part)
    return file.getvalue()
