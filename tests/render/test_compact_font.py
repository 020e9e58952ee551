"""A compact font has another name and is else as it was: what fontTools reads of it says so."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from fontTools.cffLib import CFFFontSet, TopDict
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from infographic.assets.font import find_font
from infographic.render.compact_font import glyph_count, renamed


@pytest.fixture(scope="module")
def program() -> bytes:
    font = TTFont(find_font("Source Sans Pro", "Regular").path)
    assert font.reader is not None
    return bytes(font.reader["CFF "])


def read(program: bytes) -> tuple[list[str], TopDict]:
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program), None)
    return fonts.fontNames, fonts.topDictIndex[0]


def outlines(font: TopDict) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in font.charset[:300]:
        pen = RecordingPen()
        font.CharStrings[name].draw(pen)
        found[name] = pen.value
    return found


def test_it_has_the_new_name_and_family(program: bytes) -> None:
    names, top = read(renamed(program, "New-Name", "New Name"))
    assert names == ["New-Name"]
    assert (top.FullName, top.FamilyName) == ("New Name", "New Name")


@pytest.mark.parametrize("name", ["A", "A-Name-That-Is-Longer-Than-That-Which-It-Had" * 9])
def test_all_else_stays(program: bytes, name: str) -> None:
    (_, before), (_, after) = read(program), read(renamed(program, name, name))
    assert outlines(before) == outlines(after)
    assert before.charset == after.charset
    assert before.Private.rawDict == after.Private.rawDict
    assert before.FontBBox == after.FontBBox
    assert before.Notice == after.Notice


def test_it_knows_how_many_glyphs_it_has(program: bytes) -> None:
    _, top = read(program)
    assert glyph_count(program) == glyph_count(renamed(program, "N", "N")) == len(top.charset)


def test_the_parts_of_a_font_by_numbers_move_too() -> None:
    """Of a CID-keyed font: FDArray and FDSelect."""
    end = 64  # of the tables at the beginning, with room to spare
    said = b"\x8c\x8c\x8b\x0c\x1e" + b"".join(
        struct.pack(">BI", 29, end + at) + operator
        for at, operator in ((1, b"\x0f"), (2, b"\x11"), (3, b"\x0c\x24"), (4, b"\x0c\x25"))
    )
    indexes = b"\1\0\4\1" + index(b"Old") + index(said) + index(b"Adobe")
    program = indexes.ljust(end, b"\0") + b"\0abcd"
    after = renamed(program, "A-New-Name", "A New Name")
    raw = read(after)[1].rawDict
    places = [raw[key] for key in ("charset", "CharStrings", "FDArray", "FDSelect")]
    assert [after[place : place + 1] for place in places] == [b"a", b"b", b"c", b"d"]


def index(data: bytes) -> bytes:
    """An INDEX of one thing."""
    return struct.pack(">HBBB", 1, 1, 1, 1 + len(data)) + data
