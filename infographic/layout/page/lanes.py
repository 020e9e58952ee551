"""The lanes: the composition of a page that is about square and shows headlines only. The title
across the top, the strands below it with the steps on them, and the reel that they wind onto below
them at the right, cropped by the foot of the page.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.geometry import MM_PER_PT, Point, Rect, square
from infographic.layout.box.box import NEVER, Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.page.foot import Foot, foot
from infographic.layout.page.ground import bled
from infographic.layout.page.horizon import Horizon
from infographic.layout.page.lanes_title import LanesTitle
from infographic.layout.page.measures import grown
from infographic.layout.page.plan import (
    Background,
    Later,
    Placeable,
    Region,
    RegionName,
    Section,
)
from infographic.layout.page.reel import FACE_REACH, PlacedReel, reach_of
from infographic.layout.page.share import between
from infographic.layout.page.suits import Suits
from infographic.layout.part.elements import Elements, elements_of
from infographic.layout.part.lane import TO_TITLE, LaneTexts, PlacedLane, PlacedLanes
from infographic.layout.part.step import StepBoxes
from infographic.layout.path.strands import (
    HUB_GAP,
    MOST_STRANDS,
    STRAND_SHARE,
    TURN,
    Reel,
    Runs,
    lanes,
    reel_beside,
    wind,
)
from infographic.scene import TextStyle

_RATIOS = (0.75, 1.45)
# What stands at the foot is smaller than the steps.
_FOOT = 0.66
# What the smallest type scale is of that at which titles of steps have their smallest size.
_TIGHT = 0.8
# Below the title, by its em and by the pitch of the lanes.
_BELOW_TITLE, _ABOVE_LANES = 0.08, 0.3
# The hub: in pitches at least, where all is tight and where it is not, and so much more for a
# single lane, by their number; at most by the page's height.
_HUB, _HUB_OF_FEW, _LARGEST = (0.95, 1.35), 0.9, 0.2
# The pitch at most, by the page's height, and that of all lanes together.
_WIDEST, _ALL = 0.14, 0.5
# Where the middle of the reel best stands, by the page's width; what it leaves of that at the right
# at least, in radii of the hub; and the part of the page left of the reel that may be empty.
_MIDDLE, _FROM_EDGE, _EMPTY = 0.68, 1.12, 0.07
# Strands end below the foot, so many degrees around the reel.
_INTO_RING = 150.0
# How far rings run on under the foot, in mm: where what hides them ended with the ground over it, a
# hair of it would be seen between them and that ground.
_UNDER_FOOT = 0.5
# Half of the line that the reel rises from, in pitches.
_HORIZON = 0.08


@dataclass(frozen=True)
class LanesPage:
    """The composition; see the module's docstring."""

    name = "lanes"

    def suits(self, elements: Elements) -> Suits:
        """A page about square, steps without text."""
        page = elements.page
        is_square = _RATIOS[0] <= page.width / page.height <= _RATIOS[1]
        is_list = not elements.has_texts and len(elements.steps) <= MOST_STRANDS
        return Suits.first_if(is_square and is_list)

    def section(self, elements: Elements) -> Section:
        return _Page(elements).section


@dataclass(frozen=True)
class _Measures:
    """What the page decides on: the em of the title, the pitch of the lanes, the hub's radius."""

    title: float
    pitch: float
    hub: float

    @property
    def strand(self) -> float:
        return STRAND_SHARE * self.pitch


@dataclass(frozen=True)
class _Page:
    """The page at one type scale."""

    elements: Elements

    @property
    def steps(self) -> Sequence[StepBoxes]:
        return self.elements.steps

    @property
    def margin(self) -> float:
        return self.elements.context.page.margin

    @cached_property
    def title(self) -> LanesTitle:
        return LanesTitle(self.elements, self.ease)

    @cached_property
    def foot(self) -> Foot:
        """Smaller than all else, which is why it is made from elements of its own."""
        context = self.elements.context
        smaller = replace(context, measurer=context.measurer.scaled(_FOOT))
        return foot(elements_of(smaller))

    @cached_property
    def ease(self) -> float:
        """How far titles of steps are from the smallest scale, 0, to the smallest size that the
        page allows them, 1: in between all else gives way to them."""
        context, style = self.elements.context, TextStyle.STEP_TITLE
        types = context.theme.type
        meant = context.measurer.em * types[style].size / types[TextStyle.STEP_TEXT].size
        part = meant / (context.page.smallest_size(style) * MM_PER_PT)
        return min(1.0, max(0.0, (part - _TIGHT) / (1 - _TIGHT)))

    @cached_property
    def texts(self) -> LaneTexts:
        return LaneTexts(self.steps)

    def above(self, measures: _Measures) -> float:
        """From the top of the page to the first lane; infinite where the title is too wide."""
        below = _BELOW_TITLE * measures.title + _ABOVE_LANES * measures.pitch
        return self.title.bottom(measures.title) + below

    def below(self, measures: _Measures) -> float:
        """From the top of the first lane to the foot."""
        gap = STRAND_SHARE / 2 * measures.pitch
        return gap + self._under(measures) + (len(self.steps) - 1) * measures.pitch

    def _under(self, measures: _Measures) -> float:
        """From the middle of the last lane to the foot."""
        return HUB_GAP * measures.pitch + (1 + FACE_REACH) * measures.hub

    def height(self, measures: _Measures) -> float:
        """That of all of it."""
        return self.above(measures) + self.below(measures) + self.foot.height

    @cached_property
    def least(self) -> _Measures:
        """As small as all may be; the pitch is infinite where titles find no room."""
        size = self.texts.size
        ratio = between(_HUB, self.ease) + _HUB_OF_FEW / len(self.steps)
        pitch = self._least_pitch(size, ratio)
        return _Measures(self.title.least, pitch, ratio * pitch)

    def _least_pitch(self, size: float, ratio: float) -> float:
        """That of titles of a size: the hub beside which they end grows with it."""
        pitch = 0.0
        for _ in range(3):
            farthest = self._farthest(ratio * pitch) - self.margin
            pitch = self.texts.least_strand(size, farthest) / STRAND_SHARE
        return pitch

    def _farthest(self, hub: float) -> float:
        """The farthest to the right that the middle of the reel may be."""
        return self.elements.page.width - _FROM_EDGE * hub

    def _reel(self, measures: _Measures) -> float:
        """The x of the middle of the reel: where it is best, or as far as the titles need."""
        least = self._nearest(measures)
        return min(max(self._best(measures), least), self._farthest(measures.hub))

    def _nearest(self, measures: _Measures) -> float:
        """The least x of the middle of the reel: titles end before it, and all rings are behind
        the lanes."""
        titles = self.texts.reach(measures.strand, self.texts.size)
        rings = reach_of(measures.hub, measures.pitch, len(self.steps)) + measures.strand / 2
        return self.margin + max(titles, rings)

    def _has_room(self, measures: _Measures) -> bool:
        return self._nearest(measures) <= self._farthest(measures.hub)

    def _best(self, measures: _Measures) -> float:
        page = self.elements.page
        reach = reach_of(measures.hub, measures.pitch, len(self.steps))
        empty = _EMPTY * page.area / self._under(measures)
        return min(_MIDDLE * page.width, reach + empty)

    @cached_property
    def needed_above(self) -> float:
        """What the title needs from the top of the page on; infinite where it must be too small."""
        least, page = self.least, self.elements.page
        if least.title < self.title.smallest:
            return NEVER
        return self.above(replace(least, pitch=min(least.pitch, page.height)))

    @cached_property
    def needed_below(self) -> float:
        """What lanes and reel need; infinite where they do not find room beside each other."""
        least = self.least
        if len(self.steps) > MOST_STRANDS or least.pitch == NEVER or not self._has_room(least):
            return NEVER
        return self.below(least)

    @cached_property
    def measures(self) -> _Measures:
        """As large as the page lets them: all together, then what one of them leaves."""
        least, page = self.least, self.elements.page
        most = _Measures(
            max(least.title, self.title.largest),
            max(least.pitch, min(_WIDEST, _ALL / len(self.steps)) * page.height),
            max(least.hub, _LARGEST * page.height),
        )

        def fits(measures: _Measures) -> bool:
            return self.height(measures) <= page.height and self._has_room(measures)

        return grown(least, most, fits)

    @cached_property
    def section(self) -> Section:
        height = self.elements.page.height
        above, below = self.needed_above, self.needed_below
        title = ((self.elements.title.text, self.title.width),)
        room = max(0.0, height - self.foot.height - above)
        regions = (
            Region(RegionName.TITLE, height, min(above, 10 * height), title, "limit"),
            *self.foot.regions,
            Region(RegionName.STEPS, room, below, [*self._sources()]),
        )
        if above + below + self.foot.height > height:
            return Section(regions)
        return Section(regions, Later(self._parts))

    def _sources(self) -> Iterator[tuple[Box, float]]:
        least = self.least
        if least.pitch == NEVER:
            return
        farthest = self._farthest(least.hub) - self.margin
        for step in self.steps:
            yield step.title, farthest - TO_TITLE * least.strand

    def _parts(self) -> Iterator[Placeable]:
        page, measures = self.elements.context.page, self.measures
        spare = page.size.height - self.height(measures)
        yield Background(FrameKind.HERO_GROUND, page.trimmed.outset(page.bleed))
        first = self.above(measures) + measures.strand / 2 + spare / 6
        bundle = lanes(Runs.RIGHT, first, measures.pitch, len(self.steps))
        reel = reel_beside(bundle, self._reel(measures), measures.hub, 1)
        ends = [Point(self.margin + measures.strand / 2, y) for y in bundle.middles]
        strands = wind(ends, bundle, reel, TURN * measures.pitch, _INTO_RING)
        starts = tuple(square(end, measures.strand / 2) for end in ends)
        foot_top = page.size.height - self.foot.height
        seen = Rect(0.0, 0.0, page.size.width, foot_top)
        look = Point(self.margin, self.title.top(measures.title))
        yield PlacedReel(strands, self.elements.context.guide.hub, look, seen, starts)
        yield from self.title.parts(measures.title)
        yield self._lanes(measures, reel, ends)
        if self.foot.piles:
            # Else rings would shine through where two grounds meet.
            top_of_cover = foot_top if self._foot_is_hero else foot_top + _UNDER_FOOT
            below = Rect.between(0.0, top_of_cover, page.size.width, page.size.height)
            yield Background(FrameKind.HERO_GROUND, bled(below, page))
        yield from self.foot.section(foot_top).parts
        if self._foot_is_hero:
            half = _HORIZON * measures.pitch
            yield Horizon(foot_top - half, -half, page.size.width + half, half)

    @property
    def _foot_is_hero(self) -> bool:
        """Whether what the reel stands behind has the ground that the reel has."""
        grounds = [ground for pile in self.foot.piles for ground in pile.grounds[:1]]
        return any(ground.kind is FrameKind.HERO_GROUND for ground in grounds)

    def _lanes(self, measures: _Measures, reel: Reel, ends: Sequence[Point]) -> PlacedLanes:
        right, strand = reel.centre.x, measures.strand
        size = max(self.texts.size, self.texts.largest(strand, right - self.margin))
        texts = zip(self.steps, self.texts.numbers(strand), self.texts.titles(size), strict=True)
        placed = tuple(
            PlacedLane(step, number, title, end, strand, right)
            for (step, number, title), end in zip(texts, ends, strict=True)
        )
        top, bottom = ends[0].y - strand / 2, ends[-1].y + strand / 2
        return PlacedLanes(placed, Rect.between(self.margin, top, right, bottom))
