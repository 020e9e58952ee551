"""Where the lines of a timeline run, and where the cards beside them may stand. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.geometry import Rect
from infographic.layout.path.arrangement import CardHeights, StationMetrics
from infographic.layout.path.parts.narrow import narrowest_for_all

# Numbers of columns; see the timeline.
ONE_LINE, TWO_LINES, WINDING = 1, 2, 3


@dataclass(frozen=True)
class Lane:
    """The x of a line of stations, and from where to where the cards beside it reach."""

    station: float
    left: float
    right: float


@dataclass(frozen=True)
class Way:
    """One way of placing the cards: the lanes, the width for which the heights of the cards are
    asked (a lane may be narrower), the x of the gutter in which the path climbs, if it does, and
    where the tips stand beside the text, the way to them."""

    columns: int
    lanes: tuple[Lane, ...]
    text: float
    gutter: float | None = None
    tips_beside: float | None = None

    def swinging(self, cards: Sequence[CardHeights]) -> Way:
        """The same with the path of two lanes nearer to the texts at either side of it."""
        if self.columns != WINDING:
            return self
        left, right = self.lanes
        by_left, by_right = (self._spare(cards[side::2]) for side in range(2))
        return replace(
            self,
            lanes=(
                Lane(left.station - by_left, left.left, left.right - by_left),
                Lane(right.station + by_right, right.left + by_right, right.right),
            ),
        )

    def _spare(self, cards: Sequence[CardHeights]) -> float:
        """How much narrower all of the cards may be without being higher in any language."""
        return self.text - narrowest_for_all(cards, self.text)

    def rows(self, count: int) -> list[list[int]]:
        """The steps of each row, by lane."""
        if self.columns == TWO_LINES:
            half = -(-count // 2)
            return [[step for step in (row, row + half) if step < count] for row in range(half)]
        across = len(self.lanes)
        return [[*range(at, min(at + across, count))] for at in range(0, count, across)]


def ways_of(region: Rect, columns: int, metrics: StationMetrics) -> Iterator[Way]:
    """The ways to place cards with these columns, the one to prefer among equals first."""
    # From the middle of the path to a text, and from that of a station.
    least = metrics.path_width / 2 + metrics.turn_gap
    beside = max(metrics.radius + metrics.text_gap, least)
    first = region.x + metrics.radius
    if columns == ONE_LINE:
        lane = Lane(first, first + beside, region.right)
        width = lane.right - lane.left
        half = (width - metrics.column_gap) / 2
        yield Way(columns, (lane,), width)
        yield Way(columns, (lane,), half, tips_beside=half + metrics.column_gap)
    elif columns == TWO_LINES:
        middle = region.x + region.width / 2
        second = middle + least + metrics.radius
        left = Lane(first, first + beside, middle - least)
        right = Lane(second, second + beside, region.right)
        yield Way(columns, (left, right), left.right - left.left, gutter=middle)
    else:
        apart = metrics.diameter + metrics.column_gap
        width = (region.width - apart) / 2 - beside
        station = region.x + width + beside
        left = Lane(station, region.x, region.x + width)
        right = Lane(station + apart, region.right - width, region.right)
        yield Way(columns, (left, right), width)
