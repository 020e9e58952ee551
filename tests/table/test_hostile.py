"""Tables that cannot be taken, damaged or worse: each is answered in plain words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from infographic.errors import ContentError
from infographic.table.read import table_of
from tests.table.made_tables import (
    OFFICES,
    SHEET,
    STRINGS,
    changed,
    with_part,
    with_shared,
    workbook_of,
    zipped,
)

B2 = b'<c r="B2" t="inlineStr"><is><t>0400 123</t></is></c>'


def cell(place: str, value: str | int) -> Callable[[], bytes]:
    def change(workbook: Workbook) -> None:
        workbook.worksheets[0][place] = value

    return lambda: changed(change)


def sheet_xml(old: bytes, new: bytes) -> Callable[[], bytes]:
    return lambda: with_part(SHEET, lambda part: part.replace(old, new))


def _encrypted_zip() -> bytes:
    data = bytearray(workbook_of())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    return bytes(data)


def _broken_stream() -> bytes:
    data = bytearray(workbook_of())
    at = data.find(b"xl/worksheets/sheet1.xml") + 40
    data[at : at + 20] = b"\xff" * 20
    return bytes(data)


def _two_of_one_name() -> bytes:
    file = io.BytesIO(workbook_of())
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as archive:
        archive.writestr(SHEET, b"<worksheet/>")
    return file.getvalue()


def _bomb() -> bytes:
    return with_part(SHEET, lambda part: part + b" " * 310_000_000)


def _lying_bomb() -> bytes:
    """A bomb that says it is small: in its list a length of 100 bytes."""
    data = bytearray(_bomb())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(SHEET.encode()))
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def _many_cells() -> bytes:
    cells = b"<c/>" * 2_000_000
    return with_part(SHEET, lambda part: part.replace(b"</row>", cells + b"</row>", 1))


def _billion_laughs() -> bytes:
    entities = b"".join(
        b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10) for level in range(1, 10)
    )
    begin = b'<!DOCTYPE sst [<!ENTITY l0 "lol">' + entities + b"]><sst"
    data = with_shared(b"<t>&l9;</t>")
    return with_part(STRINGS, lambda part: part.replace(b"<sst", begin), data)


def _external_entity() -> bytes:
    begin = b'<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd"><worksheet'
    return with_part(SHEET, lambda part: part.replace(b"<worksheet", begin))


def _utf_16_doctype() -> bytes:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE sst [<!ENTITY a "b">]><sst/>'
    return with_part(STRINGS, lambda part: text.encode("utf-16"))  # noqa: ARG005


def _merged(cells: str) -> Callable[[], bytes]:
    return lambda: changed(lambda workbook: workbook.worksheets[0].merge_cells(cells))


def _second_sheet(workbook: Workbook) -> None:
    workbook.create_sheet("Yhteystiedot")["A1"] = "nimi"


def _all_hidden_but_an_empty_one(workbook: Workbook) -> None:
    workbook.worksheets[0].sheet_state = "hidden"
    workbook.active = workbook.create_sheet("Tyhjä")


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le")


WORKBOOKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a formula": (cell("B2", "=A2&1"), "sheet “Toimistot”, cell B2: there is a formula"),
    "a formula that calls": (cell("A3", "=cmd|' /C calc'!A0"), "cell A3: there is a formula"),
    "an array formula": (
        sheet_xml(B2, b'<c r="B2"><f t="array" ref="B2">A1</f></c>'),
        "cell B2: there is a formula",
    ),
    "a shared formula": (
        sheet_xml(B2, b'<c r="B2"><f t="shared" si="0"/><v>1</v></c>'),
        "cell B2: there is a formula",
    ),
    "an error value": (cell("B3", "#REF!"), "cell B3: there is an error value in this cell: #REF!"),
    "an error value as text": (
        lambda: workbook_of((*OFFICES, ("x", "'#N/A"), ("y", "####"))),
        "cell B5: there is an error value in this cell: ####",
    ),
    "merged cells": (_merged("A2:A3"), "cell A2: these cells are merged: A2–A3"),
    "a merged header": (_merged("A1:B1"), "cell A1: these cells are merged: A1–B1"),
    "a title above the headings": (
        lambda: workbook_of((("Toimistot 2026",), *OFFICES)),
        "cell B2: the column of this cell has no heading",
    ),
    "a note beside the table": (cell("E3", "tarkista"), "cell E3: the column of this cell has no"),
    "two columns of one name": (
        lambda: workbook_of((("Nimi", " NIMI"), ("a", "b"))),
        "cell B1: two columns have the same heading: “NIMI”",
    ),
    "a control character": (
        lambda: with_shared(b"<t>Po_x0007_ri</t>"),
        "cell A3: an invisible control character stands here (U+0007)",
    ),
    "a lost letter": (cell("A2", "J\ufffdrvenp\ufffd"), "cell A2: a letter was lost here"),
    "garbled letters": (cell("A2", "JÃ¤rvenpÃ¤Ã¤"), "cell A2: letters were garbled"),
    "a number that lost digits": (cell("B2", 1234567890123456789), "more than 15 digits"),
    "no end of a number": (
        sheet_xml(B2, b'<c r="B2"><v>1e999</v></c>'),
        "cell B2: this is no number",
    ),
    "a text cell far away": (cell("XFD1048576", "x"), "the table is wider than 500 columns"),
    "several sheets": (
        lambda: changed(_second_sheet),
        "several sheets have something in them: Toimistot, Yhteystiedot",
    ),
    "only hidden sheets": (
        lambda: changed(_all_hidden_but_an_empty_one),
        "is the table on a hidden sheet?",
    ),
    "an empty workbook": (lambda: workbook_of(()), "there is nothing in it"),
    "only headings": (lambda: workbook_of(OFFICES[:1]), "there are no rows under the headings"),
    "a ZIP bomb": (_bomb, "too large when unpacked"),
    "a ZIP bomb that lies": (_lying_bomb, "the workbook is damaged"),
    "millions of cells": (_many_cells, "too large when unpacked, or has too many cells"),
    "an entity bomb": (_billion_laughs, "definitions of XML in it that no Excel writes"),
    "an external definition": (_external_entity, "definitions of XML"),
    "definitions in UTF-16": (_utf_16_doctype, "definitions of XML"),
    "an old workbook": (lambda: _ole("Workbook"), "a file of an old Office (.xls)"),
    "a workbook with a password": (lambda: _ole("EncryptedPackage"), "the workbook has a password"),
    "a ZIP with a password": (_encrypted_zip, "the workbook has a password"),
    "half a workbook": (lambda: workbook_of()[:3000], "the workbook is damaged"),
    "a broken stream": (_broken_stream, "the workbook is damaged"),
    "two parts of one name": (_two_of_one_name, "the workbook is damaged"),
    "a sheet that is no XML": (
        lambda: with_part(SHEET, lambda part: part[:-40]),
        "the workbook is damaged",
    ),
    "a sheet that is not there": (
        lambda: with_part("xl/_rels/workbook.xml.rels", lambda part: part.replace(b"sheet1", b"x")),
        "the workbook is damaged",
    ),
    "a text that is not in the list": (
        sheet_xml(B2, b'<c r="B2" t="s"><v>99</v></c>'),
        "the workbook is damaged",
    ),
    "a cell without a place": (sheet_xml(b'r="B2"', b'r="?"'), "the workbook is damaged"),
    "a format that is not there": (
        sheet_xml(B2, b'<c r="B2" s="77"><v>1</v></c>'),
        "the workbook is damaged",
    ),
    "another XML format": (
        lambda: with_part(
            SHEET,
            lambda part: part.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
        ),
        "saved as “Strict Open XML”",
    ),
    "no workbook in the ZIP": (
        lambda: with_part("[Content_Types].xml", lambda part: part.replace(b"sheet.main", b"x")),
        "the workbook is damaged",
    ),
    "an .ods": (lambda: zipped(mimetype=b"x", content_0xml=b"x"), "a file of OpenDocument"),
    "a document": (lambda: zipped(word__document_0xml=b"x"), "a document of Word"),
    "a presentation": (lambda: zipped(ppt__presentation_0xml=b"x"), "a presentation of PowerPoint"),
    "a binary workbook": (lambda: zipped(xl__workbook_0bin=b"x"), "a binary workbook (.xlsb)"),
    "a ZIP of something else": (lambda: zipped(a_0txt=b"x"), "a ZIP file, but no workbook"),
    "a PDF": (lambda: b"%PDF-1.7 ...", "another kind of file: PDF"),
    "a web page": (lambda: b"\n<html><table><tr><td>a", "another kind of file: a web page"),
    "XML of 2003": (lambda: b'<?xml version="1.0"?><Workbook/>', "another kind of file: XML"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n", "another kind of file: a picture"),
    "text": (lambda: b"a;b\n1;2", "this is no workbook, although its name ends with .xlsx"),
    "nothing": (lambda: b"", "the file is empty"),
}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_is_refused_in_plain_words(name: str) -> None:
    make, told = WORKBOOKS[name]
    assert told in refusal(make(), "toimistot.xlsx")


CSV_FILES: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"\xef\xbb\xbf\r\n", "the file is empty"),
    "only headings": (b"a;b\r\n;\r\n", "there are no rows under the headings"),
    "too many cells": (b"a;b\n1;2;3\n", "o.csv, line 2: cells in this row: 3, in the header: 2"),
    "too few cells": (b"a;b;c\n1;2;3\n\n4;5\n", "line 4: cells in this row: 2, in the header: 3"),
    "another separator in one row": (b"a;b\n1;2\n3,4\n", "line 3: cells in this row: 1"),
    "a quotation mark that nothing closes": (b'a;b\n1;"2\n3;4\n', "o.csv:2:3: a quotation mark"),
    "text after a closed cell": (b'a;b\n"1"x;2\n', "o.csv:2:1: a quotation mark in this row"),
    "a cell with no end": (b'a;b\n"' + b"x" * 200_000, "a quotation mark in this row"),
    "the same heading twice": (b"a;A\n1;2\n", "column 2: two columns have the same heading"),
    "a heading that is missing": (b"a;\n1;2\n", "line 2, column 2: the column of this cell has no"),
    "null bytes": (b"a;b\n1;\0\n", "there are null bytes in it"),
    "half of UTF-16": ("a;ö\n1;2".encode("utf-16")[:-1], "it begins as utf-16, but is not"),
    "a bell": (b"a;b\n1;\x07\n", "an invisible control character stands here (U+0007)"),
    "a heading with a mark without width": (
        "a\u200b;b\n1;2\n".encode(),
        "line 1, column 1: there is a character in the heading that nobody sees (U+200B)",
    ),
    "a Macintosh": ("a;b\nJyväskylä;1\n".encode("mac_roman"), "o.csv:2:4: it cannot be told"),
    "a Macintosh, in small letters": ("a;b\nTöölö;1\n".encode("mac_roman"), "it cannot be told"),
    "DOS": ("a;b\nJyväskylä;1\n".encode("cp850"), "o.csv:2:4: it cannot be told in which encoding"),
    "DOS, the letters alone": ("a;b\nTöölö;1\nÄhtäri;2\n".encode("cp850"), "it cannot be told"),
    "two encodings in one file": ("a;ö\n".encode() + "ä;\x81\n".encode("latin-1"), "it cannot be"),
    "garbled letters": ("a;b\nJÃ¤rvi;â€“\n".encode(), "letters were garbled"),
    "a lost letter": ("a;b\nJ\ufffdrvi;1\n".encode(), "a letter was lost here"),
    "a formula": (b"a;b\n=1+1;x\n", "line 2, column 1: there is a formula in this cell: =1+1"),
    "a formula that calls a program": (b"a;b\nx;=cmd|' /C calc'!A0\n", "there is a formula"),
    "an error value": (b"a;b\n#REF!;x\n", "there is an error value in this cell: #REF!"),
    "an error value in Finnish": (b"a;b\n#PUUTTUU!;x\n", "there is an error value in this cell"),
    "an error value in Swedish": ("a;b\n#VÄRDEFEL!;x\n".encode(), "there is an error value"),
    "a column that was too narrow": (b"a;b\nx;#######\n", "there is an error value"),
    "a telephone number that was shortened": (
        b"a;b\nx;3,58401E+11\n",
        "a long number was shortened",
    ),
    "too many rows": (b"a;b\n" + b"1;2\n" * 20_001, "more than 20000 rows"),
    "too many columns": (b"a;" * 501 + b"a\n" + b"1;" * 501 + b"1\n", "more than 500 columns"),
    "a text that is too long": (b"a;b\nx;" + b"y" * 33_000, "more than 32767 characters"),
    "a PDF": (b"%PDF-1.7", "another kind of file: PDF"),
    "a web page": (b"<!DOCTYPE html><table>", "another kind of file: a web page"),
    "formatted text": (b"{\\rtf1 a;b}", "another kind of file: formatted text (RTF)"),
}


@pytest.mark.parametrize("name", CSV_FILES)
def test_a_csv_file_is_refused_in_plain_words(name: str) -> None:
    data, told = CSV_FILES[name]
    assert told in refusal(data, "o.csv")


def test_a_file_of_another_name_is_no_table() -> None:
    assert "a table is a file that ends with .xlsx or .csv" in refusal(b"a;b\n1;2\n", "o.docx")


def test_of_very_many_problems_the_first_are_told() -> None:
    told = refusal(b"a;b\n" + b"=1;x\n" * 100, "o.csv")
    assert told.count("formula") == 20
    assert "80 more like these" in told


def refusal(data: bytes, file: str) -> str:
    with pytest.raises(ContentError) as refused:
        table_of(data, file)
    told = str(refused.value)
    assert file in told
    assert all(problem.hint for problem in refused.value.problems[:20])
    return told
