"""The composition of a wide page: header and steps on the left, rules and chart in a panel that
takes the whole height on the right."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.geometry import Rect
from infographic.layout.box import TextBox
from infographic.layout.chart import chart_box
from infographic.layout.heading import footer_box, header_box
from infographic.layout.panel import rules_box, rules_heading_box
from infographic.layout.plan import Background, Candidate, Placeable, PlacedBox, Plan, Region, Split
from infographic.layout.setting import Setting
from infographic.layout.steps import lay_out_steps

# From a panel that holds one word a line to one that competes with the steps.
_PANEL_SHARES = (0.22, 0.235, 0.25, 0.265, 0.28, 0.295, 0.31)


def splits(setting: Setting) -> Sequence[Split]:
    """The ways to share the page worth trying."""
    if setting.guide.rules is None and setting.guide.chart is None:
        return [Split(0.0, 1, 1)]
    return [Split(share, 1, 1) for share in _PANEL_SHARES]


def compose(setting: Setting, candidate: Candidate) -> Plan:
    """Where every part of the page goes."""
    size, bleed, margin = setting.page.size, setting.page.bleed, setting.page.margin
    page = Rect(0.0, 0.0, size.width, size.height)
    edge = size.width * (1 - candidate.split.panel_share)  # where the panel begins
    inner = margin if candidate.split.panel_share == 0 else setting.length("gutter")

    header = header_box(setting)
    header_rect = Rect(margin, margin, edge - inner - margin, 0.0)
    header_height = header.height(header_rect.width)
    band = Rect.between(0.0, 0.0, edge, margin + header_height + setting.length("band_padding"))
    parts: list[Placeable] = [
        Background("band", Rect.between(-bleed, -bleed, edge, band.bottom)),
        PlacedBox(header, Rect(header_rect.x, margin, header_rect.width, header_height)),
    ]
    regions = [
        Region(
            "title and subtitle",
            size.height / 2,
            band.height,
            tuple(header.texts(header_rect.width)),
        )
    ]

    footer = footer_box(setting)
    footer_height = 0.0 if footer is None else footer.height(header_rect.width)
    bottom = size.height - margin - footer_height
    room = Rect.between(
        margin,
        band.bottom + setting.length("section_gap"),
        edge - inner,
        bottom - (setting.length("section_gap") if footer else 0.0),
    )
    steps = lay_out_steps(setting, candidate, room)
    parts += steps.parts
    regions += steps.regions
    if candidate.split.panel_share > 0:
        panel = _panel(setting, candidate.split, Rect.between(edge, 0.0, size.width, size.height))
        parts += panel.parts
        regions += panel.regions
    if footer is not None:
        place = Rect(margin, bottom, header_rect.width, footer_height)
        parts.append(PlacedBox(footer, place))
    return Plan(page, tuple(regions), tuple(parts))


def _panel(setting: Setting, split: Split, rect: Rect) -> Plan:
    """Rules from the top, the chart at the bottom; spare height goes between the rules."""
    margin, bleed = setting.page.margin, setting.page.bleed
    section = setting.length("section_gap")
    left, width = rect.x + setting.length("gutter"), rect.width - setting.length("gutter") - margin
    top, bottom = _first_line(setting), rect.bottom - margin
    ground = Rect.between(rect.x, -bleed, rect.right + bleed, rect.bottom + bleed)
    parts: list[Placeable] = [Background("panel", ground)]
    texts: list[tuple[TextBox, float]] = []
    y = top

    heading = rules_heading_box(setting)
    if heading is not None:
        height = heading.height(width)
        parts.append(PlacedBox(heading, Rect(left, y, width, height)))
        texts += heading.texts(width)
        y += height + section
    rules = rules_box(setting, split.rule_columns)
    chart = chart_box(setting, split.chart_columns)
    chart_height = 0.0 if chart is None else chart.height(width)
    chart_room = chart_height + (2 * section if rules is not None and chart is not None else 0.0)
    needed = y - top + chart_room
    if rules is not None:
        needed += rules.height(width)
        texts += rules.texts(width)
        place = Rect.between(left, y, left + width, bottom - chart_room)
        parts.append(PlacedBox(rules, place))
    if chart is not None:
        texts += chart.texts(width)
        chart_top = bottom - chart_height
        if rules is not None:
            line = Rect(left, chart_top - section, width, 0.0)
            parts.append(Background("divider", line))
        parts.append(PlacedBox(chart, Rect(left, chart_top, width, chart_height)))
    region = Region("rules and the chart", bottom - top, needed, tuple(texts))
    return Plan(rect, (region,), tuple(parts))


def _first_line(setting: Setting) -> float:
    """Where the panel's heading starts so that it shares the title's first baseline."""
    measurer = setting.measurer
    lower = measurer.baseline("title") - measurer.baseline("rules_heading")
    return setting.page.margin + max(0.0, lower)
