"""The header's texts, the legend of the tips, and the footer."""

from __future__ import annotations

from infographic.layout.box.box import Box, MarkBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Beside, Column, Flow
from infographic.layout.part.context import LayoutContext
from infographic.per_language import each_in_all
from infographic.scene import Role, TextStyle


def header_box(context: LayoutContext) -> Column:
    """Title and subtitle."""
    title = context.text(context.guides.map(lambda guide: guide.title), TextStyle.TITLE, Role.TITLE)
    subtitle = context.optional_text(
        context.guides.map(lambda guide: guide.subtitle), TextStyle.SUBTITLE
    )
    boxes: tuple[Box, ...] = (title, *subtitle)
    return Column(boxes, (context.lengths.title_gap,) * (len(boxes) - 1), FrameKind.HEADER)


def legend_box(context: LayoutContext) -> Flow | None:
    """Which mark is whose tip; None when no step has tips."""
    if not any(step.tips for step in context.guide.steps):
        return None
    mark, gap = context.lengths.legend_mark, context.lengths.mark_gap
    entries, widths = [], []
    for audience in each_in_all(context.guides.map(lambda guide: guide.audiences)):
        label = context.text(audience.map(lambda each: each.label), TextStyle.LEGEND)
        kind = context.audience_sign(audience.first.id)
        sign = MarkBox(kind, audience.first.icon, mark, TextStyle.LEGEND, context.measurer)
        entries.append(Beside(sign, mark, gap, label, FrameKind.LEGEND_ENTRY, Role.LIST_ITEM))
        widths.append(label.max_content_widths().map(lambda own: mark + gap + own))
    return Flow(
        tuple(entries),
        tuple(widths),
        context.lengths.legend_gap,
        context.lengths.tip_gap,
        FrameKind.LEGEND,
        Role.LIST,
    )


def footer_box(context: LayoutContext) -> Column | None:
    """The footer's line or lines; None when the guide has none."""
    boxes = (
        *context.optional_text(context.guides.map(lambda guide: guide.footer), TextStyle.FOOTER),
        *context.optional_text(context.guides.map(lambda guide: guide.edition), TextStyle.FOOTER),
    )
    return Column(boxes, (0.0,) * (len(boxes) - 1), FrameKind.FOOTER) if boxes else None
