"""The slide of a step: title, large icon, number, text, tips, and where on the path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.guide.local import LocalStep, LocalTip
from infographic.geometry import Point, Rect, square
from infographic.layout.box.box import Box, LabelBox, MarkBox, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Beside, Column, Grid
from infographic.layout.page.plan import (
    Background,
    PlacedBox,
    Plan,
    Region,
    RegionName,
    Section,
)
from infographic.layout.part.context import LayoutContext
from infographic.layout.slides.whereabouts import Whereabouts
from infographic.per_language import PerLanguage, each_in_all
from infographic.scene import Role, TextStyle

# The large station by what the theme has for stations.
_LARGE_STATION = 2.8
_MOST_TIP_COLUMNS = 2


def step_slides(context: LayoutContext) -> tuple[Plan, ...]:
    """A plan for each step; all have the same ground for the title."""
    titles = [_title(context, index) for index in range(len(context.guide.steps))]
    page = context.page
    width = page.size.width - 2 * page.margin
    bottom = page.margin + max(title.height(width) for title in titles) + page.margin
    return tuple(_plan(context, index, title, bottom) for index, title in enumerate(titles))


def _plan(context: LayoutContext, index: int, title: TextBox, ground_bottom: float) -> Plan:
    page = context.page
    size, margin = page.size, page.margin
    inner = Rect.between(margin, margin, size.width - margin, ground_bottom - margin)
    height = title.height(inner.width)
    header = Section(
        (Region(RegionName.TITLE, size.height / 4, height, ((title, inner.width),), "limit"),),
        (
            Background(FrameKind.HERO_GROUND, Rect(0.0, 0.0, size.width, ground_bottom)),
            PlacedBox(Aligned(title, MIDDLE), inner),
        ),
    )
    path = _whereabouts(context, index)
    foot = path.top if path else size.height - margin
    gap = context.lengths.section_gap
    body = Rect.between(margin, ground_bottom + gap, size.width - margin, foot - gap)
    where = Section((), (path,) if path else ())
    return Plan(page.trimmed, header + _body(context, index, body) + where)


def _body(context: LayoutContext, index: int, rect: Rect) -> Section:
    """Station and number at the left, text and tips beside them, each in the middle of the
    height."""
    station = _LargeStation.of(context, index, rect)
    texts = _texts(context, index)
    if texts is None:
        return Section((), (station,))
    place = Rect.between(station.right + context.lengths.gutter, rect.y, rect.right, rect.bottom)
    height, sources = texts.height(place.width), ((texts, place.width),)
    region = Region(RegionName.STEP_SLIDE, rect.height, height, sources, "cell", index + 1)
    return Section(
        (region,),
        (station, PlacedBox(Aligned(texts, MIDDLE), place)),
    )


@dataclass(frozen=True)
class _LargeStation:
    """The icon of a step on its disc, and beside it the number, in a place that is wide enough for
    that of any step."""

    icon: str
    kind: FrameKind
    number: LabelBox
    disc: Rect
    place: Rect

    @classmethod
    def of(cls, context: LayoutContext, index: int, rect: Rect) -> _LargeStation:
        """As large as the height of a rectangle allows, at its left end; both in its middle when
        the step has no text to stand beside them."""
        numbers = [_number(context, each) for each in range(len(context.guide.steps))]
        gap, height = context.lengths.mark_gap, numbers[index].leading
        widest = max(number.max_content_width() for number in numbers)
        radius = min(context.lengths.station_radius * _LARGE_STATION, rect.height / 2)
        step = context.guide.steps[index]
        spare = 0.0 if _has_texts(step) else rect.width - 2 * radius - gap - widest
        disc = square(Point(rect.x + spare / 2 + radius, rect.centre.y), radius)
        return cls(
            step.icon,
            context.station_kind(index),
            LabelBox(numbers[index], FrameKind.STEP_NUMBER),
            disc,
            Rect(disc.right + gap, rect.centre.y - height / 2, widest, height),
        )

    @property
    def right(self) -> float:
        return self.place.right

    def frame(self, language: str) -> Frame:
        station = Frame(self.kind, self.disc, icon=self.icon, role=Role.DECORATION)
        children = (station, self.number.place(self.place, language))
        place = Rect.between(self.disc.x, self.disc.y, self.right, self.disc.bottom)
        return Frame(FrameKind.STEP, place, children, role=Role.LIST_ITEM)


def _number(context: LayoutContext, index: int) -> TextBox:
    words = context.guides.map(lambda guide: guide.steps[index].number_words)
    return context.text(words, TextStyle.NUMBER, role=None)


def _title(context: LayoutContext, index: int) -> TextBox:
    titles = context.guides.map(lambda guide: guide.steps[index].title)
    return context.text(titles, TextStyle.TITLE, Role.TITLE)


def _has_texts(step: LocalStep) -> bool:
    return step.text is not None or bool(step.tips)


def _texts(context: LayoutContext, index: int) -> Column | None:
    texts = context.guides.map(lambda guide: guide.steps[index].text)
    boxes: tuple[Box, ...] = (
        *context.optional_text(texts, TextStyle.STEP_TEXT),
        *_tips(context, index),
    )
    if not boxes:
        return None
    return Column(boxes, (context.lengths.section_gap,) * (len(boxes) - 1), FrameKind.STEP_BODY)


def _tips(context: LayoutContext, index: int) -> Sequence[Grid]:
    """The tips in columns, each below the label of those whom it is for; none or one grid."""
    tips = each_in_all(context.guides.map(lambda guide: guide.steps[index].tips))
    if not tips:
        return ()
    entries = tuple(_tip(context, tip) for tip in tips)
    return (
        Grid(
            entries,
            min(_MOST_TIP_COLUMNS, len(entries)),
            context.lengths.gutter,
            context.lengths.row_gap,
            FrameKind.TIPS,
            Role.LIST,
        ),
    )


def _tip(context: LayoutContext, tip: PerLanguage[LocalTip]) -> Beside:
    audience = tip.first.audience
    label = context.text(tip.map(lambda each: each.audience.label), TextStyle.STEP_TITLE)
    text = context.text(tip.map(lambda each: each.text), TextStyle.TIP)
    mark = context.lengths.tip_mark
    kind = context.audience_sign(audience.id)
    sign = MarkBox(kind, audience.icon, mark, label.style, context.measurer)
    body = Column((label, text), (context.lengths.tip_gap,))
    return Beside(sign, mark, context.lengths.mark_gap, body, FrameKind.TIP_ENTRY, Role.LIST_ITEM)


def _whereabouts(context: LayoutContext, index: int) -> Whereabouts | None:
    """None for a single step, which is on no path."""
    page, steps = context.page, context.guide.steps
    if len(steps) == 1:
        return None
    return Whereabouts(
        tuple(step.icon for step in steps),
        index,
        context.station_kind(index),
        context.lengths.station_radius,
        page.margin,
        page.size.width - page.margin,
        page.size.height - page.margin,
    )
