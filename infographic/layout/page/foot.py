"""The grounds below or beside the steps: rules, aside, and the imprint.

Across the foot of a page the rules stand at the left, and at the right the aside over the imprint;
in a column all three stand over each other. They meet edge to edge and bleed. Lengths are mm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from infographic.geometry import TOLERANCE, Insets
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE
from infographic.layout.page.aside_content import aside_contents
from infographic.layout.page.ground import Content, Ground, OneBox, to_edge
from infographic.layout.page.pile import Pile
from infographic.layout.page.plan import Region, RegionName, Section
from infographic.layout.page.rules_content import rules_contents, rules_contents_beside
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.part.elements import Elements

# A ground, and the contents of which it takes the lowest.
_Offered = tuple[FrameKind, Sequence[Content]]

# What the rules take of the width beside the aside, in rising order, and in how many columns they
# stand there and in a column of the page.
_RULES_SHARES = (0.42, 0.46, 0.5, 0.54, 0.58, 0.62, 0.66, 0.7, 0.74)
_ACROSS, _IN_COLUMN = (2, 3, 1), (1, 2)
# Above and below what stands on a ground, in paddings. What stands on the strip of the imprint is
# in its upper part, as printers leave a rim.
_AROUND = {
    FrameKind.RULES_GROUND: (1.0, 1.0),
    FrameKind.ASIDE_GROUND: (0.75, 0.75),
    FrameKind.HERO_GROUND: (0.45, 0.45),
}
# The same of an aside that begins with a bubble, which has about as much air above it as beside it:
# beside a chart, where its tail is below it, and in a column, where a chart is.
_BESIDE_CHART, _OVER_CHART = (1.0, 0.4), (0.9, 0.6)
_ABOVE_EDGE = 1.1
# What the aside takes of a column beside the imprint.
_ASIDE_SHARES = (0.62, 0.54)
# What is left of them where the text of the steps has no room, and where it is ample.
_TIGHT = (0.6, 1.0)
# The narrowest column in which they stand beside each other, in ems.
_NARROWEST_BESIDE = 38.0


@dataclass(frozen=True)
class Foot:
    """The grounds across the foot of a page; none when the guide has nothing for them."""

    piles: tuple[Pile, ...]

    @property
    def height(self) -> float:
        """From its top to the edge of the trimmed page, when it has no more than it needs."""
        return max((pile.height for pile in self.piles), default=0.0)

    @property
    def regions(self) -> tuple[Region, ...]:
        """For messages: it may take all of the page, but not more."""
        return tuple(
            Region(
                RegionName.PANELS, pile.page.size.height, pile.height, tuple(pile.sources), "limit"
            )
            for pile in self.piles
        )

    def section(self, top: float) -> Section:
        """All of it from a height of the page on, which leaves it `height` or more."""
        parts = (pile.parts(top, pile.page.size.height) for pile in self.piles)
        return Section(self.regions, tuple(chain.from_iterable(parts)))


def foot(elements: Elements) -> Foot:
    """The lowest foot across a page; of two as low the one with less for the rules."""
    width = elements.context.page.size.width
    rules = [*rules_contents_beside(elements, _ACROSS), *rules_contents(elements, _ACROSS)]
    asides, imprint = [*aside_contents(elements)], _imprint(elements)

    def pile(left: float, right: float, *offered: _Offered) -> Pile:
        return _pile(elements, (left, right), offered, bubble=_BESIDE_CHART)

    of_rules, of_aside = (FrameKind.RULES_GROUND, rules), (FrameKind.ASIDE_GROUND, asides)
    if not rules or not asides:
        whole = pile(0.0, width, of_rules, of_aside, imprint)
        return Foot((whole,) if whole.grounds else ())

    def split(share: float) -> Foot:
        edge = width * share
        return Foot((pile(0.0, edge, of_rules), pile(edge, width, of_aside, imprint)))

    return _lowest(_RULES_SHARES, split)


def _lowest(shares: Sequence[float], split: Callable[[float], Foot]) -> Foot:
    """The lowest of the feet split at some shares, in rising order. With a larger share the rules
    are no higher and the aside is no lower: so it is the first foot whose rules are not the higher
    of the two, or the one before."""
    split = cache(split)

    def rules_are_lower(share: float) -> bool:
        rules, aside = split(share).piles
        return rules.height <= aside.height

    first = min(bisect_left(shares, True, key=rules_are_lower), len(shares) - 1)
    return min(map(split, shares[max(0, first - 1) : first + 1]), key=lambda each: each.height)


@dataclass(frozen=True)
class SideColumn:
    """The same grounds over each other, from an edge to that of the page; the `last` of them may
    stand beside each other at its foot."""

    pile: Pile
    last: tuple[Pile, ...] = ()

    @property
    def height(self) -> float:
        """What it needs; 0 when the guide has nothing for it."""
        return self.pile.height + self._last_height

    @property
    def imprint(self) -> float:
        """What the imprint takes of its foot; 0 where it does not stand there at the left."""
        return 0.0 if self.last else self.pile.unshared

    @property
    def sources(self) -> Iterator[tuple[Box, float]]:
        """Its boxes with their widths."""
        for pile in (self.pile, *self.last):
            yield from pile.sources

    def section(self, top: float, bottom: float) -> Section:
        """All of it between two heights of the page, which it fills."""
        if not self.height:
            return Section()
        region = Region(RegionName.PANELS, bottom - top, self.height, tuple(self.sources))
        middle = bottom - self._last_height
        if not self.pile.grounds:
            middle = top
        parts = [*self.pile.parts(top, middle)]
        for pile in self.last:
            parts += pile.parts(middle, bottom)
        return Section((region,), tuple(parts))

    @property
    def _last_height(self) -> float:
        return max((pile.height for pile in self.last), default=0.0)


def column(elements: Elements, left: float, top: float) -> SideColumn:
    """The grounds in a column whose left edge and top are given; it ends at the foot of the
    page."""
    page = elements.context.page
    above = page.margin if top <= TOLERANCE else 0.0
    offered = (
        (FrameKind.RULES_GROUND, [*rules_contents(elements, _IN_COLUMN)]),
        (FrameKind.ASIDE_GROUND, [*aside_contents(elements)]),
        _imprint(elements),
    )
    return SideColumn(_pile(elements, (left, page.size.width), offered, above))


def low_column(elements: Elements, left: float, top: float) -> SideColumn:
    """The same, or with the imprint at the right of the aside if that is lower."""
    over = column(elements, left, top)
    asides, imprint = [*aside_contents(elements)], _imprint(elements)
    right = elements.context.page.size.width
    is_narrow = right - left < _NARROWEST_BESIDE * elements.context.measurer.em
    if not asides or not imprint[1] or is_narrow:
        return over
    rules = (FrameKind.RULES_GROUND, [*rules_contents(elements, _IN_COLUMN)])
    first = _pile(elements, (left, right), [rules], at_foot=False)

    def beside(share: float) -> SideColumn:
        edge = left + share * (right - left)
        aside = _pile(elements, (left, edge), [(FrameKind.ASIDE_GROUND, asides)])
        return SideColumn(first, (aside, _pile(elements, (edge, right), [imprint])))

    unbroken = elements.imprint.unbroken if elements.imprint else 0.0
    room = right - left - elements.lengths.panel_padding - elements.context.page.margin
    shares = (share for share in _ASIDE_SHARES if room - share * (right - left) >= unbroken)
    return min((over, *map(beside, shares)), key=lambda each: each.height)


def _imprint(elements: Elements) -> _Offered:
    box = elements.imprint
    return FrameKind.HERO_GROUND, [] if box is None else [OneBox(box, MIDDLE)]


def _pile(
    elements: Elements,
    sides: tuple[float, float],
    offered: Iterable[_Offered],
    above: float = 0.0,
    *,
    bubble: tuple[float, float] = _OVER_CHART,
    at_foot: bool = True,
) -> Pile:
    """Grounds over each other down to the foot of the page, if they are `at_foot`, each with the
    content that is lowest; over that of the first is at least `above`. `bubble` is what a quote has
    above and below it."""
    page, padding = elements.context.page, elements.lengths.panel_padding
    upright = padding * between(_TIGHT, room_to_grow(elements.context))
    left, right = sides
    there = [(kind, contents) for kind, contents in offered if contents]
    grounds = []
    for at, (kind, contents) in enumerate(there):
        has_bubble = kind is FrameKind.ASIDE_GROUND and elements.quote is not None
        top, bottom = bubble if has_bubble else _AROUND[kind]
        insets = Insets(
            top=upright * top if at else max(upright * top, above),
            right=page.margin if right >= page.size.width - TOLERANCE else padding,
            bottom=(
                upright * bottom
                if at < len(there) - at_foot
                else to_edge(upright * _ABOVE_EDGE, page)
            ),
            left=page.margin if left <= TOLERANCE else padding,
        )
        grounds.append(Ground.lowest(kind, contents, insets, right - left))
    has_others = len(grounds) > 1 and grounds[-1].kind is FrameKind.HERO_GROUND
    return Pile(page, left, tuple(grounds), len(grounds) - has_others)
