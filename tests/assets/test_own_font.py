"""Whether a font file that a guide brings along can be used."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

from infographic.assets.credits import Credit, font_credits, is_open
from infographic.assets.font import fallback_font, find_font, font_list, shaping_font
from infographic.assets.own_font import forbids_embedding, own_font
from infographic.errors import FontError
from tests.made_font import SKOLT, made_font, table_of, with_table

WHOLE = made_font()
OPEN = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


@pytest.mark.parametrize("is_cff", [False, True])
def test_a_font_is_known_by_its_names_and_by_what_is_in_its_file(is_cff: bool) -> None:
    data = made_font("Kolta Sans", "Bold", is_cff=is_cff)
    font = own_font(data, "kolta.otf")
    assert (font.family, font.style, font.path) == ("Kolta Sans", "Bold", "kolta.otf")
    assert own_font(bytes(bytearray(data)), "kolta.otf") == font
    assert own_font(made_font("Kolta Sans", "Bold", "abc", is_cff=is_cff), "kolta.otf") != font
    assert set(map(ord, SKOLT)) <= set(shaping_font(font).face.unicodes)


def test_nothing_is_said_of_an_odd_font_but_by_us(caplog: pytest.LogCaptureFixture) -> None:
    data = with_table(WHOLE, "head", _undated(table_of(WHOLE, "head")))
    assert own_font(data, "kolta.ttf").family == "Kolta"
    with pytest.raises(FontError):
        own_font(with_table(WHOLE, "name", b"\0\0\0\xff\0\6" + b"\xff" * 40), "kolta.ttf")
    assert caplog.records == []


def _undated(head: bytes) -> bytes:
    """The table without when the font was made and changed."""
    return head[:20] + bytes(16) + head[36:]


def test_a_font_is_called_in_composed_letters() -> None:
    assert own_font(made_font("Ko\u0308lta"), "kolta.ttf").family == "K\u00f6lta"


def _collection() -> bytes:
    collection, written = TTCollection(), BytesIO()
    collection.fonts = [TTFont(BytesIO(made_font(style=style))) for style in ("Regular", "Bold")]
    collection.save(written)
    return written.getvalue()


def _packed(flavour: str) -> bytes:
    font, written = TTFont(BytesIO(WHOLE)), BytesIO()
    font.flavor = flavour
    font.save(written)
    return written.getvalue()


def _without(table: str) -> bytes:
    def change(font: TTFont) -> None:
        font.tables.pop(table)

    return made_font(change=change)


def _variable(font: TTFont) -> None:
    font["fvar"] = table = newTable("fvar")
    table.axes, table.instances = [], []


def _named(font: TTFont, name_id: int, name: str) -> None:
    font["name"].setName(name, name_id, 3, 1, 0x409)


def _high(font: TTFont) -> None:
    font["hhea"].ascent = font["OS/2"].sTypoAscender = font["OS/2"].usWinAscent = 32767


def _symbols(font: TTFont) -> None:
    for table in font["cmap"].tables:
        table.cmap = {0xF000 + code: name for code, name in table.cmap.items()}


def _narrow(font: TTFont) -> None:
    font["hmtx"].metrics = dict.fromkeys(font["hmtx"].metrics, (0, 0))


def _blank(font: TTFont) -> None:
    font["glyf"].glyphs = {name: Glyph() for name in font["glyf"].glyphs}


def _astray(font: TTFont) -> None:
    font["hmtx"].metrics = dict.fromkeys(font["hmtx"].metrics, (600, -20000))


def _flat(font: TTFont) -> None:
    font["hhea"].ascent = font["hhea"].descent = 0
    font["OS/2"].sTypoAscender = font["OS/2"].sTypoDescender = 0


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "this is no font"),
        (b"<html>not found</html>", "this is no font"),
        (_collection(), "a collection of several fonts"),
        (_packed("woff"), "this is a font as WOFF; .otf and .ttf are read"),
        (_packed("woff2"), "this is a font as WOFF2"),
        (b"%!PS-AdobeFont-1.0", "this is a font as Type 1"),
        (WHOLE[:300], "the font file is damaged"),
        (WHOLE[: len(WHOLE) // 2], "the font file is damaged"),
        (WHOLE[:-500] + bytes(500), "the font file is damaged"),
        (_without("OS/2"), "the font file is damaged: it lacks OS/2"),
        (_without("cmap"), "the font file is damaged: it lacks cmap"),
        (_without("glyf"), "this font has pictures in place of outlines"),
        (made_font(change=_variable), "this is a variable font"),
        (made_font(change=_symbols), "no letters (a symbol font)"),
        (made_font(change=_high), "reach 32.77 ems up"),
        (made_font(change=_flat), "reach 0 ems up and 0 down"),
        (made_font(change=_narrow), "have no width"),
        (made_font(change=_astray), "reach far beyond their place"),
        (made_font(change=_blank), "are empty, and nobody would see them"),
        (made_font("x" * 200), "a name that no theme and no file can say"),
        (made_font(change=lambda font: _named(font, 1, "Ko\x1b[31mlta")), "a name that no theme"),
        (made_font(change=lambda font: _named(font, 6, "")), "no name for PDF files"),
    ],
)
def test_what_cannot_be_used_is_told(data: bytes, what: str) -> None:
    with pytest.raises(FontError) as caught:
        own_font(data, "kolta.ttf")
    (problem,) = caught.value.problems
    assert what in problem.what
    assert problem.hint
    assert "\x1b" not in str(problem)


@pytest.mark.parametrize(
    ("fs_type", "what"),
    [
        (0x0002, "must not be embedded into files"),
        (0x0100, "no part of it may be embedded alone"),
        (0x0108, "no part of it may be embedded alone"),
        (0x0200, "its outlines must not be embedded"),
        (0x0302, "must not be embedded into files"),
    ],
)
def test_a_font_that_forbids_embedding_is_told(fs_type: int, what: str) -> None:
    problem = forbids_embedding(own_font(made_font(fs_type=fs_type), "kolta.ttf"))
    assert problem is not None
    assert what in problem.what


@pytest.mark.parametrize("fs_type", [0, 0x0004, 0x0008, 0x0006, 0x000A, 0x000C])
def test_a_font_may_be_embedded_by_the_least_restrictive_of_its_bits(fs_type: int) -> None:
    assert forbids_embedding(own_font(made_font(fs_type=fs_type), "kolta.ttf")) is None


def test_a_guides_family_takes_the_place_of_an_installed_one_as_a_whole() -> None:
    own = (own_font(made_font("Manrope"), "a.ttf"),)
    assert find_font("Manrope", "Regular", own) == own[0]
    with pytest.raises(FontError, match="put the file of that style into fonts/"):
        find_font("Manrope", "Bold", own)
    assert fallback_font("Manrope", "Bold", own) == own[0]
    assert find_font("Manrope", "Bold").path.endswith(".ttf")


def test_a_fallback_family_gives_its_nearest_weight_by_any_of_its_names() -> None:
    own = tuple(own_font(made_font("Kolta", style), "a.ttf") for style in ("Bold", "Book"))
    assert font_list(("Manrope", "Kolta"), "Regular", own)[1].style == "Book"
    odd = (own_font(made_font("Kolta", "Wide Slanted"), "a.ttf"),)
    assert font_list(("Manrope", "Kolta"), "Regular", odd)[1].style == "Wide Slanted"


def test_the_licence_is_the_fonts_own_where_it_is_open_or_else_as_the_guide_notes_it() -> None:
    plain = replace(own_font(WHOLE, "kolta.ttf"), licence="sopimus 12/2026")
    assert not is_open(plain)
    assert font_credits([plain]) == (Credit("Kolta", "Maija Fontti", "sopimus 12/2026", ""),)
    free = own_font(made_font(licence=OPEN), "kolta.ttf")
    assert is_open(free)
    assert font_credits([free])[0].licence == "SIL OFL 1.1"
