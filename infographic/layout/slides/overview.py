"""The slide of all steps: disc, number and title of each, in a row at the ends of their strands or,
where they are many or long, in a grid below the bundle. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.geometry import Point, Rect, square
from infographic.layout.box.balanced import Balanced
from infographic.layout.box.box import Box, LabelBox, TextBox
from infographic.layout.box.centred import Centred
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned
from infographic.layout.page.plan import (
    Background,
    Placeable,
    PlacedBox,
    Plan,
    Region,
    RegionName,
    Section,
)
from infographic.layout.page.reel import PlacedReel
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.station import StepSign
from infographic.layout.path.strands import HUB_GAP, MOST_STRANDS, TURN, Lanes, Reel, Runs, wind
from infographic.layout.slides.foot import FOOT_TOP, FootLine, foot
from infographic.layout.slides.slide import (
    BEFORE_EDGE,
    MARGIN,
    body,
    reach,
    rings,
    strand_count,
    titled,
)
from infographic.scene import Role, TextStyle

NUMBER = 2  # of the slide
_BESIDE_REEL, _BELOW_TITLE = 8.0, 6.0
# In a row: the first lane, the middles of the discs, the largest disc, hub and bundle.
_LANE, _ROW, _LARGEST, _ROW_HUB, _ROW_BUNDLE = 50.0, 112.0, 24.0, 25.0, 31.0
_COLUMN_GAP, _BELOW_DISC, _BELOW_NUMBER = 5.0, 5.0, 1.5
# In a grid: the middle of the reel, the largest disc, hub and bundle.
_REEL, _GRID_DISC, _GRID_HUB, _GRID_BUNDLE = Point(294.0, 19.0), 14.0, 22.0, 22.0
_BELOW_BUNDLE, _CELL_GAP, _ROW_AIR = 3.0, 8.0, 3.0
_THICKEST = 5.0


def overview_forms(steps: int) -> Sequence[int]:
    """In how many columns the steps may stand, the best first; 0 is the row on strands. None for a
    single step, which its own slide shows."""
    if steps == 1:
        return ()
    return (0, 2, 3) if steps <= MOST_STRANDS else (3, 4, 2, 5, 6)


def overview(context: LayoutContext, columns: int) -> Plan:
    """The plan with the steps in so many columns, or in a row on strands."""
    steps = tuple(_step(context, index) for index in range(len(context.guide.steps)))
    return _Grid(context, steps, columns).plan if columns else _Row(context, steps).plan


@dataclass(frozen=True)
class _Step:
    sign: StepSign
    kind: FrameKind
    number: TextBox
    title: TextBox
    index: int


def _step(context: LayoutContext, index: int) -> _Step:
    steps = context.guides.map(lambda guide: guide.steps[index])
    return _Step(
        StepSign.of(steps),
        context.station_kind(index),
        context.text(steps.map(lambda step: step.number_words), TextStyle.NUMBER, None),
        context.text(steps.map(lambda step: step.title), TextStyle.STEP_TITLE, Role.ITEM_HEADING),
        index,
    )


@dataclass(frozen=True)
class _PlacedStep:
    """One group: the disc, the number and the title."""

    step: _Step
    disc: Rect
    parts: tuple[PlacedBox, ...]

    def frame(self, language: str) -> Frame:
        step = self.step
        station = step.sign.on(step.kind, self.disc, language)
        texts = tuple(part.frame(language) for part in self.parts)
        places = [self.disc, *(part.rect for part in self.parts)]
        around = Rect.between(
            min(each.x for each in places),
            min(each.y for each in places),
            max(each.right for each in places),
            max(each.bottom for each in places),
        )
        return Frame(FrameKind.STEP, around, (station, *texts), role=Role.LIST_ITEM)


def _title(context: LayoutContext) -> Box:
    """What the steps are, by the subtitle where there is one."""
    words = context.guides.map(lambda guide: guide.subtitle or guide.title)
    return titled(Balanced(context.text(words, TextStyle.TITLE, Role.TITLE)))


def _plan(
    context: LayoutContext,
    ground: float,
    reel: PlacedReel,
    title: Rect,
    steps: Sequence[_PlacedStep],
    region: Region,
) -> Plan:
    """The page with its ground down to a y, the reel, the title and the steps."""
    page, heading = context.page, _title(context)
    own = heading.height(title.width)
    line = FootLine(MARGIN, page.size.width - MARGIN)
    parts: tuple[Placeable, ...] = (
        Background(FrameKind.HERO_GROUND, Rect(0.0, 0.0, page.size.width, ground)),
        reel,
        PlacedBox(heading, title),
        *steps,
        *foot(context, NUMBER, line, TextStyle.STEP_TITLE),
    )
    header = Region(RegionName.TITLE, title.height, own, ((heading, title.width),), "cell")
    return Plan(page.trimmed, Section((header, region), parts))


def _reel_above(
    context: LayoutContext, stations: Sequence[Point], centre: Point, hub: float, pitch: float
) -> PlacedReel:
    """The reel above its bundle."""
    radii = rings(hub, pitch, len(stations))
    middles = tuple(centre.y + radius for radius in radii)
    strands = wind(
        stations, Lanes(Runs.RIGHT, middles, pitch), Reel(centre, hub, radii), TURN * pitch
    )
    look = Point(0.0, context.page.size.height)
    return PlacedReel(strands, context.guide.hub, look, context.page.trimmed)


@dataclass(frozen=True)
class _Row:
    context: LayoutContext
    steps: tuple[_Step, ...]

    @cached_property
    def _column(self) -> float:
        count = len(self.steps)
        room = self.context.page.size.width - 2 * MARGIN
        return (room - _COLUMN_GAP * (count - 1)) / count

    @property
    def plan(self) -> Plan:
        count = len(self.steps)
        pitch, radius = min(_THICKEST, _ROW_BUNDLE / count), min(_LARGEST, self._column / 2 - 2)
        pace = self._column + _COLUMN_GAP
        lefts = [MARGIN + pace * at for at in range(count)]
        discs = [square(Point(left + self._column / 2, _ROW), radius) for left in lefts]
        right = self.context.page.size.width - _ROW_HUB - 6.0
        x = max(right, discs[-1].centre.x + TURN * pitch + 1.0)
        centre = Point(x, _LANE - _ROW_HUB - HUB_GAP * pitch)
        reel = _reel_above(self.context, [each.centre for each in discs], centre, _ROW_HUB, pitch)
        end = x - reach(_ROW_HUB, pitch, count) - _BESIDE_REEL
        title = Rect.between(MARGIN, MARGIN, end, _LANE - pitch / 2 - _BELOW_TITLE)
        top = _ROW + radius + _BELOW_DISC
        placed = [
            _PlacedStep(step, disc, tuple(self._texts(step, left, top)))
            for step, disc, left in zip(self.steps, discs, lefts, strict=True)
        ]
        sources = [(step.title, self._column) for step in self.steps]
        needed = max(step.title.height(self._column) for step in self.steps)
        room = FOOT_TOP - 3.0 - top - self._below_number
        region = Region(RegionName.STEPS, room, needed, sources, "cell")
        return _plan(self.context, _ROW, reel, title, placed, region)

    @property
    def _below_number(self) -> float:
        """From the top of the number to the title."""
        return self.steps[0].number.leading + _BELOW_NUMBER

    def _texts(self, step: _Step, left: float, top: float) -> Iterator[PlacedBox]:
        width = self._column
        yield PlacedBox(Centred(step.number), Rect(left, top, width, step.number.leading))
        below = top + self._below_number
        place = Rect.between(left, below, left + width, FOOT_TOP - 3.0)
        yield PlacedBox(body(Centred(step.title), step.index + 1), place)


@dataclass(frozen=True)
class _Grid:
    context: LayoutContext
    steps: tuple[_Step, ...]
    columns: int

    @property
    def plan(self) -> Plan:
        count = strand_count(self.context)
        pitch = min(_THICKEST, _GRID_BUNDLE / count)
        last = rings(_GRID_HUB, pitch, count)[-1]
        ground = _REEL.y + last + pitch / 2 + _BELOW_BUNDLE
        lanes = [_REEL.y + radius for radius in rings(_GRID_HUB, pitch, count)]
        starts = [Point(-BEFORE_EDGE, y) for y in lanes]
        reel = _reel_above(self.context, starts, _REEL, _GRID_HUB, pitch)
        end = _REEL.x - last - pitch - _BESIDE_REEL
        title = Rect.between(MARGIN, 12.0, end, lanes[0] - pitch / 2 - 3.0)
        width = self.context.page.size.width - MARGIN
        room = Rect.between(MARGIN, ground + 5.0, width, FOOT_TOP - 3.0)
        return _plan(self.context, ground, reel, title, self._placed(room), self._region(room))

    @property
    def _rows(self) -> int:
        return -(-len(self.steps) // self.columns)

    def _cell(self, room: Rect) -> tuple[float, float]:
        """How wide and high each is."""
        gaps = _CELL_GAP * (self.columns - 1)
        return (room.width - gaps) / self.columns, room.height / self._rows

    def _radius(self, room: Rect) -> float:
        return min(_GRID_DISC, (self._cell(room)[1] - _ROW_AIR) / 2)

    @cached_property
    def _number_width(self) -> float:
        return max(step.number.max_content_width() for step in self.steps)

    def _text_left(self, room: Rect) -> float:
        """Where a title begins in its cell."""
        return 2 * self._radius(room) + 3.0 + self._number_width + 4.0

    def _region(self, room: Rect) -> Region:
        width, height = self._cell(room)
        text = width - self._text_left(room)
        needed = max(step.title.height(text) for step in self.steps)
        needed = max(needed, self.steps[0].number.leading)
        sources = [(step.title, text) for step in self.steps]
        return Region(RegionName.STEPS, height - _ROW_AIR, needed, sources, "cell")

    def _placed(self, room: Rect) -> Sequence[_PlacedStep]:
        """Read down the columns."""
        width, height = self._cell(room)
        placed = []
        for step in self.steps:
            column, row = divmod(step.index, self._rows)
            x, y = room.x + column * (width + _CELL_GAP), room.y + row * height
            radius, left = self._radius(room), self._text_left(room)
            disc = square(Point(x + radius, y + height / 2), radius)
            number = Rect(disc.right + 3.0, y, self._number_width, height)
            title = Rect(x + left, y, width - left, height)
            label = LabelBox(step.number, FrameKind.STEP_NUMBER)
            text = Aligned(body(step.title, step.index + 1), MIDDLE)
            placed.append(
                _PlacedStep(step, disc, (PlacedBox(label, number), PlacedBox(text, title)))
            )
        return placed
