"""The rules and the quote."""

from __future__ import annotations

from infographic.geometry import Insets
from infographic.layout.box import Box, IconBox, TextBox
from infographic.layout.setting import Setting
from infographic.layout.stack import MIDDLE, Aligned, Beside, Column, Grid, Padded, SharedBaseline
from infographic.scene import Role


def rules_heading_box(setting: Setting) -> Column | None:
    """The heading of the rules and below it what they are; None when the guide has no rules."""
    boxes = _heading_texts(setting)
    if not boxes:
        return None
    return Column(boxes, (setting.length("title_gap"),) * (len(boxes) - 1), "rules_heading")


def rules_heading_line(setting: Setting) -> Box | None:
    """The same beside each other on one baseline."""
    boxes = _heading_texts(setting)
    if len(boxes) < 2:
        return boxes[0] if boxes else None
    heading, intro = boxes
    return SharedBaseline(heading, setting.length("column_gap"), intro, "rules_heading")


def _heading_texts(setting: Setting) -> tuple[TextBox, ...]:
    rules = [guide.rules for guide in setting.guides if guide.rules is not None]
    if not rules:
        return ()
    heading = setting.text((part.heading for part in rules), "rules_heading", Role.HEADING)
    return (heading, *setting.optional_text((part.intro for part in rules), "rules_intro"))


def rules_box(setting: Setting, columns: int) -> Grid | None:
    """The rules, each with its icon, in a grid; None when the guide has none."""
    in_each_language = [guide.rules.items for guide in setting.guides if guide.rules is not None]
    diameter = 2 * setting.length("rule_radius")
    entries = []
    for rules in zip(*in_each_language, strict=True):
        text = setting.text((rule.title for rule in rules), "rule")
        entries.append(
            Beside(
                IconBox("rule_icon", rules[0].icon, diameter),
                diameter,
                setting.length("rule_text_gap"),
                Aligned(text, MIDDLE),
                "rule_entry",
                Role.LIST_ITEM,
            )
        )
    if not entries:
        return None
    return Grid(
        tuple(entries),
        min(columns, len(entries)),
        setting.length("column_gap"),
        setting.length("rule_gap"),
        "rules",
        Role.LIST,
    )


def quote_box(setting: Setting) -> Padded | None:
    """The quote in its bubble, whose tail hangs below; None when the guide has none."""
    quotes = [guide.quote for guide in setting.guides if guide.quote is not None]
    if not quotes:
        return None
    text = setting.text((quote.text for quote in quotes), "quote")
    author = setting.text((quote.author for quote in quotes), "quote_author")
    role = setting.optional_text((quote.role for quote in quotes), "quote_author")
    boxes = (text, author, *role)
    gaps = (setting.length("quote_gap"), *((0.0,) * (len(boxes) - 2)))
    around = setting.length("quote_padding")
    padding = Insets(around, around, around + setting.length("quote_tail"), around)
    return Padded(Column(boxes, gaps), padding, "bubble", Role.QUOTE)
