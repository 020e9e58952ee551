"""The fit once more, without any cleverness: every candidate at every type scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.layout.fit.flaw import flaws
from infographic.layout.fit.judgement import CRITERIA
from infographic.layout.fit.type_scale import (
    SCALE_STEP,
    MeasurerAt,
    TypeScale,
    smallest_scale,
    type_scale,
)
from infographic.layout.page import candidates, compose, surroundings
from infographic.layout.page.plan import Candidate, Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.detail import shown
from infographic.layout.part.elements import elements_of
from infographic.layout.path import arrangement_of
from infographic.per_language import PerLanguage

# Arrangement, composition, and whether it is a compromise.
Style = tuple[str, str, bool]


@dataclass(frozen=True)
class Tried:
    """A candidate at the largest scale of all at which it fits."""

    candidate: Candidate
    scale: TypeScale
    preference: int
    departure: int
    fits: bool
    plan: Plan
    page: PageFormat
    languages: tuple[str, ...]

    @property
    def flaws(self) -> int:
        frames = [self.plan.frame(code) for code in self.languages]
        return flaws(frames, self.page)

    @property
    def imbalance(self) -> float:
        return self.plan.imbalance


class BruteForce:
    """All candidates for a guide on a page, at the scales from the smallest up to a number."""

    def __init__(
        self,
        guides: PerLanguage[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_at: MeasurerAt,
        scales: int,
    ) -> None:
        local = guides.map(lambda guide: shown(guide, page.detail))
        least = smallest_scale(theme, page)
        self.scales = [type_scale(theme, page, least * SCALE_STEP**step) for step in range(scales)]
        self._elements = [
            elements_of(LayoutContext(local, theme, page, measurer_at(scale.factor)))
            for scale in self.scales
        ]
        self._languages = tuple(guides)
        self._page = page
        self._steps = len(local.first.steps)

    def chosen(self) -> Tried:
        """What the criteria leave, one after the other; the first of several."""
        every = list(candidates(self._elements[0]))
        styles = list(dict.fromkeys(map(self._style, every)))
        left = [self._tried(each, styles) for each in every]
        for criterion in CRITERIA:
            size, part = criterion.tolerance.size, criterion.tolerance.part
            largest = max(size(each.scale) for each in left)
            near = [
                each
                for each in left
                if size(each.scale) * (1 + part) >= largest or size(each.scale) >= 1.4
            ]
            measured = [(criterion.measure(each), each) for each in near]
            best = min(measure for measure, _ in measured)
            left = [each for measure, each in measured if measure == best]
        return left[0]

    def _tried(self, candidate: Candidate, styles: Sequence[Style]) -> Tried:
        plans = [self._plan(candidate, at) for at in range(len(self.scales))]
        best = max((at for at, plan in enumerate(plans) if plan.fits), default=-1)
        scale, plan = self.scales[max(best, 0)], plans[max(best, 0)]
        preference = styles.index(self._style(candidate))
        before = [style for style in styles[:preference] if style[0] == REEL]
        reels = [style for style in styles if style[0] == REEL]
        departure = len(before if candidate.arrangement == REEL else reels)
        fits, page = best >= 0, self._page
        return Tried(candidate, scale, preference, departure, fits, plan, page, self._languages)

    def _plan(self, candidate: Candidate, at: int) -> Plan:
        elements = self._elements[at]
        return compose(elements, candidate, surroundings(elements, candidate))

    def _style(self, candidate: Candidate) -> Style:
        if candidate.arrangement == REEL:
            return candidate.arrangement, candidate.composition, False
        arrangement = arrangement_of(candidate.arrangement, self._steps)
        compromises = arrangement.compromises(self._steps)
        return candidate.arrangement, candidate.composition, candidate.columns in compromises
