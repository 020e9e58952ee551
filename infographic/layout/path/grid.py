"""Grid: rows that are all read from left to right, as a text is.

The path runs along the stations above the cards. At the end of a row it turns down in a gutter on
the right, runs back through the gap between the rows as the eye does, and comes down on the first
station of the next row from above: so nothing stands left of the cards, whose left edge is that
of the page, and the path never meets text. (Text beside its station would stand in its way.)
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from infographic.geometry import Path, Point, Rect, polyline
from infographic.layout.path.arrangement import (
    Arranged,
    Arrangement,
    CardHeights,
    Placement,
    Slot,
    StationMetrics,
)
from infographic.layout.path.parts.corner import largest_turn, rounded_line
from infographic.layout.path.parts.row import (
    StationRow,
    column_width,
    rows_of,
    slot_in,
    tops_of,
)

_MOST_COLUMNS = 7
_BEST_COLUMNS = 4  # lines of a good length, and few ways back


@dataclass(frozen=True)
class Grid(Arrangement):
    """The arrangement; see the module's docstring."""

    name = "grid"
    fewest = 2  # a single step has no path

    def columns(self, count: int) -> Sequence[int]:
        """For each number of rows the fewest columns that take the steps, so that rows are filled
        evenly: nine steps as 5 + 4, not 8 + 1. Those nearest to the best number first, of
        two as near the one with fewer rows."""
        fewest = {-(-count // rows) for rows in range(1, count + 1)}
        worth = sorted(fewest & {*range(min(2, count), _MOST_COLUMNS + 1)}, reverse=True)
        return sorted(worth, key=lambda columns: abs(columns - _BEST_COLUMNS))

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        gutter = metrics.gutter if len(cards) > columns else 0.0
        width = column_width(region, columns, gutter, metrics)
        rows = rows_of(cards, columns, width, metrics)
        gap = max(metrics.row_gap, metrics.path_width + 2 * metrics.turn_gap)
        needed = sum(row.height for row in rows) + gap * (len(rows) - 1)
        if width < metrics.diameter:
            needed = math.inf  # stations side by side would touch
        return Arranged(needed, lambda: _placed(region, rows, needed, _Cells(width, gap, metrics)))


@dataclass(frozen=True)
class _Cells:
    """How wide cells are, and the least distance of two rows."""

    width: float
    gap: float
    metrics: StationMetrics


def _placed(region: Rect, rows: Sequence[StationRow], needed: float, cells: _Cells) -> Placement:
    """One share of the spare height goes between each two rows, half a share to either end."""
    width, metrics = cells.width, cells.metrics
    share = max(0.0, region.height - needed) / len(rows)
    tops = tops_of(rows, region.y + share / 2, cells.gap + share)
    pitch = width + metrics.column_gap
    slots = tuple(
        slot_in(row, region.x + pitch * column, top, width, metrics)
        for row, top in zip(rows, tops, strict=True)
        for column in range(len(row.steps))
    )
    backs = [top - (cells.gap + share) / 2 for top in tops[1:]]
    segments = tuple(_segments(slots, rows, backs, region, metrics))
    return Placement(slots, segments)


def _segments(
    slots: Sequence[Slot],
    rows: Sequence[StationRow],
    backs: Sequence[float],
    region: Rect,
    metrics: StationMetrics,
) -> Iterator[Path]:
    """The path from each station to the next: straight in a row, and back to the next row along
    the height that `backs` has for it."""
    side = region.right - metrics.path_width / 2
    for row, following, back in zip_longest(rows, rows[1:], backs):
        stations = [slots[step].station for step in row.steps]
        for start, end in pairwise(stations):
            yield polyline((start, end))
        if following is not None:
            first = slots[following.steps[0]].station
            text_ends = stations[-1].y + row.height - metrics.radius
            yield _return(stations[-1], first, Point(side, back), text_ends, metrics)


def _return(
    start: Point, end: Point, low: Point, text_ends: float, metrics: StationMetrics
) -> Path:
    """From the end of a row back to the next: down to the lower right corner `low`, to the left
    in the gap, and down on the station."""
    across = metrics.path_width / 2 + metrics.turn_gap
    right = min(
        largest_turn(across, metrics.drop, metrics),
        largest_turn(across, low.y - text_ends, metrics),
        (low.y - start.y) / 2,
        low.x - start.x,
    )
    # Straight from the top of the station on.
    left = min(metrics.turn_radius, end.y - metrics.radius - low.y, low.x - end.x - right)
    points = (start, Point(low.x, start.y), low, Point(end.x, low.y), end)
    return rounded_line(points, (right, right, left))
