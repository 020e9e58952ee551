"""The composition of a wide page: header and steps on the left, rules and chart in a panel that
takes the whole height on the right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Column, Grid
from infographic.layout.page.band import band
from infographic.layout.page.plan import (
    Background,
    Candidate,
    Placeable,
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
from infographic.scene import TextStyle

# From a panel that holds one word a line to one that competes with the steps,
_PANEL_SHARES = (0.22, 0.235, 0.25, 0.265, 0.28, 0.295, 0.31)
# and on to one that does so because it has as much to say.
_LARGE_SHARES = (0.36, 0.41, 0.46)


@dataclass(frozen=True)
class SidePanel:
    """The composition; see the module's docstring."""

    name = "side panel"
    aspect_ratios = (1.2, math.inf)  # a panel beside the steps leaves them wider than high
    quote_places: Sequence[QuotePlace] = ("free region", "strip")

    def splits(self, elements: Elements) -> Sequence[Split]:
        if not elements.has_panel:
            return [Split(0.0, 1, 1)]
        most = elements.panel_share_of_text()
        large = [share for share in _LARGE_SHARES if share <= most]
        return [Split(share, 1, 1) for share in (*_PANEL_SHARES, *large)]

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        page, gap, split = elements.context.page, elements.lengths.section_gap, candidate.split
        size, margin = page.size, page.margin
        edge = size.width * (1 - split.panel_share)  # where the panel begins
        right = edge - (margin if split.panel_share == 0 else elements.lengths.gutter)
        top = band(elements, edge if split.panel_share else edge + page.bleed, right)
        foot = _footer(elements, Rect.between(margin, 0.0, right, size.height - margin))
        # The left column to its end, then the panel: pdfium reads what stands on one line from left
        # to right, so the footer could not follow the last line of the panel.
        panel = _panel(elements, split, Rect.between(edge, 0.0, size.width, size.height))
        room = Rect.between(margin, top.bottom + gap, right, foot.top)
        return Surroundings(top.section, foot.section + panel, room)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        return lay_out_steps(elements, candidate, room).section


@dataclass(frozen=True)
class _Foot:
    """The end of a column; what stands above it ends at `top`."""

    top: float
    section: Section


def _footer(elements: Elements, column: Rect) -> _Foot:
    """The footer at the foot of the column of the steps."""
    footer = elements.footer
    if footer is None:
        return _Foot(column.bottom, Section())
    height = footer.height(column.width)
    place = Rect(column.x, column.bottom - height, column.width, height)
    most = elements.context.page.size.height / 4
    region = Region(RegionName.FOOTER, most, height, ((footer, place.width),), "limit")
    return _Foot(
        place.y - elements.lengths.section_gap, Section((region,), (PlacedBox(footer, place),))
    )


def _panel(elements: Elements, split: Split, rect: Rect) -> Section:
    """Heading and rules from the top, the chart at the bottom and a line above it."""
    if split.panel_share == 0:
        return Section()
    page = elements.context.page
    inner = Rect.between(
        rect.x + elements.lengths.gutter,
        _first_line(elements),
        rect.right - page.margin,
        rect.bottom - page.margin,
    )
    section = elements.lengths.section_gap
    heading, chart = elements.rules_heading, elements.chart(split.chart_columns)
    rules = elements.rules(split.rule_columns)
    heading_height, rules_height, chart_height = (
        0.0 if box is None else box.height(inner.width) for box in (heading, rules, chart)
    )
    below_heading = section if heading and (rules or chart) else 0.0
    around_line = 2 * section if rules and chart else 0.0
    needed = heading_height + below_heading + rules_height + around_line + chart_height
    rules_top = inner.y + heading_height + below_heading
    rules_bottom = rules_top + rules_height + _spread(rules, chart, inner.height - needed)

    background = Rect.between(
        rect.x, -page.bleed, rect.right + page.bleed, rect.bottom + page.bleed
    )
    parts: list[Placeable] = [Background(FrameKind.PANEL, background)]
    if heading is not None:
        parts.append(PlacedBox(heading, Rect(inner.x, inner.y, inner.width, heading_height)))
    if rules is not None:
        place = Rect.between(inner.x, rules_top, inner.right, rules_bottom)
        parts.append(PlacedBox(rules, place))
    if chart is not None:
        top = inner.bottom - chart_height
        if rules is not None:
            parts.append(
                Background(FrameKind.DIVIDER, Rect(inner.x, top - section, inner.width, 0.0))
            )
        parts.append(PlacedBox(chart, Rect(inner.x, top, inner.width, chart_height)))
    sources = tuple((box, inner.width) for box in (heading, rules, chart) if box is not None)
    region = Region(RegionName.SIDE_PANEL, inner.height, needed, sources)
    return Section((region,), tuple(parts))


def _spread(rules: Grid | None, chart: Column | None, spare: float) -> float:
    """What the rules take of the spare height: as much between each two of them as is left
    between the last one and the line above the chart, but no more than keeps them together."""
    if rules is None or spare <= 0:
        return 0.0
    between = rules.row_gaps
    share = spare / (between + 1 if chart is not None else max(1, between))
    return between * min(share, rules.most_spread)


def _first_line(elements: Elements) -> float:
    """Where the panel's heading starts so that it shares the title's first baseline."""
    measurer = elements.context.measurer
    lower = measurer.baseline(TextStyle.TITLE) - measurer.baseline(TextStyle.RULES_HEADING)
    return elements.context.page.margin + max(0.0, lower)
