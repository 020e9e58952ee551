"""Whatever bytes a file has: they are a table, or they are refused; nothing else happens."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from infographic.errors import ContentError
from infographic.table.model import Table
from infographic.table.read import table_of
from tests.table.made_tables import with_part, with_shared, workbook_of

FEW = settings(max_examples=60, deadline=None)
CSV = 'nimi;puhelin\r\n"Hämeenlinna\r\n”Ä”";0400 123\r\nPori;02 44\r\n'.encode()
WORKBOOK = workbook_of()
SHARED = with_shared(b"<t>Pori</t>")
PARTS = (
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
)


def holds(data: bytes, file: str) -> None:
    """The property: a table whose rows are as long as its header, or a refusal with the file."""
    told, table = read(data, file)
    assert all(file in each for each in told)
    if table:
        assert all(len(row.cells) == len(table.header.cells) for row in table.rows)
        assert all(heading.text for heading in table.header.cells)


def read(data: bytes, file: str) -> tuple[list[str], Table | None]:
    try:
        return [], table_of(data, file)
    except ContentError as error:
        return [str(problem) for problem in error.problems[:20]], None


@FEW
@given(st.binary(max_size=300), st.sampled_from(["o.csv", "o.xlsx", "o", "o.xls"]))
@example(b"PK\x03\x04", "o.xlsx")
@example(b"\xff\xfe\0\0a", "o.csv")
@example(b"sep=", "o.csv")
@example(b'sep="\n"a"', "o.csv")
def test_any_bytes(data: bytes, file: str) -> None:
    holds(data, file)


@FEW
@given(st.text(alphabet="ab;,\t|\"'\r\n =ä€Ã\0\ufeff1#\u2028\x0b", max_size=80))
def test_any_text(text: str) -> None:
    for encoding in ("utf-8", "utf-16", "cp1252"):
        holds(text.encode(encoding, errors="ignore"), "o.csv")


@FEW
@given(st.data())
def test_a_byte_of_a_csv_file_is_another(data: st.DataObject) -> None:
    holds(damaged(CSV, data), "o.csv")


@FEW
@given(st.data(), st.sampled_from([WORKBOOK, SHARED]))
def test_a_byte_of_a_workbook_is_another(data: st.DataObject, workbook: bytes) -> None:
    holds(damaged(workbook, data), "o.xlsx")


@FEW
@given(st.data(), st.sampled_from(PARTS))
def test_a_byte_of_what_is_packed_is_another(data: st.DataObject, part: str) -> None:
    holds(with_part(part, lambda old: damaged(old, data), SHARED), "o.xlsx")


@FEW
@given(st.integers(0, len(WORKBOOK)))
def test_a_workbook_ends_anywhere(length: int) -> None:
    holds(WORKBOOK[:length], "o.xlsx")


@pytest.mark.slow
@settings(max_examples=1000, deadline=None)
@given(st.data(), st.sampled_from(PARTS))
def test_a_byte_of_any_part_is_another(data: st.DataObject, part: str) -> None:
    holds(with_part(part, lambda old: damaged(old, data), SHARED), "o.xlsx")


def damaged(whole: bytes, data: st.DataObject) -> bytes:
    at = data.draw(st.integers(0, len(whole) - 1))
    return whole[:at] + data.draw(st.binary(max_size=2)) + whole[at + 1 :]
