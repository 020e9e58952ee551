"""The slide of the rules: their heading and intro, and the rules themselves in columns."""

from __future__ import annotations

from infographic.geometry import Rect
from infographic.layout.box import Box
from infographic.layout.panel import rules_box
from infographic.layout.plan import Background, PlacedBox, Plan, Region, Section
from infographic.layout.setting import Setting
from infographic.layout.stack import Column
from infographic.scene import Role

COLUMNS = (2, 1, 3)  # in order of preference

_ABOVE = 1.5  # of the margin: a ground to its edges wants more air above and below


def rules_slide(setting: Setting, columns: int) -> Plan | None:
    """The plan with the rules in so many columns; None when the guide has no rules."""
    grid = rules_box(setting, columns)
    if grid is None:
        return None
    page = setting.page
    size, margin, gap = page.size, page.margin, setting.length("section_gap")
    heading = _heading(setting)
    width = size.width - 2 * margin
    heading_height, height = heading.height(width), grid.height(width)
    top = margin * _ABOVE
    room = Rect.between(
        margin, top + heading_height + gap, margin + width, size.height - margin * _ABOVE
    )
    used = min(room.height, height + grid.row_gaps * grid.most_spread)
    place = Rect(room.x, room.y + (room.height - used) / 2, width, used)
    header = Section(
        (Region("title", size.height / 3, heading_height, ((heading, width),), "limit"),),
        (
            Background("panel", page.trimmed),
            PlacedBox(heading, Rect(margin, top, width, heading_height)),
        ),
    )
    region = Region("slide of the rules", room.height, height, ((grid, width),))
    return Plan(
        page.trimmed,
        header,
        lambda: Section((region,), (PlacedBox(grid, place),)),
        Section(),
    )


def _heading(setting: Setting) -> Column:
    rules = [guide.rules for guide in setting.guides if guide.rules is not None]
    title = setting.text((each.heading for each in rules), "rules_heading", Role.TITLE)
    boxes: tuple[Box, ...] = (
        title,
        *setting.optional_text((each.intro for each in rules), "rules_intro"),
    )
    return Column(boxes, (setting.length("title_gap"),) * (len(boxes) - 1), "rules_heading")
