"""Made drawings as our renderer draws what was read of them, beside what resvg draws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import resvg_py

from infographic.assets.svg.read_svg import read_svg
from infographic.geometry import MM_PER_INCH, Size
from infographic.render.png import png
from tests.assets.svg.made_logos import Made, made_logos
from tests.render.pictures import Pixels, pixels
from tests.render.scenes import scene_of

WIDTH, HEIGHT = 400, 160
PAGE = Size(200, 80)
# Two renderers smooth edges otherwise: a pixel beside another of its colour may be off, but no
# square of three by three may be.
BEYOND = 64
MOST_BLURRED = 0.003


def ours(made: Made) -> Pixels:
    """The drawing on a page of its own, of which the px are mm at 200 px of width."""
    drawn = read_svg(made.svg)
    scale = PAGE.width / made.width
    shapes = [replace(shape, path=shape.path.mapped(scale, 0, 0)) for shape in drawn.shapes]
    scene = replace(scene_of(shapes, size=PAGE), palette=drawn.colours)
    return pixels(png(scene, WIDTH / PAGE.width * MM_PER_INCH))


def resvgs(made: Made) -> Pixels:
    drawing = resvg_py.svg_to_bytes(svg_string=made.plain, width=WIDTH, dpi=96)
    return pixels(bytes(drawing))


def apart(one: Pixels, other: Pixels) -> tuple[float, int]:
    """The share of pixels that differ, and how many squares of three by three do as a whole."""
    differs = np.abs(one.astype(np.int16) - other.astype(np.int16)).max(axis=2) > BEYOND
    squares = np.lib.stride_tricks.sliding_window_view(differs, (3, 3)).all(axis=(2, 3))
    return float(differs.mean()), int(squares.sum())


@pytest.mark.parametrize("made", made_logos(), ids=lambda made: made.title)
def test_none_differs_visibly(made: Made) -> None:
    blurred, squares = apart(ours(made), resvgs(made))
    assert squares == 0
    assert blurred <= MOST_BLURRED


def test_the_measure_sees_a_shape_that_is_one_unit_off() -> None:
    one, other = (
        Made("", f'<svg><rect x="{x}" y="20" width="100" height="40"/></svg>'.encode(), "")
        for x in (50, 51)
    )
    blurred, _ = apart(ours(one), ours(other))
    assert blurred > MOST_BLURRED


def test_there_are_enough_of_them() -> None:
    assert len(made_logos()) >= 60
