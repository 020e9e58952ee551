"""Thumbnails: small, sharp on fine screens, and the same each time."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from infographic.assets.png.file import RGB, written
from infographic.geometry import MM_PER_PX, Rect, Size, rectangle
from infographic.publish.site.thumbnail import shown_size, thumbnail
from infographic.render.png import png
from infographic.scene import Shape
from tests.render.scenes import scene_of


def picture(width: int, height: int) -> bytes:
    """A PNG with so many pixels, blue on the left and yellow on the right."""
    page = Rect(0, 0, width * MM_PER_PX, height * MM_PER_PX)
    right = Rect(page.width / 2, 0, page.width / 2, page.height)
    halves = [Shape(rectangle(page), "deep"), Shape(rectangle(right), "warm")]
    return png(scene_of(halves, size=Size(page.width, page.height)), 96)


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
    assert colours.getpixel((10, 70)) == (0, 53, 128)
    assert colours.getpixel((190, 70)) == (255, 200, 30)
    assert len(small) < 5_000
    assert thumbnail(picture(1188, 840), size) == small


def test_a_picture_of_very_many_pixels_takes_little_memory(tmp_path: Path) -> None:
    width, height = 12_000, 9_000  # 432 MB as Pillow holds them
    header = struct.pack(">IIBBBBB", width, height, 8, RGB, 0, 0, 0)
    rows = zlib.compress(bytes(1 + 3 * width) * height)
    large = tmp_path / "large.png"
    large.write_bytes(written([(b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")]))
    command = [sys.executable, "-c", _MEGABYTES, str(large)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 0 < float(run.stdout) < 200


# What a process has taken at most to make a thumbnail of a file (proc(5): VmHWM in kB).
_MEGABYTES = """
import re, sys
from pathlib import Path
from infographic.geometry import Size
from infographic.publish.site.thumbnail import thumbnail

thumbnail(Path(sys.argv[1]).read_bytes(), Size(12, 9))
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""
