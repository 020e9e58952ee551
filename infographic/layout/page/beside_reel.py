"""The foot of a page with the reel at its left, and beside it a column of rules, quote, chart and
imprint; where the guide has nothing but an imprint, that stands in the corner and the reel has the
rest of the page. Lengths are mm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from infographic.geometry import TOLERANCE, Rect
from infographic.layout.box.bisection import largest
from infographic.layout.box.box import NEVER
from infographic.layout.page.foot import SideColumn, low_column
from infographic.layout.page.ground import NEAREST_TO_EDGE
from infographic.layout.page.plan import PlacedBox, Section
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements
from infographic.layout.part.imprint import Imprint, imprint_box
from infographic.layout.path.strands import HUB_GAP, Reel

# Where the column may begin, by the width of the page, the best first.
_EDGES = (0.54, 0.58, 0.5, 0.46, 0.62, 0.42, 0.38, 0.34, 0.3)
# The middle of the hub from the foot of the page and from what is beside it, by its radius, as it
# looks best; and the least above the outermost ring, in ems.
_FROM_FOOT, _FROM_COLUMN, _ABOVE = 0.6, 0.85, 0.7
# What the foot of the page crops of a reel at least, by the radius of the hub.
_CROPPED = 0.12
# What may be empty above the reel, by the area of the page, and what more than that weighs.
_MOST_EMPTY, _EMPTY_BURDEN = 0.05, 0.7
# The em of the step texts that the imprint in the corner goes with, by the width of the page.
_LARGEST_IMPRINT = 0.021
# The imprint in the corner, by the width of the page; and around it, in ems.
_CORNERS, _CLEAR = (0.24, 0.3, 0.36, 0.42), 1.2


class Beside(Protocol):
    """What stands beside the reel."""

    @property
    def height(self) -> float: ...

    @property
    def edge(self) -> float:
        """Where its ground begins."""
        ...

    def is_clear(self, start: float, hub: float, rings: float) -> bool:
        """Whether it leaves room for a hub of a radius whose innermost ring begins at `start`, and
        for rings so wide."""
        ...

    def below_middle(self, start: float, hub: float, rings: float) -> float:
        """How far above the foot of the page the middle of that reel has to be."""
        ...

    def section(self, reel: Reel, top: float, bottom: float) -> Section:
        """All of it between two heights, beside the reel."""
        ...


@dataclass(frozen=True)
class BesideReel:
    """`start` is where the bundle ends, `hub` the least radius of the hub."""

    elements: Elements
    start: float
    pitch: float
    hub: float
    beside: Beside

    @property
    def height(self) -> float:
        """From its top to the foot of the page; infinite where the hub has too little room."""
        own = self._height_of(self.hub)
        return own if own == NEVER else max(self.beside.height, own)

    @property
    def burden(self) -> float:
        """Its height, and more if it leaves much room empty above the reel: rather than that, all
        that is beside the reel may be smaller."""
        height = self.height
        if height == NEVER:
            return NEVER
        page = self.elements.page
        empty = height - self._height_of(self._widest)
        return height + _EMPTY_BURDEN * max(0.0, empty - _MOST_EMPTY * page.area / self.edge)

    @property
    def _widest(self) -> float:
        """The largest hub that there is room for beside all else, however high it is."""
        most = self.edge

        def is_clear(hub: float) -> bool:
            return self.beside.is_clear(self.start, hub, self._rings)

        return largest(is_clear, self.hub, most)

    @property
    def edge(self) -> float:
        """How far the reel is seen."""
        return self.beside.edge

    def largest_hub(self, top: float) -> float:
        """The largest radius of the hub where the foot begins at `top`."""
        height = self.elements.page.height - top
        return largest(lambda hub: self._height_of(hub) <= height, self.hub, height)

    def middle(self, top: float, hub: float) -> float:
        """The y of the middle of the reel: not far below the top, but cropped by the foot."""
        foot = self.elements.page.height
        highest = top + self._above + hub
        cropped = foot - (1 - _CROPPED) * hub - self._rings
        lowest = foot - self._below_middle(hub)
        return min(lowest, max(highest, cropped))

    def section(self, reel: Reel, top: float) -> Section:
        return self.beside.section(reel, top, self.elements.page.height)

    def _height_of(self, hub: float) -> float:
        if not self.beside.is_clear(self.start, hub, self._rings):
            return NEVER
        return self._above + hub + self._below_middle(hub)

    def _below_middle(self, hub: float) -> float:
        return max(_FROM_FOOT * hub, self.beside.below_middle(self.start, hub, self._rings))

    @property
    def _rings(self) -> float:
        return len(self.elements.steps) * self.pitch

    @property
    def _above(self) -> float:
        """The rings and what is above them."""
        above = max(_ABOVE * self.elements.context.measurer.em, 0.6 * self.pitch)
        return above + self._rings


@dataclass(frozen=True)
class _Column:
    """A column from `edge` on. Rings may run under its grounds, but not under the imprint, which
    would cut them off on their own ground."""

    elements: Elements
    edge: float

    @cached_property
    def column(self) -> SideColumn:
        """Made when it is asked for first: of many that are too narrow or too wide none is."""
        return low_column(self.elements, self.edge, self.elements.page.height / 2)

    @property
    def height(self) -> float:
        return self.column.height

    def is_clear(self, start: float, hub: float, rings: float) -> bool:
        """The face is seen, and the reel is beside the column or so deep that the foot of the page
        crops it."""
        beside, reach = self._beside(start, hub), hub + rings
        if beside < _FROM_COLUMN * hub:
            return False
        deep = _deep(reach, beside)
        return not deep or reach - deep >= self.column.imprint + _CROPPED * hub

    def below_middle(self, start: float, hub: float, rings: float) -> float:
        if not self.column.imprint:
            return 0.0
        deep = _deep(hub + rings, self._beside(start, hub))
        return self.column.imprint + deep if deep else 0.0

    def section(self, reel: Reel, top: float, bottom: float) -> Section:  # noqa: ARG002
        return self.column.section(top, bottom)

    def _beside(self, start: float, hub: float) -> float:
        """From the middle of the hub to the column."""
        return self.edge - start - hub


def _deep(reach: float, beside: float) -> float:
    """How far below the middle of a reel it is no wider than what is beside it."""
    return math.sqrt(max(0.0, reach**2 - max(0.0, beside) ** 2))


@dataclass(frozen=True)
class _Corner:
    """The imprint in the lower right corner of a page, or nothing."""

    imprint: Imprint | None
    page: Rect
    margin: float
    width: float
    clear: float

    @property
    def edge(self) -> float:
        return self.page.right

    @cached_property
    def height(self) -> float:
        return 0.0 if self.imprint is None else self.imprint.height(self.width) + 2 * self.margin

    def is_clear(self, start: float, hub: float, rings: float) -> bool:
        """The rings stay clear of the imprint; at the right they may run off the page."""
        if self.height == NEVER or self.page.width - start - hub < _FROM_COLUMN * hub:
            return False
        return self._is_clear_below(start, hub, rings) or self._is_clear_above(start, hub, rings)

    def below_middle(self, start: float, hub: float, rings: float) -> float:  # noqa: ARG002
        return 0.0

    def section(self, reel: Reel, top: float, bottom: float) -> Section:
        if self.imprint is None:
            return Section()
        count = len(reel.rings)
        pitch = (reel.reach - reel.hub) / (count - 1 + HUB_GAP)
        start, hub = reel.centre.x - reel.hub, reel.hub - TOLERANCE
        is_below = self._is_clear_below(start, hub, count * pitch)
        height = self.imprint.height(self.width)
        y = bottom - self._below - height if is_below else top + self._above
        place = Rect(self._left, y, self.width, height)
        return Section((), (PlacedBox(self.imprint, place),))

    def _is_clear_below(self, start: float, hub: float, rings: float) -> bool:
        """In the lower corner."""
        return self.imprint is None or self._left - self.clear - start - rings >= 2 * hub

    def _is_clear_above(self, start: float, hub: float, rings: float) -> bool:
        """In the upper corner, where the reel has gone back already."""
        if self.imprint is None:
            return True
        x = self._left - self.clear - start - hub
        y = hub + rings - self._above - self.imprint.height(self.width) - self.clear
        return x > 0 and y > 0 and x**2 + y**2 >= (hub + rings) ** 2

    @property
    def _left(self) -> float:
        return self.page.width - self.margin - self.width

    @property
    def _above(self) -> float:
        return 1.5 * self.clear

    @property
    def _below(self) -> float:
        return max(NEAREST_TO_EDGE, self.margin)


def feet_beside(
    elements: Elements, besides: Sequence[Beside], bundle: float, hub: float, pitch: float
) -> Sequence[BesideReel]:
    """The feet of a page beside a bundle that ends at an x, with a hub of a radius at least."""
    start = bundle + (HUB_GAP - 0.5) * pitch
    return [BesideReel(elements, start, pitch, hub, each) for each in besides]


def besides(elements: Elements) -> Sequence[Beside]:
    """What may stand beside the reel, the best first."""
    page = elements.page
    if elements.has_panel or elements.quote is not None:
        edges = [page.width * share for share in _EDGES]
        return [_Column(elements, edge) for edge in edges]
    margin, clear = elements.context.page.margin, _CLEAR * elements.context.measurer.em
    imprint = _small_imprint(elements.context)
    return [_Corner(imprint, page, margin, page.width * share, clear) for share in _CORNERS]


def _small_imprint(context: LayoutContext) -> Imprint | None:
    """The imprint, no larger than goes with the page where the texts of the steps are."""
    factor = min(1.0, _LARGEST_IMPRINT * context.page.size.width / context.measurer.em)
    return imprint_box(replace(context, measurer=context.measurer.scaled(factor)))


def lightest(feet: Sequence[BesideReel]) -> BesideReel:
    """The foot with the least burden, the first of several.

    A column that begins farther to the right is no lower: behind one that is higher than the least
    burden none is asked for.
    """
    burdens = dict.fromkeys(range(len(feet)), NEVER)
    least, too_far = NEVER, NEVER
    for at, foot in sorted(enumerate(feet), key=lambda each: each[1].edge):
        if foot.edge > too_far:
            break
        burdens[at] = foot.burden
        least = min(least, burdens[at])
        if least < NEVER and foot.beside.height > least:
            too_far = foot.edge
    return feet[min(burdens, key=lambda at: burdens[at])]


def roomiest(feet: Sequence[BesideReel], top: float) -> BesideReel:
    """Of several feet of a page that may begin at a height, that with the largest hub; of two
    alike the first."""
    room = feet[0].elements.page.height - top + TOLERANCE
    fitting = [each for each in feet if each.height <= room]
    return max(fitting, key=lambda each: round(each.largest_hub(top), 1))
