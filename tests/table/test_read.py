"""Tables that can be taken: what their cells say, and where they stand."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from infographic.errors import ContentError
from infographic.table.model import CellKind, Table
from infographic.table.read import read_rows, read_table, table_of
from tests.table.made_tables import SHEET, changed, with_part, with_shared, workbook_of


def test_semicolons_and_line_breaks_in_quotation_marks() -> None:
    table = table_of(
        b'nimi;puhelin\r\n"Helsinki\r\nKamppi";0400 123\r\n\r\nPori;02 44\r\n', "o.csv"
    )
    assert [cell.text for cell in table.header.cells] == ["nimi", "puhelin"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Helsinki\nKamppi", "0400 123"],
        ["Pori", "02 44"],
    ]
    assert [row.number for row in table.rows] == [2, 5]
    assert str(table.rows[1].cells[0].place) == "o.csv, line 5, column 1"
    assert table.rows[0].cells[0].kind is CellKind.TEXT


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"sep=|\na|b\n1|2\n", [["1", "2"]]),
        (b"a\tb\r1\t2\r", [["1", "2"]]),
        (b'a,b\n"x;y, z",2\n', [["x;y, z", "2"]]),
        (b"nimi\nHelsinki\nPori\n", [["Helsinki"], ["Pori"]]),
        (b"a;b;;\n1;2;;\n3;4\n;;;\n", [["1", "2"], ["3", "4"]]),
        (b"nimi;hinta, alv\nx;1,5\ny;2\n", [["x", "1,5"], ["y", "2"]]),
        (b'a;b\n5" putki;2\n', [['5" putki', "2"]]),
        (b'a;b\n"he said ""no""";2\n', [['he said "no"', "2"]]),
        (b'a;b\nx;="0400"\n', [["x", "0400"]]),
        (b"a;b\nx;+358 9\ny;-\n", [["x", "+358 9"], ["y", "-"]]),
    ],
)
def test_separators_and_quotation_marks(data: bytes, rows: list[list[str]]) -> None:
    assert texts(table_of(data, "o.csv")) == rows


WORDS = "nimi;Ä\nJyväskylä;Šakki – €\nÅbo;ž\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    table = table_of(WORDS.encode(encoding), "o.csv")
    assert texts(table) == [["Jyväskylä", "Šakki – €"], ["Åbo", "ž"]]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_letter_without_a_mark(encoding: str) -> None:
    assert texts(table_of(WORDS.encode(encoding), "o.csv"))[1] == ["Åbo", "ž"]


CELLS = [
    (400123456, "0000 000 000", "0400 123 456"),
    (0.5, "0." + "0" * 40, "0.5"),
    (9123456, "000000000", "009123456"),
    (12.0, "General", "12"),
    (0.1 + 0.2, "General", "0.3"),
    (-3.25, "General", "-3.25"),
    (358401234567, "General", "358401234567"),
    (0.256, "0%", "26%"),
    (0.256, "0.0 %", "25.6 %"),
    (1234567.5, "#,##0.00", "1\xa0234\xa0567.50"),
    (1234.5, '#,##0.00 "€"', "1\xa0234.50 €"),
    (1234.5, "#,##0\\ [$€-40B]", "1\xa0235 €"),
    (-5, "0;(0)", "(5)"),
    (0, '0;-0;"-"', "0"),
    (1500000, '0.0,, "milj."', "1.5 milj."),
    (0.5, "# ?/?", "0.5"),
    (12345, "0.00E+00", "12345"),
    (7, "[Red][>5]0;0", "7"),
    (7.25, "0.###", "7.25"),
    (7, "00.0##", "07.0"),
    (datetime.date(2026, 1, 2), "d.m.yyyy", "2026-01-02"),
    (datetime.datetime(2026, 1, 2, 14, 30), "d.m.yyyy h:mm", "2026-01-02 14:30"),
    (datetime.time(8, 5), "h:mm", "08:05"),
    (datetime.timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    (True, "General", "TRUE"),
    ("'0400", "General", "'0400"),
    (" Oulu\u00a0", "@", "Oulu"),
    ("a\nb", "General", "a\nb"),
]


@pytest.mark.parametrize(("value", "code", "told"), CELLS)
def test_cells_say_what_a_workbook_shows(value: object, code: str, told: str) -> None:
    def change(workbook: Workbook) -> None:
        cell = workbook.worksheets[0]["B2"]
        cell.value, cell.number_format = value, code

    assert table_of(changed(change), "o.xlsx").rows[0].cells[1].text == told


def test_a_text_in_pieces_and_one_with_characters_that_excel_escapes() -> None:
    pieces = with_shared(b"<r><t>Po</t></r><r><rPr><b/></rPr><t xml:space='preserve'>r i</t></r>")
    escaped = with_shared(b"<t>a_x000D_\nb_x005F_x000D_</t>")
    assert texts(table_of(pieces, "o.xlsx"))[1][0] == "Por i"
    assert texts(table_of(escaped, "o.xlsx"))[1][0] == "a\nb_x000D_"


def test_a_cell_knows_which_of_its_words_are_struck_through() -> None:
    runs = b"<r><t>Po</t></r><r><rPr><strike/></rPr><t xml:space='preserve'>r i</t></r>"
    cells = [row.cells[0] for row in table_of(with_shared(runs), "o.xlsx").rows]
    assert [(cell.text, cell.struck) for cell in cells if cell.struck] == [("Por i", "r i")]


def test_what_is_hidden_is_read_and_told() -> None:
    def change(workbook: Workbook) -> None:
        sheet = workbook.worksheets[0]
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["B"].hidden = True

    table = table_of(changed(change), "o.xlsx")
    assert len(table.rows) == 2
    assert [str(note.what) for note in table.notes] == [
        "hidden rows are read as the others: 3",
        "hidden columns are read as the others: B",
    ]


def test_a_sheet_by_its_name_and_the_only_one_with_something_in_it() -> None:
    def change(workbook: Workbook) -> None:
        workbook.create_sheet("Tyhjä")
        workbook.create_sheet("Piilo", 0).append(["x"])
        workbook["Piilo"].sheet_state = "hidden"
        workbook["Piilo"].append(["y"])

    assert table_of(changed(change), "o.xlsx").sheet == "Toimistot"
    assert texts(table_of(changed(change), "o.xlsx", "piilo")) == [["y"]]
    with pytest.raises(ContentError, match="there is no sheet “B”; there are: Piilo, Toimistot"):
        table_of(changed(change), "o.xlsx", "B")


def test_cells_that_only_have_a_format_count_for_nothing() -> None:
    def change(workbook: Workbook) -> None:
        workbook.worksheets[0].cell(1_048_576, 16_384).number_format = "0.0"
        workbook.worksheets[0].merge_cells("D1:E9")

    rows = b"".join(
        b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (at, at) for at in range(9, 50_000)
    )
    data = with_part(SHEET, lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>"))
    assert len(table_of(data, "o.xlsx").rows) == 2
    assert len(table_of(changed(change), "o.xlsx").rows) == 2


def test_what_a_table_does_without_may_be_damaged() -> None:
    data = with_part("docProps/core.xml", lambda _: b"<not>xml")
    data = with_part("xl/theme/theme1.xml", lambda _: b"", data)
    assert len(table_of(data, "o.xlsx").rows) == 2


def test_a_file_goes_by_what_it_is() -> None:
    assert table_of(workbook_of(), "o.csv").sheet == "Toimistot"


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"offices\.csv: the file is missing"):
        read_table(tmp_path / "offices.csv")


def test_where_each_row_is_for_itself_a_faulty_one_costs_no_other(tmp_path: Path) -> None:
    csv = tmp_path / "o.csv"
    csv.write_text("nimi;puhelin\nTurku;=1+1\nOulu;1;2;3\nPori;02\x07\nVaasa;06\n")
    xlsx = tmp_path / "o.xlsx"
    xlsx.write_bytes(changed(lambda workbook: workbook.worksheets[0].__setitem__("B2", "=1+1")))
    table = read_rows(csv)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Turku", ""],
        ["", ""],
        ["Pori", ""],
        ["Vaasa", "06"],
    ]
    first, second, third = (row.problems[0].what for row in table.rows[:3])
    assert first == "there is a formula in this cell: =1+1"
    assert second == "cells in this row: 4, in the header: 2"
    assert third.startswith("an invisible control character")
    assert not table.rows[3].problems
    faulty, *others = read_rows(xlsx).rows
    assert [problem.what for problem in faulty.problems] == ["there is a formula in this cell"]
    assert others
    assert not any(row.problems for row in others)
    for file in (csv, xlsx):
        with pytest.raises(ContentError):
            read_table(file)
