"""Tables that can be taken: what their cells say, and where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import ContentError
from infographic.table.model import CellKind
from infographic.table.read import read_table, table_of


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


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"offices\.csv: the file is missing"):
        read_table(tmp_path / "offices.csv")
