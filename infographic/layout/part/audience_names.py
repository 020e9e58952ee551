"""The names of those whom tips are for, each with its sign, as the heads of rows."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.layout.box.box import MarkBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Beside
from infographic.layout.part.context import LayoutContext
from infographic.per_language import each_in_all
from infographic.scene import Role, TextStyle

# The sign beside its name, in signs of the legend.
_LARGER = 1.5


def audience_names(context: LayoutContext) -> Mapping[str, Beside]:
    """The name of each audience, by its id, with its sign before it."""
    mark, gap = _LARGER * context.lengths.legend_mark, context.lengths.mark_gap
    names = {}
    for audience in each_in_all(context.guides.map(lambda guide: guide.audiences)):
        label = context.text(audience.map(lambda each: each.label), TextStyle.LEGEND)
        kind = context.audience_sign(audience.first.id)
        sign = MarkBox(kind, audience.first.icon, mark, TextStyle.LEGEND, context.measurer)
        names[audience.first.id] = Beside(
            sign, mark, gap, label, FrameKind.LEGEND_ENTRY, Role.PARAGRAPH
        )
    return names
