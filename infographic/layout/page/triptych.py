"""The triptych: the composition of a wide page. At the left the hero ground with the title over the
reel, from which the bundle rises at its right; in the middle the steps in rows on paper; at the
right, if the guide has them, rules, quote, chart and imprint over each other.

What grows with the type is in ems of the step text, what grows with the page in parts of its width
or height. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import islice

from infographic.geometry import Point, Rect
from infographic.layout.box.box import NEVER, Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.page.foot import SideColumn, column
from infographic.layout.page.ground import bled
from infographic.layout.page.measures import larger, together
from infographic.layout.page.plan import Background, Later, Placeable, Region, RegionName, Section
from infographic.layout.page.reel import PlacedReel
from infographic.layout.page.rows import StepRows, UprightSteps, few, lowest_rows, shares_with_tips
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.page.suits import Suits
from infographic.layout.page.title_block import TitleBlock, filling, least_size
from infographic.layout.part.elements import Elements
from infographic.layout.path.strands import (
    HUB_GAP,
    MOST_STRANDS,
    TURN,
    Runs,
    lanes,
    reel_beside,
    wind,
)
from infographic.scene import TextStyle

_WIDE, _RATHER_WIDE = 1.5, 1.15
# The shares of the width that the hero has, and a column at the right, the best first.
_HERO, _COLUMN = (0.37, 0.34, 0.4, 0.31, 0.44, 0.28), (0.27, 0.24, 0.3, 0.22, 0.2)
# That of the hero where no column or few steps leave it more.
_LARGE_HERO = (0.44, 0.5, 0.4, 0.56, 0.37, 0.34, 0.31, 0.28)
# So many of the shares that fit are compared by what grows in them, up to so many times its least.
_MOST_TRIED, _MOST_GROWTH = 4, 1.5
# The title, by its size in the theme: at least, where all is tight and where it is not, and at
# most.
_TITLE, _LARGEST_TITLE, _MOST_TITLE_LINES = (0.7, 0.82), 1.3, 4
# The same at least, by the size of the texts of the steps: on a page that is much wider than high
# and where its words are wide, and on another.
_TEXTS_OF_WIDE, _TEXTS = 4.01, 5.01
# The pitch of the strands, at least, in ems; the bundle, and one strand, at most, by the width.
_PITCH, _BUNDLE, _THICKEST = 0.62, 0.12, 0.04
# The radius of the discs, at least, in ems, and at most, by the height.
_RADIUS, _LARGEST_DISC = (1.5, 1.8), 0.12
# How much more they have at least and at most, and the hub by itself, for each step that there are
# fewer than usual.
_RADIUS_OF_FEW, _DISC_OF_FEW, _HUB_OF_FEW = 0.4, 0.02, 0.1
# The radius of the hub at least, in pitches and by the height, and at most, by the height; and how
# far its middle is from the left edge of the page at least, in radii.
_HUB_PITCHES, _HUB, _LARGEST_HUB, _FROM_EDGE = 3.0, (0.1, 0.115), 0.36, 0.8
# The straight end of a strand; between title and bundle, title and reel; in ems.
_ENTRY, _CLEAR, _ABOVE_REEL = 0.55, 0.9, 0.9
# Above and below the rows at least, by the margin, in which no text may stand; and what the rows
# have around their texts, in ems.
_LEAST_END, _IN_ROWS = 0.35, 0.7
# How much higher the words may become so that what is around them grows.
_MORE_LINES = 1.1
# How far measures grow together before each does by itself.
_TOGETHER = 0.6
# How far the middle of the hub is above the foot of the page, by its radius: with a face all of it.
_FACE = 0.55
# What may be empty below the rows, by the height of the page.
_MOST_EMPTY = 0.02
# Titles of steps may be so many times as large as the type scale makes them: without texts, and
# with them so much more for each step that there are fewer than usual.
_LARGEST_WORDS, _WORDS_OF_FEW = 2.1, 0.2


@dataclass(frozen=True)
class Triptych:
    """The composition; see the module's docstring."""

    name = "triptych"

    def suits(self, elements: Elements) -> Suits:
        """A page that is much wider than high, or second a page that is wider than high."""
        ratio = elements.page.width / elements.page.height
        if ratio >= _WIDE:
            return Suits.FIRST
        return Suits.SECOND if ratio >= _RATHER_WIDE else Suits.NOT

    def section(self, elements: Elements) -> Section:
        return _section(elements, [*_pages(elements)])


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
    """The page at one type scale, and shared in one way: the hero has `hero` of its width, the
    column at the right `right`, or 0 if there is none. `column` is what stands there; or the
    imprint alone, at the foot of the paper. `made` are the rows already made: the page asks for
    them again and again."""

    elements: Elements
    hero: float
    right: float
    column: SideColumn
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

    @property
    def paper(self) -> tuple[float, float]:
        """Where the paper begins and ends across the page."""
        width = self.elements.page.width
        return self.hero * width, (1 - self.right) * width

    @property
    def foot(self) -> float:
        """The foot of the paper."""
        return self.elements.page.height - (0.0 if self.right else self.column.height)

    def last_lane(self, measures: _Measures) -> float:
        """The middle line of the lane next to the stations."""
        return self.paper[0] - (TURN - 0.35) * measures.pitch

    def first_lane(self, measures: _Measures) -> float:
        return self.last_lane(measures) - (self.count - 1) * measures.pitch

    def title(self, measures: _Measures) -> TitleBlock:
        right = self.first_lane(measures) - measures.pitch / 2 - _CLEAR * self.em
        width = right - self.margin
        return TitleBlock(self.elements, measures.title, width, _MOST_TITLE_LINES)

    def rows(self, measures: _Measures) -> StepRows:
        """The steps; their share of the width is that which is best with the least measures."""
        key = measures.pitch, measures.radius, measures.words
        if key not in self.made:
            self.made[key] = self._rows(measures)
        return self.made[key]

    def _rows(self, measures: _Measures) -> StepRows:
        start, edge = self.paper
        turn = self.last_lane(measures) + TURN * measures.pitch
        left = max(start + self.em, turn + _ENTRY * self.em + self.elements.lengths.halo)
        right = edge - (self._gutter if self.right else self.margin)
        first, words = start + self.em, measures.words
        kind = UprightSteps if self.count == 1 else StepRows
        rows = kind(self.elements, first, left, right, edge, measures.radius, words, 1.0)
        if self.count == 1:
            return rows
        return lowest_rows(rows, self._shares if measures == self.least else (self._share,))

    @cached_property
    def _shares(self) -> Sequence[float]:
        return 1.0, *shares_with_tips(self.elements)

    @cached_property
    def _share(self) -> float:
        return self.rows(self.least).share

    @property
    def _gutter(self) -> float:
        return 1.2 * self.em

    def hub(self, measures: _Measures) -> float:
        return max(measures.hub, _HUB_PITCHES * measures.pitch)

    def below_rows(self, measures: _Measures) -> float:
        """What the last strand needs below the middle of its station, to turn before the reel."""
        return TURN * measures.pitch + self.below_middle(measures)

    def below_middle(self, measures: _Measures) -> float:
        """From the middle of the reel to the foot of the page."""
        return _FACE * self.hub(measures)

    def _empty(self, measures: _Measures) -> float:
        """What would be missing below the last station if the rows filled the paper."""
        stations = self.rows(measures).stations(self._end, self.foot - self._end)
        return self.below_rows(measures) - (self.elements.page.height - stations[-1].y)

    def bottom(self, measures: _Measures) -> float:
        """Where the rows end."""
        if self._empty(measures) <= 0:
            return self.foot - self._end
        last = self.rows(measures).below_last
        return min(
            self.foot - self._end, self.elements.page.height + last - self.below_rows(measures)
        )

    def of_hero(self, measures: _Measures) -> float:
        """The height that title and reel need; infinite where they are too wide."""
        hub = self.hub(measures)
        middle = self.first_lane(measures) - HUB_GAP * measures.pitch - hub
        title = self.title(measures)
        if middle < _FROM_EDGE * hub or title.width <= 0:
            return NEVER
        rings = hub + self.count * measures.pitch
        above = self.margin + title.height + _ABOVE_REEL * self.em
        return above + rings + self.below_middle(measures)

    def of_rows(self, measures: _Measures) -> float:
        """The height that the steps need, with what is above and below them."""
        rows = self.rows(measures)
        last = rows.below_last
        below = max(self._end + self._foot_height, self.below_rows(measures) - last)
        return self._end + rows.height + below

    @property
    def _foot_height(self) -> float:
        return self.elements.page.height - self.foot

    @property
    def _end(self) -> float:
        """Above and below the rows."""
        return max(_LEAST_END * self.margin, self.margin - _IN_ROWS * self.em)

    def needed(self, measures: _Measures) -> float:
        """The height of the highest of its parts."""
        if self.count > MOST_STRANDS:
            return NEVER
        return max(self.of_hero(measures), self.of_rows(measures), self.column.height)

    @cached_property
    def least(self) -> _Measures:
        page, share = self.elements.page, room_to_grow(self.elements.context)
        return _Measures(
            title=self._least_title,
            pitch=_PITCH * self.em,
            radius=(between(_RADIUS, share) + _RADIUS_OF_FEW * few(self.count)) * self.em,
            hub=between(_HUB, share) * (1 + _HUB_OF_FEW * few(self.count)) * page.height,
        )

    @property
    def _least_title(self) -> float:
        page, context = self.elements.page, self.elements.context
        text = context.measurer.size(TextStyle.STEP_TEXT)
        usual = between(_TITLE, room_to_grow(context)) * self.elements.title.size
        of_texts = _TEXTS_OF_WIDE if page.width >= _WIDE * page.height else _TEXTS
        bundle = (self.count + TURN) * _PITCH * self.em
        narrowest = self.hero * page.width - self.margin - bundle - _CLEAR * self.em
        wanted, least = max(usual, of_texts * text), _TEXTS_OF_WIDE * text
        return least_size(self.elements, wanted, least, narrowest, _MOST_TITLE_LINES)

    @cached_property
    def most(self) -> _Measures:
        least, page = self.least, self.elements.page
        has_texts = any(step.text or step.tips for step in self.elements.steps)
        disc = _LARGEST_DISC + _DISC_OF_FEW * few(self.count)
        return _Measures(
            title=max(least.title, _LARGEST_TITLE * self.elements.title.size),
            pitch=max(least.pitch, page.width * min(_THICKEST, _BUNDLE / self.count)),
            radius=max(least.radius, page.height * disc),
            hub=page.height * _LARGEST_HUB,
            words=1 + _WORDS_OF_FEW * few(self.count) if has_texts else _LARGEST_WORDS,
        )

    @cached_property
    def least_needed(self) -> float:
        """What it needs with the least measures."""
        return self.needed(self.least)

    @cached_property
    def least_hero(self) -> float:
        """What title and reel need with them."""
        return self.of_hero(self.least)

    def fits(self, measures: _Measures) -> bool:
        """What `needed` would say, and that words have hardly more lines; the rows, which take
        longest, are asked for last."""
        height = self.elements.page.height
        if self.count > MOST_STRANDS or self.column.height > height:
            return False
        if self.of_hero(measures) > height or self.of_rows(measures) > height:
            return False
        words = self.rows(replace(measures, words=1.0)).of_words
        return words <= _MORE_LINES * self.rows(self.least).of_words

    @cached_property
    def measures(self) -> _Measures:
        """As large as the page lets them: all together first, then each that can still grow."""
        least, most = self.least, self.most
        found = together(least, most, self.fits, _TOGETHER)
        found = larger(found, most, "title", self._fills)
        found = replace(found, title=filling(self.title(found), least.title).size)
        for name in ("words", "hub", "radius", "pitch"):
            found = larger(found, most, name, self._fills)
        return found

    def _fills(self, measures: _Measures) -> bool:
        """Whether they fit, and little is empty below the rows."""
        most = _MOST_EMPTY * self.elements.page.height
        return self.fits(measures) and self._empty(measures) <= most

    def parts(self) -> Iterator[Placeable]:
        page, measures = self.elements.page, self.measures
        rows, (start, edge) = self.rows(measures), self.paper
        top, bottom = self._end, self.bottom(measures)
        ground = Rect.between(0.0, 0.0, start, page.height)
        yield Background(FrameKind.HERO_GROUND, bled(ground, self.elements.context.page))
        yield from self._title_parts(measures)
        yield from rows.grounds(top, bottom, Rect.between(start, 0.0, edge, self.foot))
        yield self._reel(measures, rows.stations(top, bottom))
        yield rows.placed(top, bottom)
        yield from self.column.section(0.0 if self.right else self.foot, page.height).parts

    def _title_parts(self, measures: _Measures) -> Iterator[Placeable]:
        yield from self.title(measures).parts(self.margin, self.margin)

    def _reel(self, measures: _Measures, stations: Sequence[Point]) -> Placeable:
        page, hub = self.elements.page, self.hub(measures)
        first = self.first_lane(measures)
        bundle = lanes(Runs.DOWN, first, measures.pitch, self.count)
        reel = reel_beside(bundle, page.height - self.below_middle(measures), hub, -1)
        strands = wind(stations, bundle, reel, TURN * measures.pitch)
        visible = Rect.between(0.0, 0.0, self.paper[0], page.height)
        return PlacedReel(strands, self.elements.context.guide.hub, Point(0.0, 0.0), visible)


def _pages(elements: Elements) -> Iterator[_Page]:
    """The ways to share the width worth trying, the best first."""
    width, height = elements.page.width, elements.page.height
    if not elements.has_panel and elements.quote is None:
        for hero in _LARGE_HERO:
            yield _Page(elements, hero, 0.0, column(elements, hero * width, height / 2))
        return
    heroes = _LARGE_HERO if few(len(elements.steps)) > 1 else _HERO
    for right in _COLUMN:
        at_right = column(elements, (1 - right) * width, 0.0)
        for hero in heroes:
            yield _Page(elements, hero, right, at_right)


def _section(elements: Elements, pages: Sequence[_Page]) -> Section:
    """The first of several pages that fits; the needs are those of the page that needs least."""
    height = elements.page.height
    limit = 10 * height
    title = min(limit, *(page.least_hero for page in pages))
    panels = min(limit, *(page.column.height for page in pages))
    best = _lowest(pages)
    regions = (
        Region(RegionName.TITLE, height, title, (), "limit"),
        Region(RegionName.PANELS, height, panels, [*best.column.sources], "limit"),
        Region(RegionName.STEPS, height, best.least_needed, [*_sources(best)]),
    )
    if best.least_needed > height:
        return Section(regions)

    def parts() -> Iterator[Placeable]:
        fitting = (page for page in pages if page.least_needed <= height)
        return max(islice(fitting, _MOST_TRIED), key=_growth).parts()

    return Section(regions, Later(parts))


def _lowest(pages: Sequence[_Page]) -> _Page:
    """The page that needs least, the first of several: without asking for the rows, which take
    longest, of those that need more for all else."""

    def around(page: _Page) -> float:
        return max(page.least_hero, page.column.height)

    least = min(pages, key=around).least_needed
    asked = (page for page in pages if around(page) <= least)
    return min(asked, key=lambda page: page.least_needed)


def _growth(page: _Page) -> float:
    """How much larger than need be all of it is together."""
    found, least = page.measures, page.least
    growths: list[float] = [
        getattr(found, at.name) / getattr(least, at.name) for at in fields(found)
    ]
    return sum(min(growth, _MOST_GROWTH) for growth in growths)


def _sources(page: _Page) -> Iterator[tuple[Box, float]]:
    yield from page.rows(page.least).sources()
