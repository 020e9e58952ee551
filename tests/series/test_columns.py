"""Which column is for what."""

from __future__ import annotations

import pytest

from infographic.series.columns import Choice, Columns, columns_of
from tests.series.made_table import table


def columns(*headings: str) -> Columns:
    return columns_of(table(headings).header, ("fi", "sv"))


@pytest.mark.parametrize(
    ("heading", "base", "language"),
    [
        ("Office", "office", ""),
        ("office.fi", "office", "fi"),
        ("Office (SV)", "office", "sv"),
        ("office (fi )", "office", "fi"),
        ("Puhelin (arkisin)", "puhelin (arkisin)", ""),
        ("office.en", "office.en", ""),
        ("puh.", "puh.", ""),
        (".fi", ".fi", ""),
    ],
)
def test_a_heading_may_end_in_a_language_of_the_guide(
    heading: str, base: str, language: str
) -> None:
    (column,) = columns(heading)
    assert (column.base, column.language, column.heading) == (base, language, heading)


@pytest.mark.parametrize(
    ("heading", "choice"),
    [
        ("Theme", Choice.THEME),
        ("Teema", Choice.THEME),
        ("TEMA", Choice.THEME),
        ("logo.sv", Choice.LOGO),
        ("logotyp", Choice.LOGO),
        ("Kielet", Choice.LANGUAGES),
        ("språk", Choice.LANGUAGES),
        ("länk (sv)", Choice.LINK),
        ("Tiedoston  nimi", Choice.FILE_NAME),
        ("Namn", Choice.NAME),
        ("teema.fi", None),
        ("office", None),
    ],
)
def test_some_choose_more_than_texts_in_each_language_of_the_program(
    heading: str, choice: Choice | None
) -> None:
    (column,) = columns(heading)
    assert column.choice is choice


def test_what_stands_in_a_text_is_no_choice_but_a_name() -> None:
    head = table(("nimi", "kieli", "link.sv", "teema")).header
    found = columns_of(head, ("fi", "sv"), {"nimi", "kieli", "link"})
    assert [each.choice for each in found] == [Choice.NAME, None, None, Choice.THEME]


def test_a_heading_may_have_the_braces_of_its_placeholder() -> None:
    (column,) = columns("{Office.fi}")
    assert (column.base, column.language) == ("office", "fi")


def test_the_column_of_a_language_comes_before_that_of_all() -> None:
    found = columns("office", "office.sv", "office.fi", "phone")
    assert [each.heading for each in found.of_placeholder("office", "fi")] == [
        "office.fi",
        "office",
    ]
    assert [each.heading for each in found.of_placeholder("office.sv", "fi")] == ["office.sv"]
    assert found.of_placeholder("fax", "fi") == ()


@pytest.mark.parametrize(
    ("headings", "naming"),
    [
        (("office", "nimi"), ["nimi"]),
        (("office.sv", "office.fi"), ["office.sv"]),
        (("theme", "office", "phone"), ["office"]),
        (("namn.sv", "namn"), ["namn", "namn.sv"]),
        (("theme", "logo"), []),
    ],
)
def test_rows_are_called_by_a_column_of_names_or_else_the_first(
    headings: tuple[str, ...], naming: list[str]
) -> None:
    assert [each.heading for each in columns(*headings).naming] == naming
