"""Rows of cards below their stations, as the arrangements that have rows share them.

A station stands at the left of its card. Cards of a row share the heights of their parts: their
headings, texts and tips each start on one line. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Point, Rect
from infographic.layout.path.arrangement import CardHeights, Slot, StationMetrics
from infographic.layout.path.parts.card_stack import highest, stack, stacked


@dataclass(frozen=True)
class StationRow:
    """The steps of one row by index, the part heights that they share in each language, and how
    high the row is from the top of its stations to the end of its longest language."""

    steps: range
    parts: tuple[tuple[float, ...], ...]
    height: float


def column_width(region: Rect, columns: int, gutters: float, metrics: StationMetrics) -> float:
    """That of each column beside gutters that together are so wide; 0 where there is no room."""
    gaps = metrics.column_gap * (columns - 1)
    return max(0.0, (region.width - gutters - gaps) / columns)


def rows_of(
    cards: Sequence[CardHeights], columns: int, width: float, metrics: StationMetrics
) -> list[StationRow]:
    """The cards in order, `columns` to a row, each `width` wide; the last row may be short."""
    starts = range(0, len(cards), columns)
    return [
        _row(cards, range(start, min(start + columns, len(cards))), width, metrics)
        for start in starts
    ]


def tops_of(rows: Sequence[StationRow], first: float, gap: float) -> list[float]:
    """The top of each row, the first at `first` and `gap` between each two."""
    tops = [first]
    for row in rows[:-1]:
        tops.append(tops[-1] + row.height + gap)
    return tops


def slot_in(row: StationRow, x: float, top: float, width: float, metrics: StationMetrics) -> Slot:
    """The slot of a row's card whose left edge is at `x`."""
    station = Point(x + metrics.radius, top + metrics.radius)
    corner = Point(x, station.y + metrics.drop)
    parts = tuple(stack(corner, width, heights, metrics.part_gap) for heights in row.parts)
    return Slot(station, parts)


def _row(
    cards: Sequence[CardHeights], steps: range, width: float, metrics: StationMetrics
) -> StationRow:
    parts = tuple(map(tuple, highest(cards[step](width) for step in steps)))
    text = max(stacked(heights, metrics.part_gap) for heights in parts)
    station = metrics.radius + metrics.drop
    return StationRow(steps, parts, station + text)
