"""Mends the fonts that cairo 1.16 writes into a PDF.

It keeps every subroutine of a font (CFF, Adobe Technical Note 5176) also when the subset uses few
of them: 20 kB for outlines of 2 kB. And of TrueType fonts it leaves out which glyph a code means,
where that is the one of the same number.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from fontTools.cffLib import CFFFontSet
from fontTools.cffLib.transforms import desubroutinize
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name, Pdf, Stream

_COMPACT_FONT_FORMATS = ("/Type1C", "/CIDFontType0C")
# A guide's pictures mostly use the same letters: of 64 fonts 20 differ, and each takes 16 ms.
_REMEMBERED = 32


def mend_fonts(document: Pdf) -> None:
    """Take the subroutines out of all CFF fonts, whose outlines stay as they are, and say of
    TrueType fonts what PDF/UA-1 (ISO 14289-1, 7.21.3.2) wants to be said."""
    for thing in document.objects:
        if not isinstance(thing, Dictionary):
            continue
        if "/FontFile3" in thing:
            program = thing.FontFile3
            if isinstance(program, Stream) and program.get("/Subtype") in _COMPACT_FONT_FORMATS:
                program.write(_without_subroutines(program.read_bytes()))
        elif thing.get("/Subtype") == Name.CIDFontType2 and "/CIDToGIDMap" not in thing:
            thing.CIDToGIDMap = Name.Identity


@lru_cache(_REMEMBERED)
def _without_subroutines(program: bytes) -> bytes:
    # The reader and the writer ask the font around a CFF table how to go about it.
    around = TTFont(recalcBBoxes=False)
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program), around)
    desubroutinize(fonts)
    smaller = BytesIO()
    fonts.compile(smaller, around)
    return smaller.getvalue()
