"""Fonts that guides bring along may be damaged, or made to do harm: they are refused, or drawn."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from infographic.assets.own_font import own_font
from infographic.errors import InfographicError
from infographic.geometry import Point
from infographic.render.cairo.library import font_face
from infographic.render.glyph_outline import run_outline
from infographic.render.web_font import web_font
from infographic.text.shape import shape, vertical_metrics
from tests.made_font import made_font, table_of, with_table

FONTS = {"ttf": made_font(), "otf": made_font(is_cff=True)}
TABLES = {
    "ttf": ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "GSUB"],
    "otf": ["CFF ", "GPOS", "kern", "name"],
}
TEXT = "Kolta ʒǯǩ"


def _spoilt(kind: str, tag: str, seed: int) -> bytes:
    chance, data = random.Random(f"{tag}{seed}"), FONTS[kind]
    table = bytearray(chance.randbytes(400))
    with suppress(KeyError):
        table = bytearray(table_of(data, tag))
    for _ in range(chance.choice([1, 4, 40])):
        table[chance.randrange(len(table))] = chance.choice([0, 1, 127, 128, 255])
    length = chance.choice([len(table), len(table), len(table) // 2, 1, 0])
    return with_table(data, tag, bytes(table[:length]))


@pytest.mark.parametrize(("kind", "tag"), [(kind, tag) for kind in TABLES for tag in TABLES[kind]])
def test_a_table_that_is_spoilt_is_refused_or_drawn(kind: str, tag: str) -> None:
    """With a check sum that is right, so that it is read on."""
    for seed in range(12):
        with suppress(InfographicError):
            font = own_font(_spoilt(kind, tag, seed), "spoilt")
            vertical_metrics(font)
            with suppress(ValueError):  # a character that it does not have
                for run in shape(TEXT, (font,), "sms"):
                    run_outline(run.placed(Point(0, 0), 10, "ink"))
            web_font(font, TEXT)
            font_face(font)
