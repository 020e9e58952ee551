"""Text to glyphs: which font serves each character, and HarfBuzz's glyphs and advances.

Measures are in ems, so one result serves every size: outlines are not hinted and scale exactly.
Ligatures are off: they hide letters from programs that read a PDF's text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, groupby

import uharfbuzz

from infographic.assets.font import font_of_parts, shaping_font, units_per_em
from infographic.geometry import Point, Rect
from infographic.message import Message, joined, say
from infographic.scene import FontFile, Glyph, TextRun

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
_LEFT_TO_RIGHT = "ltr"
# Marks below and above two letters at once, by their canonical combining class.
_JOINING = (233, 234)
_ABOVE = 230
_LEAST_CAP_HEIGHT = 0.2  # ems
_MOST_MARKS = 8  # on a letter, with it; more are no writing
# Unicode Character Database, PropList: Soft_Dotted (those of Latin and Cyrillic without a mark).
_SOFT_DOTTED = "ijɉɨʝʲіјᵢᶖᶤᶨⁱⱼⅈⅉ"


@dataclass(frozen=True)
class ShapedRun:
    """A stretch of text in one font, in ems from its own origin on the baseline; `in_parts` as in
    `scene.TextRun`."""

    text: str
    font: FontFile
    glyphs: tuple[Glyph, ...]
    advance: float
    language: str
    in_parts: bool = False

    def placed(self, origin: Point, size: float, colour: str) -> TextRun:
        """The run at `size` mm an em, its baseline starting at `origin`."""
        return TextRun(
            text=self.text,
            font=self.font,
            size=size,
            origin=origin,
            glyphs=tuple(
                [Glyph(glyph, cluster, x * size, y * size) for glyph, cluster, x, y in self.glyphs]
            ),
            advance=self.advance * size,
            colour=colour,
            language=self.language,
            in_parts=self.in_parts,
        )


@dataclass(frozen=True)
class VerticalMetrics:
    """How far a font's letters reach from the baseline, in ems, all positive."""

    ascent: float
    descent: float
    cap_height: float


@cache
def vertical_metrics(font: FontFile) -> VerticalMetrics:
    """From the font's own tables (OpenType OS/2 and hhea, as HarfBuzz reads them).

    Every baseline asks for them.
    """
    face = shaping_font(font)
    tags = uharfbuzz.OTMetricsTag

    def ems(tag: uharfbuzz.OTMetricsTag) -> float:
        units: int = face.get_metric_position_with_fallback(tag)
        return abs(units) / units_per_em(font)

    ascent = ems(tags.HORIZONTAL_ASCENDER)
    cap_height = ems(tags.CAP_HEIGHT)
    if not _LEAST_CAP_HEIGHT <= cap_height <= ascent:
        cap_height = _height_of_capitals(font) or ascent
    return VerticalMetrics(ascent, ems(tags.HORIZONTAL_DESCENDER), cap_height)


def _height_of_capitals(font: FontFile) -> float:
    """How high an H is, in ems, for a font whose table says what cannot be; 0 if it has none."""
    face = shaping_font(font)
    glyph = face.get_nominal_glyph(ord("H"))
    extents = face.get_glyph_extents(glyph) if glyph is not None else None
    return extents.y_bearing / units_per_em(font) if extents is not None else 0.0


@lru_cache(maxsize=4096)
def shape(text: str, fonts: tuple[FontFile, ...], language: str) -> tuple[ShapedRun, ...]:
    """The runs of one line of text, left to right; `language` is a BCP 47 tag.

    Each character is drawn in the first of `fonts` that has it, marks together with their base.
    `missing_characters` and `unplaced_marks` must be empty: what no font can draw is a ValueError
    here. Remembered: lines are asked for again in other formats and after a change elsewhere.
    """
    return tuple(_shaped_run(served, language) for served in _runs(text, fonts))


def advance(text: str, fonts: tuple[FontFile, ...], language: str) -> float:
    """The width of a line of text in ems."""
    width = 0.0
    for served in _runs(text, fonts):
        positions = _shaped(served, language).glyph_positions
        width += sum([each.x_advance for each in positions]) / units_per_em(served.font)
    return width


def is_plain(text: str, fonts: Sequence[FontFile]) -> bool:
    """Whether all of a text is letters without marks of their own that the first font has, as
    nearly all texts are: each is then drawn as it is."""
    has_all = _characters(fonts[0]).issuperset(map(ord, text))
    return has_all and not any(map(unicodedata.combining, text))


def missing_characters(text: str, fonts: Sequence[FontFile]) -> str:
    """The characters that none of the fonts has, each once, in order."""
    missing = (
        character
        for cluster in clusters(text)
        if not _can_be_drawn(cluster, fonts)
        for character in cluster
        if not _is_in_one(character, fonts)
    )
    return "".join(dict.fromkeys(missing))


def unplaced_marks(text: str, fonts: Sequence[FontFile]) -> tuple[str, ...]:
    """The letters with marks whose marks none of the fonts can place, though they have all of
    their characters, and marks that stand on no letter, each once, in order."""
    unplaced = (
        cluster
        for cluster in clusters(text)
        if (_lacks_its_letter(cluster) or not _can_be_drawn(cluster, fonts))
        and all(_is_in_one(character, fonts) for character in cluster)
    )
    return tuple(dict.fromkeys(unplaced))


def _lacks_its_letter(cluster: str) -> bool:
    """Whether marks stand at the start of a text, or after a space, where a line may begin."""
    base = cluster[0]
    return bool(unicodedata.combining(base)) or (len(cluster) > 1 and base.isspace())


def describe_character(character: str) -> Message:
    """A character for a message: “☃” (U+2603 SNOWMAN), and one without ink by its name alone."""
    name = character_name(character)
    return say("“{sign}” ({name})", sign=character, name=name) if has_ink(character) else name


def character_name(character: str) -> Message:
    """U+2603 SNOWMAN"""
    name = unicodedata.name(character, "") or say("without a name")
    return joined(" ", (f"U+{ord(character):04X}", name))


def has_ink(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZM"


def _runs(text: str, fonts: tuple[FontFile, ...]) -> Iterator[_Served]:
    if text and is_plain(text, fonts):
        yield _Served(tuple(text), fonts[0])
        return
    served = [_served(cluster, fonts) for cluster in clusters(text)]
    for (font, in_parts), group in groupby(served, key=lambda each: (each.font, each.in_parts)):
        yield _Served(tuple(each.letters[0] for each in group), font, in_parts)


def clusters(text: str) -> Iterator[str]:
    """A base character with the marks that follow it."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


@dataclass(frozen=True)
class _Served:
    """Letters with their marks as a font draws them: as they are written, or `in_parts` by
    Unicode's canonical decomposition, where the font places marks on plain letters alone."""

    letters: tuple[str, ...]
    font: FontFile
    in_parts: bool = False

    @property
    def drawn(self) -> tuple[str, ...]:
        """What each letter is for HarfBuzz."""
        if not self.in_parts:
            return self.letters
        return tuple(unicodedata.normalize("NFD", letter) for letter in self.letters)

    @property
    def shaping(self) -> uharfbuzz.Font:
        return (font_of_parts if self.in_parts else shaping_font)(self.font)


def _served(cluster: str, fonts: Sequence[FontFile]) -> _Served:
    for font in fonts:
        if (served := _served_by(font, cluster)) is not None:
            return served
    raise ValueError(f"no font has {cluster!r}")


def _can_be_drawn(cluster: str, fonts: Sequence[FontFile]) -> bool:
    return any(_served_by(font, cluster) is not None for font in fonts)


@cache
def _served_by(font: FontFile, cluster: str) -> _Served | None:
    """How the font draws a letter with its marks; None when it cannot. A guide has few letters and
    asks for each some thousand times."""
    if len(cluster) > _MOST_MARKS:
        return None
    written, parts = (_Served((cluster,), font, in_parts) for in_parts in (False, True))
    if _has_all(font, cluster) and (len(cluster) == 1 or _places_marks(written)):
        return written
    (drawn,) = parts.drawn
    return parts if len(drawn) > 1 and _has_all(font, drawn) and _places_marks(parts) else None


def _places_marks(letter: _Served) -> bool:
    """Whether every mark of a letter is attached to it, and none is drawn over another of its kind.

    A mark that the font attaches to nothing stays unmoved where the letter ends; those that join
    two letters belong there. The dot of an i gives way to a mark above it.
    """
    shaped = _shaped(letter, "")
    (text,) = letter.drawn
    if _keeps_its_dot(text, letter.shaping, shaped.glyph_infos[0].codepoint):
        return False
    drawn: dict[int, list[Rect]] = {}
    x = 0
    for info, position in zip(shaped.glyph_infos, shaped.glyph_positions, strict=True):
        kind = unicodedata.combining(text[info.cluster])
        ink = _ink(letter.shaping, info.codepoint, x + position.x_offset, position.y_offset)
        if x:
            is_moved = bool(position.x_offset or position.y_offset)
            if position.x_advance or not (is_moved or kind in _JOINING):
                return False
            if any(ink.overlaps(other) for other in drawn.get(kind, ())):
                return False
            drawn.setdefault(kind, []).append(ink)
        x += position.x_advance
    return True


def _keeps_its_dot(text: str, font: uharfbuzz.Font, glyph: int) -> bool:
    """Whether a letter with a mark above it is drawn with its own dot as well."""
    has_mark = any(unicodedata.combining(mark) == _ABOVE for mark in text[1:])
    return has_mark and text[0] in _SOFT_DOTTED and glyph == font.get_nominal_glyph(ord(text[0]))


def _ink(font: uharfbuzz.Font, glyph: int, x: float, y: float) -> Rect:
    """The box around a glyph at a place, in the font's units, y upwards."""
    extents = font.get_glyph_extents(glyph)
    if extents is None:
        return Rect(x, y, 0.0, 0.0)
    bottom = y + extents.y_bearing + extents.height
    return Rect(x + extents.x_bearing, bottom, extents.width, -extents.height)


def _is_in_one(character: str, fonts: Sequence[FontFile]) -> bool:
    return any(ord(character) in _characters(font) for font in fonts)


def _has_all(font: FontFile, cluster: str) -> bool:
    return all(ord(character) in _characters(font) for character in cluster)


def _shaped_run(served: _Served, language: str) -> ShapedRun:
    shaped = _shaped(served, language)
    em = units_per_em(served.font)
    # Where the letter of each character begins in the text.
    starts = [
        start
        for start, drawn in zip(_starts(served.letters), served.drawn, strict=True)
        for _ in drawn
    ]
    glyphs, x = [], 0
    for info, position in zip(shaped.glyph_infos, shaped.glyph_positions, strict=True):
        left, top = (x + position.x_offset) / em, -position.y_offset / em
        glyphs.append(Glyph(info.codepoint, starts[info.cluster], left, top))
        x += position.x_advance
    text = "".join(served.letters)
    return ShapedRun(text, served.font, tuple(glyphs), x / em, language, served.in_parts)


def _starts(letters: Sequence[str]) -> Iterator[int]:
    return accumulate((len(letter) for letter in letters[:-1]), initial=0)


def _shaped(served: _Served, language: str) -> uharfbuzz.Buffer:
    """HarfBuzz's glyphs and positions; no `language` is any."""
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints(list(map(ord, "".join(served.drawn))))
    buffer.guess_segment_properties()
    buffer.direction = _LEFT_TO_RIGHT
    if language:
        buffer.language = language
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(served.shaping, buffer, _FEATURES)
    return buffer


@cache
def _characters(font: FontFile) -> frozenset[int]:
    """The characters that it has, as code points: thousands, read from the file once."""
    return frozenset(shaping_font(font).face.unicodes)
