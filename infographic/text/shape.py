"""Text to glyphs: which font serves each character, and HarfBuzz's glyphs and advances.

Measures are in ems, so one result serves every size: outlines are not hinted and scale exactly.
Ligatures are off: they hide letters from programs that read a PDF's text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import uharfbuzz

from infographic.assets.font import shaping_font, units_per_em
from infographic.geometry import Point
from infographic.scene import FontFile, Glyph, TextRun

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
_LEFT_TO_RIGHT = "ltr"


@dataclass(frozen=True)
class ShapedRun:
    """A stretch of text in one font, in ems from its own origin on the baseline."""

    text: str
    font: FontFile
    glyphs: tuple[Glyph, ...]
    advance: float
    language: str

    def placed(self, origin: Point, size: float, colour: str) -> TextRun:
        """The run at `size` mm an em, its baseline starting at `origin`."""
        return TextRun(
            text=self.text,
            font=self.font,
            size=size,
            origin=origin,
            glyphs=tuple(
                Glyph(glyph.id, glyph.cluster, glyph.x * size, glyph.y * size)
                for glyph in self.glyphs
            ),
            advance=self.advance * size,
            colour=colour,
            language=self.language,
        )


@dataclass(frozen=True)
class VerticalMetrics:
    """How far a font's letters reach from the baseline, in ems, all positive."""

    ascent: float
    descent: float
    cap_height: float


@cache
def vertical_metrics(font: FontFile) -> VerticalMetrics:
    """From the font's own tables (OpenType OS/2 and hhea, as HarfBuzz reads them)."""
    face = shaping_font(font)
    tags = uharfbuzz.OTMetricsTag

    def ems(tag: uharfbuzz.OTMetricsTag) -> float:
        units: int = face.get_metric_position_with_fallback(tag)
        return abs(units) / units_per_em(font)

    return VerticalMetrics(
        ems(tags.HORIZONTAL_ASCENDER),
        ems(tags.HORIZONTAL_DESCENDER),
        ems(tags.CAP_HEIGHT),
    )


@cache
def shape(text: str, fonts: tuple[FontFile, ...], language: str) -> tuple[ShapedRun, ...]:
    """The runs of one line of text, left to right; `language` is a BCP 47 tag.

    Each character is drawn in the first of `fonts` that has it, marks together with their base.
    `missing_characters` must be empty: a character that no font has is a ValueError here.
    """
    return tuple(_shape_run(part, font, language) for part, font in _runs(text, fonts))


def advance(text: str, fonts: tuple[FontFile, ...], language: str) -> float:
    """The width of a line of text in ems."""
    return sum(run.advance for run in shape(text, fonts, language))


def missing_characters(text: str, fonts: Sequence[FontFile]) -> str:
    """The characters that none of the fonts can draw, each once, in order."""
    missing = (
        character
        for cluster in _clusters(text)
        if not any(_has_all(font, cluster) for font in fonts)
        for character in cluster
    )
    return "".join(dict.fromkeys(missing))


def describe_character(character: str) -> str:
    """A character for a message: “☃” (U+2603 SNOWMAN), and one without ink by its name alone."""
    named = f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"
    has_ink = unicodedata.category(character)[0] not in "CZM"
    return f"“{character}” ({named})" if has_ink else named


def _runs(text: str, fonts: tuple[FontFile, ...]) -> Iterator[tuple[str, FontFile]]:
    served = [(cluster, _font_for(cluster, fonts)) for cluster in _clusters(text)]
    for font, group in groupby(served, key=lambda pair: pair[1]):
        yield "".join(cluster for cluster, _ in group), font


def _clusters(text: str) -> Iterator[str]:
    """A base character with the marks that follow it."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _font_for(cluster: str, fonts: tuple[FontFile, ...]) -> FontFile:
    for font in fonts:
        if _has_all(font, cluster):
            return font
    raise ValueError(f"no font has {cluster!r}")


def _has_all(font: FontFile, cluster: str) -> bool:
    return all(ord(character) in _characters(font) for character in cluster)


def _shape_run(text: str, font: FontFile, language: str) -> ShapedRun:
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([ord(character) for character in text])
    buffer.guess_segment_properties()
    buffer.direction = _LEFT_TO_RIGHT
    buffer.language = language
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(shaping_font(font), buffer, _FEATURES)
    em = units_per_em(font)
    glyphs, x = [], 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = Point((x + position.x_offset) / em, -position.y_offset / em)
        glyphs.append(Glyph(info.codepoint, info.cluster, at.x, at.y))
        x += position.x_advance
    return ShapedRun(text, font, tuple(glyphs), x / em, language)


@cache
def _characters(font: FontFile) -> frozenset[int]:
    return frozenset(shaping_font(font).face.unicodes)
