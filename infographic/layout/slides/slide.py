"""What all slides share: placeholders, and the reel with strands from the left edge.

Slides are 16:9; lengths are mm from the top left corner of the slide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from infographic.geometry import Point, Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.coloured import Coloured
from infographic.layout.box.frame import Frame
from infographic.layout.box.stack import BOTTOM
from infographic.layout.page.reel import PlacedReel
from infographic.layout.part.context import LayoutContext
from infographic.layout.path.strands import (
    HUB_GAP,
    MOST_STRANDS,
    STRAND_SHARE,
    TURN,
    Lanes,
    Reel,
    Runs,
    Strands,
    wind,
)
from infographic.scene import Placeholder, TextStyle

MARGIN = 14.0
# The strands of a guide that has too many steps for one each: its colours, once each.
_ORNAMENT = 4
# How far strands begin before the left edge.
BEFORE_EDGE = 4.0


@dataclass(frozen=True)
class Filling:
    """A box whose texts fill a placeholder of the slide; in a place that a program finds too high
    for them, `valign` of the rest is above them."""

    box: Box
    placeholder: Placeholder
    valign: float = 0.0

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        return replace(
            self.box.place(rect, language), placeholder=self.placeholder, valign=self.valign
        )

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


@dataclass(frozen=True)
class FillingEach:
    """A box each of whose texts in some styles fills a placeholder of its own, in reading order;
    `first` is the number of the first."""

    box: Box
    styles: frozenset[TextStyle]
    first: int

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        return self._filled(self.box.place(rect, language), count(self.first))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)

    def _filled(self, frame: Frame, numbers: Iterator[int]) -> Frame:
        if frame.paragraph is not None and frame.paragraph.style in self.styles:
            return replace(frame, placeholder=Placeholder("body", next(numbers)))
        return replace(frame, children=tuple(self._filled(c, numbers) for c in frame.children))


def titled(box: Box) -> Filling:
    """The title of a slide, next to what is below it."""
    return Filling(box, Placeholder("title"), BOTTOM)


def body(box: Box, index: int) -> Filling:
    """A text of a slide; `index` tells it from the others, from 1 on."""
    return Filling(box, Placeholder("body", index))


def on_hero(context: LayoutContext, box: Box) -> Coloured:
    """A box whose texts have the colour that stands out from the ground of the title."""
    return Coloured(box, context.theme.type[TextStyle.SUBTITLE].colour)


def strand_count(context: LayoutContext) -> int:
    """How many strands the reel of a slide has that is about all steps."""
    steps = len(context.guide.steps)
    return steps if steps <= MOST_STRANDS else _ORNAMENT


def rings(hub: float, pitch: float, count: int) -> tuple[float, ...]:
    """The middle lines of the rings around a hub."""
    return tuple(hub + (HUB_GAP + at) * pitch for at in range(count))


def reach(hub: float, pitch: float, count: int) -> float:
    """From the middle of a reel to where the outermost ring ends."""
    return rings(hub, pitch, count)[-1] + STRAND_SHARE * pitch / 2


@dataclass(frozen=True)
class WoundReel:
    """A reel below its bundle, which comes from the left edge of the slide: `wound` of its `count`
    strands are on it, the last of them from `start`, which is an x."""

    centre: Point
    hub: float
    pitch: float
    count: int
    wound: int
    start: float | None = None

    def lane(self, step: int) -> float:
        """The y of the middle line of a step's lane."""
        return self.centre.y - rings(self.hub, self.pitch, self.count)[step]

    def placed(self, context: LayoutContext) -> PlacedReel:
        radii = rings(self.hub, self.pitch, self.count)
        starts = [-BEFORE_EDGE] * self.wound
        if self.start is not None:
            starts[-1] = self.start
        middles = [self.lane(step) for step in range(self.wound)]
        stations = [Point(x, y) for x, y in zip(starts, middles, strict=True)]
        strands = wind(
            stations,
            Lanes(Runs.RIGHT, tuple(middles), self.pitch),
            Reel(self.centre, self.hub, radii[: self.wound]),
            TURN * self.pitch,
        )
        top = middles[-1] - self.pitch / 2
        cover = Rect.between(0.0, top, self.centre.x, middles[0])
        return PlacedReel(
            replace(strands, cover=cover),
            context.guide.hub,
            Point(0.0, self.lane(self.wound - 1)),
            context.page.trimmed,
            to_come=radii[self.wound :],
        )


def bare_reel(context: LayoutContext, centre: Point, hub: float, pitch: float) -> PlacedReel:
    """A reel of all strands without its bundle."""
    radii = rings(hub, pitch, strand_count(context))
    nothing = Rect(centre.x, centre.y, 0.0, 0.0)
    strands = Strands((), Reel(centre, hub, radii), nothing, STRAND_SHARE * pitch)
    return PlacedReel(strands, context.guide.hub, Point(0.0, 0.0), context.page.trimmed)
