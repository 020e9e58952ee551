"""Compositions: where header, steps, rules, quote, chart and footer go on a page.

The page's aspect ratio says which of them are worth trying. Each has a file of its own and an
entry in `COMPOSITIONS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from infographic.content.page import PageFormat
from infographic.layout.page.composition import Composition
from infographic.layout.page.hub import Hub
from infographic.layout.page.plan import Candidate, Plan, QuotePlace, Surroundings
from infographic.layout.page.side_panel import SidePanel
from infographic.layout.page.stacked import Stacked
from infographic.layout.page.strip import Strip
from infographic.layout.part.elements import Elements
from infographic.layout.path import arrangement_of

COMPOSITIONS: Mapping[str, Composition] = {
    "strip": Strip(),
    "side panel": SidePanel(),
    "hub": Hub(),
    "stacked": Stacked(),
}

# For pages of at least this width by height, the compositions worth trying, the preferred first:
# in one row across a page as wide as a screen all steps are still wide enough; beside the steps of
# a landscape page a panel leaves them wider than high; on a page that is almost square the title
# can stand amid the steps; and a page higher than wide is divided across.
_BY_ASPECT_RATIO: tuple[tuple[float, tuple[str, ...]], ...] = (
    (1.6, ("strip", "side panel")),
    (1.2, ("side panel",)),
    (0.85, ("hub", "stacked")),
    (0.0, ("stacked",)),
)


def compositions_for(page: PageFormat) -> tuple[str, ...]:
    """The compositions that the page's shape asks for, the preferred first."""
    ratio = page.size.width / page.size.height
    return next(names for least, names in _BY_ASPECT_RATIO if ratio >= least)


def surroundings(elements: Elements, candidate: Candidate) -> Surroundings:
    """What is around the steps; see `Composition.surroundings`."""
    return COMPOSITIONS[candidate.composition].surroundings(elements, candidate)


def compose(elements: Elements, candidate: Candidate, around: Surroundings) -> Plan:
    """The page as a candidate, with the surroundings of its steps."""
    amid = COMPOSITIONS[candidate.composition].amid(elements, candidate, around.room)
    return Plan(elements.page, around.before + amid + around.after)


def candidates(elements: Elements) -> Iterator[Candidate]:
    """Every way of setting the page, in order of preference among equals."""
    names, count = elements.context.page.arrangements, len(elements.context.guide.steps)
    for name in names:
        yield from _candidates(elements, name, arrangement_of(name, count).columns(count))
    for name in names:
        yield from _candidates(elements, name, arrangement_of(name, count).compromises(count))


def _candidates(
    elements: Elements, arrangement: str, columns: Sequence[int]
) -> Iterator[Candidate]:
    none: tuple[QuotePlace, ...] = ("none",)
    for name in compositions_for(elements.context.page):
        composition = COMPOSITIONS[name]
        places = none if elements.context.guide.quote is None else composition.quote_places
        for each, split, place in product(columns, composition.splits(elements), places):
            yield Candidate(name, arrangement, each, split, place)
