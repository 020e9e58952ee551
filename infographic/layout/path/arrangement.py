"""What an arrangement is given and what it answers with. Lengths are mm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Protocol

from infographic.geometry import Path, Point, Rect

# The heights of a card's parts (heading, text, tips), top to bottom; 0 for one it has not.
PartHeights = Sequence[float]
# From the width of a card to its part heights in each language.
CardHeights = Callable[[float], Sequence[PartHeights]]


@dataclass(frozen=True)
class StationMetrics:
    """The sizes that all stations of a picture share.

    A station is a circle on the path. `text_gap` is between a station and its text, `part_gap`
    between the parts of a card. The path is `path_width` wide, turns with `turn_radius` and keeps
    `turn_gap` from text.
    """

    radius: float
    path_width: float
    turn_radius: float
    turn_gap: float
    text_gap: float
    part_gap: float
    column_gap: float
    row_gap: float

    @property
    def drop(self) -> float:
        """From the middle of a station to a text below it."""
        return self.radius + self.text_gap

    @property
    def diameter(self) -> float:
        return 2 * self.radius

    @property
    def gutter(self) -> float:
        """What the path needs beside cards that it runs past."""
        return self.path_width + self.turn_gap


@dataclass(frozen=True)
class Slot:
    """Where one step goes: the middle of its station and, in each language, the place of each
    part of its card. What the lines of a heading alone are shorter than its place goes before
    them by the part `halign`."""

    station: Point
    parts: tuple[tuple[Rect, ...], ...]
    halign: float = 0.0


@dataclass(frozen=True)
class Placement:
    """Every step's slot in order, and the segments of the path from each station to the next.

    `openings` are regions left free that are read before the steps, such as the middle of a ring,
    the best first: in one of them a title can stand. Where there is room for them in some sizes but
    not in this one, they are empty rectangles.
    """

    slots: tuple[Slot, ...]
    segments: tuple[Path, ...]
    openings: tuple[Rect, ...] = ()


@dataclass(frozen=True)
class Arranged:
    """The height that the steps need without spare space, and what places them.

    Where `needed` is more than the region's height, or infinite because the region is too narrow,
    the steps do not fit; most candidates do not, so they are placed only when asked for.
    """

    needed: float
    place: Callable[[], Placement]

    @cached_property
    def _placement(self) -> Placement:
        """Made once for all that is asked of it, which spares an eighth of the calls of a fit."""
        return self.place()

    @property
    def slots(self) -> tuple[Slot, ...]:
        return self._placement.slots

    @property
    def segments(self) -> tuple[Path, ...]:
        return self._placement.segments

    @property
    def openings(self) -> tuple[Rect, ...]:
        return self._placement.openings


class Arrangement(Protocol):
    """One way of laying out steps: `name` is what editors call it, and `fewest` how many steps it
    is for at least.

    With the same columns, `needed` must never fall when the metrics and the cards' heights grow
    or the region becomes narrower, and it must not depend on the region's height: the fit relies
    on it.
    """

    name: ClassVar[str]
    fewest: ClassVar[int] = 1

    def columns(self, count: int) -> Sequence[int]:
        """The numbers of columns worth trying for `count` steps."""
        ...

    def compromises(self, count: int) -> Sequence[int]:  # noqa: ARG002
        """Further numbers, with which the steps do not look as the arrangement is meant: the page
        prefers each of its arrangements as it is meant."""
        return ()

    def arrange(
        self,
        region: Rect,
        cards: Sequence[CardHeights],
        columns: int,
        metrics: StationMetrics,
    ) -> Arranged:
        """Place the cards in the region, sharing out spare height.

        Stations, parts and path stay inside the region wherever the steps fit; the path keeps
        clear of the parts. Stations have the same place in every language.
        """
        ...
