"""Serpentine: rows that are read to and fro along one turning path.

Odd rows run to the right, even rows to the left. The path runs along the stations above the
cards and turns in gutters beside them, so it never meets text. Cards of a row share the heights
of their parts: their headings, texts and tips each start on one line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from infographic.geometry import (
    QUARTER_CIRCLE,
    Path,
    Point,
    Rect,
    curve_to,
    line_to,
    move_to,
    polyline,
)
from infographic.layout.arrangement.protocol import (
    Arranged,
    CardHeights,
    Slot,
    StationMetrics,
)

_MOST_COLUMNS = 7
# What an arc may leave of the gap between the path and the corner of a text.
_LEAST_CLEARANCE = 1 / 3


@dataclass(frozen=True)
class _Row:
    """The steps of one row by index, the part heights that they share in each language, and how
    high the row is."""

    steps: range
    parts: tuple[tuple[float, ...], ...]
    height: float
    runs_right: bool


@dataclass(frozen=True)
class Serpentine:
    """The arrangement; see the module's docstring."""

    def columns(self, count: int) -> Sequence[int]:
        return range(min(2, count), min(count, _MOST_COLUMNS) + 1)

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        count = len(cards)
        left, right = _gutters(count, columns, metrics)
        gaps = metrics.column_gap * (columns - 1)
        width = max(0.0, (region.width - left - right - gaps) / columns)
        rows = _rows(cards, columns, width, metrics)
        needed = sum(row.height for row in rows) + metrics.row_gap * (len(rows) - 1)
        if width < metrics.width:
            needed = math.inf  # stations side by side would touch
        # One share of the spare height goes between each two rows, half a share to either end.
        share = max(0.0, region.height - needed) / len(rows)
        tops = _tops(rows, region.y + share / 2, metrics.row_gap + share)
        grid = _Grid(region.x + left, width, metrics)
        slots = tuple(
            grid.slot(row, position, columns, top)
            for row, top in zip(rows, tops, strict=True)
            for position in range(len(row.steps))
        )
        free = grid.free(rows[-1], columns, tops[-1])
        return Arranged(slots, tuple(_legs(slots, rows, region, metrics)), free, needed)


def _rows(
    cards: Sequence[CardHeights], columns: int, width: float, metrics: StationMetrics
) -> list[_Row]:
    rows: list[_Row] = []
    for start in range(0, len(cards), columns):
        steps = range(start, min(start + columns, len(cards)))
        in_each_language = zip(*(cards[step](width) for step in steps), strict=True)
        parts = tuple(
            tuple(max(heights) for heights in zip(*of_cards, strict=True))
            for of_cards in in_each_language
        )
        text = max(_stacked(heights, metrics.part_gap) for heights in parts)
        station = metrics.overshoot + 2 * metrics.radius
        rows.append(_Row(steps, parts, station + metrics.text_gap + text, len(rows) % 2 == 0))
    return rows


def _stacked(heights: Sequence[float], gap: float) -> float:
    shown = [height for height in heights if height > 0]
    return sum(shown) + gap * (len(shown) - 1)


def _tops(rows: Sequence[_Row], first: float, gap: float) -> list[float]:
    tops = [first]
    for row in rows[:-1]:
        tops.append(tops[-1] + row.height + gap)
    return tops


def _gutters(count: int, columns: int, metrics: StationMetrics) -> tuple[float, float]:
    """The room for the path beside the cards, left and right: it first turns on the right."""
    rows = -(-count // columns)
    turn = metrics.path_width + metrics.turn_gap
    return (turn if rows > 2 else 0.0, turn if rows > 1 else 0.0)


@dataclass(frozen=True)
class _Grid:
    left: float
    width: float
    metrics: StationMetrics

    def x(self, column: int) -> float:
        return self.left + column * (self.width + self.metrics.column_gap)

    def slot(self, row: _Row, position: int, columns: int, top: float) -> Slot:
        x = self.x(position if row.runs_right else columns - 1 - position)
        radius = self.metrics.radius
        station = Point(x + radius, top + self.metrics.overshoot + radius)
        y = station.y + radius + self.metrics.text_gap
        parts = tuple(self._stack(x, y, heights) for heights in row.parts)
        return Slot(station, parts)

    def _stack(self, x: float, y: float, heights: Sequence[float]) -> tuple[Rect, ...]:
        stack = []
        for height in heights:
            stack.append(Rect(x, y, self.width, height))
            y += height + (self.metrics.part_gap if height > 0 else 0.0)
        return tuple(stack)

    def free(self, row: _Row, columns: int, top: float) -> tuple[Rect, ...]:
        """The cells of the last row that no step stands in, as one rectangle."""
        used = len(row.steps)
        if used == columns:
            return ()
        first, last = (used, columns - 1) if row.runs_right else (0, columns - used - 1)
        y = top + self.metrics.overshoot
        return (Rect.between(self.x(first), y, self.x(last) + self.width, top + row.height),)


def _legs(
    slots: Sequence[Slot], rows: Sequence[_Row], region: Rect, metrics: StationMetrics
) -> Iterator[Path]:
    """The path from each station to the next: straight in a row, round a turn between rows."""
    half = metrics.path_width / 2
    for row, following in zip_longest(rows, rows[1:]):
        stations = [slots[step].station for step in row.steps]
        for start, end in pairwise(stations):
            yield polyline((start, end))
        if following is not None:
            side = region.right - half if row.runs_right else region.x + half
            first = slots[following.steps[0]].station
            yield _turn(stations[-1], first, side, _largest_turn(metrics))


def _largest_turn(metrics: StationMetrics) -> float:
    """The radius of the turns: as wished, or the largest that keeps clear of the text inside it.

    The nearest corner of a text is `across` from the straight line through the turn's side and
    `down` from that through its stations. Its distance from the middle of the path on an arc of
    radius r is r - sqrt((r - across)² + (r - down)²), which must not be less than `clear`.
    """
    across = metrics.path_width / 2 + metrics.turn_gap
    down = metrics.radius + metrics.text_gap
    clear = metrics.path_width / 2 + metrics.turn_gap * _LEAST_CLEARANCE
    middle = across + down - clear
    within = middle**2 - (across**2 + down**2 - clear**2)
    largest = middle + math.sqrt(max(0.0, within))
    return min(metrics.turn_radius, largest)


def _turn(start: Point, end: Point, side: float, most: float) -> Path:
    """From one row round to the next, along the vertical line x = `side`."""
    room = min(abs(side - start.x), abs(side - end.x))
    radius = min(most, (end.y - start.y) / 2, room)
    inwards = -radius if side > start.x else radius
    pull = 1 - QUARTER_CIRCLE  # how near to the corner a control point stands, in radii
    return Path(
        (
            move_to(start),
            line_to(Point(side + inwards, start.y)),
            curve_to(
                Point(side + inwards * pull, start.y),
                Point(side, start.y + radius * pull),
                Point(side, start.y + radius),
            ),
            line_to(Point(side, end.y - radius)),
            curve_to(
                Point(side, end.y - radius * pull),
                Point(side + inwards * pull, end.y),
                Point(side + inwards, end.y),
            ),
            line_to(end),
        )
    )
