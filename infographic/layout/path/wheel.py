"""Wheel: stations round a ring that is read clockwise, with their cards outside it.

The ring is as large as the cards leave it. They stand to the left and right of it, each level
with its station, and with three columns or more also above and below it. The path is open between
the last station and the first, which is at the top or the top left; the middle of the ring is
free. Cards at one level, left and right, share the heights of their parts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from infographic.geometry import Path, Point, Rect
from infographic.layout.path.arrangement import (
    Arranged,
    Arrangement,
    CardHeights,
    PartHeights,
    Placement,
    Slot,
    StationMetrics,
)
from infographic.layout.path.parts.around import (
    Across,
    Down,
    Heights,
    Sides,
    across_of,
    beside,
    card_gap,
    down_of,
    ring_of,
    side_of,
    sides_of,
    stations_of,
)
from infographic.layout.path.parts.card_stack import highest, shown, stack, stacked
from infographic.layout.path.parts.narrow import narrowest_card
from infographic.layout.path.parts.ring import Ring, RingSide

_MOST_COLUMNS = 6
# What the free region may leave of the ring's inner width to gain height.
_NARROWER = (1.0, 0.9, 0.8, 0.7, 0.6)
# Lines of a heading alone end, begin or have their middle at its station.
_BEFORE = {RingSide.TOP: 0.5, RingSide.RIGHT: 0.0, RingSide.BOTTOM: 0.5, RingSide.LEFT: 1.0}


@dataclass(frozen=True)
class Wheel(Arrangement):
    """The arrangement; see the module's docstring.

    Columns count those of cards: one at either side of the ring, the others above and below it.
    A ring with cards all round is preferred.
    """

    name = "wheel"

    def columns(self, count: int) -> Sequence[int]:
        if count <= 2:
            return (count,)
        round_about = range(3, min(_MOST_COLUMNS, (count + 3) // 2) + 1)
        return round_about if count == 3 else (*round_about, 2)  # three beside a ring lean over

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        sides = sides_of(len(cards), columns)
        across = across_of(region, sides, metrics)
        heights = _shared(sides, [card(across.width) for card in cards])
        down = down_of(region, sides, heights, metrics)
        needed = down.needed if across.holds_stations(sides, metrics) else math.inf
        wheel = _Wheel(region, sides, across, down, metrics)
        return Arranged(needed, lambda: wheel.placed(cards, heights, needed))


@dataclass(frozen=True)
class _Wheel:
    """Where everything is but for the widths of the cards."""

    region: Rect
    sides: Sides
    across: Across
    down: Down
    metrics: StationMetrics

    def placed(
        self, cards: Sequence[CardHeights], heights: Sequence[Heights], needed: float
    ) -> Placement:
        """Where the cards fit, they are as narrow as they may be and the ring is wider."""
        across, sides, metrics, region = self.across, self.sides, self.metrics, self.region
        widths = [(across.width,) * len(parts) for parts in heights]
        if needed <= region.height:
            widths = [narrowest_card(card, across.width) for card in cards]
            across = across.widened(min(across.width - max(widths[step]) for step in beside(sides)))
        stations = stations_of(sides, across, self.down)
        placed = _Cards(region, across, metrics)
        slots = tuple(
            placed.slot(side, stations[step], widths[step], heights[step])
            for step, side in sorted(side_of(sides).items())
        )
        ring = ring_of(sides, stations, across, self.down, metrics)
        openings: tuple[Rect, ...] = ()
        if sides[RingSide.LEFT]:
            inner = _inner(ring, sides, metrics) if needed <= region.height else ()
            openings = tuple(inner) or (Rect(region.x, region.y, 0.0, 0.0),)
        segments = tuple(_segments(ring, sides, stations))
        return Placement(slots, segments, openings)


def _shared(sides: Sides, own: Sequence[Heights]) -> Sequence[Heights]:
    """The part heights of every card: those of its row, which is one of the steps above or below
    the ring or two at one level beside it. A heading alone stays in the middle of its station."""
    left, right = sides[RingSide.LEFT], sides[RingSide.RIGHT]
    level = list(zip(left, right, strict=False))
    if len(left) != len(right):
        level = [] if len(left) < 2 else [level[0], (left[-1], right[-1])]
    heights = list(own)
    for row in (sides[RingSide.TOP], sides[RingSide.BOTTOM], *level):
        if any(shown(parts) > 1 for step in row for parts in own[step]):
            shared = highest(own[step] for step in row)
            for step in row:
                heights[step] = shared
    return heights


@dataclass(frozen=True)
class _Cards:
    region: Rect
    across: Across
    metrics: StationMetrics

    def slot(
        self, side: RingSide, station: Point, widths: Sequence[float], heights: Heights
    ) -> Slot:
        parts = tuple(
            self._stack(side, station, width, parts)
            for width, parts in zip(widths, heights, strict=True)
        )
        return Slot(station, parts, _BEFORE[side])

    def _stack(
        self, side: RingSide, station: Point, width: float, heights: PartHeights
    ) -> tuple[Rect, ...]:
        metrics = self.metrics
        height = stacked(heights, metrics.part_gap)
        x, y = station.x - width / 2, station.y - height / 2
        if side is RingSide.LEFT:
            x = station.x - card_gap(metrics) - width
        elif side is RingSide.RIGHT:
            x, width = (
                station.x + card_gap(metrics),
                self.region.right - station.x - card_gap(metrics),
            )
        elif side is RingSide.TOP:
            y = station.y - metrics.radius - metrics.text_gap - height
        else:
            y = station.y + metrics.drop
        return stack(Point(x, y), width, heights, metrics.part_gap)


def _segments(ring: Ring, sides: Sides, stations: Mapping[int, Point]) -> Iterator[Path]:
    side = side_of(sides)
    for one, other in pairwise(range(len(stations))):
        yield ring.segment(stations[one], side[one], stations[other], side[other])


def _inner(ring: Ring, sides: Sides, metrics: StationMetrics) -> Iterator[Rect]:
    """The middle of the ring: the largest rectangle clear of its path and stations; none where
    that is too small for anything."""
    beside = metrics.radius + metrics.turn_gap
    best = _largest_between(ring.rect.x + beside, ring.rect.right - beside, ring, sides, metrics)
    if best is not None and min(best.width, best.height) >= 2 * metrics.diameter:
        yield best


def _largest_between(
    left: float, right: float, ring: Ring, sides: Sides, metrics: StationMetrics
) -> Rect | None:
    gap = metrics.turn_gap
    low = ring.rect.y + (metrics.radius if sides[RingSide.TOP] else metrics.path_width / 2) + gap
    high = ring.rect.bottom - gap
    high -= metrics.radius if sides[RingSide.BOTTOM] else metrics.path_width / 2
    found = []
    for share in _NARROWER:
        inset = (right - left) * (1 - share) / 2
        inner = ring.inside(left + inset, right - inset, metrics.path_width / 2 + gap)
        if inner is not None:
            found.append(
                Rect.between(inner.x, max(inner.y, low), inner.right, min(inner.bottom, high))
            )
    return max(found, key=lambda rect: rect.area, default=None)
