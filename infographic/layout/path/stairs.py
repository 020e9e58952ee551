"""Stairs: each step stands one even rise higher than the step before it.

A flight runs to the right. Its path is a stair: a tread from each station to the next card, and
a riser in front of that card, above the lower one; so it never meets text. Flights follow each
other downwards. All rise alike and so lie in each other like chevrons: between two of them the
path slides back, straight and as steep as they are. Spare height goes into the rise; what a rise
of 45° leaves is shared out between the flights. No two cards of a flight stand on one line, so
each keeps the heights of its own parts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from infographic.geometry import Path, Point, Rect
from infographic.layout.path.arrangement import (
    Arranged,
    Arrangement,
    CardHeights,
    Placement,
    Slot,
    StationMetrics,
)
from infographic.layout.path.parts.corner import largest_turn, rounded
from infographic.layout.path.parts.row import StationRow, column_width, rows_of, slot_in

_MOST_COLUMNS = 8
# The least rise in widths of the path: from here on neighbouring treads are seen apart.
_LEAST_RISE = 1.25
_NOTHING = Rect(0.0, 0.0, 0.0, 0.0)
_STEEPEST = 1.0  # rise by run
# In mm, where the region is too narrow for cards: rises are divided by it.
_LEAST_RUN = 1e-9

# The cards of a flight, each a row of its own.
_Flight = Sequence[StationRow]


@dataclass(frozen=True)
class Stairs(Arrangement):
    """The arrangement; see the module's docstring. `columns` is the steps of a flight."""

    name = "stairs"
    fewest = 2  # a single step has no path

    def columns(self, count: int) -> Sequence[int]:
        return (count,) if count <= _MOST_COLUMNS else range(2, _MOST_COLUMNS + 1)

    def compromises(self, count: int) -> Sequence[int]:
        """Several flights, where one would do: the path no longer just rises."""
        return range(2, count) if count <= _MOST_COLUMNS else ()

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        gutter = metrics.gutter if len(cards) > columns else 0.0
        width = column_width(region, columns, 2 * gutter, metrics)
        rows = rows_of(cards, 1, width, metrics)
        flights = [rows[start : start + columns] for start in range(0, len(rows), columns)]
        room = _Room(region, region.x + gutter, width, columns, metrics)
        least = metrics.path_width * _LEAST_RISE
        needed = room.height(flights, least)
        if room.is_too_narrow():
            needed = math.inf
        return Arranged(needed, lambda: _placed(room, flights, least))


def _placed(room: _Room, flights: Sequence[_Flight], least: float) -> Placement:
    stairs = _stairs(room, flights, max(least, room.rise_within(flights)))
    slots = tuple(stairs.slots())
    return Placement(
        slots,
        tuple(stairs.segments(slots)),
        tuple(stairs.openings()),
    )


@dataclass(frozen=True)
class _Room:
    """The columns of the flights, and how high flights of a given rise are."""

    region: Rect
    left: float
    width: float
    columns: int
    metrics: StationMetrics

    @property
    def run(self) -> float:
        """From one station to the next along the page."""
        return max(self.width + self.metrics.column_gap, _LEAST_RUN)

    @property
    def riser(self) -> float:
        """How far before its card the middle of a riser stands."""
        return self.metrics.path_width / 2 + self.metrics.turn_gap

    def x(self, column: int) -> float:
        return self.left + column * (self.width + self.metrics.column_gap)

    def is_too_narrow(self) -> bool:
        """Whether a card is narrower than its station, or a riser would stand behind a station."""
        metrics = self.metrics
        between = metrics.diameter + metrics.path_width + metrics.turn_gap
        return self.width < metrics.diameter or (self.columns > 1 and self.run < between)

    def height(self, flights: Sequence[_Flight], rise: float) -> float:
        return max(fixed + by_rise * rise for fixed, by_rise in self._heights(flights))

    def rise_within(self, flights: Sequence[_Flight]) -> float:
        """The rise that fills the region's height, or the steepest."""
        heights = [(fixed, by_rise) for fixed, by_rise in self._heights(flights) if by_rise > 0]
        filling = [(self.region.height - fixed) / by_rise for fixed, by_rise in heights]
        return min([self.run * _STEEPEST, *filling])

    def gap(self, rise: float) -> float:
        """From the bottom of a card to the top of the station below it in the next flight."""
        return max(fixed + by_rise * rise for fixed, by_rise in self._gaps())

    def slide_middle(self, gap: float, rise: float) -> float:
        """How far below the right end of a card the slide is: half-way to what is below it."""
        behind, lower = self._riser_edge()
        above_station = max(0.0, behind * rise / self.run - lower)
        return (gap - above_station - self.width * rise / self.run) / 2

    def _heights(self, flights: Sequence[_Flight]) -> list[tuple[float, float]]:
        """What flights need: the greatest of these fixed heights, each with its share of a rise.

        Any card of the last flight may be the one that reaches down furthest.
        """
        *upper, last = flights
        cards, gaps = sum(_highest(flight) for flight in upper), len(upper)
        return [
            (cards + card.height + gaps * fixed, gaps * by_rise + self.columns - 1 - column)
            for fixed, by_rise in self._gaps()
            for column, card in enumerate(last)
        ]

    def _gaps(self) -> list[tuple[float, float]]:
        """The same for a gap, in which the path slides back.

        Across a card's width the slide sinks by no more than a rise. Measured upright it is
        sqrt(1 + (rise / run)²) times as wide as it is, so not more than 1 + rise / (2 run). Below
        it are a station and, further left and lower, the edge of a riser.
        """
        wide = self.metrics.path_width + 2 * self.metrics.turn_gap
        by_rise = 1 + wide / (2 * self.run)
        behind, lower = self._riser_edge()
        return [(wide, by_rise), (wide - lower, by_rise + behind / self.run)]

    def _riser_edge(self) -> tuple[float, float]:
        """How far left of a station's card and below the top of it its riser turns."""
        half = self.metrics.path_width / 2
        return self.riser + half, self.metrics.radius - half


def _stairs(room: _Room, flights: Sequence[_Flight], rise: float) -> _Stairs:
    """The flights with what spare height the rise leaves: half a share of it to either end."""
    spare = max(0.0, room.region.height - room.height(flights, rise))
    share = spare / len(flights)
    first = room.region.y + share / 2 + rise * (room.columns - 1)
    gap = room.gap(rise) + share
    downs = (_highest(flight) + gap for flight in flights[:-1])
    return _Stairs(room, flights, tuple(accumulate(downs, initial=first)), rise, gap)


def _highest(flight: _Flight) -> float:
    return max(card.height for card in flight)


@dataclass(frozen=True)
class _Stairs:
    """Flights in their places: `tops` are those of their first, lowest cards."""

    room: _Room
    flights: Sequence[_Flight]
    tops: Sequence[float]
    rise: float
    gap: float

    def slots(self) -> Iterator[Slot]:
        room = self.room
        for flight, top in zip(self.flights, self.tops, strict=True):
            for column, card in enumerate(flight):
                y = top - column * self.rise
                yield slot_in(card, room.x(column), y, room.width, room.metrics)

    def segments(self, slots: Sequence[Slot]) -> Iterator[Path]:
        """The path from each station to the next: up a riser, or down a slide to a new flight."""
        turn = self._turn()
        for step, (before, after) in enumerate(pairwise(slots)):
            start, end = before.station, after.station
            flight, column = divmod(step, self.room.columns)
            if column < self.room.columns - 1:
                x = self.room.x(column + 1) - self.room.riser
                corners = [Point(x, start.y), Point(x, end.y)]
            else:
                corners = self._slide(flight, start.y, end.y)
            yield rounded((start, *corners, end), turn)

    def _turn(self) -> float:
        """The radius of every turn: round the top of a card, and round its lower right corner."""
        metrics, across = self.room.metrics, self.room.riser
        downs = (metrics.drop, across)
        return min(largest_turn(across, down, metrics) for down in downs)

    def _slide(self, flight: int, start: float, end: float) -> list[Point]:
        half = self.room.metrics.path_width / 2
        right, left = self.room.region.right - half, self.room.region.x + half
        high, low = self._slide_at(flight, right), self._slide_at(flight, left)
        return [Point(right, start), Point(right, high), Point(left, low), Point(left, end)]

    def _slide_at(self, flight: int, x: float) -> float:
        """The height of the middle of the slide below a flight."""
        room = self.room
        first_end = Point(
            room.left + room.width,
            self.tops[flight]
            + _highest(self.flights[flight])
            + room.slide_middle(self.gap, self.rise),
        )
        return first_end.y + (first_end.x - x) * self.rise / room.run

    def openings(self) -> Iterator[Rect]:
        """The best rectangle above the low steps, if there are any."""
        if self.room.columns > 1:
            above = max(self._above(), key=_side, default=_NOTHING)
            yield above if _side(above) > 0 else self._nothing()

    def _nothing(self) -> Rect:
        return Rect(self.room.region.x, self.room.region.y, 0.0, 0.0)

    def _above(self) -> Iterator[Rect]:
        room, metrics = self.room, self.room.metrics
        clear = metrics.path_width + 2 * metrics.turn_gap
        for column in range(len(self.flights[0]) - 1):
            bottom = self.tops[0] - column * self.rise - metrics.row_gap
            yield Rect.between(room.left, room.region.y, room.x(column + 1) - clear, bottom)


def _side(rect: Rect) -> float:
    """Of the largest square in a rectangle: a title there has lines neither too short nor few."""
    return min(rect.width, rect.height)
