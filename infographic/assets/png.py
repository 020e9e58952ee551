"""Pictures of pixels: PNG files, looked at only as far as their header and their chunks' check
sums."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from infographic.assets.artwork import ArtworkError, Pixels

MAX_PIXELS = 25_000_000
# At 300 to the inch as high as 25 mm, which is more than a logo has on A3.
LEAST_HEIGHT = 300

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_OR_SVG = "or better as SVG"


def read_png(data: bytes) -> Pixels:
    """The picture in a PNG file; ArtworkError when it is damaged, too large or too coarse to
    print."""
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or len(chunks[0][1]) != 13:
        raise _broken()
    width, height = struct.unpack(">II", chunks[0][1][:8])
    if not width or not height or b"IDAT" not in kinds:
        raise _broken()
    if width * height > MAX_PIXELS:
        what = f"the picture has {width} × {height} pixels; at most {MAX_PIXELS // 10**6} million"
        raise ArtworkError(f"{what} are taken", f"export it smaller, {_OR_SVG}")
    if height < LEAST_HEIGHT:
        what = f"the picture is {height} pixels high, too coarse to print"
        hint = f"export it at least {LEAST_HEIGHT} pixels high, {_OR_SVG}"
        raise ArtworkError(what, hint)
    return Pixels(data, width, height, {})


def _broken() -> ArtworkError:
    return ArtworkError("the file is damaged, or no PNG", f"export it again as PNG, {_OR_SVG}")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of each chunk (PNG specification, 5.3); ArtworkError for a wrong one."""
    if not data.startswith(_SIGNATURE):
        raise _broken()
    at = len(_SIGNATURE)
    while at < len(data):
        if at + 12 > len(data):
            raise _broken()
        (length,) = struct.unpack(">I", data[at : at + 4])
        body, end = data[at + 4 : at + 8 + length], at + 12 + length
        if end > len(data) or zlib.crc32(body) != struct.unpack(">I", data[end - 4 : end])[0]:
            raise _broken()
        yield body[:4], body[4:]
        at = end
