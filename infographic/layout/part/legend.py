"""The legend of the tips."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from infographic.content.guide.local import LocalAudience
from infographic.layout.box.box import MarkBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.sized import Sized
from infographic.layout.box.stack import Beside, Column, Flow
from infographic.layout.box.tabbed import Tabbed
from infographic.layout.part.context import LayoutContext
from infographic.per_language import PerLanguage, each_in_all
from infographic.scene import Role, TextStyle

_GAP_STEPS = 8  # in which the gap between entries is doubled
# The least gap before an entry that begins where a column does, by that between others.
_LEAST_GAP = 0.5


def legend_box(context: LayoutContext) -> Flow | None:
    """Which mark is whose tip, one after the other like the words of a sentence; None when no step
    has tips."""
    entries = _entries(context)
    if not entries:
        return None
    return Flow(
        tuple(entry.box for entry in entries),
        tuple(entry.widths for entry in entries),
        context.lengths.legend_gap,
        context.lengths.tip_gap,
        FrameKind.LEGEND,
        Role.LIST,
    )


def over_columns(legend: Flow, columns: Sequence[float], width: float) -> Flow | Tabbed:
    """The legend in a place of a width with each entry at the first column that is free, of those
    that begin so far from its left: in every language at the same. Off them all where an entry
    finds none."""
    stops, end, gap = list[float](), -math.inf, _LEAST_GAP * legend.gap
    for widths in legend.widths:
        stop = next((column for column in columns if column >= end + gap), math.inf)
        stops.append(stop)
        end = stop + max(widths.values())
    if end > width:
        return off_columns(legend, columns)
    return Tabbed(legend.boxes, legend.widths, tuple(stops), legend.kind, legend.role)


def off_columns(legend: Flow, columns: Sequence[float]) -> Flow:
    """The legend with as little more between its entries as keeps them off columns that begin so
    far from its left: one that begins where a column does would look like its heading."""
    gaps = (legend.gap * (1 + step / _GAP_STEPS) for step in range(2 * _GAP_STEPS + 1))
    far = max(gaps, key=lambda gap: min(legend.gap, _nearest(legend, gap, columns)))
    return replace(legend, gap=far)


def _nearest(legend: Flow, gap: float, columns: Sequence[float]) -> float:
    """How near to a column an entry after the first begins in any language."""
    nearest = math.inf
    for code in legend.widths[0]:
        begin = 0.0
        for widths in legend.widths[:-1]:
            begin += widths[code] + gap
            nearest = min(nearest, *(abs(begin - column) for column in columns))
    return nearest


def legend_column(context: LayoutContext) -> Column | None:
    """The same below each other, for a column of tips; None when no step has tips."""
    boxes = _entries(context)
    if not boxes:
        return None
    gaps = (context.lengths.tip_gap,) * (len(boxes) - 1)
    return Column(boxes, gaps, FrameKind.LEGEND, Role.LIST)


def _entries(context: LayoutContext) -> tuple[Sized, ...]:
    """Mark and label of each audience, if any step has tips."""
    if not any(step.tips for step in context.guide.steps):
        return ()
    audiences = each_in_all(context.guides.map(lambda guide: guide.audiences))
    return tuple(_entry(context, audience) for audience in audiences)


def _entry(context: LayoutContext, audience: PerLanguage[LocalAudience]) -> Sized:
    mark, gap = context.lengths.legend_mark, context.lengths.mark_gap
    label = context.text(audience.map(lambda each: each.label), TextStyle.LEGEND)
    kind = context.audience_sign(audience.first.id)
    sign = MarkBox(kind, audience.first.icon, mark, TextStyle.LEGEND, context.measurer)
    entry = Beside(sign, mark, gap, label, FrameKind.LEGEND_ENTRY, Role.LIST_ITEM)
    return Sized(entry, label.max_content_widths().map(lambda own: mark + gap + own))
