"""Fonts that are made for tests: a box for each letter, each of another height."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.sfnt import SFNTWriter
from fontTools.ttLib.tables._g_l_y_f import Glyph

ASCII = "".join(map(chr, range(0x20, 0x7F)))
SKOLT = "ʹʒǯǩǧǥǤõâåäöčđŋšžÅÄÖ"
EM = 1000


def made_font(
    family: str = "Kolta",
    style: str = "Regular",
    letters: str = ASCII + SKOLT,
    *,
    fs_type: int = 0,
    licence: str = "",
    is_cff: bool = False,
    tall: Mapping[str, tuple[int, int]] = MappingProxyType({}),
    change: Callable[[TTFont], None] = lambda _: None,
) -> bytes:
    """A font as a file: `fs_type` are the bits of its licence, `change` does what is odd. Boxes of
    `tall` letters reach from so far below to so far above the baseline, in units of the font."""
    letters = "".join(dict.fromkeys(letters))
    names = [".notdef", *(f"uni{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(EM, isTTF=not is_cff)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): f"uni{ord(letter):04X}" for letter in letters})
    boxes = {name: (0, 300 + 17 * (at % 24)) for at, name in enumerate(names)}
    boxes |= {f"uni{ord(letter):04X}": box for letter, box in {" ": (0, 0), **tall}.items()}
    boxes = {name: boxes[name] for name in names}
    postscript = f"{family}-{style}".replace(" ", "")
    if is_cff:
        outlines = {name: _char_string(*box) for name, box in boxes.items()}
        builder.setupCFF(postscript, {"FullName": f"{family} {style}"}, outlines, {})
    else:
        builder.setupGlyf({name: _glyph(*box) for name, box in boxes.items()})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    said = {
        "copyright": "Copyright 2026 Maija Fontti",
        "familyName": family,
        "styleName": style,
        "uniqueFontIdentifier": postscript,
        "fullName": f"{family} {style}",
        "psName": postscript,
        "version": "Version 1.000",
    }
    builder.setupNameTable(said | ({"licenseDescription": licence} if licence else {}))
    builder.setupOS2(
        sTypoAscender=800, sTypoDescender=-200, sCapHeight=700, fsType=fs_type, version=4
    )
    builder.setupPost()
    change(builder.font)
    written = BytesIO()
    builder.font.save(written)
    return written.getvalue()


def with_table(data: bytes, tag: str, table: bytes) -> bytes:
    """The font with other bytes in one of its tables, and a check sum that is right."""
    written = BytesIO()
    with TTFont(BytesIO(data), lazy=True) as font:
        tables = {name: font.reader[name] for name in font.reader.keys()} | {tag: table}  # noqa: SIM118
        writer = SFNTWriter(written, len(tables), font.sfntVersion)
        for name, content in tables.items():
            writer[name] = content
        writer.close()
    return written.getvalue()


def table_of(data: bytes, tag: str) -> bytes:
    with TTFont(BytesIO(data), lazy=True) as font:
        content: bytes = font.reader[tag]
        return content


def _glyph(bottom: int, top: int) -> Glyph:
    pen = TTGlyphPen(None)
    _box(pen, bottom, top)
    return pen.glyph()


def _char_string(bottom: int, top: int) -> T2CharString:
    pen = T2CharStringPen(600, None)
    _box(pen, bottom, top)
    return pen.getCharString()


def _box(pen: TTGlyphPen | T2CharStringPen, bottom: int, top: int) -> None:
    if top > bottom:
        pen.moveTo((50, bottom))
        pen.lineTo((50, top))
        pen.lineTo((550, top))
        pen.lineTo((550, bottom))
        pen.closePath()
