"""Pictures of pixels: what a PNG file must be."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from infographic.assets.artwork import ArtworkError
from infographic.assets.png import read_png
from infographic.geometry import Rect
from infographic.scene import Image as Picture


def png(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "red").save(file, "PNG")
    return file.getvalue()


def test_a_picture_has_its_size_and_goes_into_its_place_whole() -> None:
    data = png(600, 300)
    picture = read_png(data)
    assert (picture.width, picture.height, picture.aspect) == (600, 300, 2.0)
    assert picture.in_rect(Rect(1, 2, 20, 10)) == (Picture(data, Rect(1, 2, 20, 10)),)


GOOD = png(300, 300)
BROKEN = [
    b"",
    b"GIF89a",
    GOOD[:-4],
    GOOD[:60],
    GOOD[:-12],
    GOOD.replace(b"IDAT", b"XDAT"),
    GOOD[:50] + bytes([GOOD[50] ^ 1]) + GOOD[51:],
]


@pytest.mark.parametrize("data", BROKEN)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(ArtworkError, match="the file is damaged, or no PNG"):
        read_png(data)


def test_a_picture_too_coarse_to_print_is_refused() -> None:
    with pytest.raises(ArtworkError, match="299 pixels high, too coarse") as caught:
        read_png(png(900, 299))
    assert caught.value.hint == "export it at least 300 pixels high, or better as SVG"


def test_a_picture_too_large_to_draw_is_refused() -> None:
    with pytest.raises(ArtworkError, match="6000 × 5000 pixels; at most 25 million"):
        read_png(png(6000, 5000))
