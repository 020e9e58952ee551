"""The rules and the quote."""

from __future__ import annotations

from infographic.geometry import Insets
from infographic.layout.box.box import Box, IconBox, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import (
    MIDDLE,
    Aligned,
    Beside,
    Column,
    Grid,
    Padded,
    SharedBaseline,
)
from infographic.layout.part.context import LayoutContext
from infographic.scene import Role


def rules_heading_box(context: LayoutContext) -> Column | None:
    """The heading of the rules and below it what they are; None when the guide has no rules."""
    boxes = _heading_texts(context)
    if not boxes:
        return None
    return Column(boxes, (context.length("title_gap"),) * (len(boxes) - 1), FrameKind.RULES_HEADING)


def rules_heading_line(context: LayoutContext) -> Box | None:
    """The same beside each other on one baseline."""
    boxes = _heading_texts(context)
    if len(boxes) < 2:
        return boxes[0] if boxes else None
    heading, intro = boxes
    return SharedBaseline(heading, context.length("column_gap"), intro, FrameKind.RULES_HEADING)


def _heading_texts(context: LayoutContext) -> tuple[TextBox, ...]:
    rules = [guide.rules for guide in context.guides if guide.rules is not None]
    if not rules:
        return ()
    heading = context.text((part.heading for part in rules), "rules_heading", Role.HEADING)
    return (heading, *context.optional_text((part.intro for part in rules), "rules_intro"))


def rules_box(context: LayoutContext, columns: int) -> Grid | None:
    """The rules, each with its icon, in a grid; None when the guide has none."""
    in_each_language = [guide.rules.items for guide in context.guides if guide.rules is not None]
    diameter = 2 * context.length("rule_radius")
    entries = []
    for rules in zip(*in_each_language, strict=True):
        text = context.text((rule.title for rule in rules), "rule")
        entries.append(
            Beside(
                IconBox(FrameKind.RULE_ICON, rules[0].icon, diameter),
                diameter,
                context.length("rule_text_gap"),
                Aligned(text, MIDDLE),
                FrameKind.RULE_ENTRY,
                Role.LIST_ITEM,
            )
        )
    if not entries:
        return None
    return Grid(
        tuple(entries),
        min(columns, len(entries)),
        context.length("column_gap"),
        context.length("rule_gap"),
        FrameKind.RULES,
        Role.LIST,
    )


def quote_box(context: LayoutContext) -> Padded | None:
    """The quote in its bubble, whose tail hangs below; None when the guide has none."""
    quotes = [guide.quote for guide in context.guides if guide.quote is not None]
    if not quotes:
        return None
    text = context.text((quote.text for quote in quotes), "quote")
    author = context.text((quote.author for quote in quotes), "quote_author")
    role = context.optional_text((quote.role for quote in quotes), "quote_author")
    boxes = (text, author, *role)
    gaps = (context.length("quote_gap"), *((0.0,) * (len(boxes) - 2)))
    around = context.length("quote_padding")
    padding = Insets(around, around, around + context.length("quote_tail"), around)
    return Padded(Column(boxes, gaps), padding, FrameKind.BUBBLE, Role.QUOTE)
