"""The composition of a wide page: title and steps at the left, and at the right a column of rules,
quote, chart and imprint over the whole height."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.page.foot import column
from infographic.layout.page.hero import Hero, hero
from infographic.layout.page.plan import Candidate, Section, Surroundings
from infographic.layout.page.under_hero import under_hero
from infographic.layout.part.elements import Elements

# From a column that holds one word a line to one that competes with the steps,
_SHARES = (0.235, 0.25, 0.265, 0.28, 0.295, 0.31)
# and on to one that does so because it has as much to say.
_LARGE_SHARES = (0.34, 0.37, 0.4, 0.43, 0.46)
# By how much a share may be larger than that of its texts: they stand closer than those of steps.
_CLOSER = 1.05


@dataclass(frozen=True)
class SidePanel:
    """The composition; see the module's docstring."""

    name = "side panel"
    aspect_ratios = (1.2, math.inf)  # a column beside the steps leaves them wider than high

    def shares(self, elements: Elements) -> Sequence[float]:
        if not elements.has_panel:
            return ()
        most = _CLOSER * elements.panel_share_of_text()
        return (*_SHARES, *(share for share in _LARGE_SHARES if share <= most))

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        page = elements.context.page
        top = _hero(elements, candidate)
        beside = column(elements, top.right, 0.0).section(0.0, page.size.height)
        bottom = page.size.height - page.margin
        room = Rect.between(page.margin, top.below, top.text_right, bottom)
        return Surroundings(Section((top.region,)), beside, room)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        return under_hero(elements, candidate, _hero(elements, candidate), room)


def _hero(elements: Elements, candidate: Candidate) -> Hero:
    """From the left edge of the page to that of the column."""
    edge = elements.page.width * (1 - candidate.share)
    return hero(elements, edge, edge - elements.lengths.gutter)
