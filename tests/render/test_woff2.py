"""Fonts as WOFF2: what fontTools unpacks is what was packed."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from infographic.assets.font import find_font
from infographic.render.woff2 import packed

NEWLY_SUMMED = slice(8, 12)  # in head: the checksum of the whole, which readers compute anew
FLAGS = slice(16, 18)


@pytest.fixture(params=["Source Sans Pro", "Manrope"])
def font(request: pytest.FixtureRequest) -> TTFont:
    """A font of each kind of outlines."""
    return TTFont(find_font(request.param, "Regular").path)


def tables(font: TTFont) -> dict[str, bytes]:
    assert font.reader is not None
    return {str(tag): font.reader[tag] for tag in font.reader.keys() if tag != "DSIG"}  # noqa: SIM118


def test_every_table_is_there_as_it_was(font: TTFont) -> None:
    before = tables(font)
    data = packed(font.sfntVersion.encode("latin-1"), before)
    assert len(data) % 4 == 0
    with TTFont(BytesIO(data)) as unpacked:
        after = tables(unpacked)
        assert unpacked.sfntVersion == font.sfntVersion
    flags = int.from_bytes(after["head"][FLAGS], "big")
    assert flags & 1 << 11, "a font that was packed says so"
    heads = [bytearray(before.pop("head")), bytearray(after.pop("head"))]
    for head in heads:
        head[NEWLY_SUMMED] = bytes(4)
        head[FLAGS] = bytes(2)
    assert heads[0] == heads[1]
    assert after == before


def test_it_is_hardly_larger_than_the_smallest(font: TTFont) -> None:
    smallest = BytesIO()
    kind, parts = font.sfntVersion.encode("latin-1"), tables(font)
    font.flavor = "woff2"
    font.save(smallest)
    assert len(packed(kind, parts)) < 1.35 * len(smallest.getvalue())
