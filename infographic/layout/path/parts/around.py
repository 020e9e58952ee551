"""Where the stations of a wheel stand: how many on each side of its ring, and how far apart.

Lengths are mm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from infographic.geometry import Point, Rect, Size
from infographic.layout.path.arrangement import PartHeights, StationMetrics
from infographic.layout.path.parts.card_stack import stacked
from infographic.layout.path.parts.ring import Ring, RingSide

# The least of the region's width between the sides of the ring when all cards stand beside it.
_LEAST_RING = 0.2
# How much longer one half-axis of a corner may be than the other.
_LONGEST_CORNER = 1.6
# The least height of a turn at an end without stations, in turn radii.
_LEAST_TURN = 0.45

Sides = Mapping[RingSide, Sequence[int]]  # steps from left to right, from top to bottom
Heights = Sequence[PartHeights]  # of the parts of a card in each language


def sides_of(count: int, columns: int) -> Sides:
    """Which steps stand on each side of the ring. Without a top the first begins the left one."""
    top = max(0, columns - 2)
    bottom = max(0, top - count % 2)
    right = -(-(count - top - bottom) // 2)
    first = 0 if top or count == 1 else 1
    ends = [first + top, first + top + right, first + top + right + bottom]
    return {
        RingSide.TOP: range(top),
        RingSide.RIGHT: range(ends[0], ends[1]),
        RingSide.BOTTOM: range(ends[1], ends[2])[::-1],
        RingSide.LEFT: [*range(first), *range(ends[2], count)[::-1]],
    }


def side_of(sides: Sides) -> Mapping[int, RingSide]:
    return {step: side for side, steps in sides.items() for step in steps}


def beside(sides: Sides) -> Sequence[int]:
    return [*sides[RingSide.LEFT], *sides[RingSide.RIGHT]]


@dataclass(frozen=True)
class Across:
    """Where the sides of the ring are, and how wide every card may be."""

    left: float
    right: float
    width: float

    def holds_stations(self, sides: Sides, metrics: StationMetrics) -> bool:
        """Whether the cards are no narrower than stations and the ring has room for its corners."""
        apart = (self.right - self.left) / max(1, len(sides[RingSide.TOP]))
        corner = apart / 2 if sides[RingSide.TOP] else math.inf
        return self.width >= metrics.diameter and corner >= metrics.radius

    def widened(self, by: float) -> Across:
        """With what the cards need less: to the ring; a step without one moves to the middle."""
        if self.left == self.right:
            by = by / 2
            return Across(self.left + by, self.right + by, self.width)
        return Across(self.left - by, self.right + by, self.width)


def card_gap(metrics: StationMetrics) -> float:
    """From the side of the ring to a card beside it: clear of the station and of the path."""
    return max(metrics.radius + metrics.text_gap, metrics.path_width / 2 + metrics.turn_gap)


def across_of(region: Rect, sides: Sides, metrics: StationMetrics) -> Across:
    gap, between = metrics.column_gap, len(sides[RingSide.TOP])
    beside = card_gap(metrics)
    if not sides[RingSide.LEFT]:
        x = region.x + metrics.radius
        return Across(x, x, max(0.0, region.right - x - beside))
    if between:
        gaps = (between + 1) * gap
        if between > 1:  # those above the ring keep theirs too
            gaps = max(gaps, between * gap + 2 * beside)
        width = (region.width - gaps) / (between + 2)
    else:
        ring = max(region.width * _LEAST_RING, 2 * (metrics.diameter + metrics.turn_gap))
        width = (region.width - ring) / 2 - beside
    width = max(0.0, width)
    return Across(region.x + width + beside, region.right - width - beside, width)


@dataclass(frozen=True)
class Down:
    """Where the ring begins and ends, where the stations beside it stand, and the height that
    all needs."""

    top: float
    bottom: float
    beside: Mapping[int, float]
    needed: float


def down_of(
    region: Rect, sides: Sides, heights: Sequence[Heights], metrics: StationMetrics
) -> Down:
    """Spare height goes between the stations beside the ring and half a share to either end, or
    more where the ring turns there."""
    above, below = (
        _room(sides[side], heights, metrics) for side in (RingSide.TOP, RingSide.BOTTOM)
    )
    apart = metrics.diameter + metrics.turn_gap
    halves = {step: _half(heights[step], metrics) for step in beside(sides)}
    rows = [[halves[step] for step in sides[side]] for side in (RingSide.LEFT, RingSide.RIGHT)]
    span = max(_span(row, metrics) for row in rows)
    first, last = (
        max(
            room + apart if sides[side] else room,
            *(row[end] if len(row) > 1 else row[0] - span / 2 for row in rows if row),
            metrics.radius,
        )
        for side, room, end in ((RingSide.TOP, above, 0), (RingSide.BOTTOM, below, -1))
    )
    needed = first + span + last
    spare = max(0.0, region.height - needed)
    share = spare / (2 * len(sides[RingSide.RIGHT]))
    before, after = (
        max(share, min(spare / 2, metrics.turn_radius - (room - start)))
        for room, start in ((first, above), (last, below))
    )
    begin, end = region.y + first + before, region.y + first + span + spare - after
    return Down(
        region.y + above,
        region.y + needed + spare - below,
        dict(
            chain.from_iterable(
                zip(sides[side], _spread(row, begin, end, metrics), strict=True)
                for side, row in zip((RingSide.LEFT, RingSide.RIGHT), rows, strict=True)
            )
        ),
        needed,
    )


def _room(steps: Sequence[int], heights: Sequence[Heights], metrics: StationMetrics) -> float:
    """From the end of the region to the middle of the path, with the cards above or below it."""
    if not steps:
        return metrics.path_width / 2
    card = max(stacked(parts, metrics.part_gap) for step in steps for parts in heights[step])
    return card + metrics.text_gap + metrics.radius


def _half(heights: Heights, metrics: StationMetrics) -> float:
    """What a card beside the ring, or its station if that is higher, takes up and down."""
    card = max(stacked(parts, metrics.part_gap) for parts in heights)
    return max(card / 2, metrics.radius)


def _span(halves: Sequence[float], metrics: StationMetrics) -> float:
    """From the first station of a side to the last."""
    return sum(one + other + metrics.row_gap for one, other in pairwise(halves))


def _spread(
    halves: Sequence[float], begin: float, end: float, metrics: StationMetrics
) -> Iterator[float]:
    """The stations of a side: the first and last at its ends, the spare height between them."""
    if len(halves) == 1:
        yield (begin + end) / 2
        return
    more = max(0.0, end - begin - _span(halves, metrics)) / max(1, len(halves) - 1)
    y = begin
    for one, other in pairwise((*halves, 0.0)):
        yield y
        y += one + other + metrics.row_gap + more


def stations_of(sides: Sides, across: Across, down: Down) -> Mapping[int, Point]:
    stations: dict[int, Point] = {}
    for side, x in ((RingSide.LEFT, across.left), (RingSide.RIGHT, across.right)):
        stations |= {step: Point(x, down.beside[step]) for step in sides[side]}
    for side, y in ((RingSide.TOP, down.top), (RingSide.BOTTOM, down.bottom)):
        share = (across.right - across.left) / max(1, len(sides[side]))
        for at, step in enumerate(sides[side]):
            stations[step] = Point(across.left + share * (at + 0.5), y)
    return stations


def ring_of(
    sides: Sides, stations: Mapping[int, Point], across: Across, down: Down, metrics: StationMetrics
) -> Ring:
    """Its corners reach from the last station of one side towards the first of the next. An end
    without stations that has no room for a fair turn is level with the stations next to it."""
    turn = metrics.turn_radius * _LEAST_TURN
    right = [stations[step].y for step in sides[RingSide.RIGHT]]
    top = down.top if sides[RingSide.TOP] or right[0] - down.top >= turn else right[0]
    bottom = down.bottom if sides[RingSide.BOTTOM] or down.bottom - right[-1] >= turn else right[-1]
    rect = Rect.between(across.left, top, across.right, bottom)
    left = [stations[step].y for step in sides[RingSide.LEFT] or sides[RingSide.RIGHT]]

    def corner(steps: Sequence[int], at: int, x: float, height: float) -> Size:
        width = abs(stations[steps[at]].x - x) if steps else rect.width / 2
        return Size(min(width, height * _LONGEST_CORNER), min(height, width * _LONGEST_CORNER))

    return Ring(
        rect,
        (
            corner(sides[RingSide.TOP], -1, rect.right, right[0] - top),
            corner(sides[RingSide.BOTTOM], -1, rect.right, bottom - right[-1]),
            corner(sides[RingSide.BOTTOM], 0, rect.x, bottom - left[-1]),
            corner(sides[RingSide.TOP], 0, rect.x, left[0] - top),
        ),
    )
