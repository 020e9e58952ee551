"""The quote in its bubble."""

from __future__ import annotations

from dataclasses import replace

from infographic.content.guide.local import LocalQuote, LocalText
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
    speaker = context.text(quote.map(_speaker), TextStyle.QUOTE_AUTHOR)
    around = context.lengths.quote_padding
    padding = Insets(around, around, around + context.lengths.quote_tail, around)
    boxes = Column((text, speaker), (context.lengths.quote_gap,))
    return Padded(boxes, padding, FrameKind.BUBBLE, Role.QUOTE)


def _speaker(quote: LocalQuote) -> LocalText:
    """Who said it and as what, as one text: on one line where there is room."""
    author, role = quote.author, quote.role
    return replace(author, value=f"{author.value}, {role.value}") if role else author
