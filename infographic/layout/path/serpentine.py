"""Serpentine: rows that are read to and fro along one turning path.

Odd rows run to the right, even rows to the left. The path runs along the stations above the
cards and turns in gutters beside them, so it never meets text. Cards of a row share the heights
of their parts: their headings, texts and tips each start on one line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from infographic.geometry import Path, Point, Rect, polyline
from infographic.layout.path.arrangement import (
    Arranged,
    Arrangement,
    CardHeights,
    Placement,
    Slot,
    StationMetrics,
)
from infographic.layout.path.parts.corner import largest_turn, rounded
from infographic.layout.path.parts.row import (
    StationRow,
    column_width,
    rows_of,
    slot_in,
    tops_of,
)

_MOST_COLUMNS = 7


@dataclass(frozen=True)
class Serpentine(Arrangement):
    """The arrangement; see the module's docstring."""

    name = "serpentine"
    fewest = 2  # a single step has no path

    def columns(self, count: int) -> Sequence[int]:
        return range(min(2, count), min(count, _MOST_COLUMNS) + 1)

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        left, right = _gutters(len(cards), columns, metrics)
        width = column_width(region, columns, left + right, metrics)
        rows = rows_of(cards, columns, width, metrics)
        needed = sum(row.height for row in rows) + metrics.row_gap * (len(rows) - 1)
        if width < metrics.diameter:
            needed = math.inf  # stations side by side would touch
        grid = _Grid(region.x + left, width, columns, metrics)
        return Arranged(needed, lambda: _placed(region, rows, needed, grid))


def _placed(region: Rect, rows: Sequence[StationRow], needed: float, grid: _Grid) -> Placement:
    """One share of the spare height goes between each two rows, half a share to either end."""
    metrics = grid.metrics
    share = max(0.0, region.height - needed) / len(rows)
    tops = tops_of(rows, region.y + share / 2, metrics.row_gap + share)
    slots = tuple(
        grid.slot(row, step, top) for row, top in zip(rows, tops, strict=True) for step in row.steps
    )
    segments = tuple(_segments(slots, grid.columns, region, metrics))
    return Placement(slots, segments)


def _gutters(count: int, columns: int, metrics: StationMetrics) -> tuple[float, float]:
    """The room for the path beside the cards, left and right: it first turns on the right."""
    rows = -(-count // columns)
    return (metrics.gutter if rows > 2 else 0.0, metrics.gutter if rows > 1 else 0.0)


def _runs_right(step: int, columns: int) -> bool:
    """Whether the row of a step, by its index, is read from left to right."""
    return step // columns % 2 == 0


@dataclass(frozen=True)
class _Grid:
    """Columns of cards, the first one's left edge at `left`."""

    left: float
    width: float
    columns: int
    metrics: StationMetrics

    def x(self, column: int) -> float:
        return self.left + column * (self.width + self.metrics.column_gap)

    def slot(self, row: StationRow, step: int, top: float) -> Slot:
        position = step % self.columns
        column = position if _runs_right(step, self.columns) else self.columns - 1 - position
        return slot_in(row, self.x(column), top, self.width, self.metrics)


def _segments(
    slots: Sequence[Slot], columns: int, region: Rect, metrics: StationMetrics
) -> Iterator[Path]:
    """The path from each station to the next: straight in a row, round a turn between rows."""
    half = metrics.path_width / 2
    turn = largest_turn(half + metrics.turn_gap, metrics.drop, metrics)
    for step, (before, after) in enumerate(pairwise(slots)):
        start, end = before.station, after.station
        if (step + 1) % columns:
            yield polyline((start, end))
        else:
            side = region.right - half if _runs_right(step, columns) else region.x + half
            yield rounded((start, Point(side, start.y), Point(side, end.y), end), turn)
