"""Typesetting: a text in a style at a width becomes a paragraph of shaped lines.

A paragraph's box is as high as its lines times their leading, and each baseline stands in its
line as in CSS: half of what the leading leaves beside the font's ascent and descent is above.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from infographic.assets.font import font_list
from infographic.characters import SOFT_HYPHEN
from infographic.content.guide.local import LocalText
from infographic.content.language.language import language, with_region
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme, TypeStyle
from infographic.errors import FontError
from infographic.geometry import MM_PER_PT, Point
from infographic.scene import FontFile, TextRun, TextStyle
from infographic.text.breaking import HEADING_STYLES, RUNNING_STYLES, Breaking
from infographic.text.breakpoints import Ending, split
from infographic.text.coverage import missing_in
from infographic.text.linebreak import DISPLAY, HEADING, TEXT, Costs, break_lines, fewest_lines
from infographic.text.measured import MeasuredText, measure
from infographic.text.shape import (
    ShapedRun,
    advance,
    shape,
    vertical_metrics,
)


@dataclass(frozen=True)
class Line:
    """One line: its text, its runs in ems, its width in mm, and how it ends."""

    text: str
    runs: tuple[ShapedRun, ...]
    width: float
    ending: Ending = Ending.SPACE


@dataclass(frozen=True)
class Paragraph:
    """A typeset text. `size` is the em, `leading` the distance of baselines, `baseline` that of
    the first one from the top of the box, and `measure` the width it was set to, all in mm.

    What a line is shorter than the measure goes behind it, or a part of it, `halign`, before it: 1
    where the lines end at one edge.
    """

    words: LocalText
    style: TextStyle
    size: float
    leading: float
    baseline: float
    colour: str
    lines: tuple[Line, ...]
    measure: float = math.inf
    halign: float = 0.0

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    @property
    def start(self) -> float:
        """From the left of the box to the start of the widest line, in mm."""
        return self._start(self.width)

    def _start(self, width: float) -> float:
        return (self.measure - width) * self.halign if self.halign else 0.0

    def runs(self, top_left: Point) -> tuple[TextRun, ...]:
        """The lines drawn with the box's top left corner at a point on the page."""
        placed = []
        for number, line in enumerate(self.lines):
            start = self._start(line.width)
            origin = top_left.moved(start, self.baseline + number * self.leading)
            for run in line.runs:
                placed.append(run.placed(origin, self.size, self.colour))
                origin = origin.moved(run.advance * self.size, 0)
            if line.runs:
                placed[-1] = replace(placed[-1], line_end=_LINE_ENDS[line.ending])
        return tuple(placed)


# What the text has at the end of a line (see `scene.TextRun`).
_LINE_ENDS: Mapping[Ending, str | None] = {
    Ending.SPACE: " ",
    Ending.OWN: "",
    Ending.ADDRESS: "",
    Ending.SOFT: SOFT_HYPHEN,
    Ending.COMPOUND: SOFT_HYPHEN,
    Ending.SYLLABLE: SOFT_HYPHEN,
    Ending.TEXT: None,
}


class Typesetter:
    """Sets texts in the type of one theme for one page, at one type scale.

    Sizes in the theme are in pt at scale 1; no text is set smaller than the page allows.
    `names` are never broken, and `breaking` says how far other words may be.
    Widths and heights here are in mm.
    """

    def __init__(
        self,
        theme: Theme,
        page: PageFormat,
        scale: float,
        names: tuple[str, ...] = (),
        breaking: Breaking = Breaking.NONE,
    ) -> None:
        self._theme = theme
        self._page = page
        self._scale = scale
        self._names = names
        self._breaking = breaking
        # Layout asks for the same texts and sizes again and again.
        self._measured: dict[tuple[LocalText, TextStyle], MeasuredText] = {}
        self._sizes: dict[TextStyle, float] = {}

    @property
    def em(self) -> float:
        """The size of the step text at this scale, in mm, though a page may not allow it that
        small: on a page that shows no such text, lengths go with the type that it shows."""
        return self._type(TextStyle.STEP_TEXT).size * self._scale * MM_PER_PT

    def size(self, style: TextStyle) -> float:
        """The em of a style, in mm."""
        if style not in self._sizes:
            wished = self._type(style).size * self._scale
            self._sizes[style] = max(wished, self._page.smallest_size(style)) * MM_PER_PT
        return self._sizes[style]

    def leading(self, style: TextStyle) -> float:
        """The distance of its baselines, in mm."""
        return self._type(style).leading * self.size(style)

    def baseline(self, style: TextStyle) -> float:
        """How far the first baseline is below the top of the box, in mm."""
        type_style = self._type(style)
        metrics = vertical_metrics(self._fonts(style)[0])
        half_leading = (type_style.leading - metrics.ascent - metrics.descent) / 2
        return (half_leading + metrics.ascent) * self.size(style)

    def cap_height(self, style: TextStyle) -> float:
        """How high its capitals are, in mm."""
        return vertical_metrics(self._fonts(style)[0]).cap_height * self.size(style)

    def max_content_width(self, words: LocalText, style: TextStyle) -> float:
        """How wide the text is on one line, in mm."""
        return self._text(words, style).places.ends[-1] * self.size(style)

    def fewest_lines(self, words: LocalText, style: TextStyle, width: float) -> int | None:
        """The lines that `typeset` will make; None when part of the text is wider than `width`.

        A wider line never needs more of them.
        """
        return fewest_lines(self._text(words, style), width / self.size(style))

    def typeset(self, words: LocalText, style: TextStyle, width: float) -> Paragraph:
        """The paragraph at a width; FontError for a character that no font has.

        Ask `fewest_lines` first: a word that is wider than `width` is a ValueError here.
        """
        size = self.size(style)
        lines = break_lines(self._text(words, style), width / size, _costs(style))
        if lines is None:
            raise ValueError(f"{words.item}: a word is wider than {width:.1f} mm")
        return Paragraph(
            words=words,
            style=style,
            size=size,
            leading=self.leading(style),
            baseline=self.baseline(style),
            colour=self._type(style).colour,
            lines=tuple(
                Line(line.text, runs, sum(run.advance for run in runs) * size, line.ending)
                for line in lines
                for runs in [shape(line.text, self._fonts(style), with_region(words.language))]
            ),
            measure=width,
        )

    def _type(self, style: TextStyle) -> TypeStyle:
        return self._theme.type[style]

    def _fonts(self, style: TextStyle) -> tuple[FontFile, ...]:
        type_style = self._type(style)
        return font_list(self._theme.fonts[type_style.font], type_style.style)

    def _text(self, words: LocalText, style: TextStyle) -> MeasuredText:
        if (words, style) not in self._measured:
            needed = self._breaking.needed(style)
            fonts = self._fonts(style)
            self._measured[words, style] = _measured(words, self._names, fonts, needed)
        return self._measured[words, style]


def _costs(style: TextStyle) -> Costs:
    if style in HEADING_STYLES:
        return HEADING
    return TEXT if style in RUNNING_STYLES else DISPLAY


@cache
def _measured(
    words: LocalText, names: tuple[str, ...], fonts: tuple[FontFile, ...], needed: frozenset[Ending]
) -> MeasuredText:
    """The widths do not depend on the type scale: all typesetters of a search share them."""
    if problems := list(missing_in(words, fonts)):
        raise FontError(problems)
    text = split(words.value, language(words.language), names)
    tag = with_region(words.language)
    return measure(text, lambda part: advance(part, fonts, tag), needed)


def typesetters(
    theme: Theme, page: PageFormat, names: tuple[str, ...]
) -> Iterator[Callable[[float], Typesetter]]:
    """From a type scale to the typesetter at it, for each way of breaking words, the finest
    first."""
    for breaking in Breaking:
        yield partial(_typesetter, theme, page, names, breaking)


def _typesetter(
    theme: Theme, page: PageFormat, names: tuple[str, ...], breaking: Breaking, scale: float
) -> Typesetter:
    return Typesetter(theme, page, scale, names, breaking)
