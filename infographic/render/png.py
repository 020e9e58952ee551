"""PNG of a scene: sRGB pixels that know their resolution, opaque or on a transparent background.

The file is written here, chunk by chunk (PNG, W3C Recommendation, 2nd edition), because pictures
of flat colours and letters pack almost a third better without the row filters that the libraries
at hand always apply, and in a third of the time.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from infographic.assets.png.file import RGB, RGBA, Pixels, read_chunks, written
from infographic.errors import Problem, RenderError
from infographic.geometry import MM_PER_INCH
from infographic.scene import Scene

if TYPE_CHECKING:
    from infographic.render.cairo.surface import PixelBand

_LONGEST_EDGE = 32767  # pixels: cairo's image surfaces hold no more
_BITS, _DEFLATE, _FILTERS, _NOT_INTERLACED = 8, 0, 0, 0
_UNFILTERED = 0
_RELATIVE_COLORIMETRIC = 1
_METRE = 1
_EDGES = re.compile(rb"[\x01-\xfe]", re.DOTALL)  # opacities of pixels that are partly covered
_UNCOMPRESSED = b"\0\0"
# On our pictures 9 takes three times as long for 3 % less.
_COMPRESSION = 8


# As many pixels as are drawn at once, at about 8 bytes each: more than an A4 at 400 to the inch.
_AT_ONCE = 24_000_000

# From the scene, the size in pixels and a band of it to rows, each as the file has it.
_Rows = Callable[[Scene, float, int, int, "PixelBand"], Iterator[bytes]]


@dataclass(frozen=True)
class _ColourType:
    """How pixels are written: the number that says so (table 11.1), and who makes the rows."""

    number: int
    rows: _Rows


def png(scene: Scene, dpi: float) -> bytes:
    """The trimmed page at `dpi` pixels an inch, each edge rounded to whole pixels.

    RenderError when an edge has too many pixels or none, MachineError when the machine lacks
    cairo.
    """
    return _file(scene, dpi, _ColourType(RGB, _rows))


def transparent_png(scene: Scene, dpi: float) -> bytes:
    """The same without the scene's background: there the picture lets through what it is laid
    on."""
    return _file(replace(scene, background=None), dpi, _ColourType(RGBA, _rows_with_opacity))


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
                f"a PNG of {width} × {height} pixels cannot be drawn, "
                f"an edge has at least 1 and at most {_LONGEST_EDGE}",
                hint=f"change the dpi of the format, now {dpi:g}",
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
    """All rows, compressed as they are drawn: those of a large page would not fit into memory."""
    # Here, because all but drawing runs without cairo.
    from infographic.render.cairo.surface import PixelBand

    compressor = zlib.compressobj(_COMPRESSION)
    packed = bytearray()
    most = max(1, _AT_ONCE // width)
    for top in range(0, height, most):
        band = PixelBand(top, min(most, height - top))
        for row in colour_type.rows(scene, dpi, width, height, band):
            packed += compressor.compress(row)
    return bytes(packed + compressor.flush())


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


def _rows(scene: Scene, dpi: float, width: int, height: int, band: PixelBand) -> Iterator[bytes]:
    """Each row of the band as red, green and blue bytes, after the number of its filter."""
    from infographic.render.cairo.surface import PixelSurface

    pixels, stride = PixelSurface(scene, dpi, width, height, band).pixels()
    row = bytearray([_UNFILTERED]) + bytearray(3 * width)
    for top in range(0, stride * band.rows, stride):
        # 32 bits a pixel: blue, green, red, and eight unused.
        source = pixels[top : top + 4 * width]
        row[1::3], row[2::3], row[3::3] = source[2::4], source[1::4], source[0::4]
        yield bytes(row)


def _rows_with_opacity(
    scene: Scene, dpi: float, width: int, height: int, band: PixelBand
) -> Iterator[bytes]:
    """The same with the opacity after each colour, which is not multiplied by it here."""
    from infographic.render.cairo.surface import TransparentSurface

    pixels, stride = TransparentSurface(scene, dpi, width, height, band).pixels()
    row = bytearray([_UNFILTERED]) + bytearray(4 * width)
    for top in range(0, stride * band.rows, stride):
        source = pixels[top : top + 4 * width]
        opacity = source[3::4]
        row[1::4], row[2::4], row[3::4], row[4::4] = (
            source[2::4],
            source[1::4],
            source[0::4],
            opacity,
        )
        for edge in _EDGES.finditer(opacity):
            at, share = 1 + 4 * edge.start(), opacity[edge.start()]
            for colour in range(at, at + 3):
                row[colour] = (row[colour] * 255 + share // 2) // share
        yield bytes(row)
