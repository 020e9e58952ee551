"""The rules and their heading."""

from __future__ import annotations

from infographic.layout.box.box import IconBox, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import (
    MIDDLE,
    Aligned,
    Beside,
    Column,
    EvenGrid,
)
from infographic.layout.part.context import LayoutContext
from infographic.per_language import each_in_all, in_all
from infographic.scene import Role, TextStyle


def rules_heading_box(context: LayoutContext) -> Column | None:
    """The heading of the rules and below it what they are; None when the guide has no rules."""
    boxes = _heading_texts(context)
    if not boxes:
        return None
    return Column(boxes, (context.lengths.title_gap,) * (len(boxes) - 1), FrameKind.RULES_HEADING)


def _heading_texts(context: LayoutContext) -> tuple[TextBox, ...]:
    rules = in_all(context.guides.map(lambda guide: guide.rules))
    if rules is None:
        return ()
    heading = context.text(
        rules.map(lambda each: each.heading), TextStyle.RULES_HEADING, Role.HEADING
    )
    return (
        heading,
        *context.optional_text(rules.map(lambda each: each.intro), TextStyle.RULES_INTRO),
    )


def rules_box(context: LayoutContext, columns: int) -> EvenGrid | None:
    """The rules, each with its icon, in rows of one height; None when the guide has none."""
    rules = in_all(context.guides.map(lambda guide: guide.rules))
    side = context.lengths.rule_icon
    entries = []
    for rule in each_in_all(rules.map(lambda each: each.items)) if rules else ():
        text = context.text(rule.map(lambda each: each.title), TextStyle.RULE)
        entries.append(
            Beside(
                IconBox(FrameKind.RULE_ICON, rule.first.icon, side),
                side,
                context.lengths.rule_text_gap,
                Aligned(text, MIDDLE),
                FrameKind.RULE_ENTRY,
                Role.LIST_ITEM,
            )
        )
    if not entries:
        return None
    return EvenGrid(
        tuple(entries),
        min(columns, len(entries)),
        context.lengths.column_gap,
        context.lengths.rule_gap,
        FrameKind.RULES,
        Role.LIST,
    )
