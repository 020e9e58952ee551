"""What the workbook for translators is."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from infographic.catalogue import languages
from infographic.message import ENGLISH
from infographic.translation.handover import Handover
from infographic.translation.sheet.column import Column
from infographic.translation.sheet.write_sheet import workbook_of
from tests.translation.sheet.workbooks import (
    COLUMNS,
    SOURCE,
    TARGET,
    exchange,
    opened,
    sheet_of,
    written,
)

LAST = len(exchange().texts) + 1


def png() -> bytes:
    data = BytesIO()
    Image.new("RGB", (400, 180), "teal").save(data, "PNG")
    return data.getvalue()


def test_the_same_texts_give_the_same_bytes() -> None:
    again = workbook_of(Handover((exchange(),), {"title": png()}, ENGLISH))
    assert again == written(title=png())


def test_a_row_says_all_of_a_text() -> None:
    sheet = sheet_of(written())
    assert [sheet[f"{COLUMNS[column]}2"].value for column in Column] == [
        1,
        None,
        "title",
        "Kelaa, miten onnistut somessa",
        "Så lyckas du på sociala medier",
        "=LEN(E2)",
        34,
        '=IF(LEN(TRIM(E2))=0,"to be written",IF(AND(ISNUMBER(K2),F2>K2),"does not fit",'
        'IF(AND(ISNUMBER(G2),F2>G2),"smaller type","")))',
        "awaits approval",
        "The title of the picture.",
        274,
        "title",
        "#e6b4ecbd2d0d",
    ]


def test_what_has_no_limit_says_so_and_no_room_is_none() -> None:
    sheet = sheet_of(written())
    assert [sheet[f"{COLUMNS[Column.FITS]}{row}"].value for row in (2, 3, 4)] == [34, 0, "–"]


def test_only_translations_can_be_written() -> None:
    sheet = sheet_of(written())
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    open_cells = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    assert open_cells == {f"{TARGET}{row}" for row in range(2, LAST + 1)}
    assert {sheet[cell].number_format for cell in open_cells} == {"@"}


@pytest.mark.parametrize("begin", "=+-@")
def test_a_text_stays_one_however_it_begins(begin: str) -> None:
    whole = exchange()
    words = f"{begin}SUM(A1)"
    texts = (replace(whole.texts[0], source=words, target=words), *whole.texts[1:])
    sheet = sheet_of(written(replace(whole, texts=texts)))
    for cell in (sheet[f"{SOURCE}2"], sheet[f"{TARGET}2"]):
        assert (cell.value, cell.data_type) == (words, "s")
        assert cell.quotePrefix


def test_long_translations_are_warned_of_and_coloured() -> None:
    sheet = sheet_of(written())
    (warning,) = sheet.data_validations.dataValidation
    assert (warning.errorStyle, warning.type) == ("warning", "custom")
    assert warning.formula1 == "OR(NOT(ISNUMBER($G2)),LEN($E2)<=$G2)"
    assert str(warning.sqref) == f"E2:E{LAST}"
    (rules,) = sheet.conditional_formatting
    assert [rule.formula for rule in rules.rules] == [
        ["LEN(TRIM($E2))=0"],
        ["AND(ISNUMBER($K2),LEN($E2)>$K2)"],
        ["AND(ISNUMBER($G2),LEN($E2)>$G2)"],
    ]


@pytest.mark.parametrize("speaks", languages())
def test_nothing_is_longer_than_excel_takes_it(speaks: str) -> None:
    """It would call the file damaged (Excel specifications and limits)."""
    long = replace(exchange(), title="Näin " * 200)
    sheet = sheet_of(written(long, speaks=speaks))
    (warning,) = sheet.data_validations.dataValidation
    assert len(warning.errorTitle) <= 32
    assert len(warning.error) <= 255
    assert len(sheet.title) <= 31
    assert sheet.oddFooter
    assert len(str(sheet.oddFooter.left.text)) <= 100


def test_comments_tell_the_context() -> None:
    comment = sheet_of(written())[f"{SOURCE}2"].comment
    assert comment is not None
    assert comment.text == (
        "title\nThe title of the picture.\n"
        "Up to 34 characters, the type stays as large as it is.\n"
        "With more than 274 characters, a picture cannot be drawn."
    )


@pytest.mark.parametrize(("speaks", "example"), [("fi", "{toimisto}"), ("sv", "{kontor}")])
def test_headings_explain_what_is_not_plain(speaks: str, example: str) -> None:
    sheet = sheet_of(written(speaks=speaks))
    told = [cell.comment.text if cell.comment else "" for cell in sheet[1]]
    assert example in told[list(Column).index(Column.TARGET)]
    for column in (Column.FITS, Column.MOST):
        assert "”–”" in told[list(Column).index(column)]
    assert told[list(Column).index(Column.ID)]
    assert told[list(Column).index(Column.MARK)]


def test_a_text_with_a_placeholder_says_how_it_is_counted() -> None:
    (text, *_) = exchange().texts
    own = replace(exchange(), texts=(replace(text, source="Kela {office}"),))
    comment = sheet_of(written(own))[f"{SOURCE}2"].comment
    assert comment is not None
    assert "Names in braces are counted as they are written here." in comment.text


def test_the_heading_stays_in_sight_and_on_every_printed_page() -> None:
    sheet = sheet_of(written())
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert sheet.column_dimensions[TARGET].width > 30
    assert sheet[f"{TARGET}2"].alignment.wrap_text


def test_pictures_say_what_they_show() -> None:
    data = written(speaks="fi", **{"title": png(), "steps.luo-tilit.title": png()})
    drawing = ZipFile(BytesIO(data)).read("xl/drawings/drawing1.xml").decode()
    assert re.findall('descr="(.*?)"', drawing) == ["otsikko", "askel 1 ”Luo tilit”, otsikko"]
    assert len(sheet_of(data)._images) == 2  # type: ignore[attr-defined]


def test_the_document_says_its_language_and_title_and_nobodys_clock() -> None:
    data = written(speaks="sv")
    properties = opened(data).properties
    assert (properties.title, properties.language) == ("Kelaa, miten onnistut somessa", "sv")
    assert properties.creator == "infographic"
    core = ZipFile(BytesIO(data)).read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"1980-01-01"}
    assert {entry.date_time[0] for entry in ZipFile(BytesIO(data)).infolist()} == {1980}


def test_every_target_language_has_a_sheet() -> None:
    data = written(exchange(), exchange(target="en"), speaks="fi")
    assert opened(data).sheetnames == ["ruotsi (sv)", "englanti (en)"]
