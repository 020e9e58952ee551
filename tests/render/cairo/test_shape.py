"""Shapes are drawn as cairosvg draws those in the SVG picture of the same scene."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import chain
from typing import Literal

import pikepdf
import pytest
from cairosvg.parser import Tree
from cairosvg.surface import PDFSurface, PNGSurface
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from infographic.geometry import (
    CLOSE,
    Path,
    Point,
    Rect,
    Segment,
    Size,
    circle,
    curve_to,
    line_to,
    move_to,
    rectangle,
)
from infographic.render.cairo.surface import PageSurface, PixelBand, TransparentSurface
from infographic.render.svg import outlined_svg, trim_view
from infographic.scene import Group, Image, Node, Scene, Shape, Stroke
from tests.render.scenes import scene_of

PAGE = Size(20, 15)
WIDTH, HEIGHT = 137, 101  # no whole number of pixels a mm, nor as many across as down
CSS_DPI = 96

lengths = st.floats(-4, 24, allow_nan=False)
points = st.builds(Point, lengths, lengths)
lines = st.builds(line_to, points)
curves = st.builds(curve_to, points, points, points)


@st.composite
def subpaths(draw: st.DrawFn) -> list[Segment]:
    """With nothing but a beginning, or an end, too."""
    steps = draw(st.lists(lines | curves, max_size=6))
    return [move_to(draw(points)), *steps, *draw(st.sampled_from([[], [CLOSE], [CLOSE, CLOSE]]))]


paths = st.lists(subpaths(), min_size=1, max_size=3).map(lambda parts: Path(tuple(chain(*parts))))
dashes = st.lists(st.floats(0, 3), max_size=4).map(tuple)
caps: st.SearchStrategy[Literal["butt", "round"]] = st.sampled_from(["butt", "round"])
strokes = st.builds(Stroke, st.sampled_from(["ink", "warm"]), st.floats(0.0, 3), dashes, caps)
shapes = st.builds(Shape, paths, st.none() | st.sampled_from(["deep", "pale"]), st.none() | strokes)


def reference(scene: Scene) -> bytes:
    """What cairosvg is to draw, stretched as the program's own pixels are."""
    return outlined_svg(scene).replace(b"<svg ", b'<svg preserveAspectRatio="none" ', 1)


def of_cairosvg(scene: Scene) -> bytes:
    tree = Tree(bytestring=reference(scene))
    surface = PNGSurface(tree, None, CSS_DPI, output_width=WIDTH, output_height=HEIGHT)
    surface.cairo.flush()
    return bytes(surface.cairo.get_data())


def drawn(scene: Scene) -> bytes:
    return band_of(scene, PixelBand(0, HEIGHT))


def band_of(scene: Scene, band: PixelBand) -> bytes:
    pixels, stride = TransparentSurface(scene, CSS_DPI, WIDTH, HEIGHT, band).pixels()
    assert len(pixels) == stride * band.rows
    rows = (pixels[start : start + 4 * WIDTH] for start in range(0, len(pixels), stride))
    return b"".join(rows)


def content(pdf: BytesIO) -> bytes:
    """How a page is drawn, without the marks around what is drawn and the numbers of pictures."""
    with pikepdf.open(pdf) as document:
        instructions = pikepdf.parse_content_stream(document.pages[0])
        kept = [each for each in instructions if str(each.operator) not in ("BDC", "BMC", "EMC")]
        return re.sub(rb"/x\d+", b"/x", pikepdf.unparse_content_stream(kept))


def png_file() -> bytes:
    file = BytesIO()
    Pillow.linear_gradient("L").convert("RGB").save(file, "PNG")
    return file.getvalue()


SQUARE = rectangle(Rect(2, 2, 9, 7))
DISC = Shape(circle(Point(9.3, 6.1), 4.7), "deep", Stroke("warm", 0.4))
WEDGE = Path((move_to(Point(2, 2)), line_to(Point(12, 3)), line_to(Point(2.5, 3.2))))
EXAMPLES: list[list[Node]] = [
    [Shape(SQUARE, "deep")],
    [DISC],
    [Shape(rectangle(Rect(1, 1, 15, 10), 2.5), None, Stroke("ink", 0.8, (2, 1)))],
    [Shape(WEDGE, None, Stroke("ink", 1.5)), Shape(WEDGE, None, Stroke("warm", 0.5, (), "round"))],
    [
        Shape(SQUARE, None, Stroke("warm", 1.2, (0, 3), "round")),
        Shape(SQUARE, None, Stroke("ink", 1)),
    ],
    [Shape(SQUARE, None, Stroke("warm", 1.2, (0, 0)))],
    [Shape(SQUARE), DISC],
    [Group((DISC, Group((Image(png_file(), Rect(3, 2, 8.4, 6.3)),)))), Shape(WEDGE, "ink")],
    [Image(png_file(), Rect(-2, 2, 8, 6)), DISC, Image(png_file(), Rect(9, 2, 3, 9))],
]


@pytest.mark.parametrize("nodes", EXAMPLES)
@pytest.mark.parametrize("background", [None, "pale"])
def test_pixels_are_those_of_cairosvg(nodes: list[Node], background: str | None) -> None:
    scene = scene_of(nodes, size=PAGE, background=background)
    assert drawn(scene) == of_cairosvg(scene)


@settings(deadline=None)
@given(st.lists(shapes, min_size=1, max_size=3))
@example([Shape(Path((move_to(Point(1, 1)), CLOSE, line_to(Point(5, 9)), CLOSE)), "deep")])
def test_pixels_of_any_shapes_are_those_of_cairosvg(nodes: list[Node]) -> None:
    scene = scene_of(nodes, size=PAGE)
    assert drawn(scene) == of_cairosvg(scene)


@pytest.mark.parametrize("nodes", EXAMPLES)
def test_pages_are_drawn_as_by_cairosvg(nodes: list[Node]) -> None:
    scene = scene_of(nodes, size=PAGE, background="pale")
    expected, page = BytesIO(), BytesIO()
    PDFSurface(Tree(bytestring=reference(scene)), expected, CSS_DPI).finish()
    PageSurface(scene, page, CSS_DPI, trim_view(scene), ()).finish()
    assert content(page) == content(expected)


def test_pixels_of_a_band_are_those_of_the_whole() -> None:
    scene = scene_of([DISC, Shape(WEDGE, None, Stroke("ink", 0.5))], size=PAGE)
    row = 4 * WIDTH
    assert band_of(scene, PixelBand(31, 20)) == drawn(scene)[31 * row : 51 * row]
