"""Fonts for the web: just the characters that a picture uses, as WOFF2, under a name of our own.

The licence of many fonts (SIL OFL 1.1, clause 3) reserves their name to the unmodified font, and
a subset is a modified one. Copyright and licence stay in the file, as clause 2 asks.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import uharfbuzz
from fontTools.ttLib import TTFont

from infographic.assets.font import shaping_font
from infographic.render.woff2 import packed
from infographic.scene import FontFile, TextRun

_MOST_REMEMBERED = 64  # of the pictures and pages of some guides, 4 kB each
_NEUTRAL_FAMILY = "Infographic Text"
# Text is shaped without ligatures, so the subset goes without them too.
_LIGATURES = ("liga", "clig")
# OpenType name ids
_COPYRIGHT, _LICENCE, _LICENCE_URL = 0, 13, 14
_FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT = 1, 2, 3, 4, 6
_WINDOWS, _UNICODE_BMP, _ENGLISH = 3, 1, 0x409


@dataclass(frozen=True)
class WebFont:
    """`family` is the name to ask for, `weight` the usWeightClass (OpenType OS/2) of the face."""

    family: str
    weight: int
    woff2: bytes


@dataclass(frozen=True)
class Face:
    """A font as some runs use it. In those whose letters are `in_parts`, their marks apart, it must
    not have the letters as a whole: a browser would draw these, and the other marks beside them."""

    font: FontFile
    in_parts: bool

    @classmethod
    def of(cls, run: TextRun) -> Face:
        return cls(run.font, run.in_parts)


def live_text(run: TextRun) -> str:
    """The text of a run as a browser is to draw it."""
    return unicodedata.normalize("NFD", run.text) if run.in_parts else run.text


def web_fonts(runs: Iterable[TextRun]) -> Mapping[Face, WebFont]:
    """A subset of each font of the runs, in the order of their first use."""
    characters: dict[Face, set[str]] = {}
    for run in runs:
        characters.setdefault(Face.of(run), set()).update(live_text(run))
    return {face: web_font(face.font, "".join(sorted(used))) for face, used in characters.items()}


@lru_cache(_MOST_REMEMBERED)
def web_font(font: FontFile, characters: str) -> WebFont:
    """The subset of a font that has these characters, as far as the font has them.

    Remembered: making one takes 4 ms, pictures of one guide mostly have the same characters, and
    most styles of a page share a font.
    """
    with TTFont(BytesIO(_subset(font, characters)), recalcBBoxes=False) as subset:
        weight: int = subset["OS/2"].usWeightClass
        family = f"{_NEUTRAL_FAMILY} {weight} {_fingerprint(font, characters)}"
        _rename(subset, family)
        tables = {str(tag): subset.getTableData(tag) for tag in subset.reader.keys()}  # noqa: SIM118
        return WebFont(family, weight, packed(subset.sfntVersion.encode("latin-1"), tables))


def _subset(font: FontFile, characters: str) -> bytes:
    """By HarfBuzz, a hundred times quicker than fontTools' subsetter and no larger."""
    face = shaping_font(font).face
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    wanted.unicode_set.update(ord(character) for character in characters)
    wanted.name_id_set.update({_LICENCE, _LICENCE_URL})
    for tag in _LIGATURES:
        wanted.layout_feature_tag_set.discard(int.from_bytes(tag.encode()))
    data: bytes = uharfbuzz.subset(face, wanted).blob.data
    return data


def _fingerprint(font: FontFile, characters: str) -> str:
    """Tells subsets apart where two pictures stand in one web page."""
    what = "\n".join(filter(None, (font.family, font.style, font.sha256, characters)))
    return hashlib.sha256(what.encode()).hexdigest()[:8]


def _rename(font: TTFont, family: str) -> None:
    postscript = family.replace(" ", "-")
    names = font["name"]
    names.names = [
        record for record in names.names if record.nameID in {_COPYRIGHT, _LICENCE, _LICENCE_URL}
    ]
    for name_id, text in {
        _FAMILY: family,
        _STYLE: "Regular",
        _UNIQUE: postscript,
        _FULL: family,
        _POSTSCRIPT: postscript,
    }.items():
        names.setName(text, name_id, _WINDOWS, _UNICODE_BMP, _ENGLISH)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        cff.topDictIndex[0].FullName = cff.topDictIndex[0].FamilyName = family
