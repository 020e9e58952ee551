"""Every program draws the same picture: shares of pixels that differ by more than 64 of 255."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cairosvg
import pytest
import resvg_py

from infographic.geometry import Point, Rect, rectangle
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.png import png
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Scene, Shape
from tests.render.pictures import (
    Pixels,
    chromium_picture,
    differing_share,
    ink_extent,
    output,
    pixels,
)
from tests.render.scenes import SIZE, full_scene, line, scene_of

DPI = 150
WIDTH, HEIGHT = 1500, 750
MOST = 0.005
# Browsers and PDF readers set text by rules of their own: whole-pixel baselines, bolder stems.
MOST_FOR_LIVE_TEXT = 0.01

FindProgram = Callable[[str], Path]


@pytest.fixture(scope="module")
def scene() -> Scene:
    return full_scene()


@pytest.fixture(scope="module")
def outlined(scene: Scene) -> Pixels:
    """The canonical picture as stock cairosvg draws it."""
    return by_cairosvg(outlined_svg(scene))


def by_cairosvg(svg: bytes) -> Pixels:
    return pixels(cairosvg.svg2png(bytestring=svg, output_width=WIDTH, output_height=HEIGHT))


def by_resvg(svg: bytes) -> Pixels:
    return pixels(bytes(resvg_py.svg_to_bytes(svg_string=svg.decode(), width=WIDTH, dpi=96)))


def test_the_measure_sees_a_line_that_has_moved(outlined: Pixels) -> None:
    """One of seventeen lines half a millimetre off is more than the limit."""
    (run, *rest) = line("Kelaa – näin onnistut: Ta AV To", Point(12, 18), 11.0, style="Black")
    moved = line(run.text, Point(12.5, 18), 11.0, style="Black")
    page = Shape(rectangle(Rect(0, 0, SIZE.width, SIZE.height)), "pale")
    one, other = (
        by_cairosvg(outlined_svg(scene_of([page, *runs]))) for runs in ((run, *rest), moved)
    )
    assert one.shape == outlined.shape
    assert differing_share(one, other) > MOST


def test_outlined_in_resvg(scene: Scene, outlined: Pixels) -> None:
    assert differing_share(by_resvg(outlined_svg(scene)), outlined) < MOST


def test_outlined_in_librsvg(
    scene: Scene, outlined: Pixels, program: FindProgram, tmp_path: Path
) -> None:
    file = tmp_path / "picture.svg"
    file.write_bytes(outlined_svg(scene))
    drawn = output(program("rsvg-convert"), "-w", str(WIDTH), "-h", str(HEIGHT), file)
    assert differing_share(pixels(drawn), outlined) < MOST


@pytest.mark.slow
def test_outlined_in_chromium(
    scene: Scene, outlined: Pixels, program: FindProgram, tmp_path: Path
) -> None:
    svg = outlined_svg(scene)
    drawn = chromium_picture(program("chromium"), svg, WIDTH, HEIGHT, tmp_path)
    assert differing_share(drawn, outlined) < MOST
    assert differing_share(drawn, by_resvg(svg)) < MOST


@pytest.mark.slow
def test_live_in_chromium(
    scene: Scene, outlined: Pixels, program: FindProgram, tmp_path: Path
) -> None:
    drawn = chromium_picture(program("chromium"), live_svg(scene), WIDTH, HEIGHT, tmp_path)
    assert differing_share(drawn, outlined) < MOST_FOR_LIVE_TEXT


def test_png(scene: Scene, outlined: Pixels) -> None:
    assert differing_share(pixels(png(scene, DPI)), outlined) < MOST


def test_pdf_in_mupdf(scene: Scene, outlined: Pixels, program: FindProgram, tmp_path: Path) -> None:
    file, picture = tmp_path / "picture.pdf", tmp_path / "picture.png"
    file.write_bytes(pdf(scene))
    output(program("mutool"), "draw", "-q", "-r", str(DPI), "-o", picture, file)
    assert differing_share(pixels(picture.read_bytes()), outlined) < MOST_FOR_LIVE_TEXT


@pytest.mark.parametrize("draw", [by_cairosvg, by_resvg])
def test_letters_reach_as_far_as_harfbuzz_says(draw: Callable[[bytes], Pixels]) -> None:
    """A kerned line between two bars without side bearings to speak of, to one pixel."""
    runs = line("|Ta AV To Työ LTAVA|", Point(20, 60), 12.0)
    start, end = ink_extent(draw(outlined_svg(scene_of(runs))))
    bar = _bar_bearing(12.0)
    mm = 25.4 / DPI
    assert start * mm == pytest.approx(20 + bar, abs=2 * mm)
    assert end * mm == pytest.approx(20 + runs[0].advance - bar, abs=2 * mm)


def _bar_bearing(size: float) -> float:
    """The space beside the ink of a bar, which stands in the middle of its advance."""
    (bar,) = line("|", Point(20, 60), size)
    start, end = ink_extent(by_cairosvg(outlined_svg(scene_of([bar]))))
    return (bar.advance - (end - start) * 25.4 / DPI) / 2
