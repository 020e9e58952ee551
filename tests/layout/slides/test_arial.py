"""Arial's widths: those of Helvetica, which Adobe has published."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest
from fontTools.afmLib import AFM
from fontTools.agl import toUnicode

from infographic.layout.slides.arial import bold_width, regular_width

EM = 1000


@pytest.mark.parametrize(
    ("name", "width"), [("Helvetica", regular_width), ("Helvetica-Bold", bold_width)]
)
def test_every_letter_has_the_published_width(name: str, width: Callable[[str], float]) -> None:
    """What is wider than it is published to be only gets more room."""
    published = _published(name)
    letters = [each for each in published if each.isalpha() or each.isdigit() or each in "–—”’…•§€"]
    assert len(letters) > 200
    short = {each for each in letters if width(each) * EM < published[each] - 0.5}
    assert short == set()
    plain = [each for each in letters if each.isascii() or each in "åäöÅÄÖšžŠŽ–—”’…•§€"]
    assert {each: width(each) * EM for each in plain} == {each: published[each] for each in plain}


def _published(name: str) -> dict[str, float]:
    """From each character of a font to its width, as the metrics that matplotlib brings say."""
    folder = files("matplotlib") / "mpl-data" / "fonts" / "pdfcorefonts"
    metrics = AFM(str(folder / f"{name}.afm"))
    named = {toUnicode(glyph): metrics[glyph][1] for glyph in metrics.chars()}
    return {character: float(width) for character, width in named.items() if len(character) == 1}


def test_a_line_is_as_wide_as_its_letters() -> None:
    assert regular_width("Kela") == pytest.approx(0.667 + 0.556 + 0.222 + 0.556)
    assert bold_width("Kela") == pytest.approx(0.722 + 0.556 + 0.278 + 0.556)


def test_marks_of_their_own_take_no_room() -> None:
    assert regular_width("a\u0308") == regular_width("ä")


def test_a_character_that_is_not_listed_may_be_as_wide_as_the_widest() -> None:
    assert regular_width("字") == max(regular_width("@"), regular_width("W"))
