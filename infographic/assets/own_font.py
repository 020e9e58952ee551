"""A font that a guide brings along as a file: whether it can be used, and may be embedded.

What a font allows is said by the bits `fsType` of its table OS/2 (OpenType 1.9, “OS/2”). What we
embed is for viewing and printing: PDF files, web pages, and SVG with live text, of which other
programs do not take the font. So all of *installable* (0), *editable* (bit 3) and *preview & print*
(bit 2) may be embedded; where several of these bits are set, the least restrictive holds. Not to be
embedded are fonts with *restricted licence* alone (bit 1); as subsets, as which we embed, those
with *no subsetting* (bit 8); and as outlines those with *bitmap embedding only* (bit 9).
"""

from __future__ import annotations

import hashlib
import logging
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from itertools import islice

import uharfbuzz
from fontTools.ttLib import TTFont

from infographic.assets.font import is_whole, names_of, shaping_font
from infographic.errors import FontError, Problem
from infographic.files import in_words
from infographic.message import say
from infographic.scene import FontFile

# That of all letters of Chinese is a little smaller.
MOST_BYTES = 10_000_000
_MOST_REMEMBERED = 64
_LONGEST_NAME = 60
_TRIED = 100  # letters
_FONTS = (b"OTTO", b"\0\1\0\0", b"true")
_COLLECTION = b"ttcf"
_OTHERS = {b"wOFF": "WOFF", b"wOF2": "WOFF2", b"%!PS": "Type 1", b"\x80\1": "Type 1"}
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2")
_READ = ("head", "hhea", "maxp", "name", "OS/2")
_VARIABLE = ("fvar", "CFF2")
_OUTLINES = ("glyf", "CFF ")
_PRINTABLE, _EDITABLE, _RESTRICTED = 0x0004, 0x0008, 0x0002
_NO_SUBSET, _BITMAPS_ONLY = 0x0100, 0x0200
_SMALLEST_EM, _LARGEST_EM = 16, 16384  # units; OpenType 1.9, “head”
_LEAST_LINE, _MOST_LINE = 0.3, 4.0  # ems from the lowest letter to the highest
_LEAST_WIDTH, _FARTHEST = 0.02, 5.0  # ems
_POSTSCRIPT = 6  # OpenType name id: what the font is called in a PDF

# What fontTools finds odd, such as a font without a date, would stand on the terminal in English.
logging.getLogger("fontTools").setLevel(logging.CRITICAL)


@lru_cache(maxsize=_MOST_REMEMBERED)
def own_font(data: bytes, name: str, licence: str = "") -> FontFile:
    """The face in a file of these bytes, called `name`; FontError when it cannot be used.

    Remembered by what is in the file: to check all of it takes 10 ms, and an editor's picture asks
    at each keystroke.
    """
    if problem := _no_font(data):
        raise FontError(problem)
    face = uharfbuzz.Face(data)
    problem = next(_wrong(face, data), None)
    if problem is not None:
        raise FontError(problem)
    # Themes name it in composed letters, as all that is typed.
    family, style = (unicodedata.normalize("NFC", name) for name in names_of(face))
    sha256 = hashlib.sha256(data).hexdigest()
    return FontFile(name, family, style or "Regular", 0, sha256, licence, data)


def forbids_embedding(font: FontFile) -> Problem | None:
    """What is wrong where the font itself says that it must not be embedded as we do it."""
    with TTFont(BytesIO(font.data), lazy=True) as opened:
        allowed: int = opened["OS/2"].fsType
    hint = say(
        "take another font; or, if your licence allows it, ask the font's maker for a file of it "
        "that says so"
    )
    if allowed & _RESTRICTED and not allowed & (_PRINTABLE | _EDITABLE):
        what = say("this font says that it must not be embedded into files (its licence bits, 2)")
    elif allowed & _NO_SUBSET:
        what = say(
            "this font says that no part of it may be embedded alone (its licence bits, 256), as "
            "is done here"
        )
    elif allowed & _BITMAPS_ONLY:
        what = say("this font says that its outlines must not be embedded (its licence bits, 512)")
    else:
        return None
    return Problem(what, hint=hint)


def has_space(font: FontFile) -> bool:
    """Whether texts can be set in it, and not letters alone."""
    return ord(" ") in shaping_font(font).face.unicodes


def too_large() -> Problem:
    """That a font file is larger than any that is read."""
    what = say("the font file is larger than {size}", size=in_words(MOST_BYTES))
    return Problem(what, hint=say("take one with fewer letters: for one language, or a subset"))


_STATIC = say("take its files for single styles (“static”), such as Bold.ttf")
_AGAIN = say("get the file again from where it came from")
_PROPERLY_NAMED = say("ask the font's maker for a file with a proper name")


def _no_font(data: bytes) -> Problem | None:
    """What is wrong with bytes that are no font of one face."""
    kind = data[:4]
    if kind == _COLLECTION:
        what = say("this is a collection of several fonts in one file")
        return Problem(what, hint=say("put each of its fonts here as a file of its own"))
    other = next((name for start, name in _OTHERS.items() if data.startswith(start)), "")
    if other:
        what = say("this is a font as {kind}; .otf and .ttf are read", kind=other)
        return Problem(what, hint=say("ask for the font as “OpenType” or “TrueType”"))
    if kind not in _FONTS:
        return Problem(say("this is no font"), hint=_AGAIN)
    if not is_whole(data):
        return Problem(say("the font file is damaged"), hint=_AGAIN)
    return None


def _wrong(face: uharfbuzz.Face, data: bytes) -> Iterator[Problem]:
    """What is wrong with a font, the nearest to its root first."""
    tables = {str(tag) for tag in face.table_tags}
    if tables.intersection(_VARIABLE):
        what = say("this is a variable font, which holds all weights at once")
        yield Problem(what, hint=_STATIC)
    if lacking := [tag for tag in _NEEDED if tag not in tables]:
        what = say("the font file is damaged: it lacks {tables}", tables=", ".join(lacking))
        yield Problem(what, hint=_AGAIN)
    if not tables.intersection(_OUTLINES):
        what = say("this font has pictures in place of outlines")
        yield Problem(what, hint=say("take a font whose letters are outlines"))
    if not _can_be_read(data) or not _can_be_embedded(face):
        yield Problem(say("the font file is damaged"), hint=_AGAIN)
    letters = [code for code in face.unicodes if unicodedata.category(chr(code)) != "Co"]
    if not letters:
        what = say("this font has only signs of its own, and no letters (a symbol font)")
        yield Problem(what, hint=say("take a font with letters; signs come as icons"))
    yield from _wrong_names(face)
    yield from _wrong_measures(face)
    yield from _wrong_letters(face)


def _wrong_letters(face: uharfbuzz.Face) -> Iterator[Problem]:
    """That most letters, of the first ones of a font, cannot be seen or told apart."""
    font = uharfbuzz.Font(face)
    letters = (code for code in face.unicodes if unicodedata.category(chr(code))[0] == "L")
    codes = tuple(islice(letters, _TRIED))
    found = [font.get_nominal_glyph(code) for code in codes]
    glyphs = [glyph for glyph in found if glyph is not None]
    if 2 * len(glyphs) < len(codes):
        yield Problem(say("the font file is damaged"), hint=_AGAIN)
    widths = [font.get_glyph_h_advance(glyph) / face.upem for glyph in glyphs]
    if 2 * sum(width < _LEAST_WIDTH for width in widths) > len(widths):
        what = say("the letters of this font have no width, and would lie over each other")
        yield Problem(what, hint=_AGAIN)
    if 2 * sum(not _has_ink(font, glyph) for glyph in glyphs) > len(glyphs):
        what = say("the letters of this font are empty, and nobody would see them")
        yield Problem(what, hint=say("take a font whose letters are outlines"))
    if 2 * sum(_is_astray(font, glyph, _FARTHEST * face.upem) for glyph in glyphs) > len(glyphs):
        what = say("the letters of this font reach far beyond their place on the line")
        yield Problem(what, hint=_AGAIN)


def _is_astray(font: uharfbuzz.Font, glyph: int, farthest: float) -> bool:
    """Whether a letter has ink farther from where it is written than that, in the font's units."""
    ink = font.get_glyph_extents(glyph)
    if ink is None:
        return False
    ends = (ink.x_bearing, ink.x_bearing + ink.width, ink.y_bearing, ink.y_bearing + ink.height)
    return any(abs(end) > farthest for end in ends)


def _has_ink(font: uharfbuzz.Font, glyph: int) -> bool:
    extents = font.get_glyph_extents(glyph)
    return extents is not None and bool(extents.width and extents.height)


def _can_be_read(data: bytes) -> bool:
    """Whether its tables can be taken apart, whatever there is in them."""
    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            for tag in _READ:
                if tag in font:
                    font[tag].tableTag  # noqa: B018
    except Exception:  # whatever a damaged or hostile table leads to
        return False
    return True


def _can_be_embedded(face: uharfbuzz.Face) -> bool:
    """Whether HarfBuzz takes letters out of it, for which it reads all of its tables."""
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(islice(face.unicodes, _TRIED))
    try:
        return _can_be_read(uharfbuzz.subset(face, wanted).blob.data)
    except RuntimeError:
        return False


def _wrong_names(face: uharfbuzz.Face) -> Iterator[Problem]:
    family, style = names_of(face)
    if not family:
        yield Problem(say("the font does not say its name"), hint=_AGAIN)
    if not face.get_name(_POSTSCRIPT):
        what = say("the font has no name for PDF files (a PostScript name)")
        yield Problem(what, hint=_PROPERLY_NAMED)
    for name in (family, style, face.get_name(_POSTSCRIPT) or ""):
        if len(name) > _LONGEST_NAME or not name.isprintable() or name != name.strip():
            what = say(
                "the font has a name that no theme and no file can say: “{name}”", name=_seen(name)
            )
            yield Problem(what, hint=_PROPERLY_NAMED)


def _seen(name: str) -> str:
    """As much of a name as a message shows, with nothing that steers a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name[:_LONGEST_NAME])


def _wrong_measures(face: uharfbuzz.Face) -> Iterator[Problem]:
    em = face.upem
    if not _SMALLEST_EM <= em <= _LARGEST_EM or not face.glyph_count:
        yield Problem(say("the font file is damaged"), hint=_AGAIN)
        return
    font, tags = uharfbuzz.Font(face), uharfbuzz.OTMetricsTag
    high, low = (
        font.get_metric_position_with_fallback(tag) / em
        for tag in (tags.HORIZONTAL_ASCENDER, tags.HORIZONTAL_DESCENDER)
    )
    if not (high > 0 and low <= 0 and _LEAST_LINE <= high - low <= _MOST_LINE):
        what = say(
            "the font says that its letters reach {high:g} ems up and {low:g} down, which no "
            "line can be set with",
            high=round(high, 2),
            low=round(abs(low), 2),
        )
        yield Problem(what, hint=_AGAIN)
