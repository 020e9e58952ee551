"""Compositions: where header, steps, rules, quote, chart and footer go on a page.

Each says on pages of which aspect ratios it is worth trying. It has a file of its own and an entry
in `COMPOSITIONS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Protocol

from infographic.content.arrangement_names import REEL
from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.late_table import LateTable
from infographic.layout.page.fall import Fall
from infographic.layout.page.film import film
from infographic.layout.page.lanes import LanesPage
from infographic.layout.page.line import Line
from infographic.layout.page.plan import Candidate, Plan, Section, Surroundings
from infographic.layout.page.suits import Suits
from infographic.layout.page.triptych import Triptych
from infographic.layout.part.elements import Elements
from infographic.layout.path import arrangement_of


class Composition(Protocol):
    """One way of dividing a page between the parts of the guide."""

    @property
    def name(self) -> str: ...

    @property
    def aspect_ratios(self) -> tuple[float, float]:
        """Of the pages that it is worth trying on, width by height: from the first on, and below
        the second."""
        ...

    def shares(self, elements: Elements) -> Sequence[float]:
        """The shares of a column beside the steps that are worth trying, in order of preference
        among equals; none where it has nothing to show in one."""
        ...

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        """Where all that is around the steps goes, as `candidate.around` says. With larger type no
        region but a `cell` may need less height or have more room: the fit relies on it."""
        ...

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        """The steps, and what stands among them, in the room that is left for them; of its regions
        the same is true."""
        ...


class ReelComposition(Protocol):
    """One way of drawing a whole page with its steps as strands of a reel."""

    @property
    def name(self) -> str: ...

    def suits(self, elements: Elements) -> Suits:
        """How much the shape of the page and what the guide has ask for it."""
        ...

    def section(self, elements: Elements) -> Section:
        """The whole page; where it does not fit, its regions alone need be there. With larger type
        no region may need less height or have more room: the fit relies on it."""
        ...


# The preferred first.
REEL_COMPOSITIONS: Mapping[str, ReelComposition] = {
    each.name: each for each in (LanesPage(), film(), Triptych(), Line(), Fall())
}


def _side_panel() -> Composition:
    from infographic.layout.page.side_panel import SidePanel

    return SidePanel()


def _hub() -> Composition:
    from infographic.layout.page.hub import Hub

    return Hub()


def _stacked() -> Composition:
    from infographic.layout.page.stacked import Stacked

    return Stacked()


# Where the reel fits, none of these is asked for.
COMPOSITIONS: Mapping[str, Composition] = LateTable(
    {"side panel": _side_panel, "hub": _hub, "stacked": _stacked}
)


def compositions_for(page: PageFormat) -> tuple[Composition, ...]:
    """The compositions that the page's shape asks for, the preferred first."""
    ratio = page.size.width / page.size.height
    return tuple(
        each
        for each in COMPOSITIONS.values()
        if each.aspect_ratios[0] <= ratio < each.aspect_ratios[1]
    )


def surroundings(elements: Elements, candidate: Candidate) -> Surroundings:
    """What is around the steps; see `Composition.surroundings`."""
    if candidate.arrangement == REEL:
        return Surroundings(Section(), Section(), elements.page)
    return COMPOSITIONS[candidate.composition].surroundings(elements, candidate)


def compose(elements: Elements, candidate: Candidate, around: Surroundings) -> Plan:
    """The page as a candidate, with the surroundings of its steps."""
    if candidate.arrangement == REEL:
        return Plan(elements.page, REEL_COMPOSITIONS[candidate.composition].section(elements))
    amid = COMPOSITIONS[candidate.composition].amid(elements, candidate, around.room)
    return Plan(elements.page, around.before + amid + around.after)


def candidates(elements: Elements) -> Iterator[Candidate]:
    """Every way of setting the page, in order of preference among equals."""
    count = len(elements.context.guide.steps)
    if REEL in elements.context.page.arrangements:
        suiting = [(each.suits(elements), each.name) for each in REEL_COMPOSITIONS.values()]
        for suits, composition in sorted(suiting, key=lambda pair: -pair[0]):
            if suits is not Suits.NOT:
                yield Candidate(composition, REEL, count)
    names = [name for name in elements.context.page.arrangements if name != REEL]
    for name in names:
        yield from _candidates(elements, name, arrangement_of(name, count).columns(count))
    for name in names:
        yield from _candidates(elements, name, arrangement_of(name, count).compromises(count))


def _candidates(
    elements: Elements, arrangement: str, columns: Sequence[int]
) -> Iterator[Candidate]:
    for composition in compositions_for(elements.context.page):
        for each, share in product(columns, composition.shares(elements)):
            yield Candidate(composition.name, arrangement, each, share)
