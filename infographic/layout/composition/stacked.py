"""The composition of a page that is higher than wide: header, steps, and the rules and chart in a
panel across the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.composition.band import band
from infographic.layout.composition.bottom_panel import (
    below_each_other,
    bottom_panel,
    panel_splits,
)
from infographic.layout.elements import Elements
from infographic.layout.plan import Candidate, Plan, QuotePlace, Split
from infographic.layout.steps import steps_section


@dataclass(frozen=True)
class Stacked:
    """The composition; see the module's docstring."""

    quote_places: Sequence[QuotePlace] = ("free region", "strip")

    def splits(self, elements: Elements) -> Sequence[Split]:
        return panel_splits(elements)

    def compose(self, elements: Elements, candidate: Candidate) -> Plan:
        page = elements.setting.page
        right = page.size.width - page.margin
        top = band(elements, page.size.width + page.bleed, right)
        panel = bottom_panel(elements, below_each_other(elements, candidate.split))
        gap = elements.length("section_gap")
        room = Rect.between(page.margin, top.bottom + gap, right, panel.top - gap)
        return Plan(
            Rect(0.0, 0.0, page.size.width, page.size.height),
            top.section,
            steps_section(elements, candidate, room),
            panel.section,
        )
