"""Smaller fonts in a PDF: without the outlines' subroutines.

cairo 1.16 keeps every subroutine of a font (CFF, Adobe Technical Note 5176) also when the subset
uses few of them: 20 kB for outlines of 2 kB.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from fontTools.cffLib import CFFFontSet
from fontTools.cffLib.transforms import desubroutinize
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Pdf, Stream

_COMPACT_FONT_FORMATS = ("/Type1C", "/CIDFontType0C")
# A guide's pictures mostly use the same letters; each takes some milliseconds.
_REMEMBERED = 32


def shrink_fonts(document: Pdf) -> None:
    """Take the subroutines out of all CFF fonts; the outlines stay as they are."""
    for thing in document.objects:
        if isinstance(thing, Dictionary) and "/FontFile3" in thing:
            program = thing.FontFile3
            if isinstance(program, Stream) and program.get("/Subtype") in _COMPACT_FONT_FORMATS:
                program.write(_without_subroutines(program.read_bytes()))


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
