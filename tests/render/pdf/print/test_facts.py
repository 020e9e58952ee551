"""What is read from a print PDF is what it is made of."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from infographic.errors import RenderError
from infographic.geometry import Rect, Size, rectangle
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.print.facts import facts_of
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import Colour, PrintCondition, Scene, Shape
from tests.render.scenes import PALETTE, guide_scene, scene_of

COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)
SIZE = Size(100, 50)


def painted(*inks: tuple[float, float, float, float]) -> Scene:
    """Rectangles, each in a colour of its own."""
    colours = {f"own{at}": Colour((10 + at, 20, 30), each) for at, each in enumerate(inks)}
    shapes = [
        Shape(rectangle(Rect(10 + 20 * at, 10, 10, 10)), name) for at, name in enumerate(colours)
    ]
    return replace(scene_of(shapes, size=SIZE), bleed=3.0, palette={**PALETTE, **colours})


@pytest.mark.parametrize(
    ("bleed", "sheet"), [(3.0, Size(116, 66)), (0.0, Size(116, 66)), (5.0, Size(120, 70))]
)
def test_sizes_are_those_of_the_boxes(bleed: float, sheet: Size) -> None:
    facts = facts_of(print_pdf(replace(painted((0, 0, 0, 100)), bleed=bleed), COATED))
    assert (facts.trim, facts.bleed, facts.sheet, facts.pages) == (SIZE, bleed, sheet, 1)


def test_the_condition_and_the_standard_are_those_that_the_file_tells() -> None:
    facts = facts_of(print_pdf(painted((0, 0, 0, 100)), COATED))
    assert (facts.standard, facts.condition) == ("PDF/X-1a:2003", "FOGRA39")
    assert facts.description == "Offset on coated paper"
    profiled = PrintCondition("Custom", "Our press", 300, profile=b"a profile")
    own = facts_of(print_pdf(painted((0, 0, 0, 100)), profiled))
    assert (own.standard, own.condition, own.description) == ("PDF/X-4", "Custom", "Our press")


def test_inks_are_those_that_something_is_painted_in() -> None:
    facts = facts_of(print_pdf(painted((0, 40, 0, 0), (0, 0, 0, 100)), COATED))
    assert facts.inks == ("magenta", "black")  # crop marks, on every plate, do not count
    assert facts.most_ink == 100
    facts = facts_of(print_pdf(painted((90, 80, 0, 10.5), (0, 0, 100, 0)), COATED))
    assert facts.inks == ("cyan", "magenta", "yellow", "black")
    assert facts.most_ink == 180.5


def test_fonts_are_those_in_the_file() -> None:
    facts = facts_of(print_pdf(guide_scene(), COATED))
    assert "SourceSansPro-Regular" in facts.fonts
    assert not any("+" in font for font in facts.fonts)
    assert facts_of(print_pdf(painted((0, 0, 0, 100)), COATED)).fonts == ()


def test_what_is_no_print_pdf_is_refused() -> None:
    plain = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(plain)
    for data in (b"", b"%PDF-1.4", plain.getvalue(), pdf(guide_scene())):
        with pytest.raises(RenderError, match="no print PDF"):
            facts_of(data)
