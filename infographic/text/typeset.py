"""Typesetting: a text in a style at a width becomes a paragraph of shaped lines.

A paragraph's box is as high as its lines times their leading, and each baseline stands in its
line as in CSS: half of what the leading leaves beside the font's ascent and descent is above.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache

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
from infographic.text.words import drawn_text


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
    the first one from the top of the box, and `measure` the width it was set to, all in mm. Of
    what a line is narrower than that, the part `halign` goes before it.
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

    def before(self, width: float) -> float:
        """How far from the left of its place what is so wide begins."""
        return self.halign * (self.measure - width) if self.halign else 0.0

    def runs(self, top_left: Point) -> tuple[TextRun, ...]:
        """The lines drawn with the box's top left corner at a point on the page."""
        placed = []
        for number, line in enumerate(self.lines):
            before = self.before(line.width)
            origin = top_left.moved(before, self.baseline + number * self.leading)
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


@dataclass(frozen=True)
class _SetStyle:
    """How a style is set at any type scale: its type, the fonts that serve it, and the endings with
    which words that are wider than a line are broken."""

    type: TypeStyle
    fonts: tuple[FontFile, ...]
    needed: frozenset[Ending]


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
        self._names = names
        # These depend on neither page nor scale, and take longer to make or look up than all else
        # here: all typesetters that come from one share them.
        self._styles = {
            style: _SetStyle(
                of,
                theme.faces(style),
                breaking.needed(style),
            )
            for style, of in theme.type.items()
        }
        self._texts: dict[tuple[LocalText, TextStyle], MeasuredText] = {}
        self._least_leading: Mapping[TextStyle, float] = {}
        self._set(page, scale)

    def _set(self, page: PageFormat, scale: float) -> None:
        self._page = page
        self._scale = scale
        self._em = self._styles[TextStyle.STEP_TEXT].type.size * scale * MM_PER_PT
        self._sizes: dict[TextStyle, float] = {}

    @property
    def em(self) -> float:
        """The size of the step text at this scale, in mm, though a page may not allow it that
        small: on a page that shows no such text, lengths go with the type that it shows."""
        return self._em

    def scaled(self, factor: float) -> Typesetter:
        """The typesetter at a type scale so many times as large."""
        return self if factor == 1 else self._at(self._page, self._scale * factor)

    def on(self, page: PageFormat) -> Typesetter:
        """The typesetter on a page, whose smallest sizes hold."""
        return self._at(page, self._scale)

    def apart(self, least_leading: Mapping[TextStyle, float]) -> Typesetter:
        """The typesetter that sets lines of these styles at least so many ems apart."""
        other = copy(self)
        other._least_leading = least_leading  # noqa: SLF001
        return other

    def _at(self, page: PageFormat, scale: float) -> Typesetter:
        other = copy(self)
        other._set(page, scale)  # noqa: SLF001
        return other

    def size(self, style: TextStyle) -> float:
        """The em of a style, in mm."""
        known = self._sizes.get(style)
        if known is None:
            scaled = self._styles[style].type.size * self._scale
            known = max(scaled, self._page.smallest_size(style)) * MM_PER_PT
            self._sizes[style] = known
        return known

    def leading(self, style: TextStyle) -> float:
        """The distance of its baselines, in mm."""
        return self._leading(style) * self.size(style)

    def _leading(self, style: TextStyle) -> float:
        return max(self._styles[style].type.leading, self._least_leading.get(style, 0.0))

    def baseline(self, style: TextStyle) -> float:
        """How far the first baseline is below the top of the box, in mm."""
        own = self._styles[style]
        metrics = vertical_metrics(own.fonts[0])
        half_leading = (self._leading(style) - metrics.ascent - metrics.descent) / 2
        return (half_leading + metrics.ascent) * self.size(style)

    def cap_height(self, style: TextStyle) -> float:
        """How high its capitals are, in mm."""
        return vertical_metrics(self._styles[style].fonts[0]).cap_height * self.size(style)

    def max_content_width(self, words: LocalText, style: TextStyle) -> float:
        """How wide the text is on one line, in mm."""
        return self._text(words, style).whole.ends[-1] * self.size(style)

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
            colour=self._styles[style].type.colour,
            lines=tuple(
                self._line(line.text, line.ending, style, words.language) for line in lines
            ),
            measure=width,
        )

    def one_line(self, words: LocalText, style: TextStyle) -> Line:
        """The text on a line that is as wide as it; no place to break it is looked for. A character
        that no font has is a ValueError."""
        return self._line(drawn_text(words.value), Ending.TEXT, style, words.language)

    def _line(self, text: str, ending: Ending, style: TextStyle, code: str) -> Line:
        runs = shape(text, self._styles[style].fonts, with_region(code))
        return Line(text, runs, sum(run.advance for run in runs) * self.size(style), ending)

    def _text(self, words: LocalText, style: TextStyle) -> MeasuredText:
        asked = (words, style)
        known = self._texts.get(asked)
        if known is None:
            own = self._styles[style]
            known = _measured(words, self._names, own)
            self._texts[asked] = known
        return known


def _costs(style: TextStyle) -> Costs:
    if style in HEADING_STYLES:
        return HEADING
    return TEXT if style in RUNNING_STYLES else DISPLAY


def _measured(words: LocalText, names: tuple[str, ...], own: _SetStyle) -> MeasuredText:
    if problems := list(missing_in(words, own.fonts)):
        raise FontError(problems)
    return _measured_as(words.value, words.language, names, own.fonts, own.needed)


@lru_cache(maxsize=2048)
def _measured_as(
    value: str,
    code: str,
    names: tuple[str, ...],
    fonts: tuple[FontFile, ...],
    needed: frozenset[Ending],
) -> MeasuredText:
    """What a text measures is remembered: it depends neither on the page nor on the type scale, and
    when a guide is changed most of its texts stay as they are."""
    tag = with_region(code)
    text = split(value, language(code), names)
    return measure(text, lambda part: advance(part, fonts, tag), needed)


def typesetters(
    theme: Theme, page: PageFormat, names: tuple[str, ...]
) -> Iterator[Callable[[float], Typesetter]]:
    """From a type scale to the typesetter at it, for each way of breaking words, the finest
    first."""
    for breaking in Breaking:
        yield Typesetter(theme, page, 1.0, names, breaking).scaled
