"""Where lines may end, and what words are made of."""

from __future__ import annotations

import re

import pytest

from infographic.characters import (
    NO_BREAK_HYPHEN,
    NO_BREAK_SPACES,
    SOFT_HYPHEN,
    WORD,
    between_spaces,
    without_marks,
    without_soft_hyphens,
)


def test_several_spaces_and_line_ends_count_as_one() -> None:
    assert between_spaces("  Verkostoidu \t\r\n ja  kuuntele ") == ["Verkostoidu", "ja", "kuuntele"]
    assert between_spaces(" ") == []


@pytest.mark.parametrize("sign", [*NO_BREAK_SPACES, NO_BREAK_HYPHEN, SOFT_HYPHEN])
def test_what_keeps_together_parts_nothing(sign: str) -> None:
    assert between_spaces(f"5{sign}000 €") == [f"5{sign}000", "€"]


def test_a_text_without_its_soft_hyphens() -> None:
    assert without_soft_hyphens(f"vuoro{SOFT_HYPHEN}vaikutus") == "vuorovaikutus"


def test_a_word_is_letters_alone() -> None:
    assert re.findall(WORD, "Kela-Kerttu, 2:nnen åbo_x") == ["Kela", "Kerttu", "nnen", "åbo", "x"]


def test_a_text_without_the_marks_over_its_letters() -> None:
    assert without_marks("Työ ÅBO šibbolet đ") == "tyo abo sibbolet d"
    assert without_marks("Ǥuâđđ ǯõõʹl") == "guadd zoo\u02b9l"
