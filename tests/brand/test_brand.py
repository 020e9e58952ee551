"""A brand: its name and its colours."""

from __future__ import annotations

import pytest

from infographic.brand.brand import brand_of
from infographic.errors import ContentError, Problem
from tests.other_languages import assert_said

TWO = ("#00357a", "#ffb400")


def problems(name: str, *typed: str) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        brand_of(name, typed)
    assert_said(caught.value.problems)
    return caught.value.problems


def test_the_theme_is_called_after_the_house() -> None:
    brand = brand_of("  Äänekosken  kaupunki ", TWO)
    assert brand.name == "Äänekosken kaupunki"
    assert brand.theme == "aanekosken-kaupunki"
    assert brand.colours == ((0, 0x35, 0x7A), (255, 0xB4, 0))


def test_a_long_name_makes_a_short_one() -> None:
    assert len(brand_of("kunta " * 40, TWO).theme) <= 60


def test_every_colour_that_is_none_is_told_at_once() -> None:
    assert len(problems("Kunta", "sininen", "#00357a", "keltainen")) == 2


def test_one_colour_was_typed_well_and_a_second_one_is_asked_for() -> None:
    (problem,) = problems("Kunta", *TWO[:1])
    assert "at least two" in problem.what
    assert "write a second one after it" in problem.hint


def test_no_colours_may_have_been_a_remark_of_the_terminal() -> None:
    (problem,) = problems("Kunta")
    assert "at least two" in problem.what
    assert 'a remark:  "#00357a" "#ffb400"' in problem.hint


def test_too_many_colours() -> None:
    (problem,) = problems("Kunta", *6 * ["#00357a"])
    assert problem.what == "6 colours are given; at most 5 are taken"


@pytest.mark.parametrize("name", ["", "   ", "***", "日本"])
def test_a_house_has_a_name_that_a_file_can_have(name: str) -> None:
    (problem,) = problems(name, *TWO)
    assert "name" in problem.what


@pytest.mark.parametrize("name", ["#00357a", "123456"])
def test_a_colour_in_place_of_the_name(name: str) -> None:
    (problem,) = problems(name, *TWO)
    assert "is where the name of the brand is expected" in problem.what


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Ke\x1b[31mla", "an invisible control character (U+001B)"),
        ("Ke\u202ela", "an invisible right-to-left override (U+202E)"),
        ("Ke\u200bla", "an invisible zero width space (U+200B)"),
        ("Kela \ue000", "a sign of a single font (U+E000)"),
        ("Kela {office}", "“Kela {office}” has a name in braces"),
    ],
)
def test_a_name_that_no_text_can_say_is_told(name: str, what: str) -> None:
    (problem,) = problems(name, *TWO)
    assert what in problem.what
    assert problem.hint
