"""The composition that divides a page across: title, steps, and at the foot rules, quote, chart
and imprint."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.page.foot import foot
from infographic.layout.page.hero import Hero, hero
from infographic.layout.page.plan import Candidate, Section, Surroundings
from infographic.layout.page.under_hero import under_hero
from infographic.layout.part.elements import Elements


@dataclass(frozen=True)
class Stacked:
    """The composition; see the module's docstring."""

    name = "stacked"
    aspect_ratios = (0.0, math.inf)

    def shares(self, elements: Elements) -> Sequence[float]:  # noqa: ARG002
        return (0.0,)

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:  # noqa: ARG002
        page, gap = elements.context.page, elements.lengths.section_gap
        right = page.size.width - page.margin
        top, at_foot = _hero(elements), foot(elements)
        edge = page.size.height - at_foot.height
        bottom = edge - gap if at_foot.piles else page.size.height - page.margin
        room = Rect.between(page.margin, top.below, right, bottom)
        return Surroundings(Section((top.region,)), at_foot.section(edge), room)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        return under_hero(elements, candidate, _hero(elements), room)


def _hero(elements: Elements) -> Hero:
    """Across the page."""
    page = elements.context.page
    return hero(elements, page.size.width, page.size.width - page.margin)
