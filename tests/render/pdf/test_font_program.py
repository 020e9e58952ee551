"""The fonts of a PDF: smaller than cairo writes them, and as they are drawn."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet, TopDict
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from infographic.geometry import Point
from infographic.render.pdf.drawn_page import drawn_page
from infographic.render.pdf.font_program import mend_fonts
from infographic.render.structure import structure_of
from infographic.render.svg import trim_view
from infographic.scene import Scene
from tests.render.scenes import guide_scene, line, scene_of

# More letters than a font of one byte a code has, so cairo numbers the glyphs.
MANY = "".join(map(chr, (*range(0x41, 0x7F), *range(0xC0, 0x17F), *range(0x3B1, 0x3C9))))


def drawn(scene: Scene) -> pikepdf.Pdf:
    """A scene as cairo writes it."""
    return pikepdf.open(BytesIO(drawn_page(scene, structure_of(scene), trim_view(scene))))


def programs(document: pikepdf.Pdf) -> list[bytes]:
    return [
        each.FontFile3.read_bytes()
        for each in document.objects
        if isinstance(each, pikepdf.Dictionary) and "/FontFile3" in each
    ]


def read(program: bytes) -> TopDict:
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program), TTFont(recalcBBoxes=False))
    return fonts[0]


def outlines(font: TopDict) -> list[tuple[str, float, object]]:
    found = []
    for name in font.charset:
        pen, glyph = RecordingPen(), font.CharStrings[name]
        glyph.draw(pen)
        found.append((name, glyph.width, pen.value))
    return found


@pytest.mark.parametrize("scene", [guide_scene(), scene_of(line(MANY, Point(0, 20)))])
def test_fonts_have_no_subroutines_and_the_same_outlines(scene: Scene) -> None:
    with drawn(scene) as document:
        before = programs(document)
        mend_fonts(document)
        after = programs(document)
    assert before
    for old, new in zip(map(read, before), map(read, after), strict=True):
        assert outlines(new) == outlines(old)
        assert new.charset == old.charset
        assert getattr(new, "Encoding", None) == getattr(old, "Encoding", None)
        assert len(old.GlobalSubrs) > 0
        assert len(new.GlobalSubrs) == 0
    assert sum(map(len, after)) < sum(map(len, before)) / 2
