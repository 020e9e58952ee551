"""The composition of a wide page: header and steps on the left, rules and chart in a panel that
takes the whole height on the right."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.geometry import Rect
from infographic.layout.chart import chart_box
from infographic.layout.heading import footer_box, header_box
from infographic.layout.panel import rules_box, rules_heading_box
from infographic.layout.plan import Background, Candidate, Placeable, PlacedBox, Plan, Region, Split
from infographic.layout.setting import Setting
from infographic.layout.stack import Column, Grid
from infographic.layout.steps import lay_out_steps

# From a panel that holds one word a line to one that competes with the steps.
_PANEL_SHARES = (0.22, 0.235, 0.25, 0.265, 0.28, 0.295, 0.31)

# By how many times their gap the rules may be spread: beyond that they no longer look like a list.
_MOST_SPREAD = 3


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
            "title", size.height / 2, band.height, tuple(header.texts(header_rect.width)), "limit"
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
    # The left column to its end, then the panel: pdfium reads what stands on one line from left to
    # right, so the footer could not follow the last line of the panel.
    if footer is not None:
        place = Rect(margin, bottom, header_rect.width, footer_height)
        parts.append(PlacedBox(footer, place))
        texts = tuple(footer.texts(place.width))
        regions.append(Region("footer", size.height / 4, footer_height, texts, "limit"))
    if candidate.split.panel_share > 0:
        panel = _panel(setting, candidate.split, Rect.between(edge, 0.0, size.width, size.height))
        parts += panel.parts
        regions += panel.regions
    return Plan(page, tuple(regions), tuple(parts))


def _panel(setting: Setting, split: Split, rect: Rect) -> Plan:
    """Heading and rules from the top, the chart at the bottom and a line above it."""
    margin, bleed = setting.page.margin, setting.page.bleed
    inner = Rect.between(
        rect.x + setting.length("gutter"),
        _first_line(setting),
        rect.right - margin,
        rect.bottom - margin,
    )
    section = setting.length("section_gap")
    heading, chart = rules_heading_box(setting), chart_box(setting, split.chart_columns)
    rules = rules_box(setting, split.rule_columns)
    heading_height, rules_height, chart_height = (
        0.0 if box is None else box.height(inner.width) for box in (heading, rules, chart)
    )
    below_heading = section if heading and (rules or chart) else 0.0
    around_line = 2 * section if rules and chart else 0.0
    needed = heading_height + below_heading + rules_height + around_line + chart_height
    rules_top = inner.y + heading_height + below_heading
    rules_bottom = rules_top + rules_height + _spread(rules, chart, inner.height - needed)

    parts: list[Placeable] = [
        Background("panel", Rect.between(rect.x, -bleed, rect.right + bleed, rect.bottom + bleed))
    ]
    if heading is not None:
        parts.append(PlacedBox(heading, Rect(inner.x, inner.y, inner.width, heading_height)))
    if rules is not None:
        place = Rect.between(inner.x, rules_top, inner.right, rules_bottom)
        parts.append(PlacedBox(rules, place))
    if chart is not None:
        top = inner.bottom - chart_height
        if rules is not None:
            parts.append(Background("divider", Rect(inner.x, top - section, inner.width, 0.0)))
        parts.append(PlacedBox(chart, Rect(inner.x, top, inner.width, chart_height)))
    texts = (
        text
        for box in (heading, rules, chart)
        if box is not None
        for text in box.texts(inner.width)
    )
    region = Region("rules and chart", inner.height, needed, tuple(texts))
    return Plan(rect, (region,), tuple(parts))


def _spread(rules: Grid | None, chart: Column | None, spare: float) -> float:
    """What the rules take of the spare height: as much between each two of them as is left
    between the last one and the line above the chart, but no more than keeps them together."""
    if rules is None or spare <= 0:
        return 0.0
    between = len(rules.boxes) - 1
    share = spare / (between + 1 if chart is not None else max(1, between))
    return between * min(share, _MOST_SPREAD * rules.row_gap)


def _first_line(setting: Setting) -> float:
    """Where the panel's heading starts so that it shares the title's first baseline."""
    measurer = setting.measurer
    lower = measurer.baseline("title") - measurer.baseline("rules_heading")
    return setting.page.margin + max(0.0, lower)
