"""The title as large as its room allows: broken into one to four lines that fill its width, in all
languages at the size of the one that needs the smallest. Lengths are mm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.layout.box.bisection import shrink_to_fit
from infographic.layout.box.box import NEVER, TextBox
from infographic.layout.part.context import LayoutContext
from infographic.scene import Role, TextStyle
from infographic.text.clearance import reach

MOST_LINES = 4
# How far letters reach below the baseline, in ems.
_DESCENT = 0.22
# What part of the margin marks may take that stand on the capitals beside it.
_HEADROOM = 0.8
# What rounding may take of a line.
_HAIR = 1e-6


@dataclass(frozen=True)
class DisplayTitle:
    """The title in every language; `text` is it at the size that the type scale gives it, and
    `nominal` the em with which it is to the texts of the steps as the theme has it, however small
    the page allows these. Its marks have the `headroom` above its capitals to themselves, in mm."""

    text: TextBox
    nominal: float
    headroom: float

    @property
    def size(self) -> float:
        """Its em at the type scale."""
        return self.text.measurer.size(TextStyle.TITLE)

    def height(self, size: float, width: float, most_lines: int) -> float:
        """How high it is in a size at a width; infinite where it needs more lines."""
        for lines, needed in enumerate(self.widths(size)[:most_lines], 1):
            if needed <= width:
                return self.height_of(lines, size)
        return NEVER

    def widths(self, size: float) -> Sequence[float]:
        """The least widths at which it has one line in a size, two, and so on."""
        return [measure * size for measure in self._measures]

    def height_of(self, lines: int, size: float) -> float:
        """How high so many lines are in a size."""
        return lines * self._leading * size

    def above_capitals(self, size: float) -> float:
        """What its box has in a size above the capitals of its first line; so much less as its
        marks need more than the headroom, or else they would reach off the page."""
        measurer = self.text.measurer
        above = measurer.baseline(TextStyle.TITLE) - measurer.cap_height(TextStyle.TITLE)
        return above * size / self.size - max(0.0, self._marks * size - self.headroom)

    def below_box(self, size: float) -> float:
        """How far its letters reach in a size below its box, whose lines are closer than they."""
        measurer = self.text.measurer
        below = self.text.leading - measurer.baseline(TextStyle.TITLE)
        return max(0.0, _DESCENT * size - below * size / self.size)

    def at(self, size: float) -> TextBox:
        """The text in a size."""
        factor = size / self.size * (1 - _HAIR)
        return self.text.scaled(factor)

    @property
    def _leading(self) -> float:
        """The distance of its baselines, in ems."""
        return self.text.leading / self.size

    @cached_property
    def _marks(self) -> float:
        """How far the highest of its letters reaches above capitals, in ems, in any language: any
        may come to stand on the first line."""
        measurer = self.text.measurer
        lines = (measurer.one_line(words, TextStyle.TITLE) for words in self.text.words.values())
        highest = max(reach(line.runs).up for line in lines)
        return highest - measurer.cap_height(TextStyle.TITLE) / self.size

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
        height = self.text.height(width)
        return round(height / self.text.leading) if height < NEVER else NEVER


def display_title(context: LayoutContext) -> DisplayTitle:
    """The title of the guide."""
    words = context.guides.map(lambda guide: guide.title)
    style = (
        TextStyle.STEP_TEXT if any(step.text for step in context.guide.steps) else TextStyle.TITLE
    )
    proportion = context.theme.type[TextStyle.TITLE].size / context.theme.type[style].size
    nominal = context.measurer.size(style) * proportion
    headroom = _HEADROOM * context.page.margin
    return DisplayTitle(context.text(words, TextStyle.TITLE, Role.TITLE), nominal, headroom)
