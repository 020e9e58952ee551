"""The fall: the composition of a page that is higher than wide. Title on the hero ground, the steps
in rows on paper; the bundle falls down at their left, growing with each of them, and winds onto the
reel at the foot of the page. Beside the reel stand rules, quote, chart and imprint.

What grows with the type is in ems of the step text, what grows with the page in parts of its width
or height. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
from infographic.layout.page.measures import together
from infographic.layout.page.plan import Background, Later, Placeable, Region, RegionName, Section
from infographic.layout.page.reel import PlacedReel
from infographic.layout.page.rows import StepRows, after_turn, shares_with_tips
from infographic.layout.page.rows_measures import RowsLimits, RowsMeasures, each_larger
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.page.suits import Suits
from infographic.layout.page.title_block import TitleBlock, lines_worth
from infographic.layout.page.tried_rows import TriedRows
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

_MOST_RATIO = 1.1
_LIMITS = RowsLimits(
    title=(0.85, 1.0),
    largest_title=1.9,
    pitch=0.68,
    bundle=0.16,
    thickest=0.05,
    radius=(1.6, 1.8),
    largest_disc=0.12,
    disc_of_few=0.01,
    hub=(0.058, 0.082),
    hub_of_few=0.15,
    largest_hub=0.26,
    largest_words=1.8,
)
_MOST_TITLE_LINES = 3
# The title at least, by the size of the texts of the steps, where all is tight and where it is not;
# and where its words have no room for that.
_TEXTS, _LEAST_TEXTS = (5.01, 6.2), (4.01, 4.2)
# Below the title, in ems.
_BELOW_TITLE = 1.2
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
class _Page:
    """The page at one type scale."""

    elements: Elements

    @property
    def count(self) -> int:
        return len(self.elements.steps)

    @property
    def margin(self) -> float:
        return self.elements.context.page.margin

    def title(self, measures: RowsMeasures) -> TitleBlock:
        width = self.elements.page.width - 2 * self.margin
        return TitleBlock(self.elements, measures.title, width, self._title_lines)

    def rows(self, measures: RowsMeasures) -> StepRows:
        return self._tried_rows.at(measures)

    @cached_property
    def _tried_rows(self) -> TriedRows:
        return TriedRows(self._rows, self.least, shares_with_tips(self.elements))

    def _rows(self, measures: RowsMeasures) -> StepRows:
        elements, width = self.elements, self.elements.page.width
        turn = self.first_lane(measures) + (self.count - 1 + TURN) * measures.pitch
        left, right = after_turn(elements, turn), width - self.margin
        radius, words = measures.radius, measures.words
        return StepRows(elements, self.margin, left, right, width, radius, words, 1.0)

    def first_lane(self, measures: RowsMeasures) -> float:
        return self.margin + STRAND_SHARE / 2 * measures.pitch

    def beside(self, measures: RowsMeasures) -> BesideReel:
        """The foot of the page with the reel that is lowest, and not empty above it; of two alike
        the first."""
        return lightest(self.feet(measures))

    def feet(self, measures: RowsMeasures) -> Sequence[BesideReel]:
        """The feet of the page that may be."""
        bundle, pitch = self.margin + self.count * measures.pitch, measures.pitch
        return feet_beside(self.elements, self.besides, bundle, measures.clear_hub, pitch)

    @cached_property
    def besides(self) -> Sequence[Beside]:
        """What may stand beside the reel."""
        return besides(self.elements)

    def hero(self, measures: RowsMeasures) -> float:
        """The foot of the ground of the title."""
        return self.margin + self.title(measures).height + _BELOW_TITLE * self.elements.em

    def needed(self, measures: RowsMeasures) -> float:
        if self.count > MOST_STRANDS:
            return NEVER
        parts = self.hero(measures), self.rows(measures).height, self.beside(measures).burden
        return sum(parts)

    def used(self, measures: RowsMeasures) -> float:
        """What it takes of the height: what is empty above the reel does not count."""
        foot = min(each.height for each in self.feet(measures))
        return self.hero(measures) + self.rows(measures).height + foot

    @cached_property
    def least(self) -> RowsMeasures:
        context = self.elements.context
        of_texts = between(_TEXTS, context.ease), between(_LEAST_TEXTS, room_to_grow(context))
        width = self.elements.page.width - 2 * self.margin
        title = _LIMITS.least_title(self.elements, of_texts, width, self._title_lines)
        return _LIMITS.least(self.elements, title, context.ease)

    @cached_property
    def _title_lines(self) -> int:
        return lines_worth(self.elements, _MOST_TITLE_LINES)

    @cached_property
    def measures(self) -> RowsMeasures:
        """As large as the page lets them: all together first, then each that can still grow."""
        least, page = self.least, self.elements.page
        most = _LIMITS.most(self.elements, least, page.width)

        def fits(measures: RowsMeasures) -> bool:
            return self.used(measures) <= page.height

        found = together(least, most, fits)
        others = "radius", "words", "hub", "pitch"
        return each_larger(found, (least, most), self.title, others, fits)

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
            Rect(0.0, 0.0, page.width, top + rows.beside_legend),
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
        self, beside: BesideReel, measures: RowsMeasures, stations: Sequence[Point], top: float
    ) -> Strands:
        bundle = lanes(Runs.DOWN, self.first_lane(measures), measures.pitch, self.count)
        hub = beside.largest_hub(top)
        reel = reel_beside(bundle, beside.middle(top, hub), hub, 1)
        return wind(stations, bundle, reel, TURN * measures.pitch)
