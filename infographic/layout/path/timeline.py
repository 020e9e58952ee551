"""Timeline: stations on a line that runs down the page, each with its card beside it.

The highest card starts level with its station or, where it is the lower of the two,
has its middle at the station's, and the others start with it; so stations take no height of their
own. Headings alone have their middle at that of their station. With `columns`

1. one line stands at the left, the cards to its right; tips stand beside the texts where that
   takes less height;
2. two lines stand side by side, the first steps on the left one: the path runs on below them and
   climbs through a gutter to the top of the right one;
3. the path winds down the middle with cards on both sides: across to the right, back down to
   the left, across again. It swings as wide as the cards let it. Text reads in the same order.

Cards in one row share the heights of their parts: their headings, texts and tips each start on
one line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from infographic.geometry import (
    Path,
    Point,
    Rect,
    curve_to,
    move_to,
    polyline,
)
from infographic.layout.path.arrangement import (
    Arranged,
    Arrangement,
    CardHeights,
    PartHeights,
    Placement,
    Slot,
    StationMetrics,
)
from infographic.layout.path.parts.card_stack import highest, shown, stack
from infographic.layout.path.parts.corner import largest_turn, rounded_line
from infographic.layout.path.parts.lanes import (
    ONE_LINE,
    TWO_LINES,
    WINDING,
    Lane,
    Way,
    ways_of,
)

# The places of the parts of a card in each language.
_Card = tuple[tuple[Rect, ...], ...]


@dataclass(frozen=True)
class Timeline(Arrangement):
    """The arrangement; see the module's docstring."""

    name = "timeline"

    def columns(self, count: int) -> Sequence[int]:
        return (ONE_LINE,) if count == 1 else (ONE_LINE, TWO_LINES)

    def compromises(self, count: int) -> Sequence[int]:
        """Winding, the path is longer and the steps are read to and fro."""
        return () if count == 1 else (WINDING,)

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        ways = ways_of(region, columns, metrics)
        placed = [_Placing(region, metrics, way).arranged(cards) for way in ways]
        return min(placed, key=lambda arranged: arranged.needed)


@dataclass(frozen=True)
class _Row:
    """The steps of a row, for each of them and in each language the places of its parts in its
    card, from the card's top left corner, and the height of the row."""

    steps: list[int]
    cards: tuple[_Card, ...]
    height: float


@dataclass(frozen=True)
class _Placing:
    region: Rect
    metrics: StationMetrics
    way: Way

    def arranged(self, cards: Sequence[CardHeights]) -> Arranged:
        """The cards in their places, as the protocol has it."""
        metrics = self.metrics
        rows = [self._row(steps, cards) for steps in self.way.rows(len(cards))]
        below = 0.0 if self.way.gutter is None else metrics.turn_gap + metrics.path_width
        needed = sum(row.height for row in rows) + metrics.row_gap * (len(rows) - 1) + below
        if self.way.text < metrics.diameter:
            needed = math.inf  # a card would be narrower than its station
        return Arranged(needed, lambda: self._swinging(cards, needed).placed(rows, needed))

    def _swinging(self, cards: Sequence[CardHeights], needed: float) -> _Placing:
        """Where the cards fit, they are as narrow as they may be."""
        if needed > self.region.height:
            return self
        return replace(self, way=self.way.swinging(cards))

    def placed(self, rows: Sequence[_Row], needed: float) -> Placement:
        """One share of the spare height goes between each two rows, half a share to either end."""
        share = max(0.0, self.region.height - needed) / len(rows)
        tops = [self.region.y + share / 2]
        for row in rows[:-1]:
            tops.append(tops[-1] + row.height + self.metrics.row_gap + share)
        most = max((_height(places) for places in _texts(rows)), default=0.0)
        by_step = {
            step: self._slot(card, lane, top, self._tops(card, most))
            for row, top in zip(rows, tops, strict=True)
            for step, card, lane in zip(row.steps, row.cards, self.way.lanes, strict=False)
        }
        if most == 0.0 and self.way.columns == WINDING:  # headings alone end at their stations
            by_step = {step: replace(by_step[step], halign=1.0 - step % 2) for step in by_step}
        slots = tuple(by_step[step] for step in sorted(by_step))
        bottom = tops[-1] + rows[-1].height
        segments = tuple(self._segments(slots, bottom))
        return Placement(slots, segments)

    def _row(self, steps: list[int], cards: Sequence[CardHeights]) -> _Row:
        """Cards share the heights of their parts; headings alone are in the middle of their own
        stations."""
        heights = [cards[step](self.way.text) for step in steps]
        if any(shown(parts) > 1 for card in heights for parts in card):
            heights = [highest(heights)] * len(steps)
        placed = tuple(tuple(map(self._parts, card)) for card in heights)
        highs = [_height(parts) for card in placed for parts in card]
        bottoms = (self._top(high) + high for high in highs)
        station = self._middle + self.metrics.radius
        return _Row(steps, placed, max(station, *bottoms))

    def _parts(self, heights: PartHeights) -> tuple[Rect, ...]:
        """Heading, text and tips below each other, or the tips level with the text beside it."""
        places = list(stack(Point(0.0, 0.0), self.way.text, heights, self.metrics.part_gap))
        if self.way.tips_beside is not None:
            *_, text, tips = places
            level = text.y if text.height > 0 else 0.0
            places[-1] = Rect(self.way.tips_beside, level, tips.width, tips.height)
        return tuple(places)

    def _slot(self, card: _Card, lane: Lane, top: float, tops: Sequence[float]) -> Slot:
        """A card whose top is so far below that of its row, in each language."""
        parts = []
        for places, down in zip(card, tops, strict=True):
            moved = (place.moved(lane.left, top + down) for place in places)
            parts.append(tuple(at._replace(width=min(at.width, lane.right - at.x)) for at in moved))
        return Slot(Point(lane.station, top + self._middle), tuple(parts))

    def _tops(self, card: _Card, most: float) -> list[float]:
        """From the top of a row to that of a card in each language, in one page with the highest,
        which is `most` high."""
        return [
            min(self._top(_height(places)), self._top(most) if _is_text(places) else math.inf)
            for places in card
        ]

    def _top(self, height: float) -> float:
        """From the top of a row to that of the only card of a page."""
        return max(0.0, self._middle - height / 2)

    @property
    def _middle(self) -> float:
        """From the top of a row to the middle of its stations."""
        return self.metrics.radius

    def _segments(self, slots: Sequence[Slot], bottom: float) -> Iterator[Path]:
        """The path from each station to the next; `bottom` is where the last row ends."""
        gutter = self.way.gutter
        for start, end in pairwise(slot.station for slot in slots):
            if gutter is not None and start.x != end.x:
                yield self._climb(start, end, gutter, bottom)
            elif start.x == end.x or start.y == end.y:
                yield polyline((start, end))
            else:
                middle = (start.y + end.y) / 2
                bend = curve_to(Point(start.x, middle), Point(end.x, middle), end)
                yield Path((move_to(start), bend))

    def _climb(self, start: Point, end: Point, gutter: float, bottom: float) -> Path:
        """Down below the last card, through the gutter up, and across to a station."""
        least = self.metrics.path_width / 2 + self.metrics.turn_gap
        turn = largest_turn(least, least, self.metrics)
        low = bottom + least
        corners = (Point(start.x, low), Point(gutter, low), Point(gutter, end.y))
        rooms = (gutter - start.x, (low - end.y) / 2, end.x - gutter)
        down, up, across = (min(turn, room) for room in rooms)
        return rounded_line((start, *corners, end), (min(down, rooms[0] / 2), up, across))


def _texts(rows: Sequence[_Row]) -> Iterator[Sequence[Rect]]:
    """The cards in every language that have more than a heading."""
    every = (places for row in rows for card in row.cards for places in card)
    return filter(_is_text, every)


def _is_text(places: Sequence[Rect]) -> bool:
    return sum(place.height > 0 for place in places) > 1


def _height(places: Sequence[Rect]) -> float:
    """How far a card reaches down."""
    return max((place.bottom for place in places if place.height > 0), default=0.0)
