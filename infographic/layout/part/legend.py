"""The legend of the tips."""

from __future__ import annotations

from infographic.layout.box.box import MarkBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Beside, Flow
from infographic.layout.part.context import LayoutContext
from infographic.per_language import each_in_all
from infographic.scene import Role, TextStyle


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
