"""What we read and write of compact fonts (CFF, Adobe Technical Note 5176): the outlines of many
OpenType fonts, and fonts of a PDF."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

# What a DICT is made of (chapter 4): numbers, of which the second kind is real and ends with a half
# byte of ones, and operators, each after its numbers.
_DICT = re.compile(
    rb"(\x1c..|\x1d....|[\x20-\xf6]|[\xf7-\xfe].)"
    rb"|(\x1e(?:[^\x0f\x1f\x2f\x3f\x4f\x5f\x6f\x7f\x8f\x9f\xaf\xbf\xcf\xdf\xef-\xff])*.)"
    rb"|(\x0c.|[\x00-\x15])",
    re.DOTALL,
)
_FULL_NAME, _FAMILY_NAME, _CHAR_STRINGS = b"\x02", b"\x03", b"\x11"
# Operators of the DICT at the top whose last number is a place in the font: of charset, Encoding,
# CharStrings, Private, FDArray and FDSelect. A lower one than `_PREDEFINED` is none.
_PLACED = (b"\x0f", b"\x10", _CHAR_STRINGS, b"\x12", b"\x0c\x24", b"\x0c\x25")
_PREDEFINED = 3
_STANDARD_STRINGS = 391  # that all fonts have, before those of their own

_Said = tuple[Sequence[bytes], bytes]  # numbers as they are written, and their operator


def glyph_count(program: bytes) -> int:
    """How many glyphs a font has."""
    _, at = _index(program, program[2])  # which is the length of the header
    (top, *_), _ = _index(program, at)
    places = (_number(numbers[-1]) for numbers, said in _dict(top) if said == _CHAR_STRINGS)
    place = next(places)
    return int.from_bytes(program[place : place + 2], "big")


def renamed(program: bytes, name: str, family: str) -> bytes:
    """The same font under another name, which is that of its family, too."""
    header = program[: program[2]]
    _, at = _index(program, len(header))
    (top, *_), at = _index(program, at)
    strings, end = _index(program, at)
    number = struct.pack(">BH", 28, _STANDARD_STRINGS + len(strings))
    kept = [each for each in _dict(top) if each[1] not in (_FULL_NAME, _FAMILY_NAME)]
    said = [*kept, ([number], _FULL_NAME), ([number], _FAMILY_NAME)]

    def start(moved: int) -> bytes:
        return b"".join(
            (
                header,
                _written_index([name.encode()]),
                _written_index([_written_dict(said, moved)]),
                _written_index([*strings, family.encode()]),
            )
        )

    return start(len(start(0)) - end) + program[end:]


def _index(program: bytes, at: int) -> tuple[list[bytes], int]:
    """The data of an INDEX, and where what comes after it begins."""
    (count,) = struct.unpack_from(">H", program, at)
    if not count:
        return [], at + 2
    size, first = program[at + 2], at + 3
    data = first + (count + 1) * size - 1
    ends = [
        data + int.from_bytes(program[each : each + size], "big")
        for each in range(first, first + (count + 1) * size, size)
    ]
    return [program[start:end] for start, end in pairwise(ends)], ends[-1]


def _written_index(data: Sequence[bytes]) -> bytes:
    offsets = list(accumulate(map(len, data), initial=1))
    size = (offsets[-1].bit_length() + 7) // 8
    written = b"".join(offset.to_bytes(size, "big") for offset in offsets)
    return struct.pack(">HB", len(data), size) + written + b"".join(data)


def _dict(data: bytes) -> Iterator[_Said]:
    numbers: list[bytes] = []
    for whole, real, operator in _DICT.findall(data):
        if not operator:
            numbers.append(whole or real)
            continue
        yield numbers, operator
        numbers = []


def _written_dict(said: Sequence[_Said], moved: int) -> bytes:
    """A DICT of a font in which all that it tells the place of is moved by so many bytes. It is as
    long whatever these are."""
    return b"".join(
        b"".join([*numbers[:-1], _moved(numbers[-1], moved)] if operator in _PLACED else numbers)
        + operator
        for numbers, operator in said
    )


def _moved(code: bytes, by: int) -> bytes:
    place = _number(code)
    return code if place < _PREDEFINED else struct.pack(">BI", 29, place + by)


def _number(code: bytes) -> int:
    """A whole number that is not negative, as it is written in a DICT."""
    first = code[0]
    if first < 32:
        return int.from_bytes(code[1:], "big")
    return first - 139 if first < 247 else (first - 247) * 256 + code[1] + 108
