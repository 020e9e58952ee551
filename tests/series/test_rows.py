"""The rows of a table: what they say and choose, and what is told of those that cannot be made."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.errors import ContentError, Problem
from infographic.per_language import PerLanguage
from infographic.series.rows import SeriesRows, series_rows
from infographic.table.model import Table
from infographic.table.read import read_rows, read_table
from tests.content.guide_folder import GuideFolder, where
from tests.other_languages import assert_said
from tests.series.made_table import table
from tests.table.made_tables import workbook_of

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>'
)
OFFICES = Path(__file__).parent / "offices"
LOGO_AND_LINK = """\
logo: {file: logo.svg, alt: {fi: Virasto, sv: Verket}}
link: {url: 'https://www.example.org', label: {fi: Lisää, sv: Mera}}
names:"""


@pytest.fixture
def guide(folder: GuideFolder) -> GuideFolder:
    """The small guide, of an office and its phone, with a logo and a link."""
    folder.change("guide.yaml", "Hyvä opas, sv: En bra guide", "'{office}', sv: '{Office}'")
    folder.change("steps.yaml", "Aloita heti., sv: Börja genast.", "'{phone}', sv: '{phone}'")
    folder.change("guide.yaml", "names:", LOGO_AND_LINK)
    folder.files |= {"logo.svg": LOGO, "other.svg": LOGO}
    folder.write()
    return folder


def rows(guide: GuideFolder, of: Table) -> SeriesRows:
    found = series_rows(of, guide.path)
    assert_said([*found.remarks, *(each for _, problems in found.refused for each in problems)])
    return found


def refusal(guide: GuideFolder, of: Table) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as error:
        series_rows(of, guide.path)
    assert_said(error.value.problems)
    return error.value.problems


def told(found: SeriesRows) -> list[tuple[int, str, str]]:
    return [
        (row.number, problem.item, problem.what)
        for row, problems in found.refused
        for problem in problems
    ]


def test_the_offices_of_an_agency_are_rows() -> None:
    found = series_rows(read_table(OFFICES / "offices.csv"), OFFICES)
    assert (len(found.rows), found.refused, found.remarks) == (12, (), ())
    helsinki, *_, narpio = found.rows
    assert (helsinki.number, helsinki.name, helsinki.label) == (2, "helsinki", "Helsinki")
    assert helsinki.values["toimistossa"] == {"fi": "Helsingissä", "sv": "i Helsingfors"}
    assert helsinki.values["puhelin"] == {"fi": "020 000 01", "sv": "020 000 01"}
    assert helsinki.languages == ("fi", "sv")
    assert (narpio.name, narpio.languages, narpio.theme) == ("narpio", ("sv",), "aava")
    assert narpio.values["toimisto"] == {"sv": "Närpes"}


def test_a_value_of_a_language_comes_before_that_of_all(guide: GuideFolder) -> None:
    of = table(("Office", "OFFICE (sv)", "phone"), ("Turku", "Åbo", "1"), ("Oulu", "", "2"))
    turku, oulu = rows(guide, of).rows
    assert turku.values["office"] == {"fi": "Turku", "sv": "Åbo"}
    assert oulu.values["office"] == {"fi": "Oulu", "sv": "Oulu"}


def test_a_value_is_read_as_any_text(guide: GuideFolder) -> None:
    of = table(
        ("office", "phone"), ("A\N{COMBINING DIAERESIS}\n  {x}\t<b>", "0400\N{NO-BREAK SPACE}1")
    )
    (row,) = rows(guide, of).rows
    assert row.values["office"]["fi"] == "Ä {x} <b>"
    assert row.values["phone"]["fi"] == "0400\N{NO-BREAK SPACE}1"


def workbook(tmp_path: Path, *cells: Sequence[object]) -> Table:
    file = tmp_path / "offices.xlsx"
    file.write_bytes(workbook_of(cells))
    return read_rows(file)


def test_numbers_and_dates_are_written_as_the_language_does_and_texts_as_typed(
    guide: GuideFolder, tmp_path: Path
) -> None:
    first, second = rows(
        guide,
        workbook(tmp_path, ("office", "phone"), (date(2026, 1, 2), 1.5), ("2026-01-03", "1.5")),
    ).rows
    assert first.values["office"] == {"fi": "2.1.2026", "sv": "2 jan. 2026"}
    assert first.values["phone"] == {"fi": "1,5", "sv": "1,5"}
    assert second.values["office"]["fi"] == "2026-01-03"
    assert second.values["phone"]["fi"] == "1.5"


def test_a_truth_value_fails_its_row(guide: GuideFolder, tmp_path: Path) -> None:
    found = rows(guide, workbook(tmp_path, ("office", "phone"), ("Oulu", True), ("Pori", "1")))
    assert [row.name for row in found.rows] == ["pori"]
    ((_, item, what),) = told(found)
    assert item.endswith("cell B2")
    assert what == "in this cell stands a truth value: TRUE"


@pytest.mark.parametrize(
    ("numbers", "remarks"),
    [
        ((401234567, 291234567), ["C2"]),
        ((91234567, "040 1", 401234567), ["C4"]),
        ((401234567, 12), []),
        (("401234567",), []),
        ((12345678,), []),
    ],
)
def test_phone_numbers_that_a_spreadsheet_took_for_numbers_are_told(
    guide: GuideFolder, tmp_path: Path, numbers: Sequence[object], remarks: list[str]
) -> None:
    cells = [("", f"Toimisto {at}", number) for at, number in enumerate(numbers)]
    found = rows(guide, workbook(tmp_path, ("nimi", "office", "phone"), *cells))
    assert len(found.rows) == len(numbers)
    assert [each.item.split()[-1] for each in found.remarks] == remarks


def test_a_row_without_a_name_is_called_by_the_first_column(guide: GuideFolder) -> None:
    of = table(("nimi", "office", "phone"), ("A", "Turku", "1"), ("", "Oulu", "2"))
    assert [(row.name, row.label) for row in rows(guide, of).rows] == [("a", "A"), ("oulu", "Oulu")]


def test_a_row_that_cannot_be_read_fails_alone(guide: GuideFolder, tmp_path: Path) -> None:
    file = tmp_path / "offices.csv"
    file.write_text("office;phone\nTurku;1\nOulu;=2\nPori;3;4\nVaasa;5\n", encoding="utf-8")
    found = rows(guide, read_rows(file))
    assert [row.name for row in found.rows] == ["turku", "vaasa"]
    assert [(row.label, len(problems)) for row, problems in found.refused] == [("Oulu", 1), ("", 1)]


CELLS = [
    (("", "1"), 1, "there is no value for {office} here"),
    (("Oulu", " \n"), 2, "there is no value for {phone} here"),
    (("Ou\N{RIGHT-TO-LEFT OVERRIDE}lu", "1"), 1, "an invisible right-to-left override"),
    (("Oulu\x07", "1"), 1, "an invisible control character"),
    (("Oulu \N{REPLACEMENT CHARACTER}", "1"), 1, "a letter was lost here"),
    (("Oulu", "1" * 5001), 2, "the text has 5001 characters; at most 5000 are taken"),
]


@pytest.mark.parametrize(("cells", "column", "what"), CELLS)
def test_a_cell_that_says_nothing_right_fails_its_row_alone(
    guide: GuideFolder, cells: tuple[str, str], column: int, what: str
) -> None:
    found = rows(guide, table(("office", "phone"), ("Turku", "1"), cells, ("Vaasa", "3")))
    assert [row.name for row in found.rows] == ["turku", "vaasa"]
    ((number, item, said),) = told(found)
    assert (number, item) == (3, f"offices.csv, line 3, column {column}")
    assert said.startswith(what)


def test_a_row_chooses_theme_languages_logo_link_and_names(guide: GuideFolder) -> None:
    of = table(
        ("office", "phone", "Teema", "Kieli", "logo.sv", "linkki", "file name", "nimi"),
        ("Turku", "1", "Ilta", "sv, FI", "other.svg", "https://a.fi/1", "Opas: Åbo", "Åbo 1"),
        ("Oulu", "2", "", "", "", "", "", "Oulu"),
    )
    turku, oulu = rows(guide, of).rows
    assert (turku.name, turku.label, turku.theme) == ("abo-1", "Åbo 1", "ilta")
    assert turku.languages == ("fi", "sv")
    assert turku.logo == {"sv": "other.svg"}
    assert turku.link == {"fi": "https://a.fi/1", "sv": "https://a.fi/1"}
    assert turku.file_name == {"fi": "opas-abo", "sv": "opas-abo"}
    assert not any((oulu.theme, oulu.logo, oulu.link, oulu.file_name))


CHOICES = [
    ("theme", "foo", "there is no theme “foo”"),
    ("languages", " ; , ", "no language is named here: “; ,”"),
    ("languages", "fi, en", "the guide has no language “en”"),
    ("logo", "../logo.svg", "../logo.svg: the file is not in the guide's folder"),
    ("logo", "/etc/passwd", "/etc/passwd: the file is not in the guide's folder"),
    ("logo", "none.svg", "none.svg: there is no such file in the guide's folder"),
    ("logo", "{x}.svg", "the name of a file cannot have braces here"),
    ("logo", "guide.yaml", "guide.yaml: expected a file of kind SVG or PNG"),
    ("link", "http://a.fi", "expected an address that begins with https://"),
    ("link", "https://a.fi/" + "a" * 150, "the address has 163 characters"),
    ("link", "javascript:alert(1)", "expected an address that begins with https://"),
    ("file name", "???", "there is no letter a–z and no digit in “???”"),
]


@pytest.mark.parametrize(("heading", "value", "what"), CHOICES)
def test_what_cannot_be_chosen_fails_the_row(
    guide: GuideFolder, heading: str, value: str, what: str
) -> None:
    found = rows(guide, table(("office", "phone", heading), ("Oulu", "1", value)))
    ((number, item, said),) = told(found)
    assert (number, item) == (2, "offices.csv, line 2, column 3")
    assert said.startswith(what)


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("sv", ("sv",)),
        ("SV, fi", ("fi", "sv")),
        ("ruotsi", ("sv",)),
        ("Svenska/finska", ("fi", "sv")),
        ("Finnish", ("fi",)),
        ("suomi + sv", ("fi", "sv")),
        ("", ("fi", "sv")),
    ],
)
def test_languages_are_named_by_code_or_name(
    guide: GuideFolder, said: str, codes: tuple[str, ...]
) -> None:
    (row,) = rows(guide, table(("office", "phone", "kielet"), ("Oulu", "1", said))).rows
    assert row.languages == codes


def test_a_row_need_not_say_what_its_languages_do_not_show(guide: GuideFolder) -> None:
    of = table(("office.fi", "office.sv", "phone", "languages"), ("Oulu", "", "1", "fi"))
    (row,) = rows(guide, of).rows
    assert row.values["office"] == {"fi": "Oulu"}


def test_a_column_may_lack_in_a_language_that_no_row_has(guide: GuideFolder) -> None:
    head = ("office.fi", "phone", "languages")
    found = rows(guide, table(head, ("Oulu", "1", "fi"), ("Turku", "2", "")))
    assert [row.name for row in found.rows] == ["oulu"]
    assert told(found) == [(3, "", "there is no column for {office} in “sv”")]


def test_rows_that_come_to_one_name_are_both_told(guide: GuideFolder) -> None:
    of = table(("office", "phone"), ("Oulu!", "1"), ("Turku", "2"), ("  oulu", "3"))
    found = rows(guide, of)
    assert [row.name for row in found.rows] == ["turku"]
    assert told(found) == [
        (2, "offices.csv, line 2, column 1", "its folder would be “oulu”, as that of row 4"),
        (4, "offices.csv, line 4, column 1", "its folder would be “oulu”, as that of row 2"),
    ]


def test_many_rows_of_one_name_are_not_all_listed_in_each(guide: GuideFolder) -> None:
    found = rows(guide, table(("office", "phone"), *[("Oulu", "1")] * 30))
    (first, *_) = told(found)
    assert first[2] == (
        "its folder would be “oulu”, as that of row 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 19 more"
    )


def test_a_file_name_that_is_too_long_is_told_with_its_cell(guide: GuideFolder) -> None:
    head = ("office", "phone", "file name")
    found = rows(guide, table(head, ("Oulu", "1", "x" * 101), ("Turku", "2", "x" * 100)))
    assert [row.name for row in found.rows] == ["turku"]
    assert told(found) == [
        (
            2,
            "offices.csv, line 2, column 3",
            "a file name has at most 100 characters; found 101",
        )
    ]


NAMES = [
    ("Etelä-Pohjanmaa", "etela-pohjanmaa"),
    ("日本", "2"),
    ("..", "2"),
    ("../../etc", "etc"),
    ("CON", "con-2"),
    ("a" * 70, "a" * 60),
    ("Å" * 59 + " b", "a" * 59),
]


@pytest.mark.parametrize(("office", "name"), NAMES)
def test_a_folder_is_called_as_any_machine_takes_it(
    guide: GuideFolder, office: str, name: str
) -> None:
    (row,) = rows(guide, table(("office", "phone"), (office, "1"))).rows
    assert (row.name, row.label) == (name, office)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=8), min_size=1, max_size=6))
def test_every_row_is_made_or_told_once_under_a_name_of_its_own(offices: list[str]) -> None:
    head = ("toimisto", "toimistossa", "toimistoon", "osoite", "puhelin")
    found = series_rows(table(head, *((each, *"abcd") for each in offices)), OFFICES)
    numbers = [row.number for row in (*found.rows, *(row for row, _ in found.refused))]
    assert sorted(numbers) == list(range(2, len(offices) + 2))
    names = [row.name for row in found.rows]
    assert len(names) == len(set(names))
    assert all(name.isascii() and "/" not in name and name for name in names)


REFUSED = [
    (("office", "fax"), ["there is no column for {phone}, which stands in 1 text; the headings"]),
    (("office.fi", "phone"), ["there is no column for {Office}, which stands in 1 text; the"]),
    (("office", "phone", "theme", "tema"), ["the columns “theme” and “tema” say the same"]),
    (
        ("office", "phone", "office.fi", "office (fi)"),
        ["the columns “office.fi” and “office (fi)” say the same"],
    ),
]


@pytest.mark.parametrize(("head", "whats"), REFUSED)
def test_a_table_that_does_not_go_with_the_guide_refuses_all_rows(
    guide: GuideFolder, head: tuple[str, ...], whats: list[str]
) -> None:
    problems = refusal(guide, table(head, head))
    assert [each.what[: len(what)] for each, what in zip(problems, whats, strict=True)] == whats


def test_a_placeholder_without_a_column_is_told_where_it_stands(guide: GuideFolder) -> None:
    problems = refusal(guide, table(("office", "phones"), ("Oulu", "1")))
    assert [where(each) for each in problems] == ["steps.yaml:4:14"]
    assert problems[0].item == "step 1 “Aloita”, text (fi)"
    assert problems[0].what.endswith("offices.csv, line 1, column 1")
    assert problems[0].hint.startswith("did you mean “phones”? the columns are: office, phones;")


def test_columns_that_only_one_language_has_are_told_with_what_to_add(guide: GuideFolder) -> None:
    (problem,) = refusal(guide, table(("office.fi", "phone"), ("Oulu", "1")))
    assert problem.hint == (
        "add the column “office.sv”, or call “office.fi” only “office”, for all languages"
    )


def test_a_brace_that_stands_alone_refuses_all_rows(guide: GuideFolder) -> None:
    guide.change("guide.yaml", "fi: Virasto", "fi: 'Virasto {'")
    guide.write()
    (problem,) = refusal(guide, table(("office", "phone"), ("Oulu", "1")))
    assert problem.what == "a brace stands alone: “{”"


@pytest.mark.parametrize("heading", ["logo", "link"])
def test_what_the_guide_has_not_got_cannot_be_chosen(folder: GuideFolder, heading: str) -> None:
    folder.change("guide.yaml", "Hyvä opas", "'{office}'")
    folder.write()
    (problem,) = refusal(folder, table(("office", heading), ("Oulu", "x")))
    assert problem.item == "offices.csv, line 1, column 2"


def test_a_guide_without_placeholders_is_no_series(folder: GuideFolder) -> None:
    folder.write()
    (problem,) = refusal(folder, table(("office",), ("Oulu",)))
    assert problem.what == "the guide has no placeholder, so all rows would be the same"
    assert rows(folder, table(("office", "theme"), ("Oulu", "ilta"))).rows[0].theme == "ilta"


def test_columns_of_which_nothing_comes_are_told(guide: GuideFolder) -> None:
    of = table(("office", "phone", "phnoe", "office.en"), ("Oulu", "1", "2", "3"))
    found = rows(guide, of)
    assert [(each.item, each.what, each.hint) for each in found.remarks] == [
        (
            "offices.csv, line 1, column 3",
            "no text of the guide uses the column “phnoe”",
            "did you mean “phone”?",
        ),
        (
            "offices.csv, line 1, column 4",
            "no text of the guide uses the column “office.en”",
            "did you mean “office”?",
        ),
    ]


def test_a_column_that_stands_in_a_text_is_not_read_as_a_choice(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "Hyvä opas", "'{kieli}: {link}'")
    folder.write()
    of = table(("nimi", "kieli", "link"), ("Åbo", "ruotsi", "www.example.org"))
    (row,) = rows(folder, of).rows
    assert row.values == {"kieli": {"fi": "ruotsi"}, "link": {"fi": "www.example.org"}}
    assert (row.languages, row.link) == (("fi", "sv"), PerLanguage({}))


def test_an_address_of_the_web_page_that_all_rows_have_is_told(guide: GuideFolder) -> None:
    of = table(("office", "phone"), ("Oulu", "1"))
    guide.change("guide.yaml", "link:", "page: {address: 'https://a.fi/{office}'}\nlink:")
    guide.write()
    assert rows(guide, of).remarks == ()
    guide.change("guide.yaml", "https://a.fi/{office}", "https://a.fi/")
    guide.write()
    (remark,) = rows(guide, of).remarks
    assert where(remark).startswith("guide.yaml:")
    assert remark.hint.endswith("https://a.fi/{…}/")


def test_a_damaged_guide_is_told_as_ever(tmp_path: Path) -> None:
    shutil.copytree(OFFICES, tmp_path / "offices")
    (tmp_path / "offices/steps.yaml").write_text("", encoding="utf-8")
    with pytest.raises(ContentError, match="the file is empty"):
        series_rows(read_table(OFFICES / "offices.csv"), tmp_path / "offices")
