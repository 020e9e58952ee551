"""Pictures made of pixels, in each kind of file."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest
import resvg_py
from PIL import Image as Picture

from infographic.geometry import Rect, Size
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.png import png
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Image, Scene
from tests.render.pictures import Pixels, pixels
from tests.render.scenes import scene_of

WIDTH = 400  # pixels; the page is 40 mm wide


def scene() -> Scene:
    """A picture whose left half is red and whose right half blue, in the middle of a page."""
    picture = Picture.new("RGB", (40, 20), (255, 0, 0))
    picture.paste((0, 0, 255), (20, 0, 40, 20))
    file = BytesIO()
    picture.save(file, "PNG")
    return scene_of([Image(file.getvalue(), Rect(10, 5, 20, 10))], size=Size(40, 20))


def as_png(scene: Scene) -> Pixels:
    return pixels(png(scene, WIDTH / 40 * 25.4))


def as_outlined_svg(scene: Scene) -> Pixels:
    return pixels(
        bytes(resvg_py.svg_to_bytes(svg_string=outlined_svg(scene).decode(), width=WIDTH, dpi=96))
    )


def as_live_svg(scene: Scene) -> Pixels:
    return pixels(
        bytes(resvg_py.svg_to_bytes(svg_string=live_svg(scene).decode(), width=WIDTH, dpi=96))
    )


def as_pdf(scene: Scene) -> Pixels:
    with pypdfium2.PdfDocument(pdf(scene)) as document:
        file = BytesIO()
        document[0].render(scale=WIDTH / 40 * 25.4 / 72).to_pil().save(file, "PNG")
    return pixels(file.getvalue())


@pytest.mark.parametrize("drawn", [as_png, as_outlined_svg, as_live_svg, as_pdf])
def test_a_picture_fills_its_place_and_no_more(drawn: Callable[[Scene], Pixels]) -> None:
    picture = drawn(scene())
    found = [tuple(map(int, picture[100, x])) for x in (90, 110, 150, 250, 290, 310)]
    white, red, blue = (255, 255, 255), (255, 0, 0), (0, 0, 255)
    assert found == [white, red, red, blue, blue, white]
