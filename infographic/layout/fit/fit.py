"""The fit: the best of all candidates, for all languages together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme
from infographic.layout.box.frame import Frame
from infographic.layout.fit.advice import nearest, refusal
from infographic.layout.fit.flaw import flaws
from infographic.layout.fit.search import Choice, MeasurerAt, Search
from infographic.layout.page.plan import Candidate, Plan
from infographic.layout.part.detail import shown
from infographic.per_language import PerLanguage


@dataclass(frozen=True)
class Layout:
    """The chosen layout of one guide on one page: a frame for each language.

    `lengths` are the theme's at the chosen type scale, in mm; `search` is what it was chosen from.
    """

    page: PageFormat
    candidate: Candidate
    type_scale: float
    lengths: Lengths
    plan: Plan
    frames: PerLanguage[Frame]
    search: Search


def fit(
    guides: PerLanguage[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurer_at: MeasurerAt,
    *lenient: MeasurerAt,
) -> Layout:
    """Lay out a guide on a page.

    `measurer_at` gives the measurer for a type scale; the `lenient` ones, which break more words,
    are asked in order when nothing fits. All languages share candidate and scale.
    The candidate is chosen by these, in order: it fits in every language; its arrangement (as it
    is meant before any compromise), and then its composition, is the one that the page prefers
    among those whose main text is at most 5 % smaller than the largest, or 1.4 times as large as
    it has to be; it has the fewest flaws among those in type at most 6 % smaller, or ample all the
    same; it takes the largest type scale; its regions share the spare space most evenly; it is the
    first of them. LayoutError with advice when the smallest type that the page allows is still too
    large.
    """
    local = guides.map(lambda guide: shown(guide, page.detail))
    for each in (measurer_at, *lenient):
        search = Search(local, theme, page, each)
        choice = _chosen(search)
        if choice is not None:
            return laid_out(search, choice)
    raise refusal(page, nearest([search.plan(each, 0) for each in search.every]))


def laid_out(search: Search, choice: Choice) -> Layout:
    """The layout of a choice."""
    context = search.elements(choice.index).context
    return Layout(
        page=context.page,
        candidate=choice.candidate,
        type_scale=search.scales[choice.index],
        lengths=context.lengths,
        plan=search.plan_of(choice),
        frames=search.frames(choice),
        search=search,
    )


def _chosen(search: Search) -> Choice | None:
    """The best choice; None when no candidate fits."""
    top = search.top(*search.candidates.values())
    if top is None:
        return None
    near = search.near(top)
    for candidates in search.candidates.values():
        choices = search.all_from(candidates, near)
        if choices:
            return _calmest(search, choices)
    raise AssertionError("some style takes the largest scale of all")


def _calmest(search: Search, choices: Sequence[Choice]) -> Choice:
    """The one with the fewest flaws; of several the one in the largest type, and of these the
    one with the most even spare space. Frames are typeset only until one has no flaw."""
    by_scale = sorted(choices, key=lambda each: (-each.index, search.plan_of(each).imbalance))
    found: list[tuple[int, Choice]] = []
    for choice in by_scale:
        found.append((flaws(search.frames(choice).values(), search.safe_area), choice))
        if found[-1][0] == 0:
            break
    return min(found, key=lambda each: each[0])[1]
