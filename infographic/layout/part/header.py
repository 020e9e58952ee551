"""The header of a picture."""

from __future__ import annotations

from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Column
from infographic.layout.part.context import LayoutContext
from infographic.scene import Role, TextStyle


def header_box(context: LayoutContext) -> Column:
    """Title and subtitle."""
    title = context.text(context.guides.map(lambda guide: guide.title), TextStyle.TITLE, Role.TITLE)
    subtitle = context.optional_text(
        context.guides.map(lambda guide: guide.subtitle), TextStyle.SUBTITLE
    )
    boxes: tuple[Box, ...] = (title, *subtitle)
    return Column(boxes, (context.lengths.title_gap,) * (len(boxes) - 1), FrameKind.HEADER)
