"""Small pictures by which people know the files of a format."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from infographic.geometry import Size

# What draws is imported by who has something drawn: a check asks which thumbnails there are.
if TYPE_CHECKING:
    from PIL import Image

# The room that a page has for one: CSS pixels.
_MOST_WIDTH, _MOST_HEIGHT = 104, 72
# For screens that are twice as fine.
_FINER = 2
_COLOURS = 128
# How many times as many pixels in each direction are enough to make it of.
_MORE = 3
# As many bytes of it as are reduced at once: few enough to stay in a processor's cache.
_AT_ONCE = 1 << 19


def shown_size(size: Size) -> tuple[int, int]:
    """How large a thumbnail of something of this size is, in CSS pixels."""
    scale = min(_MOST_WIDTH / size.width, _MOST_HEIGHT / size.height)
    return max(1, round(size.width * scale)), max(1, round(size.height * scale))


def thumbnail(png: bytes, size: Size) -> bytes:
    """A PNG of a picture of this size, made of one of ours with more pixels; always of the same
    bytes."""
    from PIL import Image

    width, height = (side * _FINER for side in shown_size(size))
    small = _reduced(png, (width, height)).resize((width, height), Image.Resampling.LANCZOS)
    few = small.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def _reduced(png: bytes, wanted: tuple[int, int]) -> Image.Image:
    """The picture with some times as many pixels as are wanted, band by band: all of a poster's
    would not fit into memory."""
    from PIL import Image

    from infographic.render.png import bands, pixels_of

    width, height = pixels_of(png)
    factor = max(1, min(width // wanted[0], height // wanted[1]) // _MORE)
    reduced = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    stride = 1 + 3 * width
    at_once = max(1, _AT_ONCE // (factor * stride))
    for place, band in enumerate(bands(png, factor * at_once)):
        size = width, len(band) // stride
        # What stands before each row is skipped by beginning after the first of it.
        rows = Image.frombytes("RGB", size, memoryview(band)[1:], "raw", "RGB", stride)
        reduced.paste(rows.reduce(factor), (0, place * at_once))
    return reduced
