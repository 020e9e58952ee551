"""The header's texts, the legend of the tips, and the footer."""

from __future__ import annotations

from infographic.layout.box.box import Box, MarkBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Beside, Column, Flow
from infographic.layout.part.context import LayoutContext
from infographic.scene import Role


def header_box(context: LayoutContext) -> Column:
    """Title and subtitle."""
    title = context.text((guide.title for guide in context.guides), "title", Role.TITLE)
    subtitle = context.optional_text((guide.subtitle for guide in context.guides), "subtitle")
    boxes: tuple[Box, ...] = (title, *subtitle)
    return Column(boxes, (context.length("title_gap"),) * (len(boxes) - 1), FrameKind.HEADER)


def legend_box(context: LayoutContext) -> Flow | None:
    """Which mark is whose tip; None when no step has tips."""
    if not any(step.tips for step in context.guide.steps):
        return None
    mark, gap = context.length("legend_mark"), context.length("mark_gap")
    entries, widths = [], []
    for index, audience in enumerate(context.guide.audiences):
        label = context.text((guide.audiences[index].label for guide in context.guides), "legend")
        kind = context.audience_sign(audience.id)
        sign = MarkBox(kind, audience.icon, mark, "legend", context.measurer, {})
        entries.append(Beside(sign, mark, gap, label, FrameKind.LEGEND_ENTRY, Role.LIST_ITEM))
        widths.append({code: mark + gap + own for code, own in label.max_content_widths().items()})
    return Flow(
        tuple(entries),
        tuple(widths),
        context.length("legend_gap"),
        context.length("tip_gap"),
        FrameKind.LEGEND,
        Role.LIST,
    )


def footer_box(context: LayoutContext) -> Column | None:
    """The footer's line or lines; None when the guide has none."""
    boxes = (
        *context.optional_text((guide.footer for guide in context.guides), "footer"),
        *context.optional_text((guide.edition for guide in context.guides), "footer"),
    )
    return Column(boxes, (0.0,) * (len(boxes) - 1), FrameKind.FOOTER) if boxes else None
