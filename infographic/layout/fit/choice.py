"""The choice: what the judgement would leave of all candidates, found by asking for few of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from infographic.layout.fit.compositor import ComposedCandidate, Compositor, Style
from infographic.layout.fit.judgement import CALM, EVEN, LARGEST, PREFERRED, Tolerance
from infographic.layout.fit.search import Search
from infographic.layout.fit.type_scale import TypeScale
from infographic.layout.page.plan import Candidate


def search_of(compositor: Compositor, near: float | None = None) -> Search[Candidate]:
    """The search among its candidates, near a type scale if one is given."""
    scales = compositor.scales
    index = None if near is None else bisect_left(scales.every, near, key=_factor)
    return Search(compositor, len(scales.every), scales.likely, index)


def _factor(scale: TypeScale) -> float:
    return scale.factor


def contenders(compositor: Compositor) -> Iterator[ComposedCandidate]:
    """Every candidate as `judgement.decisions` asks for it."""
    search = search_of(compositor)
    departures = departures_of(compositor.styles)
    for preference, candidates in enumerate(compositor.styles.values()):
        for candidate in candidates:
            index = search.largest(candidate)
            fits, departure = index is not None, departures[preference]
            yield ComposedCandidate(compositor, candidate, index or 0, preference, fits, departure)


def departures_of(styles: Iterable[Style]) -> Sequence[int]:
    """The departure of each style (see `judgement.Contender`), the preferred first."""
    reels = [style for style in styles if style.draws_reel]
    return [reels.index(style) if style in reels else len(reels) for style in styles]


def choose(compositor: Compositor, near: float | None = None) -> ComposedCandidate | None:
    """The best of its candidates by `judgement.CRITERIA`; None when none fits. It is found sooner
    where it takes a type scale `near` one that is given, but it is the same."""
    search = search_of(compositor, near)
    by_departure: dict[int, list[Sequence[Candidate]]] = {}
    departures = departures_of(compositor.styles)
    for departure, candidates in zip(departures, compositor.styles.values(), strict=True):
        by_departure.setdefault(departure, []).append(candidates)
    for styles in by_departure.values():
        best = _best_of(compositor, search, styles)
        if best is not None:
            return best
    return None


def _best_of(
    compositor: Compositor, search: Search[Candidate], styles: Sequence[Sequence[Candidate]]
) -> ComposedCandidate | None:
    """The best of the candidates of some styles; None when none fits."""
    top = search.top(*styles)
    if top is None:
        return None
    least = _smallest_near(compositor, top, PREFERRED.tolerance)
    for preference, candidates in enumerate(styles):
        found = [
            ComposedCandidate(compositor, candidate, index, preference)
            for candidate, index in _near_largest(compositor, search, candidates, least)
        ]
        if found:
            return _calmest(found)
    raise AssertionError("some style takes the largest scale of all")


def _near_largest(
    compositor: Compositor, search: Search[Candidate], candidates: Sequence[Candidate], least: int
) -> Sequence[tuple[Candidate, int]]:
    """The candidates that take the scale of an index or a larger one, each with the largest, but
    for those whose scale is too small beside the largest to be taken to avoid flaws."""
    found: list[tuple[Candidate, int]] = []
    for candidate in candidates:
        index = search.largest(candidate, least)
        if index is not None:
            found.append((candidate, index))
            least = max(least, _smallest_near(compositor, index, CALM.tolerance))
    return [(candidate, index) for candidate, index in found if index >= least]


def _smallest_near(compositor: Compositor, index: int, tolerance: Tolerance) -> int:
    """The index of the smallest scale that may be taken instead of one."""
    scales = compositor.scales.every
    least = tolerance.least(tolerance.size(scales[index]))
    return bisect_left(scales, least, key=tolerance.size)


def _calmest(found: Sequence[ComposedCandidate]) -> ComposedCandidate:
    """What the criteria from the flaws on leave. Frames are typeset only until one has no flaw, and
    not looked at where there is no other."""
    if len(found) == 1:
        return found[0]

    def by_further_criteria(each: ComposedCandidate) -> tuple[float, float]:
        return LARGEST.measure(each), EVEN.measure(each)

    judged: list[tuple[float, ComposedCandidate]] = []
    for each in sorted(found, key=by_further_criteria):
        judged.append((CALM.measure(each), each))
        if judged[-1][0] == 0:
            break
    return min(judged, key=lambda pair: pair[0])[1]
