"""The title as large as its room allows: broken into one to four lines that fill its width, in all
languages at the size of the one that needs the smallest. Lengths are mm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.layout.box.box import TextBox
from infographic.layout.box.shrink_to_fit import shrink_to_fit
from infographic.layout.part.context import LayoutContext
from infographic.scene import Role, TextStyle

MOST_LINES = 4
# What rounding may take of a line.
_HAIR = 1e-6


@dataclass(frozen=True)
class DisplayTitle:
    """The title in every language; `text` is it at the size that the type scale gives it."""

    text: TextBox

    @property
    def size(self) -> float:
        """Its em at the type scale."""
        return self.text.measurer.size(TextStyle.TITLE)

    def height(self, size: float, width: float, most_lines: int) -> float:
        """How high it is in a size at a width; infinite where it needs more lines."""
        fitting = (
            lines
            for lines, measure in enumerate(self._measures[:most_lines], 1)
            if measure * size <= width * (1 + _HAIR)
        )
        lines = next(fitting, None)
        return float("inf") if lines is None else lines * self._leading * size

    def largest(self, width: float, height: float, most_lines: int) -> float:
        """The largest size at which it takes no more than a width and a height."""
        return max(
            min(width / measure, height / (lines * self._leading))
            for lines, measure in enumerate(self._measures[:most_lines], 1)
        )

    def at(self, size: float) -> TextBox:
        """The text in a size."""
        factor = size / self.size * (1 - _HAIR)
        return replace(self.text, measurer=self.text.measurer.scaled(factor))

    @property
    def _leading(self) -> float:
        """The distance of its baselines, in ems."""
        return self.text.leading / self.size

    @cached_property
    def _measures(self) -> Sequence[float]:
        """The width in ems that it needs for one line, two and so on, in the language that needs
        the most; found once, for a fit asks for it again and again."""
        widest = self.text.max_content_width()
        return [
            shrink_to_fit(lambda width, lines=lines: self._lines(width) <= lines, widest)  # type: ignore[misc]
            / self.size
            for lines in range(1, MOST_LINES + 1)
        ]

    def _lines(self, width: float) -> float:
        return self.text.height(width) / self.text.leading


def display_title(context: LayoutContext) -> DisplayTitle:
    """The title of the guide."""
    words = context.guides.map(lambda guide: guide.title)
    return DisplayTitle(context.text(words, TextStyle.TITLE, Role.TITLE))
