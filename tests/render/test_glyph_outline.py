"""A run's outline is its glyphs, at HarfBuzz's places, in whole font units."""

from __future__ import annotations

import re

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont

from infographic.assets.font import find_font, units_per_em
from infographic.geometry import Point
from infographic.render.glyph_outline import run_outline
from infographic.scene import FontFile, TextRun
from infographic.text.shape import shape
from tests.render.scenes import line

SANS = find_font("Source Sans Pro", "Regular")
MANROPE = find_font("Manrope", "Bold")
SIZE = 4.0


def test_numbers_are_whole_font_units() -> None:
    (run,) = line("Ta AV To å€g", Point(10.12345, 20), SIZE)
    assert "." not in run_outline(run)


@pytest.mark.parametrize(
    ("font", "text"), [(SANS, "Å"), (SANS, "g"), (MANROPE, "Å"), (MANROPE, "8")]
)
def test_the_outline_is_that_of_the_font_upside_down(font: FontFile, text: str) -> None:
    left, bottom, right, top = _bounds_in_font(font, text)
    assert _bounds(run_outline(_run(font, text))) == pytest.approx(
        (left, -top, right, -bottom), abs=0.51
    )


@pytest.mark.parametrize("text", ["Ta", "AV", "To", "LTAVA", "työ"])
def test_kerning_moves_the_last_letter_by_the_advance_that_harfbuzz_gives(text: str) -> None:
    (run,) = line(text, Point(0, 0), SIZE)
    left, *_ = _bounds_in_font(SANS, text[-1])
    last = _contours_of_last_glyph(run_outline(run), text[-1])
    mm = (last - left) * SIZE / units_per_em(SANS)
    assert mm == pytest.approx(run.glyphs[-1].x, abs=0.01)


@pytest.mark.parametrize("text", ["Ta", "AV", "To"])
def test_these_pairs_are_kerned(text: str) -> None:
    """Or the test above would prove nothing."""
    (pair,) = line(text, Point(0, 0), SIZE)
    apart = sum(line(letter, Point(0, 0), SIZE)[0].advance for letter in text)
    assert pair.advance < apart - 0.05


def test_spaces_have_no_ink() -> None:
    (run,) = line("  ", Point(0, 0), SIZE)
    assert run_outline(run) == ""


def test_glyphs_that_stand_off_the_baseline_are_moved() -> None:
    (run,) = line("a", Point(0, 0), SIZE)
    raised = TextRun(
        run.text,
        run.font,
        run.size,
        run.origin,
        tuple(type(glyph)(glyph.id, glyph.cluster, 1.0, -2.0) for glyph in run.glyphs),
        run.advance,
        run.colour,
        run.language,
    )
    units = units_per_em(SANS) / SIZE
    low, high = _bounds(run_outline(run)), _bounds(run_outline(raised))
    assert high[0] - low[0] == pytest.approx(1.0 * units, abs=1)
    assert high[1] - low[1] == pytest.approx(-2.0 * units, abs=1)


def _run(font: FontFile, text: str) -> TextRun:
    (run,) = shape(text, (font,), "fi")
    return run.placed(Point(0, 0), SIZE, "ink")


def _bounds(data: str) -> tuple[float, float, float, float]:
    pen = BoundsPen(None)
    parse_path(data, pen)
    bounds: tuple[float, float, float, float] = pen.bounds
    return bounds


def _bounds_in_font(font: FontFile, character: str) -> tuple[float, float, float, float]:
    """By fontTools, from the font's tables."""
    with TTFont(font.path) as file:
        glyphs = file.getGlyphSet()
        pen = BoundsPen(glyphs)
        glyphs[file.getBestCmap()[ord(character)]].draw(pen)
    bounds: tuple[float, float, float, float] = pen.bounds
    return bounds


def _contours_of_last_glyph(data: str, character: str) -> float:
    """The left edge of the last letter in a run's outline."""
    with TTFont(SANS.path) as file:
        glyphs = file.getGlyphSet()
        pen = DecomposingRecordingPen(glyphs)
        glyphs[file.getBestCmap()[ord(character)]].draw(pen)
    contours = sum(1 for command, _ in pen.value if command == "moveTo")
    absolute = _absolute_contours(data)
    return min(_bounds(contour)[0] for contour in absolute[-contours:])


def _absolute_contours(data: str) -> list[str]:
    """Each contour on its own, its first move made absolute."""
    contours, pen = [], (0, 0)
    for contour in re.findall(r"m[^z]*z", data):
        move = re.match(r"m(-?\d+) ?(-?\d+)", contour)
        assert move is not None
        pen = (pen[0] + int(move[1]), pen[1] + int(move[2]))
        contours.append(f"M{pen[0]} {pen[1]}{contour[move.end() :]}")
    return contours
