"""A page as a triptych, its width shared in one way: hero, paper with rows, and a column or none.

What grows with the type is in ems of the step text, what grows with the page in parts of its width
or height. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.geometry import Point, Rect
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import FrameKind
from infographic.layout.page.foot import SideColumn
from infographic.layout.page.ground import bled
from infographic.layout.page.measures import together
from infographic.layout.page.plan import Background, Placeable
from infographic.layout.page.reel import PlacedReel
from infographic.layout.page.rows import StepRows, UprightSteps, after_turn, shares_with_tips
from infographic.layout.page.rows_measures import RowsLimits, RowsMeasures, each_larger
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.page.title_block import TitleBlock
from infographic.layout.page.tried_rows import TriedRows
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

# A page is much wider than high from this ratio on.
WIDE = 1.5
_LIMITS = RowsLimits(
    title=(0.7, 0.82),
    largest_title=1.3,
    pitch=0.62,
    bundle=0.12,
    thickest=0.04,
    radius=(1.5, 1.8),
    largest_disc=0.12,
    disc_of_few=0.02,
    hub=(0.1, 0.115),
    hub_of_few=0.1,
    largest_hub=0.36,
    largest_words=2.1,
)
_MOST_TITLE_LINES = 4
# The title at least, by the size of the texts of the steps: on a page that is much wider than high
# and where its words are wide, and on another.
_TEXTS_OF_WIDE, _TEXTS = 4.01, 5.01
# The same where steps have titles alone: where all is tight and where it is not.
_LIST = (2.9, 4.01)
# How far the middle of the hub is from the left edge of the page at least, by its radius.
_FROM_EDGE = 0.8
# Between title and bundle, title and reel, in ems; and the latter where there is room.
_CLEAR, _ABOVE_REEL, _WELL_ABOVE_REEL = 0.9, 0.9, 1.8
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


@dataclass(frozen=True)
class TriptychPage:
    """The page at one type scale, and shared in one way: the hero has `hero` of its width, the
    column at the right `right`, or 0 if there is none. `column` is what stands there; or the
    imprint alone, at the foot of the paper."""

    elements: Elements
    hero: float
    right: float
    column: SideColumn

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

    def last_lane(self, measures: RowsMeasures) -> float:
        """The middle line of the lane next to the stations."""
        return self.paper[0] - (TURN - 0.35) * measures.pitch

    def first_lane(self, measures: RowsMeasures) -> float:
        return self.last_lane(measures) - (self.count - 1) * measures.pitch

    def title(self, measures: RowsMeasures) -> TitleBlock:
        right = self.first_lane(measures) - measures.pitch / 2 - _CLEAR * self.elements.em
        width = right - self.margin
        return TitleBlock(self.elements, measures.title, width, _MOST_TITLE_LINES)

    def rows(self, measures: RowsMeasures) -> StepRows:
        return self._tried_rows.at(measures)

    @cached_property
    def _tried_rows(self) -> TriedRows:
        shares = (1.0,) if self.count == 1 else (1.0, *shares_with_tips(self.elements))
        return TriedRows(self._rows, self.least, shares)

    def _rows(self, measures: RowsMeasures) -> StepRows:
        elements, (start, edge) = self.elements, self.paper
        first = start + elements.em
        turn = self.last_lane(measures) + TURN * measures.pitch
        left = max(first, after_turn(elements, turn))
        right = edge - (self._gutter if self.right else self.margin)
        kind = UprightSteps if self.count == 1 else StepRows
        return kind(elements, first, left, right, edge, measures.radius, measures.words, 1.0)

    @property
    def _gutter(self) -> float:
        return 1.2 * self.elements.em

    def below_rows(self, measures: RowsMeasures) -> float:
        """What the last strand needs below the middle of its station, to turn before the reel."""
        return TURN * measures.pitch + self.below_middle(measures)

    def below_middle(self, measures: RowsMeasures) -> float:
        """From the middle of the reel to the foot of the page."""
        return _FACE * measures.clear_hub

    def _empty(self, measures: RowsMeasures) -> float:
        """What would be missing below the last station if the rows filled the paper."""
        stations = self.rows(measures).stations(self._end, self.foot - self._end)
        return self.below_rows(measures) - (self.elements.page.height - stations[-1].y)

    def bottom(self, measures: RowsMeasures) -> float:
        """Where the rows end."""
        if self._empty(measures) <= 0:
            return self.foot - self._end
        last = self.rows(measures).below_last
        return min(
            self.foot - self._end, self.elements.page.height + last - self.below_rows(measures)
        )

    def of_hero(self, measures: RowsMeasures) -> float:
        """The height that title and reel need; infinite where they are too wide."""
        hub = measures.clear_hub
        middle = self.first_lane(measures) - HUB_GAP * measures.pitch - hub
        title = self.title(measures)
        if middle < _FROM_EDGE * hub or title.width <= 0:
            return NEVER
        rings = hub + self.count * measures.pitch
        above = self.margin + title.height + _ABOVE_REEL * self.elements.em
        return above + rings + self.below_middle(measures)

    def of_rows(self, measures: RowsMeasures) -> float:
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
        return max(_LEAST_END * self.margin, self.margin - _IN_ROWS * self.elements.em)

    def needed(self, measures: RowsMeasures) -> float:
        """The height of the highest of its parts."""
        if self.count > MOST_STRANDS:
            return NEVER
        return max(self.of_hero(measures), self.of_rows(measures), self.column.height)

    @cached_property
    def least(self) -> RowsMeasures:
        elements, page = self.elements, self.elements.page
        bundle = (self.count + TURN) * _LIMITS.pitch * elements.em
        width = self.hero * page.width - self.margin - bundle - _CLEAR * elements.em
        title = _LIMITS.least_title(elements, self._of_texts, width, _MOST_TITLE_LINES)
        return _LIMITS.least(elements, title, room_to_grow(elements.context))

    @property
    def _of_texts(self) -> tuple[float, float]:
        """The title by the size of the texts: at least if it has room for that, and at all."""
        elements, page = self.elements, self.elements.page
        if not elements.has_texts:
            of_list = between(_LIST, room_to_grow(elements.context))
            return of_list, of_list
        is_wide = page.width >= WIDE * page.height
        return (_TEXTS_OF_WIDE if is_wide else _TEXTS), _TEXTS_OF_WIDE

    @cached_property
    def least_needed(self) -> float:
        """What it needs with the least measures."""
        return self.needed(self.least)

    @cached_property
    def least_hero(self) -> float:
        """What title and reel need with them."""
        return self.of_hero(self.least)

    def fits(self, measures: RowsMeasures) -> bool:
        """What `needed` would say, and that words have hardly more lines; the rows, which take
        longest, are asked for last."""
        height = self.elements.page.height
        if self.count > MOST_STRANDS or self.column.height > height:
            return False
        if self.of_hero(measures) > height or self.of_rows(measures) > height:
            return False
        words, least = (
            self.rows(replace(each, words=1.0)).of_words for each in (measures, self.least)
        )
        return words <= _MORE_LINES * least

    @cached_property
    def measures(self) -> RowsMeasures:
        """As large as the page lets them: all together first, then each that can still grow."""
        least = self.least
        most = _LIMITS.most(self.elements, least, self.elements.page.height)
        found = together(least, most, self._fits_well, _TOGETHER)
        others = "words", "hub", "radius", "pitch"
        return each_larger(found, (least, most), self.title, others, self._fills)

    @cached_property
    def comforts(self) -> Sequence[Callable[[RowsMeasures], bool]]:
        """What is asked for before anything grows, if there is room for it."""
        return [each for each in (self._is_even, self._is_airy) if each(self.least)]

    def _is_even(self, measures: RowsMeasures) -> bool:
        """Whether rows are at one pitch and fill the paper."""
        room = self.foot - 2 * self._end
        return self.rows(measures).even_height <= room and self._empty(measures) <= 0

    def _is_airy(self, measures: RowsMeasures) -> bool:
        """Whether title and reel stand well apart."""
        more = (_WELL_ABOVE_REEL - _ABOVE_REEL) * self.elements.em
        return self.of_hero(measures) + more <= self.elements.page.height

    def _fits_well(self, measures: RowsMeasures) -> bool:
        return self.fits(measures) and all(is_so(measures) for is_so in self.comforts)

    def _fills(self, measures: RowsMeasures) -> bool:
        """Whether they fit, and little is empty below the rows."""
        most = _MOST_EMPTY * self.elements.page.height
        return self._fits_well(measures) and self._empty(measures) <= most

    def parts(self) -> Iterator[Placeable]:
        page, measures = self.elements.page, self.measures
        rows, (start, edge) = self.rows(measures), self.paper
        top, bottom = self._end, self.bottom(measures)
        ground = Rect.between(0.0, 0.0, start, page.height)
        yield Background(FrameKind.HERO_GROUND, bled(ground, self.elements.context.page))
        yield from self.title(measures).parts(self.margin, self.margin)
        yield from rows.grounds(top, bottom, Rect.between(start, 0.0, edge, self.foot))
        yield self._reel(measures, rows.stations(top, bottom))
        yield rows.placed(top, bottom)
        yield from self.column.section(0.0 if self.right else self.foot, page.height).parts

    def _reel(self, measures: RowsMeasures, stations: Sequence[Point]) -> Placeable:
        page, hub = self.elements.page, measures.clear_hub
        first = self.first_lane(measures)
        bundle = lanes(Runs.DOWN, first, measures.pitch, self.count)
        reel = reel_beside(bundle, page.height - self.below_middle(measures), hub, -1)
        strands = wind(stations, bundle, reel, TURN * measures.pitch)
        visible = Rect.between(0.0, 0.0, self.paper[0], page.height)
        return PlacedReel(strands, self.elements.context.guide.hub, Point(0.0, 0.0), visible)
