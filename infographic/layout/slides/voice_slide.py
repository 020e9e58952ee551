"""The slide of quote and chart: the bubble on a ground of its own, the numbers on paper, and at the
foot the bundle as base line. Where the guide has only one of them, that has the slide. Lengths are
mm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from infographic.chart import CHART_KINDS
from infographic.chart.kind import CountChart, RowChart
from infographic.geometry import Insets, Point, Rect, polyline
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.coloured import Coloured
from infographic.layout.box.frame import STRANDS, Frame, FrameKind, in_turn
from infographic.layout.box.stack import MIDDLE, TOP, Aligned, Column, Padded
from infographic.layout.page.plan import (
    Background,
    Placeable,
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
from infographic.layout.slides.slide import MARGIN, FillingEach, body, strand_count, titled
from infographic.scene import Role, TextStyle

# What the quote has of the width beside a chart.
_QUOTE_SHARE = 0.56
_FIRST_OF_CHART = 3  # among the texts of the slide, after those of the quote
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
    split = _split(room, quote, chart)
    shared = _shared(context, quote, chart, room, split)
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
    line = FootLine(MARGIN, (split or page.size.width) - MARGIN, foot_top + _FOOT / 2)
    style = TextStyle.CHART_LABEL if split else TextStyle.STEP_TITLE
    numbered = foot(context, number, line, style)
    grounds = (*_grounds(split, base), *placed, *numbered)
    return Plan(page.trimmed, Section(regions, grounds))


def _split(room: Rect, quote: Padded | None, chart: Column | None) -> float:
    """The x at which the ground of the quote ends, and the paper of the chart begins."""
    if chart is None:
        return room.right + MARGIN
    return 0.0 if quote is None else room.x + _QUOTE_SHARE * room.width + _GUTTER / 2


def _grounds(split: float, base: _BaseLine) -> tuple[Placeable, ...]:
    aside = Background(FrameKind.ASIDE_GROUND, Rect.between(0.0, 0.0, split, base.top))
    return (*((aside,) if split else ()), Background(FrameKind.HERO_GROUND, base.ground), base)


def _shared(
    context: LayoutContext,
    quote: Padded | None,
    chart: Column | None,
    room: Rect,
    split: float,
) -> tuple[tuple[Box, Rect], ...]:
    """What is on the slide, each with its place, the title first."""
    if chart is None:
        return ((Aligned(_as_title(quote), MIDDLE), room),) if quote else ()
    heading, figure = chart.boxes
    left = room.x if quote is None else split + _GUTTER / 2
    title = titled(replace(heading, role=Role.TITLE)) if isinstance(heading, TextBox) else heading
    height = heading.height(room.right - left)
    below = room.inset(Insets(top=height + _BELOW_HEADING, left=left - room.x))
    parts: list[tuple[Box, Rect]] = [
        (_on_paper(context, title), Rect(left, room.y, room.right - left, height)),
    ]
    if quote is not None:
        place = Rect.between(room.x, room.y, split - _GUTTER / 2, room.bottom)
        parts.append((Aligned(_as_body(quote), MIDDLE), place))
    return (*parts, (Aligned(_on_paper(context, _filling(context, figure)), 0.35), below))


def _on_paper(context: LayoutContext, box: Box) -> Coloured:
    """What stands out from the paper, which no part of a page has a chart on."""
    return Coloured(box, context.theme.type[TextStyle.STEP_TITLE].colour)


def _filling(context: LayoutContext, figure: Box) -> Box:
    """A chart that says of each value what it is: those are texts of the slide. What stands at the
    lines and axes of others has its place there alone."""
    chart = context.guide.chart
    listed = chart is not None and isinstance(CHART_KINDS[chart.kind], CountChart | RowChart)
    styles = frozenset({TextStyle.CHART_LABEL, TextStyle.TIP})
    return FillingEach(figure, styles, _FIRST_OF_CHART) if listed else figure


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
        else replace(
            titled(replace(box, role=Role.TITLE) if isinstance(box, TextBox) else box), valign=TOP
        )
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
            kind, label = in_turn(STRANDS, step, self.count), f"strand-{step + 1}"
            yield Frame(kind, rect, path=path, thickness=width, label=label)
