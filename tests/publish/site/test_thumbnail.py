"""Thumbnails: small, sharp on fine screens, and the same each time."""

from __future__ import annotations

import warnings
from io import BytesIO

import pytest
from PIL import Image

from infographic.geometry import Size
from infographic.publish.site.thumbnail import shown_size, thumbnail


def picture(width: int, height: int) -> bytes:
    """A PNG, blue on the left and yellow on the right."""
    image = Image.new("RGB", (width, height), (0, 45, 110))
    image.paste((255, 194, 14), (width // 2, 0, width, height))
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (Size(297, 210), (102, 72)),
        (Size(210, 297), (51, 72)),
        (Size(100, 100), (72, 72)),
        (Size(2000, 10), (104, 1)),
    ],
)
def test_it_is_as_large_as_the_page_has_room(size: Size, shown: tuple[int, int]) -> None:
    assert shown_size(size) == shown


def test_it_shows_the_picture_for_screens_that_are_twice_as_fine() -> None:
    size = Size(297, 210)
    small = thumbnail(picture(1188, 840), size)
    image = Image.open(BytesIO(small))
    assert image.size == (204, 144)
    colours = image.convert("RGB")
    assert colours.getpixel((10, 70)) == (0, 45, 110)
    assert colours.getpixel((190, 70)) == (255, 194, 14)
    assert len(small) < 5_000
    assert thumbnail(picture(1188, 840), size) == small


def test_a_picture_of_very_many_pixels_is_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 30_000)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert thumbnail(picture(200, 200), Size(10, 10))
