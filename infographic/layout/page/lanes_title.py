"""The title above lanes: across the page, in a size in which it fills its lines. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from infographic.geometry import Rect
from infographic.layout.box.stack import MIDDLE, Aligned
from infographic.layout.page.over_a_row import top_of_title
from infographic.layout.page.plan import Placeable, PlacedBox
from infographic.layout.page.share import between
from infographic.layout.part.elements import Elements

# What rounding may take of a line.
_HAIR = 1e-6
_MOST_LINES = 3
# The em of the title by that of the theme: as it is meant where all is tight and where it is not,
# and at least and at most.
_MEANT, _SMALLEST, _LARGEST = (0.5, 0.74), 0.35, 1.6
# How much less and how much more than is meant it may have so as to fill its lines.
_FEWER_LINES, _TO_FILL = 0.74, 1.15
# How much less so as to have as many lines in all languages.
_ALIKE = 0.66


@dataclass(frozen=True)
class LanesTitle:
    """Title and subtitle between the margins. `ease` is 0 where all is tight and 1 where it is not.
    Sizes are ems of the title."""

    elements: Elements
    ease: float

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.elements.page.width - 2 * self._margin

    @property
    def _margin(self) -> float:
        return self.elements.context.page.margin

    def top(self, size: float) -> float:
        """That of the box of the title."""
        return top_of_title(self.elements, size)

    def bottom(self, size: float) -> float:
        """That of the subtitle, or else of the title; infinite where the title is too wide."""
        return self.top(size) + self._height(size) + self._subtitle

    def _height(self, size: float) -> float:
        return self.elements.title.height(size, self.width, _MOST_LINES)

    @cached_property
    def _subtitle(self) -> float:
        subtitle = self.elements.subtitle
        if subtitle is None:
            return 0.0
        return self.elements.lengths.title_gap + subtitle.height(self.width)

    @property
    def smallest(self) -> float:
        """Where it has to be smaller, the page does not take it."""
        return _SMALLEST * self.elements.title.size

    @property
    def least(self) -> float:
        """About as it is meant, so that it fills its lines."""
        return min(_TO_FILL * self._meant, self._filling * (1 - _HAIR))

    @property
    def largest(self) -> float:
        """What it may become where there is room."""
        return min(self._filling, _LARGEST * self.elements.title.size) * (1 - _HAIR)

    @property
    def _meant(self) -> float:
        return between(_MEANT, self.ease) * self.elements.title.size

    @cached_property
    def _filling(self) -> float:
        """The size in which its lines are as wide as the page, in as few lines as do: fewer still
        where with more of them not all languages would have as many."""
        widths = self.elements.title.widths(1.0)[:_MOST_LINES]
        filling = [self.width / each for each in widths]
        least = _FEWER_LINES * self._meant
        for size, larger in pairwise(filling):
            if size >= least or (size >= _ALIKE * larger and not self._is_alike(larger)):
                return size
        return filling[-1]

    def _is_alike(self, size: float) -> bool:
        """Whether the title has as many lines in all languages in a size."""
        title = self.elements.title
        width = self.width * title.size / size * (1 + _HAIR)
        heights = {title.text.only(code).height(width) for code in title.text.words}
        return len(heights) == 1

    def parts(self, size: float) -> Iterator[Placeable]:
        top, height = self.top(size), self._height(size)
        title = Aligned(self.elements.title.at(size), MIDDLE)
        yield PlacedBox(title, Rect(self._margin, top, self.width, height))
        if self.elements.subtitle is not None:
            below = top + height + self.elements.lengths.title_gap
            yield PlacedBox(self.elements.subtitle, Rect(self._margin, below, self.width, 0.0))
