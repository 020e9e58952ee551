"""The composition of a page that is not wide: header, steps, and the rules and chart in a panel
across the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.geometry import Rect
from infographic.layout.box import Box
from infographic.layout.chart import chart_box
from infographic.layout.heading import footer_box, header_box
from infographic.layout.panel import rules_box, rules_heading_line
from infographic.layout.plan import Background, Candidate, Placeable, PlacedBox, Plan, Region, Split
from infographic.layout.setting import Setting
from infographic.layout.stack import Column
from infographic.layout.steps import lay_out_steps


def splits(setting: Setting) -> Sequence[Split]:
    """The ways to share the page worth trying: the panel in one to three columns, which the chart
    shares where it is not in one, so that the panel has one grid."""
    if setting.guide.rules is None and setting.guide.chart is None:
        return [Split(0.0, 1, 1)]
    return [Split(0.0, rules, chart) for rules in (3, 2, 1) for chart in dict.fromkeys((rules, 1))]


def compose(setting: Setting, candidate: Candidate) -> Plan:
    """Where every part of the page goes."""
    size, bleed, margin = setting.page.size, setting.page.bleed, setting.page.margin
    width = size.width - 2 * margin
    header = header_box(setting)
    header_height = header.height(width)
    band = Rect.between(
        0.0, 0.0, size.width, margin + header_height + setting.length("band_padding")
    )
    bottom = _bottom_box(setting, candidate.split)
    bottom_height = 0.0 if bottom is None else bottom.height(width)
    bottom_top = size.height - margin - bottom_height
    has_panel = setting.guide.rules is not None or setting.guide.chart is not None
    panel_top = bottom_top - (setting.length("panel_padding") if has_panel else 0.0)

    room = Rect.between(
        margin,
        band.bottom + setting.length("section_gap"),
        margin + width,
        panel_top - setting.length("section_gap"),
    )
    steps = lay_out_steps(setting, candidate, room)
    parts: list[Placeable] = [
        Background("band", Rect.between(-bleed, -bleed, size.width + bleed, band.bottom)),
        PlacedBox(header, Rect(margin, margin, width, header_height)),
        *steps.parts,
    ]
    texts = tuple(header.texts(width))
    regions = [Region("title", size.height / 2, band.height, texts, "limit"), *steps.regions]
    if has_panel:
        ground = Rect.between(-bleed, panel_top, size.width + bleed, size.height + bleed)
        parts.append(Background("panel", ground))
    if bottom is not None:
        parts.append(PlacedBox(bottom, Rect(margin, bottom_top, width, bottom_height)))
        name = "rules, chart and footer" if has_panel else "footer"
        needed = margin + bottom_height
        regions.append(Region(name, size.height, needed, tuple(bottom.texts(width)), "limit"))
    return Plan(Rect(0.0, 0.0, size.width, size.height), tuple(regions), tuple(parts))


def _bottom_box(setting: Setting, split: Split) -> Column | None:
    found = (
        rules_heading_line(setting),
        rules_box(setting, split.rule_columns),
        chart_box(setting, split.chart_columns),
        footer_box(setting),
    )
    boxes: tuple[Box, ...] = tuple(box for box in found if box is not None)
    if not boxes:
        return None
    return Column(boxes, (setting.length("section_gap"),) * (len(boxes) - 1), "panel_content")
