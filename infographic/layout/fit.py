"""The fit: the best of all candidates, for all languages together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from infographic.content.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme import Theme
from infographic.layout.advice import misfit, refusal
from infographic.layout.detail import shown
from infographic.layout.frame import Frame
from infographic.layout.plan import Candidate, Plan
from infographic.layout.search import SCALE_STEP, Choice, MeasurerAt, Search

# An arrangement that the page prefers is taken when its best scale is this near to the best of all.
_NEAR = 1.05
_NEAR_STEPS = math.floor(math.log(_NEAR) / math.log(SCALE_STEP))


@dataclass(frozen=True)
class Layout:
    """The chosen layout of one guide on one page: a frame for each language, by its code.

    `lengths` are the theme's at the chosen type scale, in mm.
    """

    page: PageFormat
    candidate: Candidate
    type_scale: float
    lengths: Mapping[str, float]
    plan: Plan
    frames: Mapping[str, Frame]


def fit(
    guides: Sequence[LocalGuide], theme: Theme, page: PageFormat, measurer_at: MeasurerAt
) -> Layout:
    """Lay out a guide, given in each of its languages, on a page.

    `measurer_at` gives the measurer for a type scale. All languages share candidate and scale.
    The candidate is chosen by these, in order: it fits in every language; its arrangement is the
    one that the page prefers among those whose best scale is within 5 % of the best; it takes the
    largest type scale; its regions share the spare space most evenly; it is the first of them.
    LayoutError with advice when the smallest type that the page allows is still too large.
    """
    search = Search([shown(guide, page.detail) for guide in guides], theme, page, measurer_at)
    best = _best_of_each(search)
    if not any(best):
        plans = (search.plan(candidate, 0) for candidate in search.candidates)
        raise refusal(page, min(plans, key=misfit))
    choice = _chosen(search, best)
    setting, plan = search.setting(choice.index), search.plan(choice.candidate, choice.index)
    return Layout(
        page=page,
        candidate=choice.candidate,
        type_scale=search.scales[choice.index],
        lengths={name: setting.length(name) for name in theme.lengths},
        plan=plan,
        frames={guide.language.code: plan.frame(guide.language.code) for guide in guides},
    )


def _best_of_each(search: Search) -> list[list[Choice]]:
    """For each arrangement, in the page's order of preference, the candidates with its largest
    scale; none where that is too far below the best of another arrangement to be chosen."""
    by_arrangement: dict[str, list[Candidate]] = {}
    for candidate in search.candidates:
        by_arrangement.setdefault(candidate.arrangement, []).append(candidate)
    best: list[list[Choice]] = []
    top = 0
    for candidates in by_arrangement.values():
        best.append(search.largest(candidates, at_least=max(0, top - _NEAR_STEPS)))
        top = max([top, *(choice.index for choice in best[-1])])
    return best


def _chosen(search: Search, best: Iterable[Sequence[Choice]]) -> Choice:
    found = [choices for choices in best if choices]
    top = max(choices[0].index for choices in found)
    preferred = next(choices for choices in found if choices[0].index >= top - _NEAR_STEPS)
    return min(preferred, key=lambda choice: search.plan(choice.candidate, choice.index).imbalance)
