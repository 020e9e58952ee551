"""Mends the fonts that cairo 1.16 writes into a PDF.

It keeps every subroutine of a font (CFF, Adobe Technical Note 5176) also when the subset uses few
of them: 20 kB for outlines of 2 kB. And of TrueType fonts it leaves out which glyph a code means,
where that is the one of the same number.
"""

from __future__ import annotations

import re
import struct

from pikepdf import Dictionary, Name, Pdf
from uharfbuzz import Face, SubsetFlags, SubsetInput, subset

_COMPACT_FONT_FORMATS = ("/Type1C", "/CIDFontType0C")
_TABLE, _GLYPH_COUNT = "CFF ", "maxp"  # in an OpenType font
_VERSION = 0x5000  # of the table of the glyph count that has nothing else
# What a DICT is made of (Technical Note 5176, chapter 4): numbers, of which the second kind is real
# and ends with a half byte of ones, and operators.
_DICT = re.compile(
    rb"(\x1c..|\x1d....|[\x20-\xf6]|[\xf7-\xfe].)"
    rb"|\x1e(?:[^\x0f\x1f\x2f\x3f\x4f\x5f\x6f\x7f\x8f\x9f\xaf\xbf\xcf\xdf\xef-\xff])*."
    rb"|(\x0c.|[\x00-\x15])",
    re.DOTALL,
)
_CHAR_STRINGS = b"\x11"


def mend_fonts(document: Pdf) -> None:
    """Take the subroutines out of all CFF fonts, whose outlines stay as they are, and say of
    TrueType fonts what PDF/UA-1 (ISO 14289-1, 7.21.3.2) wants to be said."""
    for font in document.pages[0].resources.get("/Font", Dictionary()).values():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        program = inner.get("/FontDescriptor", Dictionary()).get("/FontFile3")
        if program is not None and program.get("/Subtype") in _COMPACT_FONT_FORMATS:
            program.write(_without_subroutines(program.read_bytes()))
        elif inner.get("/Subtype") == Name.CIDFontType2 and "/CIDToGIDMap" not in inner:
            inner.CIDToGIDMap = Name.Identity


def _without_subroutines(program: bytes) -> bytes:
    """By HarfBuzz, which takes the program for one in an OpenType font of no other tables."""
    count = _glyph_count(program)
    tables = {_TABLE: program, _GLYPH_COUNT: struct.pack(">LH", _VERSION, count)}
    everything = SubsetInput()
    everything.flags = (
        SubsetFlags.DESUBROUTINIZE | SubsetFlags.RETAIN_GIDS | SubsetFlags.NOTDEF_OUTLINE
    )
    everything.glyph_set.update(range(count))
    font = Face.create_for_tables(lambda _face, tag, _data: tables.get(tag, b""), None)
    font.set_get_table_tags_func(lambda _face, _data: list(tables), None)
    mended: bytes = subset(font, everything).reference_table(_TABLE).data
    return mended


def _glyph_count(program: bytes) -> int:
    """How many glyphs a font has, by the DICT at its top."""
    names = program[2]  # the length of the header
    _, top = _index(program, names)
    start, end = _index(program, top)
    place = 0
    for number, operator in _DICT.findall(program[start:end]):
        if operator == _CHAR_STRINGS:
            break
        place = _number(number) if number else 0
    return int.from_bytes(program[place : place + 2], "big")


def _index(program: bytes, at: int) -> tuple[int, int]:
    """Where the data of an INDEX begin and end."""
    count, size = struct.unpack_from(">HB", program, at)
    offsets = at + 3
    data = offsets + (count + 1) * size - 1
    last = offsets + count * size
    return data + 1, data + int.from_bytes(program[last : last + size], "big")


def _number(code: bytes) -> int:
    """A whole number that is not negative, as it is written in a DICT."""
    first = code[0]
    if first < 32:
        return int.from_bytes(code[1:], "big")
    return first - 139 if first < 247 else (first - 247) * 256 + code[1] + 108
