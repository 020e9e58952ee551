"""Comparing a picture with its reference."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tools.references import TOLERANCE, Change, Drawn, changed_share, changes, reference


@pytest.fixture
def picture() -> Image.Image:
    """The reference of one arrangement on one format."""
    with Image.open(reference("grid", "a4-landscape")) as opened:
        return opened.convert("RGB")


def test_a_picture_like_its_reference_has_not_changed(picture: Image.Image) -> None:
    assert changed_share(picture, picture) == 0
    assert [*changes("grid", Drawn({"a4-landscape": picture}, {}))] == []


def test_another_anti_aliasing_is_no_change(picture: Image.Image) -> None:
    lighter = Image.fromarray((np.asarray(picture, np.float32) * 0.95).astype(np.uint8))
    assert changed_share(picture, lighter) < TOLERANCE


def test_a_picture_that_has_moved_by_a_pixel_has_changed(picture: Image.Image) -> None:
    moved = Image.fromarray(np.roll(np.asarray(picture), 1, axis=1))
    assert changed_share(picture, moved) > TOLERANCE


def test_a_dot_as_large_as_the_smallest_icon_is_told_with_its_share(picture: Image.Image) -> None:
    dotted = picture.copy()
    ImageDraw.Draw(dotted).rectangle((3, 3, 12, 12), fill="red")
    (change,) = changes("grid", Drawn({"a4-landscape": dotted}, {}))
    assert change.name == "grid-a4-landscape"
    assert change.share == pytest.approx(100 / (picture.width * picture.height))


def test_another_size_is_a_change_of_all() -> None:
    assert changed_share(Image.new("RGB", (4, 4)), Image.new("RGB", (4, 5))) == 1.0


def test_the_difference_shows_what_has_changed_in_colour_and_the_rest_in_grey() -> None:
    expected = Image.new("RGB", (4, 4), (20, 60, 200))
    actual = expected.copy()
    actual.putpixel((1, 2), (255, 255, 255))
    difference = np.asarray(Change("one", expected, actual, 1 / 16).difference())
    coloured = (difference != difference[:, :, :1]).any(axis=2)
    assert np.argwhere(coloured).tolist() == [[2, 1]]
    assert difference[0, 0].min() > 150
