"""Lines along circles, arcs and ticks begin, end and close alike in every kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path as FilePath

import pypdfium2
import pytest
import resvg_py

from infographic.geometry import Path, Point, Size, arc, circle, joined, polyline
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.render.png import png
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Group, PrintCondition, Role, Scene, Shape, Stroke
from tests.render.pictures import Pixels, output, pixels
from tests.render.pptx.decks import deck_of, file_of, native
from tests.render.scenes import scene_of

FindProgram = Callable[[str], FilePath]

COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)
SLUG = 8.0  # mm around the trim of a sheet
PAGE = Size(160, 80)
PER_MM = 8  # pixels
DPI = PER_MM * 25.4

RING = circle(Point(30, 40), 20)  # begins at its top
OPEN = arc(Point(80, 40), 20, 180, 360)  # the upper half, from the left to the right
ROUND = arc(Point(130, 40), 20, 180, 360)
TICKS = joined(polyline((Point(x, 60), Point(x, 66))) for x in (70, 80, 90))
WIDTH = 6.0  # mm
NODES = (
    Shape(RING, None, Stroke("deep", WIDTH)),
    Shape(RING, None, Stroke("warm", WIDTH / 3)),
    Shape(OPEN, None, Stroke("deep", WIDTH)),
    Shape(ROUND, None, Stroke("deep", WIDTH, cap="round")),
    Shape(TICKS, None, Stroke("deep", 3.0, cap="round")),
)
# Places in mm, with what is painted there: the name of a colour, or nothing.
PAINTED: Mapping[tuple[float, float], str] = {
    (30, 20): "warm",  # where the ring closes
    (29.5, 17.6): "deep",  # its edge, on both sides of that
    (30.5, 17.6): "deep",
    (30, 16.5): "",
    (30, 40): "",  # it is not filled
    (50, 40): "warm",
    (80, 20): "deep",
    (80, 30): "",  # nor is an open line
    (60, 39.5): "deep",  # an end that is cut straight
    (57.5, 39.5): "deep",
    (60, 40.5): "",
    (100, 40.5): "",
    (110, 42.5): "deep",  # a round one reaches half its width further
    (107.6, 42.5): "",
    (110, 43.5): "",
    (150, 42.5): "deep",
    (70, 63): "deep",
    (70, 67.2): "deep",
    (70, 67.8): "",
    (90, 58.8): "deep",
    (71.2, 67.2): "",
    (75, 63): "",  # ticks do not hang together
}


def scene() -> Scene:
    return scene_of([Group(NODES, Role.DECORATION)], size=PAGE)


def seen(picture: Pixels, origin: float = 0.0) -> dict[tuple[float, float], str]:
    """What is painted at the places, on a page whose corner is `origin` mm from the picture's."""
    found = {}
    for x, y in PAINTED:
        row, column = (round((length + origin) * PER_MM) for length in (y, x))
        red, green, blue = map(int, picture[row, column])
        found[x, y] = "" if min(red, green, blue) > 200 else "warm" if red > blue else "deep"
    return found


def by_resvg(svg: bytes) -> Pixels:
    drawn = resvg_py.svg_to_bytes(svg_string=svg.decode(), width=round(PAGE.width * PER_MM), dpi=96)
    return pixels(bytes(drawn))


@pytest.mark.parametrize("write", [outlined_svg, live_svg])
def test_in_svg(write: Callable[[Scene], bytes]) -> None:
    assert seen(by_resvg(write(scene()))) == PAINTED


def test_in_png() -> None:
    assert seen(pixels(png(scene(), DPI))) == PAINTED


def test_in_pdf() -> None:
    with pypdfium2.PdfDocument(pdf(scene())) as document:
        file = BytesIO()
        document[0].render(scale=DPI / 72).to_pil().save(file, "PNG")
    assert seen(pixels(file.getvalue())) == PAINTED


def test_in_print(program: FindProgram, tmp_path: FilePath) -> None:
    """In the inks of their colours."""
    (tmp_path / "page.pdf").write_bytes(print_pdf(scene(), COATED))
    arguments = ("-r", str(DPI), "-png", "-singlefile", tmp_path / "page.pdf", tmp_path / "page")
    output(program("pdftoppm"), *arguments)
    assert seen(pixels((tmp_path / "page.png").read_bytes()), SLUG) == PAINTED


@pytest.mark.slow
def test_in_a_presentation(program: FindProgram, tmp_path: FilePath) -> None:
    slide = native(*(Shape(_below_the_title(each.path), None, each.stroke) for each in NODES))
    (tmp_path / "deck.pptx").write_bytes(file_of(deck_of(slide)))
    office = (f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless")
    convert = ("--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "deck.pptx")
    output(program("soffice"), *office, *convert)
    with pypdfium2.PdfDocument(tmp_path / "deck.pdf") as document:
        file = BytesIO()
        document[0].render(scale=DPI / 72).to_pil().save(file, "PNG")
    assert seen(pixels(file.getvalue())[30 * PER_MM :]) == PAINTED


def _below_the_title(path: Path) -> Path:
    return path.mapped(1, 0, 30)
