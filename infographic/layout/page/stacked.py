"""The composition of a page that is higher than wide: header, steps, and the rules and chart in a
panel across the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.page.band import band
from infographic.layout.page.bottom_panel import (
    bottom_panel,
    panel_content,
    panel_splits,
)
from infographic.layout.page.plan import Candidate, QuotePlace, Section, Split, Surroundings
from infographic.layout.page.steps import lay_out_steps
from infographic.layout.part.elements import Elements


@dataclass(frozen=True)
class Stacked:
    """The composition; see the module's docstring."""

    name = "stacked"
    aspect_ratios = (0.0, 1.2)  # the page is divided across
    quote_places: Sequence[QuotePlace] = ("free region", "strip")

    def splits(self, elements: Elements) -> Sequence[Split]:
        return panel_splits(elements)

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        page, gap = elements.context.page, elements.lengths.section_gap
        right = page.size.width - page.margin
        top = band(elements, page.size.width + page.bleed, right)
        panel = bottom_panel(elements, panel_content(elements, candidate.split))
        room = Rect.between(page.margin, top.bottom + gap, right, panel.top - gap)
        return Surroundings(top.section, panel.section, room)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        return lay_out_steps(elements, candidate, room).section
