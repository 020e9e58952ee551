"""Shaping: the right font for each character, kerning, clusters and placing."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from fontTools.ttLib import TTFont

from infographic.assets.font import find_font
from infographic.assets.own_font import own_font
from infographic.geometry import Point
from infographic.text.shape import (
    advance,
    describe_character,
    missing_characters,
    shape,
    unplaced_marks,
    vertical_metrics,
)
from tests.made_font import made_font

SANS = find_font("Source Sans Pro", "Regular")
MANROPE = find_font("Manrope", "Regular")
ONLY_IN_MANROPE = "\u2011"


def test_letters_are_kerned() -> None:
    apart = advance("A", (SANS,), "fi") + advance("V", (SANS,), "fi")
    assert advance("AV", (SANS,), "fi") < apart


def test_no_ligatures_so_that_every_letter_has_its_glyph() -> None:
    (run,) = shape("fi tt ffi", (MANROPE,), "fi")
    assert [glyph.cluster for glyph in run.glyphs] == list(range(9))


def test_a_character_that_the_first_font_lacks_comes_from_the_next() -> None:
    runs = shape(f"a{ONLY_IN_MANROPE}b", (SANS, MANROPE), "fi")
    assert [(run.text, run.font) for run in runs] == [
        ("a", SANS),
        (ONLY_IN_MANROPE, MANROPE),
        ("b", SANS),
    ]


def test_a_mark_stays_with_its_letter() -> None:
    (run,) = shape("a\u0308", (SANS, MANROPE), "fi")
    assert run.text == "a\u0308"


# As Unicode composes them: of Lithuanian, Yoruba, Skolt Sámi, Vietnamese, phonetic script, Russian.
PLACED = ["ė̃", "ą́", "ẹ́", "ọ̀", "ǩ", "ǯ", "ệ", "ə̃", "s̩", "я́", "a͡b"]
# Marks that the fonts leave beside their letter, or put over each other or over a dot.
UNPLACED = ["ū́", "å̃", "A̧", "É̱", "a̋̂", "ɔ̃́", "į̇́", "i̇̀", "j̃"]


@pytest.mark.parametrize("letter", PLACED)
def test_marks_are_put_where_the_font_has_them(letter: str) -> None:
    letter = normalize("NFC", letter)
    assert unplaced_marks(letter, [MANROPE, SANS]) == ()
    runs = shape(letter, (MANROPE, SANS), "lt")
    assert "".join(run.text for run in runs) == letter
    (first, *marks) = runs[0].glyphs
    assert {glyph.cluster for glyph in marks} <= {first.cluster}
    assert all(0 < glyph.x <= runs[0].advance for glyph in marks)


def test_marks_of_one_kind_stand_above_each_other() -> None:
    (run,) = shape("ė\u0303", (SANS,), "lt")
    letter, dot, tilde = run.glyphs
    assert run.in_parts
    assert tilde.y < dot.y <= letter.y
    assert tilde.x == pytest.approx(dot.x, abs=0.01)


@pytest.mark.parametrize("letter", UNPLACED)
def test_marks_that_no_font_places_are_told(letter: str) -> None:
    letter = normalize("NFC", letter)
    assert unplaced_marks(f"ab {letter}c {letter}", [MANROPE, SANS]) == (letter,)
    assert missing_characters(letter, [MANROPE, SANS]) == ""
    with pytest.raises(ValueError, match="no font"):
        shape(letter, (MANROPE, SANS), "lt")


def test_missing_characters_are_told_once_each_in_order() -> None:
    assert missing_characters("a☃b😀☃", [SANS, MANROPE]) == "☃😀"
    assert missing_characters("Åäö – ”…” 5\u00a0000\u00a0€", [SANS]) == ""


def test_a_character_is_described_by_sight_number_and_name() -> None:
    assert describe_character("☃") == "“☃” (U+2603 SNOWMAN)"


def test_a_character_without_ink_is_described_by_its_name_alone() -> None:
    assert describe_character("\u200b") == "U+200B ZERO WIDTH SPACE"


def test_a_placed_run_has_its_measures_in_millimetres() -> None:
    (run,) = shape("Kela", (SANS,), "fi")
    placed = run.placed(Point(10, 20), 4.0, "ink")
    assert placed.advance == pytest.approx(run.advance * 4)
    assert placed.origin == Point(10, 20)
    assert [glyph.x for glyph in placed.glyphs] == [
        pytest.approx(glyph.x * 4) for glyph in run.glyphs
    ]


@pytest.mark.parametrize("text", ["\u0301", "\u0301a", "a \u0301b", "a\u00a0\u0301"])
def test_a_mark_stands_on_a_letter(text: str) -> None:
    (found,) = unplaced_marks(text, [MANROPE, SANS])
    assert "\u0301" in found


@pytest.mark.parametrize("said", [30, 32000, -30])
def test_a_height_of_capitals_that_cannot_be_is_measured(said: int) -> None:
    """A title would begin above the margin, or the page would be too narrow for it."""

    def change(font: TTFont) -> None:
        font["OS/2"].sCapHeight = said

    measured, odd = (
        vertical_metrics(own_font(made_font(letters="H x", change=each), "kolta.ttf")).cap_height
        for each in (lambda _: None, change)
    )
    assert measured == 0.7
    assert odd == 0.317
