"""The search: for each candidate the largest type scale that it takes."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.geometry import Rect
from infographic.layout.box.box import Measurer
from infographic.layout.box.frame import Frame
from infographic.layout.page import COMPOSITIONS, candidates
from infographic.layout.page.plan import Candidate, Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements
from infographic.layout.path import arrangement_of
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle

SCALE_STEP = 1.005  # neighbouring type scales differ by half a per cent
_LARGEST_SCALE = 20.0  # of posters to be read across a square
# What part of the scale at which texts alone would fill the page most guides take at least, and
# nearly all.
_LIKELY = (0.4, 0.32)

# An arrangement that the page prefers is taken when it sets the main text this near to the largest.
NEAR = 1.05
# How much smaller type may be for a layout without flaws.
_CALM = 1.06
# From so many times its smallest size on, the main text is large enough for either.
_AMPLE = 1.4
# How far titles and gaps may shrink once the main text has its smallest size: the steps of the type
# scale can still be told apart.
_MOST_COMPRESSED = 0.8

MeasurerAt = Callable[[float], Measurer]


@dataclass(frozen=True)
class Choice:
    """A candidate, and the index of the largest scale that it takes."""

    candidate: Candidate
    index: int


class Style(NamedTuple):
    """What a page has preferences among: an arrangement in a composition, as it is meant or as a
    compromise."""

    arrangement: str
    composition: str
    is_compromise: bool


class Search:
    """The candidates for one guide on one page, at every type scale that the page allows."""

    def __init__(
        self,
        guides: PerLanguage[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_at: MeasurerAt,
    ) -> None:
        self._guides = guides
        self._theme = theme
        self._page = page
        self._measurer_at = measurer_at
        self._elements: dict[int, Elements] = {}
        self._plans: dict[tuple[Candidate, int], Plan] = {}
        self._fitting: dict[Candidate, int] = {}
        self._overrunning: dict[Candidate, int] = {}
        self._frames: dict[Choice, PerLanguage[Frame]] = {}

    @cached_property
    def scales(self) -> tuple[float, ...]:
        """The scales to try, upwards from the smallest that the page allows to that at which the
        texts alone would be larger than the page."""
        smallest = smallest_scale(self._theme, self._page)
        steps = math.floor(math.log(self._bound / smallest) / math.log(SCALE_STEP))
        return tuple(smallest * SCALE_STEP**step for step in range(max(0, steps) + 1))

    @cached_property
    def _bound(self) -> float:
        """The area of a text grows with the square of the scale, but for texts that have their
        smallest size: these are asked for at a scale at which none has."""
        measurer, size = self._measurer_at(_LARGEST_SCALE), self._page.size
        elements = Elements(LayoutContext(self._guides, self._theme, self._page, measurer))
        largest = max(elements.text_areas().values())
        fill = size.width * size.height / largest
        return _LARGEST_SCALE * min(1.0, math.sqrt(fill))

    @cached_property
    def _likely(self) -> Sequence[int]:
        """The indices of scales that most guides take, the largest first."""
        last = len(self.scales) - 1
        return [min(last, bisect_left(self.scales, self._bound * part)) for part in _LIKELY]

    @cached_property
    def candidates(self) -> Mapping[Style, Sequence[Candidate]]:
        """Every candidate by its style, in order of preference."""
        by_style: dict[Style, list[Candidate]] = {}
        for candidate in candidates(self.elements(0)):
            by_style.setdefault(self._style(candidate), []).append(candidate)
        return by_style

    def _style(self, candidate: Candidate) -> Style:
        count = len(self._guides.first.steps)
        compromises = arrangement_of(candidate.arrangement, count).compromises(count)
        is_compromise = candidate.columns in compromises
        return Style(candidate.arrangement, candidate.composition, is_compromise)

    @property
    def every(self) -> Iterator[Candidate]:
        """Every candidate of every style."""
        return chain.from_iterable(self.candidates.values())

    def elements(self, index: int) -> Elements:
        """What the page is put together from at a scale, by the scale's index."""
        if index not in self._elements:
            measurer = self._measurer_at(self.scales[index])
            context = LayoutContext(self._guides, self._theme, self._page, measurer)
            self._elements[index] = Elements(context)
        return self._elements[index]

    def near(self, index: int) -> int:
        """The index of the smallest scale that may be taken instead of one for an arrangement that
        the page prefers."""
        least = min(self._main_size(index) / NEAR, self._ample)
        return bisect_left(range(index), least, key=self._main_size)

    def _calm(self, index: int) -> int:
        """The index of the smallest scale that may be taken instead of one to avoid flaws."""
        ample = self._ample / self._theme.type[main_text(self._page)].size
        return bisect_left(self.scales, min(self.scales[index] / _CALM, ample))

    @property
    def _ample(self) -> float:
        return _AMPLE * self._page.smallest_size(main_text(self._page))

    def _main_size(self, index: int) -> float:
        style = main_text(self._page)
        return max(
            self._theme.type[style].size * self.scales[index], self._page.smallest_size(style)
        )

    def plan(self, candidate: Candidate, index: int) -> Plan:
        """The candidate at a scale, whether it fits or not."""
        asked = (candidate, index)
        if asked not in self._plans:
            compose = COMPOSITIONS[candidate.composition].compose
            self._plans[asked] = compose(self.elements(index), candidate)
        return self._plans[asked]

    def plan_of(self, choice: Choice) -> Plan:
        return self.plan(choice.candidate, choice.index)

    def frames(self, choice: Choice) -> PerLanguage[Frame]:
        """The page in each language."""
        if choice not in self._frames:
            plan = self.plan_of(choice)
            self._frames[choice] = PerLanguage({code: plan.frame(code) for code in self._guides})
        return self._frames[choice]

    @property
    def safe_area(self) -> Rect:
        """The page within its margins."""
        return self._page.safe_area

    def top(self, *groups: Sequence[Candidate]) -> int | None:
        """The index of the largest scale that any candidate of any group takes; None when they
        take none. Those of one group are likely to take scales that are near to each other."""
        for likely in (*self._likely, 0):
            top: int | None = None
            for group in groups:
                better = self._top(group, likely if top is None else top + 1)
                top = top if better is None else better
            if top is not None:
                return top
        return None

    def _top(self, candidates: Sequence[Candidate], at_least: int) -> int | None:
        if at_least >= len(self.scales):
            return None
        fitting = [each for each in candidates if self._fits_steadily(each, at_least)]
        fill = {each: self.plan(each, at_least).fill for each in fitting}
        top: int | None = None
        # Those with most to spare first, as they are likely to take the largest scale; those with
        # cells last, as they are asked for at every scale above what the others take.
        for candidate in sorted(fitting, key=lambda each: (_has_cell(each), fill[each])):
            index = self._largest_of(candidate, at_least if top is None else top + 1)
            top = top if index is None else index
        return top

    def all_from(self, candidates: Sequence[Candidate], least: int) -> list[Choice]:
        """Those of the candidates that take the scale of an index or a larger one, but for those
        whose scale is too small beside the largest to be taken to avoid flaws."""
        choices: list[Choice] = []
        for candidate in candidates:
            index = self._largest_of(candidate, least)
            if index is not None:
                choices.append(Choice(candidate, index))
                least = max(least, self._calm(index))
        return [choice for choice in choices if choice.index >= least]

    def _largest_of(self, candidate: Candidate, least: int) -> int | None:
        """The index of the largest scale that a candidate takes, not below `least`.

        What is steady fits up to some scale, found by bisection, and not beyond; below it the
        rest, which may fit at any scale, is asked for at each.
        """

        def overruns(index: int) -> bool:
            return index > least and not self._fits_steadily(candidate, index)

        if least >= len(self.scales) or not self._fits_steadily(candidate, least):
            return None
        # From the whole range, so that all candidates are asked at the same few scales.
        end = bisect_left(range(len(self.scales)), True, key=overruns)
        fitting = (
            index for index in range(end - 1, least - 1, -1) if self.plan(candidate, index).fits
        )
        return next(fitting, None)

    def _fits_steadily(self, candidate: Candidate, index: int) -> bool:
        """Whether all but the cells of a candidate fit at a scale; if so they fit at all smaller
        ones, and if not at no larger one."""
        if index <= self._fitting.get(candidate, -1):
            return True
        if index >= self._overrunning.get(candidate, len(self.scales)):
            return False
        fits = self._may_fit(candidate, index) and self.plan(candidate, index).fits_steadily
        (self._fitting if fits else self._overrunning)[candidate] = index
        return fits

    def _may_fit(self, candidate: Candidate, index: int) -> bool:
        """Not where the steps are known not to fit even without the strip that the quote takes."""
        without = (replace(candidate, quote="free region"), index)
        known = self._plans.get(without) if candidate.quote == "strip" else None
        return known is None or known.steps_fit


def _has_cell(candidate: Candidate) -> bool:
    return candidate.quote == "free region"


def smallest_scale(theme: Theme, page: PageFormat) -> float:
    """The smallest type scale worth trying: the main text of the page has its smallest size
    before, and from there on only what is larger, and all gaps, come nearer to it."""
    return page.smallest_size(main_text(page)) / theme.type[main_text(page)].size * _MOST_COMPRESSED


def main_text(page: PageFormat) -> TextStyle:
    """The style of the texts by whose size a page is judged."""
    return TextStyle.STEP_TITLE if page.detail == "headlines" else TextStyle.STEP_TEXT
