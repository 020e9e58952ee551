"""Type without fonts in the proportions of a theme: every letter is as wide as every other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from infographic.content.guide.local import LocalText
from infographic.content.language.language import Language
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.geometry import MM_PER_PT
from infographic.scene import TextStyle
from infographic.text.breakpoints import split
from infographic.text.linebreak import break_lines, fewest_lines
from infographic.text.measured import MeasuredText, measure
from infographic.text.typeset import Line, Paragraph

# In ems: a letter, the capitals, and what letters have below the baseline.
_LETTER, CAPITALS, DESCENT = 0.5, 0.68, 0.22


@dataclass(frozen=True, eq=False)
class Fontless:
    """A measurer at a type scale of a theme on a page (see `typeset.Typesetter`)."""

    theme: Theme
    page: PageFormat
    scale: float

    @property
    def em(self) -> float:
        return self.theme.type[TextStyle.STEP_TEXT].size * self.scale * MM_PER_PT

    def scaled(self, factor: float) -> Fontless:
        return Fontless(self.theme, self.page, self.scale * factor)

    def on(self, page: PageFormat) -> Fontless:
        return Fontless(self.theme, page, self.scale)

    def apart(self, least_leading: Mapping[TextStyle, float]) -> Fontless:  # noqa: ARG002
        return self  # its lines have no ink

    def size(self, style: TextStyle) -> float:
        return self._sizes[style]

    @cached_property
    def _sizes(self) -> Mapping[TextStyle, float]:
        return {
            style: max(of.size * self.scale, self.page.smallest_size(style)) * MM_PER_PT
            for style, of in self.theme.type.items()
        }

    def leading(self, style: TextStyle) -> float:
        return self.theme.type[style].leading * self.size(style)

    def baseline(self, style: TextStyle) -> float:
        half_leading = (self.theme.type[style].leading - CAPITALS - DESCENT) / 2
        return (half_leading + CAPITALS) * self.size(style)

    def cap_height(self, style: TextStyle) -> float:
        return CAPITALS * self.size(style)

    def max_content_width(self, words: LocalText, style: TextStyle) -> float:
        return len(words.value) * _LETTER * self.size(style)

    def fewest_lines(self, words: LocalText, style: TextStyle, width: float) -> int | None:
        return fewest_lines(_pieces(words.value), width / self.size(style))

    def one_line(self, words: LocalText, style: TextStyle) -> Line:
        return Line(words.value, (), self.max_content_width(words, style))

    def typeset(self, words: LocalText, style: TextStyle, width: float) -> Paragraph:
        size = self.size(style)
        lines = break_lines(_pieces(words.value), width / size)
        assert lines is not None, f"{words.item}: a word is wider than {width:.1f} mm"
        return Paragraph(
            words,
            style,
            size,
            self.leading(style),
            self.baseline(style),
            "ink",
            tuple(Line(line.text, (), len(line.text) * _LETTER * size) for line in lines),
            width,
        )


def fontless_on(theme: Theme, page: PageFormat) -> Callable[[float], Fontless]:
    """The measurers for a page, by type scale."""
    return lambda scale: Fontless(theme, page, scale)


@cache
def _pieces(text: str) -> MeasuredText:
    """In ems, so that they are the same at all sizes."""
    return measure(split(text, Language("", "")), lambda part: len(part) * _LETTER)
