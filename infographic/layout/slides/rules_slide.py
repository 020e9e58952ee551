"""The slide of the rules: their heading and intro, and the rules themselves in columns."""

from __future__ import annotations

from infographic.content.guide.local import LocalRules
from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Column
from infographic.layout.page.plan import Background, PlacedBox, Plan, Region, RegionName, Section
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.rules import rules_box
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Role, TextStyle

COLUMNS = (2, 1, 3)  # in order of preference

_ABOVE = 1.5  # of the margin: a background to its edges wants more air above and below


def rules_slide(context: LayoutContext, columns: int) -> Plan | None:
    """The plan with the rules in so many columns; None when the guide has no rules."""
    rules = in_all(context.guides.map(lambda guide: guide.rules))
    grid = rules_box(context, columns)
    if rules is None or grid is None:
        return None
    page = context.page
    size, margin, gap = page.size, page.margin, context.lengths.section_gap
    heading = _heading(context, rules)
    width = size.width - 2 * margin
    heading_height, height = heading.height(width), grid.height(width)
    top = margin * _ABOVE
    room = Rect.between(
        margin, top + heading_height + gap, margin + width, size.height - margin * _ABOVE
    )
    used = min(room.height, height + grid.row_gaps * grid.most_spread)
    place = Rect(room.x, room.y + (room.height - used) / 2, width, used)
    header = Section(
        (Region(RegionName.TITLE, size.height / 3, heading_height, ((heading, width),), "limit"),),
        (
            Background(FrameKind.RULES_GROUND, page.trimmed),
            PlacedBox(heading, Rect(margin, top, width, heading_height)),
        ),
    )
    region = Region(RegionName.RULES_SLIDE, room.height, height, ((grid, width),), "cell")
    return Plan(page.trimmed, header + Section((region,), (PlacedBox(grid, place),)))


def _heading(context: LayoutContext, rules: PerLanguage[LocalRules]) -> Column:
    title = context.text(rules.map(lambda each: each.heading), TextStyle.RULES_HEADING, Role.TITLE)
    boxes: tuple[Box, ...] = (
        title,
        *context.optional_text(rules.map(lambda each: each.intro), TextStyle.RULES_INTRO),
    )
    return Column(boxes, (context.lengths.title_gap,) * (len(boxes) - 1), FrameKind.RULES_HEADING)
