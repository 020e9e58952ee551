"""Type as a program for presentations will set it: in Arial, breaking lines by itself.

Such a program knows neither our fonts nor our line breaks, and what it has in Arial's place may
be wider. So each text is given the room that it takes in Arial when that is `SLACK` times as wide,
with lines that end at spaces alone: then it needs no more lines than are counted here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from infographic.characters import between_spaces
from infographic.content.guide.local import LocalText
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.geometry import ROUNDING
from infographic.layout.box.box import Measurer
from infographic.layout.slides.arial import bold_width, regular_width
from infographic.scene import TextStyle, is_bold
from infographic.text.typeset import Line, Paragraph

# 15 %, and a hair for programs that round sizes and frames.
SLACK = 1.155

# The typesetter for a theme, a page and a type scale.
MeasurerOf = Callable[[Theme, PageFormat, float], Measurer]


def resized(theme: Theme, sizes: Mapping[TextStyle, float]) -> Theme:
    """The theme with other sizes, in pt, for some styles of text."""
    changed = {style: replace(theme.type[style], size=size) for style, size in sizes.items()}
    return replace(theme, type={**theme.type, **changed})


@dataclass(frozen=True)
class OfficeType:
    """Measures like `inner` but for the widths of texts and their lines."""

    inner: Measurer
    theme: Theme

    @property
    def em(self) -> float:
        return self.inner.em

    def scaled(self, factor: float) -> OfficeType:
        return replace(self, inner=self.inner.scaled(factor))

    def on(self, page: PageFormat) -> OfficeType:
        return replace(self, inner=self.inner.on(page))

    def apart(self, least_leading: Mapping[TextStyle, float]) -> OfficeType:
        return replace(self, inner=self.inner.apart(least_leading))

    def size(self, style: TextStyle) -> float:
        return self.inner.size(style)

    def leading(self, style: TextStyle) -> float:
        return self.inner.leading(style)

    def baseline(self, style: TextStyle) -> float:
        return self.inner.baseline(style)

    def cap_height(self, style: TextStyle) -> float:
        return self.inner.cap_height(style)

    def max_content_width(self, words: LocalText, style: TextStyle) -> float:
        return self._width(" ".join(_split(words)), style)

    def fewest_lines(self, words: LocalText, style: TextStyle, width: float) -> int | None:
        ends = self._ends(words, style, width)
        return None if ends is None else len(ends)

    def typeset(self, words: LocalText, style: TextStyle, width: float) -> Paragraph:
        """The paragraph in the theme's own font, but with the lines that are counted here."""
        ends = self._ends(words, style, width)
        if ends is None:
            raise ValueError(f"{words.item}: a word is wider than {width:.1f} mm")
        whole = self.inner.typeset(words, style, self._generous(words, style))
        parts = _split(words)
        set_lines = (
            self.one_line(replace(words, value=" ".join(parts[start:end])), style)
            for start, end in pairwise((0, *ends))
        )
        return replace(whole, lines=tuple(set_lines))

    def one_line(self, words: LocalText, style: TextStyle) -> Line:
        return self.inner.one_line(words, style)

    def _generous(self, words: LocalText, style: TextStyle) -> float:
        """A width at which the text is one line."""
        return 2 * self.inner.max_content_width(words, style)

    def _ends(self, words: LocalText, style: TextStyle, width: float) -> list[int] | None:
        """The number of words up to the end of each line, filled as far as it goes; None when a
        word is wider than a line. Without kerning a line is as wide as its words and spaces."""
        measure = self._in_ems(style)
        room, space = (width + ROUNDING) / (self.size(style) * SLACK), measure(" ")
        ends: list[int] = []
        used = 0.0
        for number, own in enumerate(map(measure, _split(words)), 1):
            if own > room:
                return None
            if ends and used + space + own <= room:
                ends[-1] = number
                used += space + own
            else:
                ends.append(number)
                used = own
        return ends

    def _width(self, text: str, style: TextStyle) -> float:
        return self._in_ems(style)(text) * self.size(style) * SLACK

    def _in_ems(self, style: TextStyle) -> Callable[[str], float]:
        return bold_width if is_bold(self.theme.type[style].style) else regular_width


def _split(words: LocalText) -> list[str]:
    return between_spaces(words.plain)
