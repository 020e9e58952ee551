"""PNG of a scene: sRGB pixels that know their resolution, opaque or on a transparent background.

The file is written here, chunk by chunk (PNG, W3C Recommendation, 2nd edition), because pictures
of flat colours and letters pack almost a third better without the row filters that the libraries
at hand always apply, and in a third of the time.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import deflate
from PIL import Image
from zlib_ng import zlib_ng

from infographic.assets.png.file import RGB, RGBA, Pixels, read_chunks, written
from infographic.errors import Problem, RenderError
from infographic.geometry import MM_PER_INCH
from infographic.message import say
from infographic.render.shared import shared
from infographic.scene import Scene

if TYPE_CHECKING:
    from infographic.render.cairo.surface import PixelBand, PixelSurface

_LONGEST_EDGE = 32767  # pixels: cairo's image surfaces hold no more
_BITS, _DEFLATE, _FILTERS, _NOT_INTERLACED = 8, 0, 0, 0
_UNFILTERED = b"\0"
_OPAQUE = 255
_RELATIVE_COLORIMETRIC = 1
_METRE = 1
_UNCOMPRESSED = b"\0\0"
# On our pictures libdeflate's 7 takes half as much time again for 1 % less, and zlib-ng's 7, which
# can be given a picture in parts, 1.7 times as much for 3 % more.
_COMPRESSION, _COMPRESSION_OF_BANDS = 5, 7

# As many pixels as are drawn at once, at 4 bytes each: more than an A4 at 400 to the inch. In the
# first row of a further band cairo rounds a few pixels otherwise.
_AT_ONCE = 24_000_000
# As many bytes as are made rows of at once: few enough to stay in a processor's cache.
_ROWS_AT_ONCE = 1 << 19

# From rows as cairo has them, their width in pixels and the bytes from one to the next, to rows as
# the file has them, each with the number of the next one's filter after it. The pixels may be
# others afterwards.
_Rows = Callable[[memoryview, int, int], bytes]


@dataclass(frozen=True)
class _ColourType:
    """How pixels are written: the number that says so (table 11.1), who draws them, and who makes
    the rows."""

    number: int
    drawn: Callable[[Scene, float, int, int, PixelBand], PixelSurface]
    rows: _Rows


def png(scene: Scene, dpi: float) -> bytes:
    """The trimmed page at `dpi` pixels an inch, each edge rounded to whole pixels.

    RenderError when an edge has too many pixels or none, MachineError when the machine lacks
    cairo.
    """
    return _file(scene, dpi, _ColourType(RGB, _on_white, _rows))


# The same: a presentation shows the picture that has just been drawn by itself, which takes some
# tenths of a second, longer than all else in it.
shared_png = shared(png)


def transparent_png(scene: Scene, dpi: float) -> bytes:
    """The same without the scene's background: there the picture lets through what it is laid
    on."""
    return _file(
        replace(scene, background=None), dpi, _ColourType(RGBA, _on_nothing, _rows_with_opacity)
    )


def pixels_of(file: bytes) -> tuple[int, int]:
    """Width and height of a PNG, from its first chunk (11.2.1 IHDR)."""
    width, height = struct.unpack(">II", file[16:24])
    return width, height


def bands(file: bytes, rows: int) -> Iterator[bytes]:
    """The pixels of a file that `png` wrote, so many rows at once, the last ones fewer: each row is
    red, green and blue of its pixels after one byte. Only those are in memory. DamagedError when
    the file is not whole."""
    whole = read_chunks(file)
    pixels, header = Pixels(whole), whole.header
    for top in range(0, header.height, rows):
        yield pixels.take((1 + 3 * header.width) * min(rows, header.height - top))


def _file(scene: Scene, dpi: float, colour_type: _ColourType) -> bytes:
    width, height = (
        round(length / MM_PER_INCH * dpi) for length in (scene.size.width, scene.size.height)
    )
    if min(width, height) < 1 or max(width, height) > _LONGEST_EDGE:
        raise RenderError(
            Problem(
                say(
                    "a PNG of {width} × {height} pixels cannot be drawn, an edge has at least 1 and"
                    " at most {most}",
                    width=width,
                    height=height,
                    most=_LONGEST_EDGE,
                ),
                hint=say("change the dpi of the format, now {dpi}", dpi=f"{dpi:g}"),
            )
        )
    return written(_chunks(scene, dpi, width, height, colour_type))


def _chunks(
    scene: Scene, dpi: float, width: int, height: int, colour_type: _ColourType
) -> Iterator[tuple[bytes, bytes]]:
    how = (_BITS, colour_type.number, _DEFLATE, _FILTERS, _NOT_INTERLACED)
    yield b"IHDR", struct.pack(">IIBBBBB", width, height, *how)
    yield b"sRGB", bytes([_RELATIVE_COLORIMETRIC])
    per_metre = round(dpi / MM_PER_INCH * 1000)
    yield b"pHYs", struct.pack(">IIB", per_metre, per_metre, _METRE)
    yield b"iTXt", _text("Title", scene.title, scene.language)
    yield b"iTXt", _text("Description", scene.description, scene.language)
    yield b"iTXt", _text("Author", scene.author, scene.language)
    yield b"IDAT", _packed(scene, dpi, width, height, colour_type)
    yield b"IEND", b""


def _packed(scene: Scene, dpi: float, width: int, height: int, colour_type: _ColourType) -> bytes:
    """All rows, compressed: at once where all are drawn at once, else as they are drawn, for those
    of a large page would not fit into memory."""
    # Here, because all but drawing runs without cairo.
    from infographic.render.cairo.surface import PixelBand

    most = max(1, _AT_ONCE // width)
    bands = [PixelBand(top, min(most, height - top)) for top in range(0, height, most)]
    if len(bands) == 1:
        return _packed_whole(colour_type.drawn(scene, dpi, width, height, bands[0]), colour_type)
    compressor = zlib_ng.compressobj(_COMPRESSION_OF_BANDS)
    packed = bytearray()
    for band in bands:
        for rows in _rows_of(colour_type.drawn(scene, dpi, width, height, band), colour_type):
            packed += compressor.compress(rows)
    return bytes(packed + compressor.flush())


def _packed_whole(surface: PixelSurface, colour_type: _ColourType) -> bytes:
    """All rows of a surface. They take the place of its pixels, which are always longer: to have
    both would take 26 MB more for an A4."""
    (pixels, _), at = surface.pixels(), 0
    for rows in _rows_of(surface, colour_type):
        pixels[at : at + len(rows)] = rows
        at += len(rows)
    return bytes(deflate.zlib_compress(pixels[:at], _COMPRESSION))


def _rows_of(surface: PixelSurface, colour_type: _ColourType) -> Iterator[bytes | memoryview]:
    """The rows of a band, after one another, in parts. The surface goes with the last of them."""
    pixels, stride = surface.pixels()
    at_once = stride * max(1, _ROWS_AT_ONCE // stride)
    for start in range(0, len(pixels), at_once):
        rows = colour_type.rows(pixels[start : start + at_once], round(surface.width), stride)
        if start == 0:
            yield _UNFILTERED
        yield rows if start + at_once < len(pixels) else memoryview(rows)[:-1]


def _text(keyword: str, text: str, language: str) -> bytes:
    """The keyword stands first in English, then, left empty here, in the text's language."""
    return (
        keyword.encode("latin-1")
        + b"\0"
        + _UNCOMPRESSED
        + language.encode("ascii")
        + b"\0\0"
        + text.encode()
    )


def _on_white(scene: Scene, dpi: float, width: int, height: int, band: PixelBand) -> PixelSurface:
    from infographic.render.cairo.surface import PixelSurface

    return PixelSurface(scene, dpi, width, height, band)


def _on_nothing(scene: Scene, dpi: float, width: int, height: int, band: PixelBand) -> PixelSurface:
    from infographic.render.cairo.surface import TransparentSurface

    return TransparentSurface(scene, dpi, width, height, band)


def _rows(pixels: memoryview, width: int, stride: int) -> bytes:
    """Each row as red, green and blue bytes."""
    return _image(pixels, width, stride).tobytes("raw", "BGR", 3 * width + 1)


def _rows_with_opacity(pixels: memoryview, width: int, stride: int) -> bytes:
    """The same with the opacity after each colour, which is not multiplied by it here."""
    _divide_by_opacity(pixels)
    return _image(pixels, width, stride).tobytes("raw", "BGRA", 4 * width + 1)


def _divide_by_opacity(pixels: memoryview) -> None:
    """Blue, green and red of each pixel become what they were before they were multiplied."""
    import numpy as np  # here, because importing it takes half as long as packing a picture

    words = np.frombuffer(pixels, np.uint32)  # the opacity is in the highest of four bytes
    clear, solid = np.uint32(1 << 24), np.uint32(_OPAQUE << 24)
    edges = np.flatnonzero(words - clear < solid - clear)  # what is clear becomes more than solid
    parts = words[edges].view(np.uint8).reshape(-1, 4).astype(np.uint16)
    share = parts[:, 3:]
    parts[:, :3] = (parts[:, :3] * np.uint16(_OPAQUE) + share // 2) // share
    words[edges] = parts.astype(np.uint8).view(np.uint32).reshape(-1)


def _image(pixels: memoryview, width: int, stride: int) -> Image.Image:
    """Rows as cairo has them, blue first, which Pillow takes for red; nothing is copied."""
    size = width, len(pixels) // stride
    # It takes all that is a buffer.
    return Image.frombuffer("RGBA", size, pixels, "raw", "RGBA", stride, 1)  # type: ignore[arg-type]
