"""The search: for each candidate the largest type scale that it takes."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.content.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme import Theme
from infographic.layout.box import Measurer
from infographic.layout.page import Composition, candidates, composition_for
from infographic.layout.plan import Candidate, Plan
from infographic.layout.setting import Setting

SCALE_STEP = 1.005  # neighbouring type scales differ by half a per cent
_LARGEST_SCALE = 20.0  # of posters to be read across a square

MeasurerAt = Callable[[float], Measurer]


@dataclass(frozen=True)
class Choice:
    """A candidate, and the index of the largest scale that it takes."""

    candidate: Candidate
    index: int


class Search:
    """The candidates for one guide on one page, at every type scale that the page allows."""

    def __init__(
        self,
        guides: Sequence[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_at: MeasurerAt,
    ) -> None:
        self._guides = tuple(guides)
        self._theme = theme
        self._page = page
        self._measurer_at = measurer_at
        self._settings: dict[int, Setting] = {}

    @cached_property
    def scales(self) -> tuple[float, ...]:
        """The scales to try, upwards from the smallest that the page allows."""
        smallest = smallest_scale(self._theme, self._page)
        steps = math.floor(math.log(_LARGEST_SCALE / smallest) / math.log(SCALE_STEP))
        return tuple(smallest * SCALE_STEP**step for step in range(max(0, steps) + 1))

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every candidate, in order of preference among equals."""
        return tuple(candidates(self.setting(0), self._composition))

    @cached_property
    def _composition(self) -> Composition:
        return composition_for(self._page)

    def setting(self, index: int) -> Setting:
        """What the page is set from at a scale, by the scale's index."""
        if index not in self._settings:
            measurer = self._measurer_at(self.scales[index])
            self._settings[index] = Setting(self._guides, self._theme, self._page, measurer)
        return self._settings[index]

    def plan(self, candidate: Candidate, index: int) -> Plan:
        """The candidate at a scale, whether it fits or not."""
        return self._composition.compose(self.setting(index), candidate)

    def largest(self, candidates: Sequence[Candidate], at_least: int) -> list[Choice]:
        """Of the candidates those that take the largest scale of all, in the same order; none
        when it is below the one with index `at_least`."""
        best: list[Choice] = []
        for candidate in candidates:
            least = best[0].index if best else at_least
            index = self._largest_of(candidate, least)
            if index is None:
                continue
            if best and index > least:
                best.clear()
            best.append(Choice(candidate, index))
        return best

    def _largest_of(self, candidate: Candidate, least: int) -> int | None:
        """The index of the largest scale that a candidate takes, not below `least`.

        What is steady fits up to some scale, found by bisection, and not beyond; below it the
        rest, which may fit at any scale, is asked for at each.
        """

        def overruns(index: int) -> bool:
            return not self.plan(candidate, index).fits_steadily

        if overruns(least):
            return None
        end = bisect_left(range(len(self.scales)), True, lo=least + 1, key=overruns)
        fitting = (
            index for index in range(end - 1, least - 1, -1) if self.plan(candidate, index).fits
        )
        return next(fitting, None)


def smallest_scale(theme: Theme, page: PageFormat) -> float:
    """The type scale at which the main text of the page has its smallest size; lesser texts may
    reach theirs before and then stay at it."""
    main = "step_title" if page.detail == "headlines" else "step_text"
    return page.smallest_size(main) / theme.type[main].size
