"""Small pictures by which people know the files of a format."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image

from infographic.geometry import Size

# The room that a page has for one: CSS pixels.
_MOST_WIDTH, _MOST_HEIGHT = 104, 72
# For screens that are twice as fine.
_FINER = 2
_COLOURS = 128


def shown_size(size: Size) -> tuple[int, int]:
    """How large a thumbnail of something of this size is, in CSS pixels."""
    scale = min(_MOST_WIDTH / size.width, _MOST_HEIGHT / size.height)
    return max(1, round(size.width * scale)), max(1, round(size.height * scale))


def thumbnail(png: bytes, size: Size) -> bytes:
    """A PNG of a picture of this size, made of one with more pixels; always of the same bytes."""
    width, height = shown_size(size)
    with warnings.catch_warnings():
        # It is our own file, whose pixels formats.yaml limits.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(BytesIO(png)) as picture:
            plain = picture.convert("RGB")
    small = plain.resize((width * _FINER, height * _FINER), Image.Resampling.LANCZOS, None, 3.0)
    few = small.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
