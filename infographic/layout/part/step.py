"""The parts of a step as boxes, for all languages at once: its number, title, text and tips.
Lengths are mm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from infographic.content.guide.local import LocalTip
from infographic.geometry import Path, Point, Rect, around_rects
from infographic.layout.box.box import NEVER, Box, MarkBox, TextBox
from infographic.layout.box.frame import STATIONS, Frame, FrameKind, in_turn
from infographic.layout.box.stack import BOTTOM, TOP, Aligned, Beside, Column
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.station import StepSign
from infographic.per_language import PerLanguage, each_in_all
from infographic.scene import Role, TextStyle

# A title of more lines stands better below its number.
_MOST_LINES_BESIDE = 3
# What parts a number from the title below it, by the gap between those beside each other.
_BELOW = 1.4


@dataclass(frozen=True)
class StepBoxes:
    """One step. `tips` are its tips below each other, each with the sign of whom it is for, and
    `tip_of` the same texts alone, by audience."""

    index: int
    count: int
    sign: StepSign
    number: TextBox
    title: TextBox
    text: TextBox | None
    tips: Column | None
    tip_of: Mapping[str, TextBox]

    def with_heading_scaled(self, factor: float) -> StepBoxes:
        """The same with number and title so many times as large."""
        return replace(self, number=self.number.scaled(factor), title=self.title.scaled(factor))


def step_boxes(context: LayoutContext) -> tuple[StepBoxes, ...]:
    """Those of every step."""
    return tuple(_step(context, index) for index in range(len(context.guide.steps)))


def _step(context: LayoutContext, index: int) -> StepBoxes:
    steps = context.guides.map(lambda guide: guide.steps[index])
    text = context.optional_text(steps.map(lambda each: each.text), TextStyle.STEP_TEXT)
    tips = [_tip(context, each) for each in each_in_all(steps.map(lambda each: each.tips))]
    return StepBoxes(
        index=index,
        count=len(context.guide.steps),
        sign=StepSign.of(steps),
        number=context.text(
            steps.map(lambda each: each.number_words), TextStyle.NUMBER, Role.LABEL
        ),
        title=context.text(
            steps.map(lambda each: each.title), TextStyle.STEP_TITLE, Role.ITEM_HEADING
        ),
        text=text[0] if text else None,
        tips=_below_each_other(context, tips),
        tip_of={tip.audience: tip.text for tip in tips},
    )


class _Tip(NamedTuple):
    """The id of an audience, its sign, and the text for it."""

    audience: str
    sign: MarkBox
    text: TextBox


def _tip(context: LayoutContext, tip: PerLanguage[LocalTip]) -> _Tip:
    audience = tip.first.audience
    kind = context.audience_sign(audience.id)
    alt = tip.map(lambda each: each.audience.label.plain)
    mark = context.lengths.tip_mark
    sign = MarkBox(kind, audience.icon, mark, TextStyle.TIP, context.measurer, alt)
    text = context.text(tip.map(lambda each: each.text), TextStyle.TIP)
    return _Tip(audience.id, sign, text)


def _below_each_other(context: LayoutContext, tips: Sequence[_Tip]) -> Column | None:
    """The tips of a step, each with the sign of whom it is for; None without."""
    if not tips:
        return None
    lengths = context.lengths
    mark, gap, kind = lengths.tip_mark, lengths.mark_gap, FrameKind.TIP_ENTRY
    rows = [Beside(tip.sign, mark, gap, tip.text, kind, Role.LIST_ITEM) for tip in tips]
    gaps = (lengths.tip_gap,) * (len(rows) - 1)
    return Column(tuple(rows), gaps, FrameKind.TIPS, Role.LIST)


@dataclass(frozen=True)
class Heading:
    """How the numbers and titles of steps stand together: beside each other, the last line of the
    title on the baseline of the number, or the title below; for all steps alike. `number` is the
    width of the widest number, by which heights are measured, `gap` what parts it from the title.
    """

    steps: Sequence[StepBoxes]
    number: float
    gap: float

    def height(self, width: float) -> float:
        """The height that all headings have at a width."""
        return min(self._beside(width), self._below(width))

    def title(self, step: StepBoxes, width: float) -> Aligned:
        """The title as it stands in its place: at the bottom beside its number, or at the top
        directly below it, in each language."""
        return Aligned(step.title, TOP if self._is_below(width) else BOTTOM)

    def places(self, step: StepBoxes, top_left: Point, width: float) -> tuple[Rect, Rect]:
        """The places of the number and of the title."""
        if self._is_below(width):
            return self._places_below(step, top_left, width)
        baseline = top_left.y + self._baseline(width)
        top = baseline - step.number.first_baseline
        # A number of fewer digits has its title as near: a wider title never has more lines.
        own = min(step.number.max_content_width(), self.number)
        number = Rect(top_left.x, top, own, step.number.leading)
        left, bottom = top_left.x + own + self.gap, baseline + self._descent
        return number, Rect.between(left, top_left.y, top_left.x + width, bottom)

    def _places_below(self, step: StepBoxes, top_left: Point, width: float) -> tuple[Rect, Rect]:
        number = Rect(top_left.x, top_left.y, width, self.number_height)
        return number, Rect(number.x, number.bottom, width, step.title.height(width))

    def _is_below(self, width: float) -> bool:
        return self._beside(width) > self._below(width)

    def _beside(self, width: float) -> float:
        return self._baseline(width) + self._descent

    def _baseline(self, width: float) -> float:
        """From the top to the shared baseline, infinite where a title is too wide or too long."""
        rest = width - self.number - self.gap
        highest = max(step.title.height(rest) for step in self.steps)
        title = self.steps[0].title
        if highest > _MOST_LINES_BESIDE * title.leading * 1.01:
            return NEVER
        return max(highest - self._descent, self._capitals)

    @property
    def _descent(self) -> float:
        """What a line of the title has below its baseline."""
        title = self.steps[0].title
        return title.leading - title.first_baseline

    @property
    def _capitals(self) -> float:
        number = self.steps[0].number
        return number.measurer.cap_height(TextStyle.NUMBER)

    def _below(self, width: float) -> float:
        title = max(step.title.height(width) for step in self.steps)
        return self.number_height + title if self.number <= width else NEVER

    @property
    def number_height(self) -> float:
        """What a number takes above a title: down to its baseline and a gap."""
        number = self.steps[0].number
        return number.first_baseline + _BELOW * self.gap

    def scaled(self, factor: float) -> Heading:
        """The same headings so many times as large."""
        if factor == 1.0:
            return self
        steps = [step.with_heading_scaled(factor) for step in self.steps]
        return _heading(steps, factor * self.gap)


def heading_of(context: LayoutContext, steps: Sequence[StepBoxes]) -> Heading:
    """The heading of all steps of a guide."""
    return _heading(steps, context.lengths.mark_gap)


def _heading(steps: Sequence[StepBoxes], gap: float) -> Heading:
    return Heading(steps, max(step.number.max_content_width() for step in steps), gap)


@dataclass(frozen=True)
class PlacedStep:
    """A step whose places are settled: `station` is its disc or film frame with corners rounded by
    `corner`, `ticks` the line of ticks in it, `tick` their width. `body` are title, text and tips,
    each with its place, in reading order."""

    boxes: StepBoxes
    station: Rect
    number: Rect
    body: Sequence[tuple[Box, Rect]]
    corner: float = 0.0
    ticks: Path | None = None
    tick: float = field(default=0.0)

    def frame(self, language: str) -> Frame:
        boxes = self.boxes
        kind = in_turn(STATIONS, boxes.index, boxes.count)
        sign = boxes.sign.on(kind, self.station, language)
        station = replace(sign, path=self.ticks, corner=self.corner, thickness=self.tick)
        number = boxes.number.place(self.number, language)
        label = Frame(FrameKind.STEP_NUMBER, number.rect, (number,))
        texts = tuple(box.place(rect, language) for box, rect in self.body)
        body = Frame(
            FrameKind.STEP_BODY, around_rects(each.rect for each in texts), texts, role=Role.BODY
        )
        children = (station, label, body)
        place = around_rects(each.rect for each in children)
        return Frame(FrameKind.STEP, place, children, role=Role.LIST_ITEM)


@dataclass(frozen=True)
class PlacedReelSteps:
    """The steps of a picture with a reel, in their order."""

    steps: tuple[PlacedStep, ...]
    rect: Rect

    def frame(self, language: str) -> Frame:
        steps = tuple(step.frame(language) for step in self.steps)
        return Frame(FrameKind.STEPS, self.rect, steps, role=Role.LIST)
