"""Mends the fonts that cairo 1.16 writes into a PDF.

It keeps every subroutine of a font (CFF, Adobe Technical Note 5176) also when the subset uses few
of them: 20 kB for outlines of 2 kB. And of TrueType fonts it leaves out which glyph a code means,
where that is the one of the same number.
"""

from __future__ import annotations

import struct

from pikepdf import Dictionary, Name, Pdf
from uharfbuzz import Face, SubsetFlags, SubsetInput, subset

from infographic.render.compact_font import glyph_count

_COMPACT_FONT_FORMATS = ("/Type1C", "/CIDFontType0C")
_TABLE, _GLYPH_COUNT = "CFF ", "maxp"  # in an OpenType font
_VERSION = 0x5000  # of the table of the glyph count that has nothing else


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
    count = glyph_count(program)
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
