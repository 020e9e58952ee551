"""The fit: the best of all candidates, for all languages together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infographic.content.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme import Theme
from infographic.layout.advice import misfit, refusal
from infographic.layout.detail import shown
from infographic.layout.frame import Frame
from infographic.layout.plan import Candidate, Plan
from infographic.layout.search import Choice, MeasurerAt, Search


@dataclass(frozen=True)
class Trial:
    """How one arrangement in one composition did: its best candidate and the largest type scale
    that it takes; None when it takes none, or only one too small to be chosen."""

    arrangement: str
    composition: str
    best: Candidate | None
    type_scale: float | None


@dataclass(frozen=True)
class Layout:
    """The chosen layout of one guide on one page: a frame for each language, by its code.

    `lengths` are the theme's at the chosen type scale, in mm; `trials` are what it was chosen
    from, in the page's order of preference.
    """

    page: PageFormat
    candidate: Candidate
    type_scale: float
    lengths: Mapping[str, float]
    plan: Plan
    frames: Mapping[str, Frame]
    trials: tuple[Trial, ...]


def fit(
    guides: Sequence[LocalGuide], theme: Theme, page: PageFormat, measurer_at: MeasurerAt
) -> Layout:
    """Lay out a guide, given in each of its languages, on a page.

    `measurer_at` gives the measurer for a type scale. All languages share candidate and scale.
    The candidate is chosen by these, in order: it fits in every language; its arrangement, and
    then its composition, is the one that the page prefers among those whose main text is at most
    5 % smaller than the largest; it takes the largest type scale; its regions share the spare
    space most evenly; it is the first of them. LayoutError with advice when the smallest type
    that the page allows is still too large.
    """
    search = Search([shown(guide, page.detail) for guide in guides], theme, page, measurer_at)
    best = _best_of_each(search)
    if not any(best.values()):
        plans = (search.plan(candidate, 0) for candidate in search.candidates)
        raise refusal(page, min(plans, key=misfit))
    choice = _chosen(search, best)
    setting = search.elements(choice.index).setting
    plan = search.plan(choice.candidate, choice.index)
    return Layout(
        page=page,
        candidate=choice.candidate,
        type_scale=search.scales[choice.index],
        lengths={name: setting.length(name) for name in theme.lengths},
        plan=plan,
        frames={guide.language.code: plan.frame(guide.language.code) for guide in guides},
        trials=tuple(_trial(search, style, choices) for style, choices in best.items()),
    )


# What a page has preferences among: an arrangement in a composition.
_Style = tuple[str, str]


def _best_of_each(search: Search) -> dict[_Style, list[Choice]]:
    """For each style, in the page's order of preference, the candidates with its largest scale;
    none where that is too far below the best of another style to be chosen."""
    by_style: dict[_Style, list[Candidate]] = {}
    for candidate in search.candidates:
        by_style.setdefault((candidate.arrangement, candidate.composition), []).append(candidate)
    best: dict[_Style, list[Choice]] = {}
    top = 0
    for style, candidates in by_style.items():
        best[style] = search.largest(candidates, at_least=search.near(top))
        top = max([top, *(choice.index for choice in best[style])])
    return best


def _chosen(search: Search, best: Mapping[_Style, Sequence[Choice]]) -> Choice:
    found = [choices for choices in best.values() if choices]
    least = search.near(max(choices[0].index for choices in found))
    preferred = next(choices for choices in found if choices[0].index >= least)
    return min(preferred, key=lambda choice: search.plan(choice.candidate, choice.index).imbalance)


def _trial(search: Search, style: _Style, choices: Sequence[Choice]) -> Trial:
    if not choices:
        return Trial(*style, None, None)
    return Trial(*style, choices[0].candidate, search.scales[choices[0].index])
