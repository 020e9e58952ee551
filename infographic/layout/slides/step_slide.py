"""The slide of a step: its own drawing large, its number, title, text and tips, and the reel with
the strands of the steps so far. The last step is the goal: the ground of the title is all over it.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.content.guide.local import LocalStep, LocalTip
from infographic.geometry import Insets, Point, Rect, polyline, square
from infographic.layout.box.balanced import Balanced
from infographic.layout.box.box import Box, LabelBox, MarkBox, TextBox
from infographic.layout.box.frame import STRANDS, Frame, FrameKind, in_turn
from infographic.layout.box.stack import MIDDLE, Aligned, Beside, Column, Grid
from infographic.layout.page.plan import (
    Background,
    Placeable,
    PlacedBox,
    Plan,
    Region,
    RegionName,
    Section,
)
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.station import StepSign
from infographic.layout.path.strands import MOST_STRANDS
from infographic.layout.slides.foot import FOOT_TOP, FootLine, foot
from infographic.layout.slides.slide import (
    MARGIN,
    WoundReel,
    body,
    on_hero,
    reach,
    titled,
)
from infographic.per_language import PerLanguage, each_in_all
from infographic.scene import Role, TextStyle

_TOP = 14.0
# How wide all lanes are together, and one at most.
_BUNDLE, _THICKEST = 38.0, 8.0
# From the bundle to the edge of the ground above it, and to texts on either side.
_ABOVE_BUNDLE, _AROUND_BUNDLE = 5.0, 6.0
# Left and right of what stands beside the disc and the reel.
_BESIDE_DISC, _BESIDE_REEL, _AFTER_NUMBER = 12.0, 5.0, 7.0
_WIDEST_NUMBER = 38.0
_TITLE_GAP, _TIP_GAP, _LABEL_GAP, _SIGN, _AFTER_SIGN = 4.0, 5.0, 1.0, 9.0, 3.5
# By how much more than it needs to be one tip is from the next.
_MOST_SPREAD = 9.0
_CALM_MIDDLE, _CALM_STRAND = 100.0, 8.0


@dataclass(frozen=True)
class StepForm:
    """How the slides of steps are shared: `disc` is the radius of the large disc, `hub` that of the
    reel's hub, and `bundle` and `thickest` how wide lanes are, where there is a reel; the tips
    stand in `columns`. `first_lane` is the y of the lane of the first step. Where `hub` is 0 there
    is no reel, and one strand passes behind the disc."""

    disc: float
    hub: float
    bundle: float
    thickest: float
    columns: int
    first_lane: float = 119.8


# In order of preference: the denser, the less the reel takes.
_FORMS = (
    StepForm(56.0, 31.0, _BUNDLE, _THICKEST, 1),
    StepForm(50.0, 20.0, 24.0, 5.0, 1),
    StepForm(46.0, 20.0, 24.0, 5.0, 2),
    StepForm(44.0, 16.0, 18.0, 4.5, 1, 108.0),
    StepForm(44.0, 16.0, 18.0, 4.5, 2, 108.0),
)
_CALM_FORMS = (StepForm(50.0, 0.0, 0.0, 0.0, 1), StepForm(44.0, 0.0, 0.0, 0.0, 2))


def first_number(steps: int) -> int:
    """The number of the slide of the first step: after that of the title and, where there are
    several, of all steps."""
    return 3 if steps > 1 else 2


def step_forms(steps: int) -> Sequence[StepForm]:
    """The forms for so many steps."""
    return (*_FORMS, *_CALM_FORMS) if steps <= MOST_STRANDS else _CALM_FORMS


def step_slides(context: LayoutContext, form: StepForm) -> tuple[Plan, ...]:
    """A plan for each step."""
    steps = range(len(context.guide.steps))
    return tuple(_StepSlide(context, form, index).plan for index in steps)


@dataclass(frozen=True)
class _StepSlide:
    context: LayoutContext
    form: StepForm
    index: int

    @property
    def plan(self) -> Plan:
        page = self.context.page
        header, tips = self._header, self._tips
        regions = [self._region(RegionName.STEP_SLIDE, header, self._header_place)]
        parts: list[Placeable] = [
            Background(FrameKind.HERO_GROUND, self._ground),
            *self._strands,
            PlacedBox(Aligned(header, MIDDLE), self._header_place),
            self._station,
        ]
        if tips is not None:
            regions.append(self._region(RegionName.TIPS, tips, self._tips_place))
            room = self._tips_place
            spread = tips.height(room.width) + _MOST_SPREAD * (len(self._step.tips) - 1)
            parts.append(PlacedBox(tips, room._replace(height=min(room.height, spread))))
        line = FootLine(MARGIN, self._reel_left)
        numbered = foot(
            self.context, first_number(self._count) + self.index, line, TextStyle.FOOTER
        )
        return Plan(page.trimmed, Section(tuple(regions), (*parts, *numbered)))

    def _region(self, name: RegionName, box: Box, place: Rect) -> Region:
        height = box.height(place.width)
        return Region(name, place.height, height, ((box, place.width),), "cell", self.index + 1)

    @property
    def _count(self) -> int:
        return len(self.context.guide.steps)

    @property
    def _step(self) -> LocalStep:
        return self.context.guide.steps[self.index]

    @property
    def _is_goal(self) -> bool:
        return self.index == self._count - 1

    @property
    def _width(self) -> float:
        return self.context.page.size.width

    @cached_property
    def _reel(self) -> WoundReel | None:
        form, count = self.form, self._count
        if not form.hub:
            return None
        pitch = min(form.thickest, form.bundle / count)
        centre_y = form.first_lane + form.hub + 0.58 * pitch
        right = self._width - 15.0 - form.hub
        return WoundReel(
            Point(right, centre_y), form.hub, pitch, count, self.index + 1, self._disc_x
        )

    @property
    def _disc_x(self) -> float:
        return MARGIN + 2.0 + self.form.disc

    @property
    def _beside_disc(self) -> float:
        """Where texts begin."""
        return self._disc_x + self.form.disc + _BESIDE_DISC

    @property
    def _lane(self) -> float:
        return self._reel.lane(self.index) if self._reel else _CALM_MIDDLE

    @property
    def _half_strand(self) -> float:
        return self._reel.pitch / 2 if self._reel else _CALM_STRAND / 2

    @property
    def _reel_left(self) -> float:
        """Where what is at the left of the reel ends."""
        reel = self._reel
        if reel is None:
            return self._width - MARGIN
        return reel.centre.x - reach(reel.hub, reel.pitch, reel.count) - _BESIDE_REEL

    @property
    def _ground(self) -> Rect:
        size = self.context.page.size
        top = 0.0 if self._is_goal else self._lane - self._half_strand - _ABOVE_BUNDLE
        return Rect.between(0.0, top, size.width, size.height)

    @property
    def _strands(self) -> Iterator[Placeable]:
        if self._reel is not None:
            yield self._reel.placed(self.context)
        elif self._count > 1:
            yield _CalmStrand(
                in_turn(STRANDS, self.index, self._count),
                Rect(0.0, self._lane - _CALM_STRAND / 2, self._width, _CALM_STRAND),
            )

    @property
    def _station(self) -> _LargeStation:
        steps = self.context.guides.map(lambda guide: guide.steps[self.index])
        kind = self.context.station_kind(self.index)
        centre = Point(self._disc_x, self._lane)
        widest = self._number_width
        number = _number(self.context, self.index).scaled(widest / self._widest_number)
        label: Box = LabelBox(number, FrameKind.STEP_NUMBER)
        if self._is_goal:
            label = on_hero(self.context, label)
        place = Rect(self._beside_disc, self._header_place.y, widest, self._header_place.height)
        disc = square(centre, self.form.disc)
        return _LargeStation(StepSign.of(steps), kind, disc, label, place)

    @cached_property
    def _number_width(self) -> float:
        """That of the widest number, so that the texts of all slides begin at one x, and all
        numbers are equally high."""
        return min(self._widest_number, _WIDEST_NUMBER)

    @cached_property
    def _widest_number(self) -> float:
        steps = range(self._count)
        return max(_number(self.context, each).max_content_width() for each in steps)

    @cached_property
    def _header_place(self) -> Rect:
        """What is above the lanes of all steps."""
        left = self._beside_disc + self._number_width + _AFTER_NUMBER
        reel = self._reel
        last = reel.lane(self._count - 1) if reel else _CALM_MIDDLE
        bottom = last - self._half_strand - _ABOVE_BUNDLE - _AROUND_BUNDLE
        return Rect.between(left, _TOP, self._width - MARGIN, bottom)

    @property
    def _header(self) -> Box:
        context, index = self.context, self.index
        titles = context.guides.map(lambda guide: guide.steps[index].title)
        texts = context.guides.map(lambda guide: guide.steps[index].text)
        title = Balanced(context.text(titles, TextStyle.STEP_TITLE, Role.TITLE))
        below = [
            body(Balanced(text), 1) for text in context.optional_text(texts, TextStyle.STEP_TEXT)
        ]
        boxes: list[Box] = [titled(title) if below else replace(titled(title), valign=MIDDLE)]
        boxes += below
        column = Column(tuple(boxes), (_TITLE_GAP,) * (len(boxes) - 1), FrameKind.HEADER)
        return on_hero(context, column) if self._is_goal else column

    @property
    def _tips_place(self) -> Rect:
        first = self._reel.lane(0) if self._reel else _CALM_MIDDLE
        top = first + self._half_strand + _AROUND_BUNDLE
        bottom = FOOT_TOP - 0.5
        return Rect.between(self._beside_disc, top, self._reel_left, bottom)

    @property
    def _tips(self) -> Box | None:
        """The tips, each below the label of those whom it is for."""
        index = self.index
        tips = each_in_all(self.context.guides.map(lambda guide: guide.steps[index].tips))
        if not tips:
            return None
        entries = tuple(self._tip(tip, 2 + at) for at, tip in enumerate(tips))
        columns = min(self.form.columns, len(entries))
        grid = Grid(entries, columns, _TIP_GAP + 3.0, _TIP_GAP, FrameKind.TIPS, Role.LIST)
        return on_hero(self.context, grid)

    def _tip(self, tip: PerLanguage[LocalTip], index: int) -> Beside:
        context, audience = self.context, tip.first.audience
        label = context.text(tip.map(lambda each: each.audience.label), TextStyle.LEGEND)
        text = context.text(tip.map(lambda each: each.text), TextStyle.TIP)
        sign = MarkBox(FrameKind.HERO_SIGN, audience.icon, _SIGN, label.style, context.measurer)
        column = body(Column((label, text), (_LABEL_GAP,)), index)
        return Beside(sign, _SIGN, _AFTER_SIGN, column, FrameKind.TIP_ENTRY, Role.LIST_ITEM)


@dataclass(frozen=True)
class _CalmStrand:
    """One strand across the slide."""

    kind: FrameKind
    rect: Rect

    def frame(self, language: str) -> Frame:  # noqa: ARG002
        middle = self.rect.inset(Insets(top=self.rect.height / 2, bottom=self.rect.height / 2))
        path = polyline((Point(middle.x - 1, middle.y), Point(middle.right + 1, middle.y)))
        return Frame(
            self.kind, self.rect, path=path, thickness=self.rect.height, role=Role.DECORATION
        )


@dataclass(frozen=True)
class _LargeStation:
    """The drawing of a step on its disc, and beside it the number in its place."""

    sign: StepSign
    kind: FrameKind
    disc: Rect
    number: Box
    place: Rect

    def frame(self, language: str) -> Frame:
        station = replace(self.sign.on(self.kind, self.disc, language), label="scene")
        children = (station, self.number.place(self.place, language))
        around = Rect.between(self.disc.x, self.place.y, self.place.right, self.disc.bottom)
        return Frame(FrameKind.STEP, around, children, role=Role.LIST_ITEM)


def _number(context: LayoutContext, index: int) -> TextBox:
    words = context.guides.map(lambda guide: guide.steps[index].number_words)
    return context.text(words, TextStyle.NUMBER, role=None)
