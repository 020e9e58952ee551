"""The fall: the composition of a page that is higher than wide. Title on the hero ground, the steps
in rows on paper; the bundle falls down at their left, growing with each of them, and winds onto the
reel at the foot of the page. Beside the reel stand rules, quote, chart and imprint.

What grows with the type is in ems of the step text, what grows with the page in parts of its width
or height. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from infographic.geometry import Point, Rect
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import FrameKind
from infographic.layout.page.beside_reel import (
    Beside,
    BesideReel,
    besides,
    feet_beside,
    lightest,
    roomiest,
)
from infographic.layout.page.ground import bled
from infographic.layout.page.measures import larger, together
from infographic.layout.page.plan import Background, Later, Placeable, Region, RegionName, Section
from infographic.layout.page.reel import PlacedReel
from infographic.layout.page.rows import StepRows, few, lowest_rows, shares_with_tips
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.page.suits import Suits
from infographic.layout.page.title_block import TitleBlock, filling, least_size, lines_worth
from infographic.layout.part.elements import Elements
from infographic.layout.path.strands import (
    MOST_STRANDS,
    STRAND_SHARE,
    TURN,
    Runs,
    Strands,
    lanes,
    reel_beside,
    wind,
)
from infographic.scene import TextStyle

_MOST_RATIO = 1.1
# The title, by its size in the theme: at least, where all is tight and where it is not, and at
# most.
_TITLE, _LARGEST_TITLE, _MOST_TITLE_LINES = (0.85, 1.0), 1.9, 3
# The same at least, by the size of the texts of the steps; and where its words have no room for
# that.
_TEXTS, _LEAST_TEXTS = (5.01, 6.2), (4.01, 4.2)
# The pitch of the strands, at least, in ems; the bundle, and one strand, at most, by the width.
_PITCH, _BUNDLE, _THICKEST = 0.68, 0.16, 0.05
# The radius of the discs, at least, in ems, and at most, by the width.
_RADIUS, _LARGEST_DISC = (1.6, 1.8), 0.12
# How much more they have at least and at most, and the hub by itself, for each step that there are
# fewer than usual.
_RADIUS_OF_FEW, _DISC_OF_FEW, _HUB_OF_FEW = 0.4, 0.01, 0.15
# The radius of the hub at least, in pitches, and by the height where all is tight and where it is
# not; and at most, by the height.
_HUB_PITCHES, _HUB, _LARGEST_HUB = 3.0, (0.058, 0.082), 0.26
# The straight end of a strand, and what is below the title, in ems.
_ENTRY, _BELOW_TITLE = 0.55, 1.2
# Titles of steps may be so many times as large as the type scale makes them: without texts, and
# with them so much more for each step that there are fewer than usual.
_LARGEST_WORDS, _WORDS_OF_FEW = 1.8, 0.2
# How spare height is shared: to the title, to the rows; the rest goes to the foot.
_TO_HERO, _TO_ROWS = 0.15, 0.5


@dataclass(frozen=True)
class Fall:
    """The composition; see the module's docstring."""

    name: str = "fall"

    def suits(self, elements: Elements) -> Suits:
        """A page that is not much wider than high."""
        return Suits.first_if(elements.page.width < _MOST_RATIO * elements.page.height)

    def section(self, elements: Elements) -> Section:
        return _Page(elements).section


@dataclass(frozen=True)
class _Measures:
    """What the page decides on: the em of the title, the pitch of the strands, the radius of discs
    and hub, and how much larger than the type scale makes them the titles of steps are."""

    title: float
    pitch: float
    radius: float
    hub: float
    words: float = 1.0


@dataclass(frozen=True)
class _Page:
    """The page at one type scale. `made` are the rows already made: the page asks for them again
    and again."""

    elements: Elements
    made: dict[tuple[float, ...], StepRows] = field(default_factory=dict, compare=False)

    @property
    def em(self) -> float:
        return self.elements.context.measurer.em

    @property
    def count(self) -> int:
        return len(self.elements.steps)

    @property
    def margin(self) -> float:
        return self.elements.context.page.margin

    def title(self, measures: _Measures) -> TitleBlock:
        width = self.elements.page.width - 2 * self.margin
        return TitleBlock(self.elements, measures.title, width, self._title_lines)

    def rows(self, measures: _Measures) -> StepRows:
        """The steps; their share of the width is that which is best with the least measures."""
        key = measures.pitch, measures.radius, measures.words
        if key not in self.made:
            self.made[key] = self._rows(measures)
        return self.made[key]

    def _rows(self, measures: _Measures) -> StepRows:
        page = self.elements.page
        lane = self.first_lane(measures) + (self.count - 1 + TURN) * measures.pitch
        left = lane + _ENTRY * self.em + self.elements.lengths.halo
        right, words = page.width - self.margin, measures.words
        rows = StepRows(
            self.elements, self.margin, left, right, page.width, measures.radius, words, 1.0
        )
        return lowest_rows(rows, self._shares if measures == self.least else (self._share,))

    @cached_property
    def _shares(self) -> Sequence[float]:
        return shares_with_tips(self.elements)

    @cached_property
    def _share(self) -> float:
        return self.rows(self.least).share

    def first_lane(self, measures: _Measures) -> float:
        return self.margin + STRAND_SHARE / 2 * measures.pitch

    def beside(self, measures: _Measures) -> BesideReel:
        """The foot of the page with the reel that is lowest, and not empty above it; of two alike
        the first."""
        return lightest(self.feet(measures))

    def feet(self, measures: _Measures) -> Sequence[BesideReel]:
        """The feet of the page that may be."""
        bundle, pitch = self.margin + self.count * measures.pitch, measures.pitch
        hub = max(measures.hub, _HUB_PITCHES * pitch)
        return feet_beside(self.elements, self.besides, bundle, hub, pitch)

    @cached_property
    def besides(self) -> Sequence[Beside]:
        """What may stand beside the reel."""
        return besides(self.elements)

    def hero(self, measures: _Measures) -> float:
        """The foot of the ground of the title."""
        return self.margin + self.title(measures).height + _BELOW_TITLE * self.em

    def needed(self, measures: _Measures) -> float:
        if self.count > MOST_STRANDS:
            return NEVER
        parts = self.hero(measures), self.rows(measures).height, self.beside(measures).burden
        return sum(parts)

    def used(self, measures: _Measures) -> float:
        """What it takes of the height: what is empty above the reel does not count."""
        foot = min(each.height for each in self.feet(measures))
        return self.hero(measures) + self.rows(measures).height + foot

    @cached_property
    def least(self) -> _Measures:
        page, share = self.elements.page, room_to_grow(self.elements.context)
        return _Measures(
            title=self._least_title,
            pitch=_PITCH * self.em,
            radius=(between(_RADIUS, share) + _RADIUS_OF_FEW * few(self.count)) * self.em,
            hub=between(_HUB, self.elements.context.ease)
            * (1 + _HUB_OF_FEW * few(self.count))
            * page.height,
        )

    @property
    def _least_title(self) -> float:
        context, share = self.elements.context, room_to_grow(self.elements.context)
        text = context.measurer.size(TextStyle.STEP_TEXT)
        usual = between(_TITLE, share) * self.elements.title.size
        wanted = max(usual, between(_TEXTS, context.ease) * text)
        least = between(_LEAST_TEXTS, share) * text
        width = self.elements.page.width - 2 * self.margin
        return least_size(self.elements, wanted, least, width, self._title_lines)

    @cached_property
    def _title_lines(self) -> int:
        return lines_worth(self.elements, _MOST_TITLE_LINES)

    @cached_property
    def most(self) -> _Measures:
        least, page = self.least, self.elements.page
        has_texts = any(step.text or step.tips for step in self.elements.steps)
        disc = _LARGEST_DISC + _DISC_OF_FEW * few(self.count)
        return _Measures(
            title=max(least.title, _LARGEST_TITLE * self.elements.title.size),
            pitch=max(least.pitch, page.width * min(_THICKEST, _BUNDLE / self.count)),
            radius=max(least.radius, page.width * disc),
            hub=page.height * _LARGEST_HUB,
            words=1 + _WORDS_OF_FEW * few(self.count) if has_texts else _LARGEST_WORDS,
        )

    @cached_property
    def measures(self) -> _Measures:
        """As large as the page lets them: all together first, then each that can still grow."""
        least, most, page = self.least, self.most, self.elements.page

        def fits(measures: _Measures) -> bool:
            return self.used(measures) <= page.height

        found = larger(together(least, most, fits), most, "title", fits)
        found = replace(found, title=filling(self.title(found), least.title).size)
        for name in ("radius", "words", "hub", "pitch"):
            found = larger(found, most, name, fits)
        return found

    @cached_property
    def section(self) -> Section:
        page, least = self.elements.page, self.least
        hero, rows, beside = self.hero(least), self.rows(least), self.beside(least)
        needed = rows.height if self.count <= MOST_STRANDS else NEVER
        others = hero + beside.burden
        room = max(0.0, page.height - others)
        limit = 10 * page.height
        regions = (
            Region(RegionName.TITLE, page.height, min(hero, limit), (), "limit"),
            Region(RegionName.PANELS, page.height, min(beside.burden, limit), (), "limit"),
            Region(RegionName.STEPS, room, needed, [*rows.sources()]),
        )
        if self.needed(least) > page.height:
            return Section(regions)
        return Section(regions, Later(self._parts))

    def _parts(self) -> Iterator[Placeable]:
        page, measures = self.elements.page, self.measures
        rows = self.rows(measures)
        spare = page.height - self.used(measures)
        top = self.hero(measures) + _TO_HERO * spare
        bottom = top + rows.height + _TO_ROWS * spare
        for ground in (
            Rect(0.0, 0.0, page.width, top),
            Rect.between(0.0, bottom, page.width, page.height),
        ):
            yield Background(FrameKind.HERO_GROUND, bled(ground, self.elements.context.page))
        yield from self.title(measures).parts(self.margin, self.margin, _TO_HERO * spare)
        yield from rows.grounds(top, bottom, Rect.between(0.0, top, page.width, bottom))
        beside = roomiest(self.feet(measures), bottom)
        strands = self._strands(beside, measures, rows.stations(top, bottom), bottom)
        visible = Rect.between(0.0, bottom, beside.edge, page.height)
        yield PlacedReel(strands, self.elements.context.guide.hub, Point(0.0, 0.0), visible)
        yield rows.placed(top, bottom)
        yield from beside.section(strands.reel, bottom).parts

    def _strands(
        self, beside: BesideReel, measures: _Measures, stations: Sequence[Point], top: float
    ) -> Strands:
        bundle = lanes(Runs.DOWN, self.first_lane(measures), measures.pitch, self.count)
        hub = beside.largest_hub(top)
        reel = reel_beside(bundle, beside.middle(top, hub), hub, 1)
        return wind(stations, bundle, reel, TURN * measures.pitch)
