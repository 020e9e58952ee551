"""The quote in its bubble."""

from __future__ import annotations

from infographic.geometry import Insets
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Column, Padded
from infographic.layout.part.context import LayoutContext
from infographic.per_language import in_all
from infographic.scene import Role, TextStyle


def quote_box(context: LayoutContext) -> Padded | None:
    """The quote in its bubble, whose tail hangs below; None when the guide has none."""
    quote = in_all(context.guides.map(lambda guide: guide.quote))
    if quote is None:
        return None
    text = context.text(quote.map(lambda each: each.text), TextStyle.QUOTE)
    author = context.text(quote.map(lambda each: each.author), TextStyle.QUOTE_AUTHOR)
    role = context.optional_text(quote.map(lambda each: each.role), TextStyle.QUOTE_AUTHOR)
    boxes = (text, author, *role)
    gaps = (context.lengths.quote_gap, *((0.0,) * (len(boxes) - 2)))
    around = context.lengths.quote_padding
    padding = Insets(around, around, around + context.lengths.quote_tail, around)
    return Padded(Column(boxes, gaps), padding, FrameKind.BUBBLE, Role.QUOTE)
