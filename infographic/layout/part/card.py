"""A step of an arrangement: its station on the path, and its card of heading, text and tips.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from infographic.geometry import Point, Rect, around_rects, square
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import STATIONS, Frame, FrameKind, in_turn
from infographic.layout.box.stack import BOTTOM, TOP, Aligned
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.step import Heading, StepBoxes, heading_of, step_boxes
from infographic.layout.path.arrangement import Slot
from infographic.scene import Role

# What a number and a station have of the size that the type scale gives them, where all is tight.
_LEAST_NUMBER, _LEAST_STATION = 0.6, 0.8


@dataclass(frozen=True)
class StepCard:
    """One step in one language. `parts` are heading, text and tips, None for one that it has not;
    `radius` is that of its station."""

    step: StepBoxes
    radius: float
    parts: tuple[Box | None, ...]

    def heights(self, width: float) -> Sequence[float]:
        """The height of each part at a width, 0 for one that is not there."""
        return [0.0 if part is None else part.height(width) for part in self.parts]

    def place(self, slot: Slot, at: int, language: str) -> Frame:
        """The step in its slot; `at` is the index of its language there."""
        heading, *texts = [
            part.place(rect, language)
            for part, rect in zip(self.parts, slot.parts[at], strict=True)
            if part is not None
        ]
        number, title = heading.children
        if not texts:
            number, title = self._moved(number, title, slot.halign)
        placed = (title, *texts)
        body = Frame(FrameKind.STEP_BODY, _around(placed), placed, role=Role.BODY)
        children = (self._station(slot.station, language), number, body)
        return Frame(FrameKind.STEP, _around(children), children, role=Role.LIST_ITEM)

    def _station(self, centre: Point, language: str) -> Frame:
        kind = in_turn(STATIONS, self.step.index, self.step.count)
        return self.step.sign.on(kind, square(centre, self.radius), language)

    def _moved(self, number: Frame, title: Frame, share: float) -> tuple[Frame, Frame]:
        """A heading alone, with a share of what its title leaves free before it. That of a title
        of several lines is hardly worth it: cards are as narrow as they may be."""
        free = title.rect.width - self.step.title.max_content_width()
        if free <= 0 or title.rect.x <= number.rect.x:
            return number, title
        by = share * free
        narrower = title.rect.moved(by, 0.0)._replace(width=title.rect.width - by)
        return number.moved(by, 0.0), replace(title.moved(by, 0.0), rect=narrower)


@dataclass(frozen=True)
class CardHeading:
    """The number of a step and its title as a box, which is as high for all steps; `heights` gives
    that by width, known once for all of them."""

    step: StepBoxes
    heading: Heading
    heights: Callable[[float], float]

    def height(self, width: float) -> float:
        return self.heights(width)

    def place(self, rect: Rect, language: str) -> Frame:
        """The number and after it the title, at the top of a place."""
        corner = Point(rect.x, rect.y)
        of_number, of_title = self.heading.places(self.step, corner, rect.width)
        number = self.step.number.place(of_number, language)
        label = Frame(FrameKind.STEP_NUMBER, number.rect, (number,))
        title = self.heading.title(self.step, rect.width).place(of_title, language)
        own = Rect(rect.x, rect.y, rect.width, self.height(rect.width))
        return Frame(FrameKind.ROW, own, (label, title))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        number, title = self.heading.places(self.step, Point(0.0, 0.0), width)
        yield self.step.number, number.width
        yield self.step.title, title.width


def step_cards(context: LayoutContext) -> tuple[StepCard, ...]:
    """The cards of all steps in the one language of a context."""
    steps = [_sized(step, context.easing(_LEAST_NUMBER)) for step in step_boxes(context)]
    heading = heading_of(context, steps)
    heights = cache(heading.height)
    # Headings end on one line above texts; with nothing below any of them they begin on one.
    valign = BOTTOM if any(step.text or step.tips for step in steps) else TOP
    radius = station_radius(context)

    def card(step: StepBoxes) -> StepCard:
        own = Aligned(CardHeading(step, heading, heights), valign)
        return StepCard(step, radius, (own, step.text, step.tips))

    return tuple(map(card, steps))


def _sized(step: StepBoxes, factor: float) -> StepBoxes:
    """The step with its number so many times as large."""
    number = replace(step.number, measurer=step.number.measurer.scaled(factor))
    return replace(step, number=number)


def station_radius(context: LayoutContext) -> float:
    """That of all stations of an arrangement."""
    return context.easing(_LEAST_STATION) * context.lengths.station_radius


def _around(frames: Sequence[Frame]) -> Rect:
    return around_rects(frame.rect for frame in frames)
