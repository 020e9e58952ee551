"""The fit once more, without any cleverness: every candidate at every type scale."""

from __future__ import annotations

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.layout.fit.flaw import flaws
from infographic.layout.fit.search import SCALE_STEP, MeasurerAt, main_text, smallest_scale
from infographic.layout.page import COMPOSITIONS, candidates
from infographic.layout.page.plan import Candidate, Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.detail import shown
from infographic.layout.part.elements import Elements
from infographic.layout.path import arrangement_of
from infographic.per_language import PerLanguage

Chosen = tuple[Candidate, int]


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
        self.scales = [least * SCALE_STEP**step for step in range(scales)]
        self._elements = [
            Elements(LayoutContext(local, theme, page, measurer_at(scale))) for scale in self.scales
        ]
        self._codes = list(guides)
        self._page = page
        self._steps = len(local.first.steps)
        smallest = page.smallest_size(main_text(page))
        self._main_type = theme.type[main_text(page)].size
        self._main = [max(self._main_type * scale, smallest) for scale in self.scales]
        self._ample = 1.4 * smallest

    def chosen(self) -> Chosen:
        """By the order of judgement: fits; arrangement and composition by preference within 5 %
        of the largest main text; fewest flaws within 6 %; largest scale; balance. Main text of
        1.4 times its smallest size is large enough in any case."""
        every = list(candidates(self._elements[0]))
        best = {each: self._largest(each) for each in every}
        fitting = [each for each in every if best[each] >= 0]
        most = max(self._main[best[each]] for each in fitting)
        style = next(
            self._style(each)
            for each in fitting
            if self._main[best[each]] * (1 + 1e-12) >= min(most / 1.05, self._ample)
        )
        own = [each for each in fitting if self._style(each) == style]
        largest = max(self.scales[best[each]] for each in own)
        size = self._main_type
        pool = [
            (each, best[each])
            for each in own
            if self.scales[best[each]] * (1 + 1e-12) >= min(largest / 1.06, self._ample / size)
            and self._main[best[each]] * (1 + 1e-12) >= min(most / 1.05, self._ample)
        ]
        return min(pool, key=self._judged)

    def _largest(self, candidate: Candidate) -> int:
        fits = [at for at in range(len(self.scales)) if self._plan(candidate, at).fits]
        return max(fits, default=-1)

    def _judged(self, choice: Chosen) -> tuple[int, int, float]:
        plan = self._plan(*choice)
        frames = [plan.frame(code) for code in self._codes]
        area = plan.page.outset(-self._page.margin)
        return flaws(frames, area), -choice[1], plan.imbalance

    def _plan(self, candidate: Candidate, at: int) -> Plan:
        return COMPOSITIONS[candidate.composition].compose(self._elements[at], candidate)

    def _style(self, candidate: Candidate) -> tuple[str, str, bool]:
        arrangement = arrangement_of(candidate.arrangement, self._steps)
        compromises = arrangement.compromises(self._steps)
        return candidate.arrangement, candidate.composition, candidate.columns in compromises
