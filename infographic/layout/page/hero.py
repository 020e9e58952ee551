"""The title on its ground at the top of a page, or of a part of it. Lengths are mm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.box.bisection import largest
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.page.ground import bled
from infographic.layout.page.plan import Background, Placeable, PlacedBox, Region, RegionName
from infographic.layout.part.display_title import MOST_LINES
from infographic.layout.part.elements import Elements

# The em of the title by its nominal one: at least, and at most where the page has room to spare.
_LEAST, _MOST = 0.645, 1.4
# The least by that of the type scale, where its longest word would be too wide.
_NARROW = 0.6
# What the page may have of the title where it could be smaller, and of the ground at most.
_TITLE, _GROUND = 0.2, 0.45
# What the theme's padding below the text has at the least, and the gap below the ground where all
# is tight.
_TIGHT, _TIGHT_GAP = 0.6, 0.5
# What is kept clear below the title for the foot of its letters, in its ems.
_DESCENT = 0.1


@dataclass(frozen=True)
class Hero:
    """The ground from the left edge of the page to `right`, whose text ends at `text_right`; `size`
    is the em of the title, `padding` what is below the text."""

    elements: Elements
    right: float
    text_right: float
    size: float
    padding: float

    @cached_property
    def bottom(self) -> float:
        """Where the ground ends, from the top of the page."""
        return self._top + self._box.height(self.width) + self.padding

    @property
    def below(self) -> float:
        """Where the steps may begin."""
        gap = self.elements.context.easing(_TIGHT_GAP) * self.elements.lengths.section_gap
        return self.bottom + gap

    @property
    def region(self) -> Region:
        most = self._page.size.height * _GROUND
        sources = ((self._box, self.width),)
        return Region(RegionName.TITLE, most, self.bottom, sources, "limit")

    @property
    def parts(self) -> tuple[Placeable, ...]:
        ground = bled(Rect(0.0, 0.0, self.right, self.bottom), self._page)
        place = Rect(self._page.margin, self._top, self.width, self._box.height(self.width))
        # In the middle of what another language needs more.
        header = PlacedBox(Aligned(self._box, MIDDLE), place)
        return Background(FrameKind.HERO_GROUND, ground), header

    def grown(self, spare: float) -> Hero:
        """The same, of so much that is spare as much higher as is good for it: first with its
        padding, then with a larger title."""
        padding = min(self.padding + spare, self.elements.lengths.band_padding)
        title, page = self.elements.title, self._page
        height = title.height(self.size, self.width, MOST_LINES)
        room = min(page.size.height * _TITLE, height + spare - (padding - self.padding))
        most = max(self.size, _MOST * title.nominal)
        size = title_size(self.elements, self.width, room, (self.size, most))
        grown = replace(self, size=size, padding=padding)
        return grown if grown.bottom <= self.bottom + spare else replace(self, padding=padding)

    @property
    def width(self) -> float:
        """That of its texts."""
        return self.text_right - self._page.margin

    @cached_property
    def _box(self) -> Column:
        return heading(self.elements, self.size)

    @property
    def _page(self) -> PageFormat:
        return self.elements.context.page

    @property
    def _top(self) -> float:
        """The capitals of its first line begin at the margin."""
        return max(0.0, self._page.margin - self.elements.title.above_capitals(self.size))


def hero(elements: Elements, right: float, text_right: float) -> Hero:
    """The ground as low as it may be."""
    width = text_right - elements.context.page.margin
    padding = _TIGHT * elements.lengths.band_padding
    return Hero(elements, right, text_right, _least_size(elements, width), padding)


def _least_size(elements: Elements, width: float) -> float:
    """The least em of the title, smaller where its longest word needs it."""
    title = elements.title
    widest = title.widths(1.0)[MOST_LINES - 1] * (1 + 1e-9)
    return max(_NARROW * title.size, min(_LEAST * title.nominal, width / widest))


def title_size(elements: Elements, width: float, height: float, ends: tuple[float, float]) -> float:
    """The largest em of the title between two with which it is no wider and no higher, or the
    least."""
    title = elements.title

    def fits(size: float) -> bool:
        return title.height(size, width, MOST_LINES) <= height

    return largest(fits, *ends)


def heading(elements: Elements, size: float) -> Column:
    """Title and subtitle, the title in a size."""
    subtitle = () if elements.subtitle is None else (elements.subtitle,)
    boxes: tuple[Box, ...] = (elements.title.at(size), *subtitle)
    gaps = (max(elements.lengths.title_gap, _DESCENT * size),) * (len(boxes) - 1)
    return Column(boxes, gaps, FrameKind.HEADER)
