"""Vignettes: flat shapes in seven tones, which may count."""

from __future__ import annotations

import pytest

from infographic.assets.artwork import ArtworkError
from infographic.assets.vignette import (
    SIDE,
    Tone,
    load_vignette,
    read_vignette,
    vignette_names,
)
from infographic.geometry import Rect, around_points


def svg(shapes: str, box: str = "0 0 100 100") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{shapes}</svg>'.encode()


RECT = '<rect x="10" y="10" width="20" height="20" fill="#ffc20e"/>'


@pytest.mark.parametrize("name", vignette_names())
def test_every_vignette_of_the_program_is_of_tones_alone(name: str) -> None:
    vignette = load_vignette(name)
    assert {shape.colour for shape in vignette.shapes} <= set(Tone)
    assert not vignette.colours


@pytest.mark.parametrize("name", vignette_names())
def test_every_vignette_shows_something_at_one(name: str) -> None:
    assert len(load_vignette(name).showing(1).shapes) >= 2


def test_a_colour_of_its_own_stays() -> None:
    vignette = read_vignette("own", svg(RECT.replace("#ffc20e", "#123456")))
    (shape,) = vignette.shapes
    assert vignette.colours[shape.colour].rgb == (0x12, 0x34, 0x56)


def test_the_longer_side_is_as_wide_as_the_grid() -> None:
    (shape,) = read_vignette("own", svg(RECT, "0 0 200 100")).shapes
    box = around_points(shape.outline.points)
    assert (box.x, box.y, box.width) == (5.0, SIDE / 4 + 5.0, 10.0)


def test_what_lies_beyond_the_square_is_kept() -> None:
    band = '<rect x="-50" y="70" width="200" height="80" fill="#d9ebf9"/>'
    (shape,) = read_vignette("own", svg(band)).shapes
    assert around_points(shape.outline.points) == Rect(-50.0, 70.0, 200.0, 80.0)


def test_it_counts_up_to_what_it_has() -> None:
    counted = "".join(RECT.replace("/>", f' data-n="{number}"/>') for number in (1, 2, 3))
    vignette = read_vignette("own", svg(RECT + counted))
    shown = [len(vignette.showing(number).shapes) for number in (1, 2, 3, 4)]
    assert shown == [2, 3, 4, 4]


def test_a_group_counts_and_is_a_face_as_a_whole() -> None:
    (shape,) = read_vignette("own", svg(f'<g data-n="2" class="face">{RECT}</g>')).shapes
    assert (shape.counted, shape.is_face) == (2, True)


def test_a_count_that_is_no_number_is_told() -> None:
    with pytest.raises(ArtworkError, match="data-n=“two”") as error:
        read_vignette("own", svg(RECT.replace("/>", ' data-n="two"/>')))
    assert error.value.hint == "write a number from 1 to 99"


def test_a_drawing_without_a_size_is_told() -> None:
    bare = svg(RECT).replace(b' viewBox="0 0 100 100"', b"")
    with pytest.raises(ArtworkError, match="no size"):
        read_vignette("own", bare)
