"""A step: its station on the path, and its card of heading, text and tips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.geometry import Point, Rect, around_rects, square
from infographic.layout.box.box import Box, LabelBox, MarkBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import BOTTOM, TOP, Aligned, Beside, Column
from infographic.layout.part.context import LayoutContext
from infographic.layout.path.arrangement import Slot
from infographic.per_language import each_in_all
from infographic.scene import Role, TextStyle


@dataclass(frozen=True)
class StepCard:
    """One step in the one language of its context.

    `station_kind` says how its station looks; `parts` are heading, text and tips, None for one
    that it has not.
    """

    context: LayoutContext
    icon: str
    station_kind: FrameKind
    badge: LabelBox
    parts: tuple[Box | None, ...]

    def heights(self, width: float) -> Sequence[float]:
        """The height of each part at a width, 0 for one that is not there."""
        return [0.0 if part is None else part.height(width) for part in self.parts]

    def place(self, slot: Slot, at: int, language: str) -> Frame:
        """The step in its slot; `at` is the index of its language there."""
        badge = self.badge.place(self._badge_rect(slot.station), language)
        placed = tuple(
            part.place(rect, language)
            for part, rect in zip(self.parts, slot.parts[at], strict=True)
            if part is not None
        )
        if len(placed) == 1:
            placed = (_aligned(placed[0], slot.halign),)
        body = Frame(FrameKind.STEP_BODY, _around(placed), placed, role=Role.BODY)
        children = (self._station(slot.station), badge, body)
        return Frame(FrameKind.STEP, _around(children), children, role=Role.LIST_ITEM)

    def _station(self, centre: Point) -> Frame:
        disc = square(centre, self.context.lengths.station_radius)
        return Frame(self.station_kind, disc, icon=self.icon, role=Role.DECORATION)

    def _badge_rect(self, station: Point) -> Rect:
        radius = self.context.lengths.badge_radius
        centre = station.moved(self.context.lengths.badge_right, -self.context.lengths.badge_up)
        return square(centre, radius)


def step_cards(context: LayoutContext) -> tuple[StepCard, ...]:
    """The cards of all steps."""
    return tuple(_step_card(context, index) for index in range(len(context.guide.steps)))


def _step_card(context: LayoutContext, index: int) -> StepCard:
    step = context.guide.steps[index]
    steps = context.guides.map(lambda guide: guide.steps[index])
    number = context.text(steps.map(lambda each: each.number_words), TextStyle.NUMBER, role=None)
    heading = context.text(
        steps.map(lambda each: each.title), TextStyle.STEP_TITLE, Role.ITEM_HEADING
    )
    text = context.optional_text(steps.map(lambda each: each.text), TextStyle.STEP_TEXT)
    tips = _tips(context, index)
    # Headings end on one line above texts; with nothing below any of them they begin on one.
    valign = BOTTOM if any(each.text or each.tips for each in context.guide.steps) else TOP
    return StepCard(
        context,
        step.icon,
        context.station_kind(index),
        LabelBox(number, FrameKind.STEP_NUMBER),
        (Aligned(heading, valign), text[0] if text else None, tips),
    )


def _tips(context: LayoutContext, index: int) -> Column | None:
    mark, gap = context.lengths.tip_mark, context.lengths.mark_gap
    rows = []
    for tip in each_in_all(context.guides.map(lambda guide: guide.steps[index].tips)):
        audience = tip.first.audience
        kind = context.audience_sign(audience.id)
        alt = tip.map(lambda each: each.audience.label.plain)
        sign = MarkBox(kind, audience.icon, mark, TextStyle.TIP, context.measurer, alt)
        text = context.text(tip.map(lambda each: each.text), TextStyle.TIP)
        rows.append(Beside(sign, mark, gap, text, FrameKind.TIP_ENTRY, Role.LIST_ITEM))
    if not rows:
        return None
    gaps = (context.lengths.tip_gap,) * (len(rows) - 1)
    return Column(tuple(rows), gaps, FrameKind.TIPS, Role.LIST)


def _aligned(heading: Frame, halign: float) -> Frame:
    text = heading.paragraph
    return replace(heading, paragraph=text and replace(text, halign=halign))


def _around(frames: Sequence[Frame]) -> Rect:
    return around_rects(frame.rect for frame in frames)
