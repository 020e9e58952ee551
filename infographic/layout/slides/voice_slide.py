"""The slide of quote and chart: the bubble, the numbers, and at the foot the bundle as base line.
Where the guide has only one of them, that has the slide. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from infographic.geometry import Insets, Point, Rect, polyline
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import STRANDS, Frame, FrameKind, in_turn
from infographic.layout.box.stack import MIDDLE, Aligned, Column, Padded
from infographic.layout.page.plan import (
    Background,
    PlacedBox,
    Plan,
    Region,
    RegionName,
    Section,
)
from infographic.layout.part.chart_box import chart_box
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.quote import quote_box
from infographic.layout.path.strands import STRAND_SHARE
from infographic.layout.slides.foot import FootLine, foot
from infographic.layout.slides.slide import MARGIN, body, strand_count, titled
from infographic.scene import Role, TextStyle

# What the quote has of the width beside a chart.
_QUOTE_SHARE = 0.56
_BUNDLE, _THICKEST, _AROUND_BUNDLE = 32.0, 7.0, 2.5
_FOOT, _ABOVE_FOOT, _GUTTER, _BELOW_HEADING = 12.0, 3.0, 14.0, 7.0


def voice_slide(context: LayoutContext, number: int) -> Plan | None:
    """The plan; `number` is that of the slide. None for a guide with neither."""
    quote, chart = quote_box(context), chart_box(context, 1)
    if quote is None and chart is None:
        return None
    page = context.page
    base = _BaseLine(page.size.width, page.size.height, strand_count(context))
    foot_top = base.top - _FOOT
    room = Rect.between(MARGIN, MARGIN, page.size.width - MARGIN, foot_top - _ABOVE_FOOT)
    grounds = (
        Background(FrameKind.ASIDE_GROUND, page.trimmed),
        Background(FrameKind.HERO_GROUND, base.ground),
        base,
    )
    shared = _shared(quote, chart, room)
    placed = [PlacedBox(box, place) for box, place in shared]
    regions = tuple(
        Region(
            RegionName.VOICE_SLIDE,
            place.height,
            box.height(place.width),
            ((box, place.width),),
            "cell",
        )
        for box, place in shared
    )
    line = FootLine(MARGIN, page.size.width - MARGIN, foot_top + _FOOT / 2)
    numbered = foot(context, number, line, TextStyle.CHART_LABEL)
    return Plan(page.trimmed, Section(regions, (*grounds, *placed, *numbered)))


def _shared(quote: Padded | None, chart: Column | None, room: Rect) -> tuple[tuple[Box, Rect], ...]:
    """What is on the slide, each with its place, the title first."""
    if chart is None:
        return ((Aligned(_as_title(quote), MIDDLE), room),) if quote else ()
    heading, figure = chart.boxes
    left = room.x if quote is None else room.x + _QUOTE_SHARE * room.width + _GUTTER
    title = titled(replace(heading, role=Role.TITLE)) if isinstance(heading, TextBox) else heading
    height = heading.height(room.right - left)
    below = room.inset(Insets(top=height + _BELOW_HEADING, left=left - room.x))
    parts: list[tuple[Box, Rect]] = [
        (title, Rect(left, room.y, room.right - left, height)),
    ]
    if quote is not None:
        place = Rect.between(room.x, room.y, left - _GUTTER, room.bottom)
        parts.append((Aligned(_as_body(quote), MIDDLE), place))
    return (*parts, (Aligned(figure, 0.35), below))


def _as_body(quote: Padded) -> Padded:
    return _refilled(quote, {0: 1, 1: 2})


def _as_title(quote: Padded) -> Padded:
    """The quote itself is the title of a slide that has nothing else."""
    return _refilled(quote, {1: 1})


def _refilled(quote: Padded, bodies: Mapping[int, int]) -> Padded:
    """The bubble whose texts fill placeholders, by their places in it."""
    column = quote.box
    if not isinstance(column, Column):
        return quote
    boxes = tuple(
        body(box, bodies[at])
        if at in bodies
        else titled(replace(box, role=Role.TITLE) if isinstance(box, TextBox) else box)
        for at, box in enumerate(column.boxes)
    )
    return replace(quote, box=replace(column, boxes=boxes))


@dataclass(frozen=True)
class _BaseLine:
    """The whole bundle across the foot of a slide."""

    width: float
    bottom: float
    count: int

    @property
    def pitch(self) -> float:
        return min(_THICKEST, _BUNDLE / self.count)

    @property
    def top(self) -> float:
        """Where its ground begins."""
        return self.bottom - self.count * self.pitch - 2 * _AROUND_BUNDLE

    @property
    def ground(self) -> Rect:
        return Rect.between(0.0, self.top, self.width, self.bottom)

    def frame(self, language: str) -> Frame:  # noqa: ARG002
        strands = tuple(self._strands())
        return Frame(FrameKind.STRANDS, self.ground, strands, role=Role.DECORATION)

    def _strands(self) -> Iterator[Frame]:
        """That of the first step lowest, as on the reel."""
        for step in range(self.count):
            y = self.bottom - _AROUND_BUNDLE - (step + 0.5) * self.pitch
            path = polyline((Point(-1.0, y), Point(self.width + 1.0, y)))
            width = STRAND_SHARE * self.pitch
            rect = Rect(0.0, y - width / 2, self.width, width)
            yield Frame(in_turn(STRANDS, step, self.count), rect, path=path, thickness=width)
