"""The panel across the bottom of a page: heading, rules with the chart below or beside them, and
the footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.side_by_side import Side, SideBySide
from infographic.layout.box.stack import Column
from infographic.layout.page.plan import (
    Background,
    Placeable,
    PlacedBox,
    Region,
    RegionName,
    Section,
    Split,
)
from infographic.layout.part.elements import Elements


@dataclass(frozen=True)
class BottomPanel:
    """`top` is where it begins, in mm from the top of the page; what is not in it ends there."""

    top: float
    section: Section


def panel_splits(elements: Elements) -> Sequence[Split]:
    """Rules and chart below each other in as many columns, or the chart in the last column of
    the grid of the rules; where that is too narrow for it, across the page."""
    guide = elements.context.guide
    if guide.rules is None and guide.chart is None:
        return [Split(0.0, 1, 1)]
    below = [Split(0.0, columns, columns) for columns in (3, 2, 1)]
    if guide.rules is None or guide.chart is None:
        return below
    beside = [Split(0.0, columns, 1, "beside rules") for columns in (2, 3)]
    return [below[0], *beside, *below[1:], Split(0.0, 3, 1), Split(0.0, 2, 1)]


def bottom_panel(elements: Elements, content: Box | None) -> BottomPanel:
    """The panel with its content, or with a footer alone no panel but the footer."""
    page = elements.context.page
    size, bleed, margin = page.size, page.bleed, page.margin
    width = size.width - 2 * margin
    height = 0.0 if content is None else content.height(width)
    content_top = size.height - margin - height
    top = content_top - (elements.lengths.panel_padding if elements.has_panel else 0.0)
    parts: list[Placeable] = []
    regions = []
    if elements.has_panel:
        background = Rect.between(-bleed, top, size.width + bleed, size.height + bleed)
        parts.append(Background(FrameKind.PANEL, background))
    if content is not None:
        parts.append(PlacedBox(content, Rect(margin, content_top, width, height)))
        name = RegionName.BOTTOM_PANEL if elements.has_panel else RegionName.FOOTER
        needed = margin + height
        regions.append(Region(name, size.height, needed, ((content, width),), "limit"))
    return BottomPanel(top, Section(tuple(regions), tuple(parts)))


def panel_content(elements: Elements, split: Split) -> Column | None:
    """Heading, rules, chart and footer as the content of a panel; None when there is none."""
    rules, chart = elements.rules(split.rule_columns), elements.chart(split.chart_columns)
    found: tuple[Box | None, ...] = (rules, chart)
    if rules is not None and chart is not None and split.chart == "beside rules":
        found = (SideBySide((Side(rules, rules.columns), Side(chart, 1)), rules.column_gap),)
    boxes = tuple(
        box for box in (elements.rules_heading_line, *found, elements.footer) if box is not None
    )
    if not boxes:
        return None
    return Column(
        boxes, (elements.lengths.section_gap,) * (len(boxes) - 1), FrameKind.PANEL_CONTENT
    )
