"""The composition of a page as wide as a screen: header across the top, with the quote beside the
title, the steps across the page, and below them heading, rules and chart side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.shrink_to_fit import shrink_to_fit
from infographic.layout.box.side_by_side import Side, SideBySide
from infographic.layout.box.stack import Column
from infographic.layout.page.band import band
from infographic.layout.page.bottom_panel import bottom_panel
from infographic.layout.page.plan import (
    Candidate,
    PlacedBox,
    QuotePlace,
    Region,
    RegionName,
    Section,
    Split,
    Surroundings,
)
from infographic.layout.page.steps import lay_out_steps
from infographic.layout.part.elements import Elements

# The quote has lines of a good length at this part of the width between the margins.
_QUOTE_SHARE = 0.3
# The columns of the panel that each of its parts takes.
_HEADING, _RULES, _CHART = 2.2, 5.6, 2.4


@dataclass(frozen=True)
class Strip:
    """The composition; see the module's docstring."""

    name = "strip"
    aspect_ratios = (1.6, math.inf)  # in one row across the page all steps are still wide enough
    quote_places: Sequence[QuotePlace] = ("header", "strip")

    def splits(self, elements: Elements) -> Sequence[Split]:
        rules = elements.context.guide.rules
        if rules is None:
            return [Split(0.0, 1, 1)]
        return [Split(0.0, columns, 1) for columns in (3, 2, 4)]

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        quote = elements.quote if candidate.quote == "header" else None
        return _around(elements, candidate.split, quote)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        return lay_out_steps(elements, candidate, room).section


def _around(elements: Elements, split: Split, quote: Box | None) -> Surroundings:
    """`quote` is the one that stands beside the title, if it does."""
    page, gap = elements.context.page, elements.lengths.section_gap
    right = page.size.width - page.margin
    text_right, least, widest = right, 0.0, (right - page.margin) * _QUOTE_SHARE
    if quote is not None:
        text_right = right - widest - gap
        least = page.margin + quote.height(widest) + elements.lengths.band_padding / 2
    top = band(elements, page.size.width + page.bleed, text_right, least)
    beside = _beside_title(
        elements, quote, Rect.between(right - widest, page.margin, right, top.bottom)
    )
    panel = bottom_panel(elements, _side_by_side(elements, split))
    room = Rect.between(page.margin, top.bottom + gap, right, panel.top - gap)
    return Surroundings(top.section + beside, panel.section, room)


def _beside_title(elements: Elements, quote: Box | None, place: Rect) -> Section:
    """The quote in the middle of the band's height, but not above the margin."""
    if quote is None:
        return Section()
    height, page = quote.height(place.width), elements.context.page
    width = shrink_to_fit(lambda width: quote.height(width) <= height, place.width)
    top = max(place.y, (place.bottom - height) / 2)
    region = Region(
        RegionName.QUOTE, page.size.height / 2, place.bottom, ((quote, place.width),), "limit"
    )
    return Section((region,), (PlacedBox(quote, Rect(place.right - width, top, width, height)),))


def _side_by_side(elements: Elements, split: Split) -> Column | None:
    """Heading, rules and chart beside each other, the footer below them."""
    sides = [
        Side(box, columns)
        for box, columns in (
            (elements.rules_heading, _HEADING),
            (elements.rules(split.rule_columns), _RULES),
            (elements.chart(split.chart_columns), _CHART),
        )
        if box is not None
    ]
    row = SideBySide(tuple(sides), elements.lengths.gutter, FrameKind.PANEL_ROW) if sides else None
    boxes: tuple[Box, ...] = tuple(box for box in (row, elements.footer) if box is not None)
    if not boxes:
        return None
    return Column(
        boxes, (elements.lengths.section_gap,) * (len(boxes) - 1), FrameKind.PANEL_CONTENT
    )
