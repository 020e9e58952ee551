"""The compositor: a guide on a page as any candidate at any type scale."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, TypeVar, cast

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.layout.box.frame import Frame
from infographic.layout.fit.flaw import flaws
from infographic.layout.fit.type_scale import MeasurerAt, TypeScale, type_scales
from infographic.layout.page import candidates, compose, surroundings
from infographic.layout.page.plan import Candidate, Plan, Surroundings
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from infographic.layout.path import arrangement_of
from infographic.per_language import PerLanguage

T = TypeVar("T")


class Style(NamedTuple):
    """What a page has preferences among: an arrangement in a composition, as it is meant or as a
    compromise."""

    arrangement: str
    composition: str
    is_compromise: bool

    @property
    def draws_reel(self) -> bool:
        return self.arrangement == REEL


class Compositor:
    """Composes one guide on one page; type scales go by their index.

    The search asks for the same things again and again: each is made once.
    """

    def __init__(
        self,
        guides: PerLanguage[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_at: MeasurerAt,
    ) -> None:
        self._guides = guides
        self._theme = theme
        self._measurer_at = measurer_at
        self._made: dict[Hashable, object] = {}
        self.page = page
        self.scales = type_scales(guides, theme, page, measurer_at)
        self.styles = self._styles()

    @property
    def candidates(self) -> Sequence[Candidate]:
        """Every candidate of every style."""
        return [*chain.from_iterable(self.styles.values())]

    def elements(self, index: int) -> Elements:
        """What the page is put together from at a scale."""
        return self._once(index, lambda: elements_of(self._context(index)))

    def plan(self, candidate: Candidate, index: int) -> Plan:
        """The candidate at a scale, whether it fits or not."""

        def make() -> Plan:
            return compose(self.elements(index), candidate, self._around(candidate, index))

        return self._once((candidate, index), make)

    def frames(self, candidate: Candidate, index: int) -> PerLanguage[Frame]:
        """The page in each language."""

        def make() -> PerLanguage[Frame]:
            plan = self.plan(candidate, index)
            return PerLanguage({code: plan.frame(code) for code in self._guides})

        return self._once((candidate, index, "frames"), make)

    def fits_steadily(self, candidate: Candidate, index: int) -> bool:
        """See `search.Composes`. The steps, which take longest, are not asked where what is around
        them does not fit."""
        around = self._around(candidate, index)
        return around.fits_steadily and self.plan(candidate, index).fits_steadily

    def _around(self, candidate: Candidate, index: int) -> Surroundings:
        return self._once(
            (index, candidate.around), lambda: surroundings(self.elements(index), candidate)
        )

    def _context(self, index: int) -> LayoutContext:
        measurer = self._measurer_at(self.scales.every[index].factor)
        return LayoutContext(self._guides, self._theme, self.page, measurer)

    def _styles(self) -> Mapping[Style, Sequence[Candidate]]:
        """Every candidate by its style, in the order of the page's preference."""
        by_style: dict[Style, list[Candidate]] = {}
        for candidate in candidates(self.elements(0)):
            by_style.setdefault(self._style(candidate), []).append(candidate)
        return by_style

    def _style(self, candidate: Candidate) -> Style:
        if candidate.arrangement == REEL:
            return Style(REEL, candidate.composition, False)
        count = len(self._guides.first.steps)
        compromises = arrangement_of(candidate.arrangement, count).compromises(count)
        is_compromise = candidate.columns in compromises
        return Style(candidate.arrangement, candidate.composition, is_compromise)

    def _once(self, key: Hashable, make: Callable[[], T]) -> T:
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])


@dataclass(frozen=True)
class ComposedCandidate:
    """A candidate at a scale, by its index, as it is judged (see `judgement.Contender`)."""

    compositor: Compositor
    candidate: Candidate
    index: int
    preference: int = 0
    fits: bool = True
    departure: int = 0

    @property
    def scale(self) -> TypeScale:
        return self.compositor.scales.every[self.index]

    @property
    def plan(self) -> Plan:
        return self.compositor.plan(self.candidate, self.index)

    @property
    def frames(self) -> PerLanguage[Frame]:
        return self.compositor.frames(self.candidate, self.index)

    @property
    def flaws(self) -> int:
        return flaws(self.frames.values(), self.compositor.page)

    @property
    def imbalance(self) -> float:
        return self.plan.imbalance
