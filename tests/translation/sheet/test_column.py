"""Columns are known by their headings, in all languages of the program."""

from __future__ import annotations

import pytest

from infographic.catalogue import catalogue, languages
from infographic.translation.sheet.column import (
    COMPUTED,
    Column,
    heading,
    is_computed,
    known_headings,
)

SPOKEN = {code: catalogue(code) for code in languages()}
CATALOGUES = tuple(SPOKEN.values())


@pytest.mark.parametrize("spoken", languages())
@pytest.mark.parametrize("language", ["sv", "se", "zh-Hans"])
def test_every_heading_is_known_again(spoken: str, language: str) -> None:
    headings = [heading(column, language, SPOKEN[spoken]) for column in Column]
    codes = {Column.SOURCE: language, Column.TARGET: language}
    assert known_headings(headings, CATALOGUES) == {
        column: (at, codes.get(column, "")) for at, column in enumerate(Column)
    }
    assert len({each.casefold() for each in headings}) == len(headings)


def test_headings_say_the_language() -> None:
    assert heading(Column.TARGET, "sv", SPOKEN["fi"]) == "Käännös: ruotsi (sv)"
    assert heading(Column.SOURCE, "fi", SPOKEN["en"]) == "Original: Finnish (fi)"


def test_headings_are_known_wherever_they_have_gone_and_however_they_are_typed() -> None:
    found = known_headings(["ID", " translation :  Swedish  (sv)", "Mine"], CATALOGUES)
    assert found == {Column.ID: (0, ""), Column.TARGET: (1, "sv")}


@pytest.mark.parametrize(
    "written", ["Translation", "Translation: Swedish", "Id (sv)", "Id: x (sv)"]
)
def test_what_is_no_heading_is_none(written: str) -> None:
    assert not known_headings([written], CATALOGUES)


@pytest.mark.parametrize("spoken", languages())
def test_what_the_table_works_out_is_told(spoken: str) -> None:
    told = is_computed(CATALOGUES)
    for column in Column:
        assert told(heading(column, "sv", SPOKEN[spoken])) == (column in COMPUTED)
