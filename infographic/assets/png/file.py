"""What a PNG file is made of (PNG Specification, W3C, third edition), held against its rules: each
chunk, and every row of the picture, which the libraries that draw it would only find out, or not,
while they draw."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zlib_ng import zlib_ng

from infographic.message import say

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
# Table 8: the bits that a sample may have, and the samples of a pixel (11.1).
_DEPTHS: Mapping[int, tuple[int, ...]] = {
    GREY: (1, 2, 4, 8, 16),
    RGB: (8, 16),
    PALETTE: (1, 2, 4, 8),
    GREY_ALPHA: (8, 16),
    RGBA: (8, 16),
}
_SAMPLES: Mapping[int, int] = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}
# Adam7 (8.1): where each pass begins, and how far its pixels are apart.
_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
_FILTERS = 5
_AT_ONCE = 1 << 20  # bytes
_CRITICAL = (b"IHDR", b"PLTE", b"IDAT", b"IEND")


class DamagedError(ValueError):
    """A file that breaks a rule; `what` says which in a few words."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True)
class Header:
    width: int
    height: int
    depth: int
    colour: int
    interlaced: bool


@dataclass(frozen=True)
class PngFile:
    """`chunks` are all kinds with their data, in the order of the file."""

    header: Header
    chunks: Sequence[tuple[bytes, bytes]]

    def of_kind(self, kind: bytes) -> bytes | None:
        """The data of the only chunk of a kind."""
        return next((data for each, data in self.chunks if each == kind), None)


def read_chunks(data: bytes) -> PngFile:
    """A file whose chunks are right; DamagedError otherwise. Its rows are not looked at."""
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or chunks[-1][1]:
        raise DamagedError(say("its beginning or its end is missing"))
    header = _header(chunks[0][1])
    for kind in (b"IHDR", b"PLTE", b"tRNS", b"IEND", b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"cICP"):
        if kinds.count(kind) > 1:
            raise DamagedError(say("it has more than one {kind}", kind=kind.decode()))
    if unknown := [kind for kind in kinds if kind[0:1].isupper() and kind not in _CRITICAL]:
        raise DamagedError(
            say("it has a part that is not known, {kind}", kind=unknown[0].decode("latin-1"))
        )
    first, count = (kinds.index(b"IDAT"), kinds.count(b"IDAT")) if b"IDAT" in kinds else (0, 0)
    if not count or kinds[first : first + count] != [b"IDAT"] * count:
        raise DamagedError(say("its pixels are missing or not in one piece"))
    file = PngFile(header, chunks)
    _check_colours(file, kinds[:first])
    return file


class Pixels:
    """The rows of a picture as they are packed in a file, each after one byte (9.1), to be taken
    from their beginning on: only what is taken is in memory."""

    def __init__(self, file: PngFile) -> None:
        self._packed = b"".join(data for kind, data in file.chunks if kind == b"IDAT")
        self._unpack = zlib_ng.decompressobj()

    def take(self, wanted: int) -> bytes:
        """So many bytes; DamagedError when there are fewer, or they cannot be unpacked."""
        taken: list[bytes] = []
        missing = wanted
        while missing:
            more = self._more(missing)
            if not more:
                raise DamagedError(say("rows of its picture are missing"))
            taken.append(more)
            missing -= len(more)
        return b"".join(taken)

    @property
    def are_at_end(self) -> bool:
        """Whether all has been taken, and nothing follows; DamagedError likewise."""
        return not (self._more(1) or not self._unpack.eof or self._unpack.unused_data)

    def _more(self, most: int) -> bytes:
        try:
            more = self._unpack.decompress(self._packed, most)
        except zlib_ng.error:  # type: ignore[misc]  # its stubs call it an instance
            raise DamagedError(say("its picture cannot be unpacked")) from None
        self._packed = self._unpack.unconsumed_tail
        return more


def check_rows(file: PngFile) -> None:
    """DamagedError when the picture has other rows than its header says."""
    pixels = Pixels(file)
    for bytes_a_row, count in _rows(file.header):
        at_once = max(1, _AT_ONCE // bytes_a_row)
        for start in range(0, count, at_once):
            rows = pixels.take(bytes_a_row * min(at_once, count - start))
            if max(rows[::bytes_a_row]) >= _FILTERS:
                raise DamagedError(say("a row of its picture is wrong"))
    if not pixels.are_at_end:
        raise DamagedError(say("its picture has more rows than it should, or no end"))


def written(chunks: Iterable[tuple[bytes, bytes]]) -> bytes:
    """A file of these chunks."""
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of each chunk (5.3)."""
    if not data.startswith(_SIGNATURE):
        raise DamagedError(say("it does not begin as a PNG does"))
    at = len(_SIGNATURE)
    while at < len(data):
        if at + 12 > len(data):
            raise DamagedError(say("it ends too early"))
        (length,) = struct.unpack(">I", data[at : at + 4])
        body, end = data[at + 4 : at + 8 + length], at + 12 + length
        if end > len(data):
            raise DamagedError(say("it ends too early"))
        if zlib.crc32(body) != struct.unpack(">I", data[end - 4 : end])[0]:
            raise DamagedError(say("a check sum is wrong"))
        yield body[:4], body[4:]
        at = end
        if body[:4] == b"IEND" and at < len(data):
            raise DamagedError(say("something follows its end"))


def _header(data: bytes) -> Header:
    if len(data) != 13:
        raise DamagedError(say("its header is wrong"))
    width, height, depth, colour, method, filtering, interlace = struct.unpack(">IIBBBBB", data)
    if not (0 < width < 1 << 31 and 0 < height < 1 << 31):
        raise DamagedError(say("it has no pixels"))
    if depth not in _DEPTHS.get(colour, ()) or method or filtering or interlace > 1:
        raise DamagedError(say("its header is wrong"))
    return Header(width, height, depth, colour, interlace == 1)


def _check_colours(file: PngFile, before_pixels: Sequence[bytes]) -> None:
    """The palette (11.2.2) and what is transparent (11.3.1.1)."""
    colour, palette, clear = file.header.colour, file.of_kind(b"PLTE"), file.of_kind(b"tRNS")
    for kind, found in ((b"PLTE", palette), (b"tRNS", clear)):
        if found is not None and kind not in before_pixels:
            raise DamagedError(say("its {kind} stands after its pixels", kind=kind.decode()))
    if palette is None and colour == PALETTE:
        raise DamagedError(say("its palette is missing"))
    if palette is not None:
        most = 1 << file.header.depth if colour == PALETTE else 256
        if len(palette) % 3 or not 3 <= len(palette) <= 3 * most or colour in (GREY, GREY_ALPHA):
            raise DamagedError(say("its palette is wrong"))
    if clear is not None:
        most = len(palette or b"") // 3
        right = {GREY: len(clear) == 2, RGB: len(clear) == 6, PALETTE: 0 < len(clear) <= most}
        if not right.get(colour, False):
            raise DamagedError(say("what it says of its transparency is wrong"))


def _rows(header: Header) -> Iterator[tuple[int, int]]:
    """The length in bytes of the rows, filter included, and their number, for each pass."""
    bits = header.depth * _SAMPLES[header.colour]
    for x, y, across, down in _PASSES if header.interlaced else ((0, 0, 1, 1),):
        width = -(-(header.width - x) // across)
        height = -(-(header.height - y) // down)
        if width > 0 and height > 0:
            yield 1 + -(-width * bits // 8), height
