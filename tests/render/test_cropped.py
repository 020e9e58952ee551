"""What reaches beyond the page is cut off: at the trim for screens, at the bleed for print."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
import resvg_py
from pikepdf import Array, Name, Object

from infographic.geometry import MM_PER_INCH, MM_PER_PT, Point, Rect, circle
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.render.png import png
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Group, Node, PrintCondition, Role, Scene, Shape, Stroke
from tests.render.pictures import Pixels, output, pixels
from tests.render.scenes import PALETTE, SIZE, line, scene_of

FindProgram = Callable[[str], Path]

COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)
BLEED, SLUG = 3.0, 8.0  # mm around the trim
BEYOND = 20.0  # mm around the trim that are looked at
DPI = 101.6
PIXEL = 0.25  # mm
WHITE = (255, 255, 255)
# Rings around a place near the right edge: one leaves the page on two sides, one on all four, one
# is nowhere on it; and a disc over a corner.
CENTRE = Point(SIZE.width - 20, 20)
RING = 60.0  # mm, the radius of the first, which is in `RING_COLOUR`
RING_COLOUR = PALETTE["deep"].rgb


def cropped_scene(role: Role = Role.DECORATION, alt: str = "") -> Scene:
    rings: tuple[Node, ...] = (
        Shape(circle(CENTRE, 600), None, Stroke("warm", 8)),
        Shape(circle(CENTRE, 220), None, Stroke("warm", 8)),
        Shape(circle(CENTRE, RING), None, Stroke("deep", 8)),
        Shape(circle(Point(0, 0), 25), "deep"),
    )
    words = Group(line("Kelaa ja katso", Point(60, 80)), Role.PARAGRAPH)
    return scene_of((Group(rings, role, alt), words), background="pale")


def on_ring(x: float) -> Point:
    """Where the middle of the ring is at the right of its centre and below, x mm on the page."""
    return Point(x, CENTRE.y + float(np.sqrt(RING**2 - (x - CENTRE.x) ** 2)))


def at(picture: Pixels, x: float, y: float, origin: float) -> tuple[int, ...]:
    """The colour of a place on the page, whose corner is `origin` mm from that of the picture."""
    row, column = (int((length + origin) / MM_PER_INCH * DPI) for length in (y, x))
    return tuple(map(int, picture[row, column]))


def around(picture: Pixels, origin: float, reach: float) -> Pixels:
    """All pixels but those of the page and `reach` mm around it."""
    start = round((origin - reach) / MM_PER_INCH * DPI)
    outside = np.ones(picture.shape[:2], dtype=bool)
    outside[start:-start, start:-start] = False
    return picture[outside]


@pytest.mark.parametrize("write", [outlined_svg, live_svg])
def test_an_svg_shows_nothing_beyond_its_trim(write: Callable[[Scene], bytes]) -> None:
    """Even where the web page around it lets pictures overflow."""
    svg = write(cropped_scene()).decode()
    width, height = SIZE.width + 2 * BEYOND, SIZE.height + 2 * BEYOND
    seen_around = f'viewBox="{-BEYOND} {-BEYOND} {width} {height}"'
    opened = re.sub(r'width="254mm"', f'width="{width}mm"', svg, count=1)
    opened = re.sub(r'height="127mm"', f'height="{height}mm"', opened, count=1)
    opened = re.sub(r'viewBox="[^"]*"', seen_around, opened, count=1)
    drawn = resvg_py.svg_to_bytes(svg_string=opened, width=round(width * 4), dpi=96)
    picture = pixels(bytes(drawn))
    assert at(picture, *_both(on_ring(SIZE.width - 0.5)), BEYOND) == RING_COLOUR
    assert (around(picture, BEYOND, PIXEL) == 255).all()


def test_a_png_is_filled_to_its_edge() -> None:
    picture = pixels(png(cropped_scene(), DPI))
    assert at(picture, *_both(on_ring(SIZE.width - 0.2)), 0) == RING_COLOUR
    assert at(picture, 0.1, 0.1, 0) == RING_COLOUR


def test_a_pdf_ends_at_its_trim(program: FindProgram, tmp_path: Path) -> None:
    """Nothing beyond its MediaBox is ever seen (ISO 32000-1, 14.11.2)."""
    document = pdf(cropped_scene())
    with pikepdf.open(BytesIO(document)) as opened:
        page = opened.pages[0].obj
        edges = [float(edge) * MM_PER_PT for edge in page.MediaBox]
        assert edges == pytest.approx([0, 0, SIZE.width, SIZE.height], abs=0.01)
    picture = _by_poppler(program, document, tmp_path)
    assert at(picture, *_both(on_ring(SIZE.width - 0.5)), 0) == RING_COLOUR


class TestPrint:
    @pytest.fixture
    def sheet(self, program: FindProgram, tmp_path: Path) -> Pixels:
        return _by_poppler(program, print_pdf(cropped_scene(), COATED), tmp_path)

    def test_rings_fill_the_bleed(self, sheet: Pixels) -> None:
        ring = at(sheet, CENTRE.x, CENTRE.y + RING, SLUG)
        paper = at(sheet, 100, 100, SLUG)
        assert len({ring, paper, WHITE}) == 3
        assert at(sheet, *_both(on_ring(SIZE.width + BLEED - 0.4)), SLUG) == ring
        assert at(sheet, 0.4 - BLEED, 0.4 - BLEED, SLUG) == ring
        assert at(sheet, 0.4 - BLEED, SIZE.height + BLEED - 0.4, SLUG) == paper

    def test_nothing_but_crop_marks_is_around_the_bleed(self, sheet: Pixels) -> None:
        """They are in all inks, hence without a hue."""
        outside = around(sheet, SLUG, BLEED + 0.25).astype(int)
        assert outside.min() < 100
        assert np.ptp(outside, axis=1).max() < 48
        assert (outside.max(axis=1) < 250).mean() < 0.05


@pytest.mark.parametrize(
    "write", [pdf, lambda scene: print_pdf(scene, COATED)], ids=["screen", "print"]
)
class TestTags:
    """Writing a PDF reads it back and compares it with the scene."""

    def test_a_reel_is_one_figure_on_the_page(self, write: Callable[[Scene], bytes]) -> None:
        with pikepdf.open(BytesIO(write(cropped_scene(Role.FIGURE, "Kela")))) as document:
            page = document.pages[0].obj
            (figure,) = _figures(document.Root.StructTreeRoot.K)
            left, bottom, right, top = map(float, figure.A.BBox)
            room = page.get(Name.BleedBox, page.MediaBox)
            assert [left, bottom, right, top] == pytest.approx([*map(float, room)], abs=0.01)

    def test_a_reel_that_adorns_is_not_told(self, write: Callable[[Scene], bytes]) -> None:
        with pikepdf.open(BytesIO(write(cropped_scene()))) as document:
            assert _figures(document.Root.StructTreeRoot.K) == []


def test_a_place_is_cut_to_what_is_seen() -> None:
    page = Rect(0, 0, 100, 50)
    assert Rect(-5, 10, 20, 90).cut_to(page) == Rect(0, 10, 15, 40)
    assert Rect(10, 10, 20, 20).cut_to(page) == Rect(10, 10, 20, 20)
    assert Rect(120, 10, 20, 20).cut_to(page) == Rect(100, 10, 0, 20)


def _both(point: Point) -> tuple[float, float]:
    return point.x, point.y


def _figures(element: Object) -> list[Object]:
    if not isinstance(element, pikepdf.Dictionary):
        return []
    kids = element.get("/K", Array())
    inner = kids if isinstance(kids, Array) else [kids]
    own = [element] if element.get("/S") == Name.Figure else []
    return own + [figure for kid in inner for figure in _figures(kid)]


def _by_poppler(program: FindProgram, document: bytes, folder: Path) -> Pixels:
    (folder / "page.pdf").write_bytes(document)
    arguments = ("-r", str(DPI), "-png", "-singlefile", folder / "page.pdf", folder / "page")
    output(program("pdftoppm"), *arguments)
    return pixels((folder / "page.png").read_bytes())
