"""A table comes back as it went out, however it was saved, or is told what it lacks."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from infographic.catalogue import catalogue
from infographic.errors import ContentError
from infographic.translation.sheet.column import Column, heading
from infographic.translation.sheet.read_sheet import tables_in
from infographic.translation.taken_back import taken_back
from tests.translation.guides import kela
from tests.translation.refusals import Scope
from tests.translation.refusals import refusal as refused_of
from tests.translation.sheet.workbooks import (
    ID,
    TARGET,
    exchange,
    saved,
    written,
)

TITLE = ("steps.luo-tilit.title", "Öppna konton")  # in row 6
Edit = Callable[[Worksheet], object]


def put(sheet: Worksheet, **cells: str | int | None) -> None:
    for place, value in cells.items():
        sheet[place] = value


def write_title(sheet: Worksheet) -> None:
    put(sheet, **{f"{TARGET}6": TITLE[1]})


def changes(path: Path) -> list[tuple[str, str]]:
    (returned,) = tables_in(path)
    taken = taken_back(kela(), returned)
    assert not taken.refused
    return [(change.id, change.after) for change in taken.changes]


def judged(path: Path) -> tuple[Scope, str]:
    """How much is refused, and all that is told, each with its place."""
    try:
        (returned,) = tables_in(path)
    except ContentError as error:
        return Scope.FILE, "\n".join(problem.told for problem in error.problems)
    scope, problems = refused_of(kela(), returned)
    return scope, "\n".join(problem.told for problem in problems)


def refusal(path: Path) -> str:
    scope, told = judged(path)
    assert scope is not Scope.NOTHING
    return told


@pytest.mark.parametrize("speaks", ["en", "fi", "sv"])
def test_what_went_out_comes_back(tmp_path: Path, speaks: str) -> None:
    (tmp_path / "t.xlsx").write_bytes(written(speaks=speaks))
    (returned,) = tables_in(tmp_path / "t.xlsx")
    assert (returned.source_language, returned.target_language) == ("fi", "sv")
    assert [(each.id, each.source, each.target) for each in returned.texts] == [
        (each.id, each.source, each.target) for each in exchange().texts
    ]
    assert returned.texts[0].target_place.endswith("cell E2")
    assert changes(tmp_path / "t.xlsx") == []


@pytest.mark.parametrize("words", ["=SUM(A1)", "+1", "-1 %", "@kela", "Paina _x000D_", "0400 123"])
def test_every_text_comes_back_as_it_is(tmp_path: Path, words: str) -> None:
    whole = exchange()
    texts = (replace(whole.texts[0], source=words, target=words), *whole.texts[1:])
    (tmp_path / "t.xlsx").write_bytes(written(replace(whole, texts=texts)))
    (returned,) = tables_in(tmp_path / "t.xlsx")
    assert (returned.texts[0].source, returned.texts[0].target) == (words, words)


def test_each_sheet_is_a_language(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(written(exchange(), exchange(target="en")))
    assert [each.target_language for each in tables_in(tmp_path / "t.xlsx")] == ["sv", "en"]


def moved(sheet: Worksheet) -> None:
    """The columns of original and translation change places, and the id comes first."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    order = [11, 1, 2, 4, 3, 9, 6, 7, 8, 5, 10, 0, 12]
    for row, values in enumerate(rows, 1):
        for column, at in enumerate(order, 1):
            sheet.cell(row, column).value = None if at in (5, 7) else values[at]
    heading_cells = [rows[0][at] for at in order]
    for column, words in enumerate(heading_cells, 1):
        sheet.cell(1, column).value = words
    sheet["D6"] = TITLE[1]


def sorted_otherwise(sheet: Worksheet) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for row, values in enumerate(reversed(rows), 2):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column).value = value
    write_title_at(sheet, TITLE[0])


def write_title_at(sheet: Worksheet, text_id: str) -> None:
    for row in range(2, sheet.max_row + 1):
        if sheet[f"{ID}{row}"].value == text_id:
            sheet[f"{TARGET}{row}"] = TITLE[1]


def without_column(column: Column) -> Edit:
    def edit(sheet: Worksheet) -> None:
        write_title(sheet)
        sheet.delete_cols(list(Column).index(column) + 1)

    return edit


def only_what_is_needed(sheet: Worksheet) -> None:
    write_title(sheet)
    for column in reversed(Column):
        if column not in (Column.SOURCE, Column.TARGET, Column.ID):
            sheet.delete_cols(list(Column).index(column) + 1)


def with_column_of_ones_own(sheet: Worksheet) -> None:
    write_title(sheet)
    sheet.insert_cols(4)
    put(sheet, D1="Kysyttävää", D6="Onko tämä käsky?")


def with_remark_below(sheet: Worksheet) -> None:
    write_title(sheet)
    sheet[f"C{sheet.max_row + 3}"] = "Valmista! Terveisin kääntäjä"


def with_hidden_row(sheet: Worksheet) -> None:
    write_title(sheet)
    sheet.row_dimensions[6].hidden = True


def with_other_reckoning(sheet: Worksheet) -> None:
    write_title(sheet)
    put(sheet, F6="=LEN(E6)*2", H7="ok", F1="MERKKEJÄ")


def with_deleted_row(sheet: Worksheet) -> None:
    write_title(sheet)
    sheet.delete_rows(3)


def in_lines(sheet: Worksheet) -> None:
    sheet[f"{TARGET}6"] = " Öppna\n  konton "


def typed_again(sheet: Worksheet) -> None:
    write_title(sheet)
    put(sheet, D1="ORIGINAL:  finnish (fi)", E1="translation: (sv)", L1="iD")


def with_an_empty_sheet(sheet: Worksheet) -> None:
    write_title(sheet)
    workbook(sheet).create_sheet("Sheet2")


def with_a_sheet_of_notes(sheet: Worksheet) -> None:
    write_title(sheet)
    workbook(sheet).create_sheet("Notes")["B2"] = "Hello"


def workbook(sheet: Worksheet) -> Workbook:
    found = sheet.parent
    assert isinstance(found, Workbook)
    return found


TAKEN: list[Edit] = [
    moved,
    sorted_otherwise,
    only_what_is_needed,
    with_column_of_ones_own,
    with_remark_below,
    with_hidden_row,
    with_other_reckoning,
    with_deleted_row,
    in_lines,
    typed_again,
    with_an_empty_sheet,
    with_a_sheet_of_notes,
    *map(without_column, (Column.NUMBER, Column.LENGTH, Column.CHECK, Column.MARK)),
]


@pytest.mark.parametrize("edit", TAKEN)
def test_exactly_what_was_edited_changes(tmp_path: Path, edit: Edit) -> None:
    assert changes(saved(tmp_path / "t.xlsx", edit)) == [TITLE]


def numbers(sheet: Worksheet) -> None:
    sheet[f"{TARGET}6"] = 2026


def begins_as_a_formula(sheet: Worksheet) -> None:
    cell = sheet[f"{TARGET}6"]
    cell.value = "=1+1 är två"
    cell.data_type = "s"


@pytest.mark.parametrize(
    ("edit", "words"), [(numbers, "2026"), (begins_as_a_formula, "=1+1 är två")]
)
def test_whatever_stands_there_is_a_text(tmp_path: Path, edit: Edit, words: str) -> None:
    assert changes(saved(tmp_path / "t.xlsx", edit)) == [(TITLE[0], words)]


def with_a_copy_and_itself_hidden(sheet: Worksheet) -> None:
    workbook = sheet.parent
    assert isinstance(workbook, Workbook)
    workbook.copy_worksheet(sheet)
    workbook.active = 1
    sheet.sheet_state = "hidden"


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (with_a_copy_and_itself_hidden, "hidden sheets are not read: Swedish (sv)"),
        (with_hidden_row, "hidden rows are read as the others: 6"),
        (with_a_sheet_of_notes, "left out"),
    ],
)
def test_what_is_unusual_is_told(tmp_path: Path, edit: Edit, told: str) -> None:
    (returned,) = tables_in(saved(tmp_path / "t.xlsx", edit))
    assert told in returned.notes[0].told


def without_headings(sheet: Worksheet) -> None:
    sheet.delete_rows(1)


def twice(sheet: Worksheet) -> None:
    for column in range(1, 14):
        sheet.cell(60, column).value = sheet.cell(6, column).value


def merged(sheet: Worksheet) -> None:
    sheet.merge_cells(f"{TARGET}6:{TARGET}7")


def beside_the_table(sheet: Worksheet) -> None:
    sheet["N6"] = "Onko tämä oikein?"


def of_another_guide(sheet: Worksheet) -> None:
    for row in range(2, sheet.max_row + 1):
        sheet[f"{ID}{row}"] = f"steps.other.{row}"


def set_to(cell: str, value: str | None) -> Edit:
    def edit(sheet: Worksheet) -> None:
        put(sheet, **{cell: value})

    return edit


def with_a_second_translation(sheet: Worksheet) -> None:
    put(sheet, N1="Käännös: ruotsi (sv)", N6="Öppna konton")


def with_the_translations_sorted(sheet: Worksheet) -> None:
    cells = [sheet[f"{TARGET}{row}"] for row in range(2, sheet.max_row + 1)]
    for cell, value in zip(cells, sorted(str(cell.value) for cell in cells), strict=True):
        cell.value = value


def set_to_value(cell: str, value: object) -> Edit:
    def edit(sheet: Worksheet) -> None:
        sheet[cell].value = value

    return edit


HOSTILE: list[tuple[Edit, str]] = [
    (without_column(Column.ID), "the table has lost a column: “Id”"),
    (without_column(Column.SOURCE), "the table has lost a column: “Original”"),
    (without_column(Column.TARGET), "the table has lost a column: “Translation”"),
    (set_to("E1", "Svenska"), "the table has lost a column: “Translation”"),
    (with_a_second_translation, "cell N1: the columns “Translation: Swedish (sv)” and “Käännös"),
    (with_the_translations_sorted, "translations are those of other texts, from here on"),
    (set_to_value("E6", date(2026, 12, 1)), "cell E6: this is no text for Excel"),
    (set_to_value("E6", True), "cell E6: this is no text for Excel"),
    (set_to_value("E6", 3.5), "cell E6: this is no text for Excel"),
    (set_to("E1", "Translation: Finnish (fi)"), "t.xlsx: “fi” is both the language"),
    (without_headings, "cell F1: the first row has no headings"),
    (twice, "cell L60: the text “steps.luo-tilit.title” is here for the second time"),
    (merged, "cell E6: these cells are merged: E6–E7"),
    (beside_the_table, "cell N6: the column of this cell has no heading"),
    (of_another_guide, "none of the texts in it are of this guide"),
    (set_to("E1", "Translation: Finnish (fi)"), "“fi” is both the language to translate from and"),
    (set_to("E1", "Translation: Arabic (ar)"), "no guide can be in “ar”"),
    (set_to("D1", "Original: English (en)"), "the guide has no language “en”"),
    (set_to("E6", "=D6"), "cell E6: there is a formula in this cell"),
    (set_to("E6", '=HYPERLINK("http://evil.example","x")'), "cell E6: there is a formula"),
    (set_to("E6", None), "cell E6: the translation of step 1 “Luo tilit”, title is empty"),
    (set_to("E6", "   "), "cell E6: the translation of step 1 “Luo tilit”, title is empty"),
    (set_to("E6", "Skapa_x0007_ konton"), "cell E6: an invisible control character stands here"),
    (set_to("E6", "Skapa\u202e konton"), "cell E6: an invisible right-to-left override"),
    (set_to("E6", "Skapa konton \ufffd"), "cell E6: a letter was lost here"),
    (set_to("E6", "#REF!"), "cell E6: there is an error value in this cell"),
    (set_to("E6", "Skapa {konto}"), "cell E6: the source has no placeholder {konto}"),
    (set_to("D6", "Luo tili"), "cell D6: this translates other words than the guide has"),
    (set_to("D6", None), "cell D6: this translates other words than the guide has"),
    (set_to("L6", "steps.luo-tilit"), "cell L6: the guide has no text “steps.luo-tilit”"),
    (set_to("L6", None), "cell L6: the id of this text is missing"),
    (set_to("L6", "=L5"), "cell L6: there is a formula in this cell"),
    (set_to("E1", "Id"), "two columns have the same heading: “Id”"),
]


@pytest.mark.parametrize(("edit", "told"), HOSTILE)
def test_what_does_not_belong_is_told_in_plain_words(tmp_path: Path, edit: Edit, told: str) -> None:
    assert told in refusal(saved(tmp_path / "t.xlsx", edit))


OF_THE_FILE = (
    "lost a column",
    "N1: the columns",
    "are those of other texts",
    "is both the language",
    "has no headings",
    "are merged",
    "has no heading",
    "of this guide",
    "no guide can be in",
    "has no language",
    "the same heading",
)


@pytest.mark.parametrize(("edit", "told"), HOSTILE)
def test_what_is_wrong_with_a_row_costs_no_other(tmp_path: Path, edit: Edit, told: str) -> None:
    def with_another(sheet: Worksheet) -> None:
        edit(sheet)
        put(sheet, D9="Muuta")

    scope, _ = judged(saved(tmp_path / "t.xlsx", with_another))
    of_the_file = any(words in told for words in OF_THE_FILE)
    assert scope is (Scope.FILE if of_the_file else Scope.ROWS)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        put(sheet, E6=None, D7="Muuta", L8="steps.x")

    told = refusal(saved(tmp_path / "t.xlsx", edit))
    assert [cell in told for cell in ("cell E6", "cell D7", "cell L8")] == [True] * 3


def comma_separated(separator: str, speaks: str = "fi") -> str:
    """As a spreadsheet saves the table: with what its formulas have worked out."""
    lines = StringIO()
    writer = csv.writer(lines, delimiter=separator)
    spoken = catalogue(speaks)
    languages = {Column.SOURCE: "fi", Column.TARGET: "sv"}
    writer.writerow([heading(column, languages.get(column, ""), spoken) for column in Column])
    for number, text in enumerate(exchange().texts, 1):
        target = TITLE[1] if text.id == TITLE[0] else text.target
        row = [number, "", text.where, text.source, target, len(target), "–", "", "", text.note]
        writer.writerow([*row, "", text.id, ""])
    return lines.getvalue()


@pytest.mark.parametrize(
    ("separator", "encoding"),
    [(";", "cp1252"), (";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16"), (",", "utf-8-sig")],
)
def test_a_csv_of_it_is_taken_too(tmp_path: Path, separator: str, encoding: str) -> None:
    (tmp_path / "t.csv").write_bytes(comma_separated(separator).encode(encoding, "replace"))
    assert changes(tmp_path / "t.csv") == [TITLE]


STRUCK = TextBlock(InlineFont(strike=True), "gamla ")


def struck(words: object, font: Font | None = None, column: str = TARGET) -> Edit:
    def edit(sheet: Worksheet) -> None:
        cell = sheet[f"{column}6"]
        cell.value = words
        if font:
            cell.font = font

    return edit


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (struck(CellRichText("Skapa ", STRUCK, "konton")), "gamla"),
        (struck(CellRichText("Skapa ", STRUCK, "konton"), Font(strike=True)), "Skapa gamla konton"),
        (struck("Skapa konton", Font(strike=True)), "Skapa konton"),
    ],
)
def test_words_that_are_struck_through_are_told(tmp_path: Path, edit: Edit, words: str) -> None:
    def with_another(sheet: Worksheet) -> None:
        edit(sheet)
        sheet[f"{TARGET}2"] = "Så lyckas du"

    (returned,) = tables_in(saved(tmp_path / "t.xlsx", with_another))
    taken = taken_back(kela(), returned)
    assert [change.id for change in taken.changes] == ["title"]
    (problem,) = taken.refused
    assert str(problem.item).endswith("cell E6")
    assert problem.what == f"words in this cell are struck through: “{words}”"
    assert problem.hint.startswith("delete them, or take the strikethrough off, as they are meant")


@pytest.mark.parametrize(
    "edit",
    [
        struck(CellRichText("Öppna ", TextBlock(InlineFont(b=True), "konton"))),
        struck(CellRichText("Öppna", TextBlock(InlineFont(strike=True), " "), "konton")),
        struck(CellRichText("Öppna ", TextBlock(InlineFont(strike=False), "konton"))),
    ],
)
def test_words_that_look_otherwise_are_taken(tmp_path: Path, edit: Edit) -> None:
    assert changes(saved(tmp_path / "t.xlsx", edit)) == [TITLE]


def test_what_is_struck_through_beside_the_translation_costs_nothing(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        write_title(sheet)
        sheet["C6"].font = Font(strike=True)

    assert changes(saved(tmp_path / "t.xlsx", edit)) == [TITLE]


def test_a_row_of_a_csv_that_cannot_be_taken_costs_no_other(tmp_path: Path) -> None:
    lines = comma_separated(";").splitlines()
    lines[6] += ";;;"
    lines[7] = lines[7].replace(exchange().texts[6].source, "Muuta;liikaa;soluja")
    lines[8] = lines[8].replace(exchange().texts[7].target, "=SUM(A1)")
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    (returned,) = tables_in(tmp_path / "t.csv")
    taken = taken_back(kela(), returned)
    assert [change.id for change in taken.changes] == [TITLE[0]]
    told = [problem.told for problem in taken.refused]
    assert [place in each for place, each in zip(("line 8", "line 9"), told, strict=True)] == [
        True,
        True,
    ]


def test_a_csv_whose_letters_are_garbled_is_refused_as_a_whole(tmp_path: Path) -> None:
    garbled = comma_separated(";").encode().decode("cp1252", "replace")
    (tmp_path / "t.csv").write_text(garbled, encoding="utf-8")
    scope, told = judged(tmp_path / "t.csv")
    assert scope is Scope.FILE
    assert "letters were garbled when the file was saved" in told


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "cp1253"])
def test_a_csv_whose_letters_became_question_marks_is_refused_as_a_whole(
    tmp_path: Path, encoding: str
) -> None:
    """By a program that saved it in a code page which lacks them."""
    plain = comma_separated(";").translate(str.maketrans("–“”’", '-""\''))
    (tmp_path / "t.csv").write_bytes(plain.encode(encoding, "replace"))
    scope, told = judged(tmp_path / "t.csv")
    assert scope is Scope.FILE
    said = "letters became question marks as the file was saved: “S? lyckas du p? sociala medier”"
    assert told.startswith(f"t.csv, line 2, column 5: {said}")
    assert "save it as “CSV UTF-8” or as .xlsx" in told
    assert "other words than the guide has" not in told


def test_a_csv_of_another_thing_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("name;phone\nOulu;020 634\n", encoding="utf-8")
    assert "line 1, column 1: this is no table for translators" in refusal(tmp_path / "t.csv")


def test_a_damaged_workbook_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(written()[:5000])
    assert "t.xlsx" in refusal(tmp_path / "t.xlsx")
