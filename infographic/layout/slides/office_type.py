"""Type as a program for presentations will set it: in Arial, breaking lines by itself.

Such a program knows neither our fonts nor our line breaks, and what it has in Arial's place may
be wider. So each text is given the room that it takes in Arial when that is `SLACK` times as wide,
with lines that end at spaces alone: then it needs no more lines than are counted here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise

from infographic.content.guide.local import LocalText
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.geometry import ROUNDING
from infographic.layout.box.box import Measurer
from infographic.layout.slides.arial import bold_width, regular_width
from infographic.scene import is_bold
from infographic.text.typeset import Paragraph

# 15 %, and a hair for programs that round sizes and frames.
SLACK = 1.155

# White space at which a line may end; the no-break spaces are not among it.
_SPACES = r"[ \t\r\n]+"

# The typesetter for a theme, a page and a type scale.
MeasurerOf = Callable[[Theme, PageFormat, float], Measurer]


def resized(theme: Theme, sizes: Mapping[str, float]) -> Theme:
    """The theme with other sizes, in pt, for some kinds of text."""
    styles = {kind: replace(theme.type[kind], size=size) for kind, size in sizes.items()}
    return replace(theme, type={**theme.type, **styles})


@dataclass(frozen=True)
class OfficeType:
    """Measures like `inner` but for the widths of texts and their lines."""

    inner: Measurer
    theme: Theme

    @property
    def em(self) -> float:
        return self.inner.em

    def size(self, kind: str) -> float:
        return self.inner.size(kind)

    def leading(self, kind: str) -> float:
        return self.inner.leading(kind)

    def baseline(self, kind: str) -> float:
        return self.inner.baseline(kind)

    def cap_height(self, kind: str) -> float:
        return self.inner.cap_height(kind)

    def max_content_width(self, words: LocalText, kind: str) -> float:
        return self._width(" ".join(_split(words)), kind)

    def fewest_lines(self, words: LocalText, kind: str, width: float) -> int | None:
        asked = (words, kind, width)
        if asked not in self._counted:
            ends = self._ends(words, kind, width)
            self._counted[asked] = None if ends is None else len(ends)
        return self._counted[asked]

    def typeset(self, words: LocalText, kind: str, width: float) -> Paragraph:
        """The paragraph in the theme's own font, but with the lines that are counted here."""
        ends = self._ends(words, kind, width)
        if ends is None:
            raise ValueError(f"{words.item}: a word is wider than {width:.1f} mm")
        set_lines = [
            line
            for start, end in pairwise((0, *ends))
            for alone in [replace(words, value=" ".join(_split(words)[start:end]))]
            for line in self.inner.typeset(alone, kind, self._generous(alone, kind)).lines
        ]
        whole = self.inner.typeset(words, kind, self._generous(words, kind))
        return replace(whole, lines=tuple(set_lines))

    @cached_property
    def _counted(self) -> dict[tuple[LocalText, str, float], int | None]:
        """Layout asks for the same text at the same width again and again."""
        return {}

    def _generous(self, words: LocalText, kind: str) -> float:
        """A width at which the text is one line."""
        return 2 * self.inner.max_content_width(words, kind)

    def _ends(self, words: LocalText, kind: str, width: float) -> list[int] | None:
        """The number of words up to the end of each line, filled as far as it goes; None when a
        word is wider than a line. Without kerning a line is as wide as its words and spaces."""
        measure = self._in_ems(kind)
        room, space = (width + ROUNDING) / (self.size(kind) * SLACK), measure(" ")
        ends: list[int] = []
        used = 0.0
        for number, own in enumerate(_word_widths(words, measure), 1):
            if own > room:
                return None
            if ends and used + space + own <= room:
                ends[-1] = number
                used += space + own
            else:
                ends.append(number)
                used = own
        return ends

    def _width(self, text: str, kind: str) -> float:
        return self._in_ems(kind)(text) * self.size(kind) * SLACK

    def _in_ems(self, kind: str) -> Callable[[str], float]:
        return bold_width if is_bold(self.theme.type[kind].style) else regular_width


@cache
def _word_widths(words: LocalText, measure: Callable[[str], float]) -> tuple[float, ...]:
    return tuple(map(measure, _split(words)))


@cache
def _split(words: LocalText) -> tuple[str, ...]:
    return tuple(word for word in re.split(_SPACES, words.plain) if word)
