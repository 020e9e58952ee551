"""The line: the composition of a wide page. Title and reel on the hero ground, the bundle along its
lower edge growing to the right, stations astride its edge in one row, below each of them its number
and title, its text and its tips; at the foot rules, quote, chart and imprint.

What grows with the type is in ems of the step text, what grows with the page in parts of its
height. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from infographic.geometry import Point, Rect, square
from infographic.layout.box.box import NEVER, Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.page.foot import Foot, foot
from infographic.layout.page.measures import grown, towards
from infographic.layout.page.over_a_row import HeroOverRow, hero_over_row
from infographic.layout.page.plan import Background, Later, Placeable, Region, RegionName, Section
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.page.suits import Suits
from infographic.layout.page.tips_strip import TipsStrip, names_width, tips_strip
from infographic.layout.part.elements import Elements
from infographic.layout.part.step import Heading, PlacedReelSteps, PlacedStep, StepBoxes
from infographic.layout.path.strands import MOST_STRANDS, ticks
from infographic.scene import TextStyle

_LEAST_RATIO = 1.1
FEWEST_STEPS = 3  # fewer leave a row that is too empty
# The title by its size in the theme: at least, where texts have room to grow, and at most; and at
# least by the size of the texts of the steps.
_LEAST_TITLE, _GOOD_TITLE, _LARGEST_TITLE, _OF_TEXTS = 0.9, 1.04, 1.5, 5.02
# The pitch of the strands, likewise in ems; the bundle, and one strand, at most, by the page's
# height.
_LEAST_PITCH, _GOOD_PITCH, _BUNDLE, _THICKEST = 0.68, 0.83, 0.15, 0.05
# The narrowest column, in ems, and the widest text, by its own size: where that does not grow, a
# wider one would need less height.
_NARROWEST, _WIDEST = 8.2, 30.0
# What a column has of the width that each step has of the page.
_OF_WIDTH = 0.88
# Between station and heading, heading and text, text and tips; and the straight end of a strand.
_GAP, _HEADING_GAP, _ENTRY = 0.75, 0.45, 0.55
# How much larger than the type scale makes them the headings of few steps are at most.
_LARGEST_WORDS = {3: 2.0, 4: 1.5}
# What the hero has of the page, likewise.
_LEAST_HERO, _GOOD_HERO, _LARGEST_HERO = 0.36, 0.42, 0.7
# How spare height is shared: above the stations and below the texts; the rest goes to the foot.
_TO_HERO, _TO_TEXTS = 0.4, 0.25


class StationShape(Protocol):
    """What stands at the end of a strand, astride the edge of the hero ground."""

    def halves(self, column: float, em: float) -> tuple[float, float, float]:
        """Half of its height in a column of a width: at least, where texts have room to grow, and
        at most."""
        ...

    def placed(self, left: float, column: float, half: float, edge: float) -> tuple[Rect, float]:
        """Its place, half as high as given, on the edge, and the radius of its corners."""
        ...


@dataclass(frozen=True)
class Disc:
    """A disc at the left of its column: at least so many ems, where texts have room to grow as many
    or a part of the column, and at most a part of the column."""

    least: float = 2.9
    good: tuple[float, float] = (3.4, 6.0)
    good_part: float = 0.27
    most: float = 0.46

    def halves(self, column: float, em: float) -> tuple[float, float, float]:
        most, (low, high) = self.most * column, self.good
        good = min(max(low * em, min(self.good_part * column, high * em)), most)
        return min(self.least * em, most), good, most

    def placed(self, left: float, column: float, half: float, edge: float) -> tuple[Rect, float]:  # noqa: ARG002
        return square(Point(left + half, edge), half), half


@dataclass(frozen=True)
class Line:
    """The composition; see the module's docstring. `stations` says what the stations look like."""

    name: str = "line"
    stations: StationShape = Disc()
    least_area: float = 0.0

    def suits(self, elements: Elements) -> Suits:
        """A page that is wider than high and large enough, in mm², and a row of steps."""
        page = elements.page
        is_wide = page.width > _LEAST_RATIO * page.height and page.area >= self.least_area
        return Suits.first_if(is_wide and len(elements.steps) >= FEWEST_STEPS)

    def section(self, elements: Elements) -> Section:
        return _Page(elements, self.stations).section


@dataclass(frozen=True)
class _Measures:
    """What the page decides on: the em of the title, how much larger than the type scale makes them
    the headings of steps are, half the height of the stations and the pitch of the strands."""

    title: float
    words: float
    half: float
    pitch: float


@dataclass(frozen=True)
class _Page:
    """The page at one type scale."""

    elements: Elements
    shape: StationShape

    @property
    def em(self) -> float:
        return self.elements.em

    @property
    def steps(self) -> Sequence[StepBoxes]:
        return self.elements.steps

    @cached_property
    def column(self) -> float:
        page, gaps = self.elements.context.page, self.elements.lengths.column_gap
        room = page.size.width - 2 * page.margin - names_width(self.elements)
        return (room - gaps * (len(self.steps) - 1)) / len(self.steps)

    @property
    def share(self) -> float:
        """About the width of a column, whatever the type: stations are measured by it, for in a
        narrower column they must not be lower."""
        page = self.elements.context.page
        return _OF_WIDTH * (page.size.width - 2 * page.margin) / len(self.steps)

    @property
    def text(self) -> float:
        """The width of the texts in a column."""
        size = self.elements.context.measurer.size(TextStyle.STEP_TEXT)
        return min(self.column, _WIDEST * size)

    @cached_property
    def lefts(self) -> Sequence[float]:
        """Where each column begins."""
        first = self.elements.context.page.margin + names_width(self.elements)
        pitch = self.column + self.elements.lengths.column_gap
        return [first + pitch * at for at in range(len(self.steps))]

    @cached_property
    def foot(self) -> Foot:
        return foot(self.elements)

    @cached_property
    def strip(self) -> TipsStrip | None:
        at_foot = not self.foot.piles
        return tips_strip(self.elements, self.text, self.lefts, at_foot=at_foot)

    def heading(self, words: float) -> Heading:
        """The headings so many times as large as the type scale makes them."""
        return self.elements.heading.scaled(words)

    @cached_property
    def text_height(self) -> float:
        """From the headings to the foot of the texts."""
        texts = [step.text.height(self.text) for step in self.steps if step.text is not None]
        return _HEADING_GAP * self.em + max(texts) if texts else 0.0

    def texts(self, words: float) -> float:
        """From the stations to the tips."""
        heading = self.heading(words).height(self.text)
        return _GAP * self.em + heading + self.text_height + self._below_texts

    @property
    def _below_texts(self) -> float:
        """To what stands below them, or where nothing does to the edge of the page."""
        gap = _GAP * self.em
        return gap if self.strip or self.foot.piles else max(gap, self.elements.context.page.margin)

    def below(self, words: float) -> float:
        """From the foot of the stations to that of the page."""
        return self.texts(words) + (self.strip.height if self.strip else 0.0) + self.foot.height

    def height(self, measures: _Measures) -> float:
        return self.above(measures) + self.below(measures.words)

    def hero(self, measures: _Measures) -> HeroOverRow:
        rect, _ = self.shape.placed(self.lefts[-1], self.column, measures.half, 0.0)
        return hero_over_row(self.elements, measures.title, measures.pitch, rect.centre.x)

    def above(self, measures: _Measures) -> float:
        """From the top of the page to the foot of the stations."""
        halo = self.elements.lengths.halo
        hero = self.hero(measures).bottom + _ENTRY * self.em + halo + measures.half
        page, growth = self.elements.page, room_to_grow(self.elements.context)
        least = between((_LEAST_HERO, _GOOD_HERO), growth) * page.height
        return max(hero, least) + measures.half if hero <= _LARGEST_HERO * page.height else NEVER

    @cached_property
    def least(self) -> _Measures:
        least, better, _ = self.shape.halves(self.share, self.em)
        title, growth = self.elements.title.nominal, room_to_grow(self.elements.context)
        of_texts = _OF_TEXTS * self.elements.context.measurer.size(TextStyle.STEP_TEXT)
        if all(step.text is None for step in self.steps):
            of_texts = 0.0
        bare = _Measures(max(_LEAST_TITLE * title, of_texts), 1.0, least, _LEAST_PITCH * self.em)
        good = _Measures(max(_GOOD_TITLE * title, of_texts), 1.0, better, _GOOD_PITCH * self.em)
        return towards(bare, good, growth)

    @cached_property
    def needed(self) -> float:
        """The height of all of it, infinite where it is no line."""
        if not FEWEST_STEPS <= len(self.steps) <= MOST_STRANDS:
            return NEVER
        if self.column < _NARROWEST * self.em:
            return NEVER
        return self.height(self.least)

    @cached_property
    def measures(self) -> _Measures:
        """As large as the page lets them."""
        least, page = self.least, self.elements.page
        thickest = min(_THICKEST, _BUNDLE / len(self.steps)) * page.height
        most = _Measures(
            title=max(least.title, _LARGEST_TITLE * self.elements.title.nominal),
            words=_LARGEST_WORDS.get(len(self.steps), 1.0),
            half=self.shape.halves(self.share, self.em)[-1],
            pitch=max(least.pitch, thickest),
        )

        def fits(measures: _Measures) -> bool:
            return self.height(measures) <= page.height

        return grown(least, most, fits)

    @cached_property
    def section(self) -> Section:
        page, needed = self.elements.page, self.needed
        above = self.above(self.least) if needed < NEVER else NEVER
        room = page.height - above - self.foot.height if above < NEVER else 0.0
        steps = self.below(1.0) - self.foot.height
        regions = (
            Region(RegionName.TITLE, page.height, min(above, 10 * page.height), (), "limit"),
            *self.foot.regions,
            Region(RegionName.STEPS, room, steps if above < NEVER else NEVER, [*self._sources()]),
        )
        if needed > page.height:
            return Section(regions)
        return Section(regions, Later(self._parts))

    def _sources(self) -> Iterator[tuple[Box, float]]:
        for step in self.steps:
            for box in (step.number, step.title, step.text):
                if box is not None:
                    yield box, self.text
        if self.strip is not None:
            yield from self.strip.sources()

    def _parts(self) -> Iterator[Placeable]:
        page, measures = self.elements.context.page, self.measures
        spare, words = page.size.height - self.height(measures), measures.words
        lower = _TO_HERO * spare
        edge = self.above(measures) - measures.half + lower
        strip_top = edge + measures.half + self.texts(words) + _TO_TEXTS * spare
        foot_top = strip_top + (self.strip.height if self.strip else 0.0)
        if not self.foot.piles:
            foot_top = page.size.height
        yield Background(
            FrameKind.HERO_GROUND,
            Rect.between(-page.bleed, -page.bleed, page.size.width + page.bleed, edge),
        )
        stations = [
            self.shape.placed(left, self.column, measures.half, edge) for left in self.lefts
        ]
        hero = self.hero(measures)
        yield from hero.parts(
            [rect.centre for rect, _ in stations], edge - measures.half - self._entry - hero.bottom
        )
        if self.strip is not None:
            yield from self.strip.ground(strip_top, foot_top)
        top = edge + measures.half + _GAP * self.em
        placed = [
            self._step(step, station, Point(left, top), (strip_top, foot_top), self.heading(words))
            for step, station, left in zip(
                self.heading(words).steps, stations, self.lefts, strict=True
            )
        ]
        region = Rect.between(page.margin, edge, page.size.width - page.margin, foot_top)
        yield PlacedReelSteps(tuple(placed), region)
        yield from self.foot.section(foot_top).parts

    @property
    def _entry(self) -> float:
        return _ENTRY * self.em + self.elements.lengths.halo

    def _step(
        self,
        step: StepBoxes,
        station: tuple[Rect, float],
        corner_of_texts: Point,
        strip: tuple[float, float],
        heading: Heading,
    ) -> PlacedStep:
        rect, corner = station
        left, top = corner_of_texts.x, corner_of_texts.y
        number, title = heading.places(step, corner_of_texts, self.text)
        body: list[tuple[Box, Rect]] = [(heading.title(step, self.text), title)]
        if step.text is not None:
            below = top + heading.height(self.text) + _HEADING_GAP * self.em
            body.append((step.text, Rect(left, below, self.text, step.text.height(self.text))))
        if self.strip is not None:
            body += self.strip.of_step(step.index, left, *strip)
        tick = 0.07 * min(rect.width, rect.height) / 2
        around = square(rect.centre, min(rect.width, rect.height) / 2)
        return PlacedStep(
            step, rect, number, body, corner, ticks(around, step.index + 1, 2 * tick), tick
        )
