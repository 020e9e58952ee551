"""The header's texts, the legend of the tips, and the footer."""

from __future__ import annotations

from infographic.layout.box import Box, MarkBox
from infographic.layout.setting import Setting
from infographic.layout.stack import Beside, Column, Flow
from infographic.scene import Role


def header_box(setting: Setting) -> Column:
    """Title and subtitle."""
    title = setting.text((guide.title for guide in setting.guides), "title", Role.TITLE)
    subtitle = setting.optional_text((guide.subtitle for guide in setting.guides), "subtitle")
    boxes: tuple[Box, ...] = (title, *subtitle)
    return Column(boxes, (setting.length("title_gap"),) * (len(boxes) - 1), "header")


def legend_box(setting: Setting) -> Flow | None:
    """Which mark is whose tip; None when no step has tips."""
    if not any(step.tips for step in setting.guide.steps):
        return None
    mark, gap = setting.length("legend_mark"), setting.length("mark_gap")
    entries, widths = [], []
    for index, audience in enumerate(setting.guide.audiences):
        label = setting.text((guide.audiences[index].label for guide in setting.guides), "legend")
        kind = setting.audience_colour(audience.id)
        sign = MarkBox(kind, audience.icon, mark, "legend", setting.measurer, {})
        entries.append(Beside(sign, mark, gap, label, "legend_entry", Role.LIST_ITEM))
        widths.append({code: mark + gap + own for code, own in label.natural_widths().items()})
    return Flow(
        tuple(entries),
        tuple(widths),
        setting.length("legend_gap"),
        setting.length("tip_gap"),
        "legend",
        Role.LIST,
    )


def footer_box(setting: Setting) -> Column | None:
    """The footer's line or lines; None when the guide has none."""
    boxes = (
        *setting.optional_text((guide.footer for guide in setting.guides), "footer"),
        *setting.optional_text((guide.edition for guide in setting.guides), "footer"),
    )
    return Column(boxes, (0.0,) * (len(boxes) - 1), "footer") if boxes else None
