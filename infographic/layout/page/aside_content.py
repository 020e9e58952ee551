"""Quote and chart as the content of a ground: beside each other or below each other."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.hugging import Hugging
from infographic.layout.box.side_by_side import Side, SideBySide
from infographic.layout.box.stack import MIDDLE, Column
from infographic.layout.page.ground import Content, OneBox
from infographic.layout.part.elements import Elements

# The columns of a chart that stands alone.
_CHART_COLUMNS = (1, 2, 3)
# What the quote takes of the width beside the chart.
_QUOTE_SHARES = (0.55, 0.48, 0.42)


def aside_contents(elements: Elements) -> Iterator[Content]:
    """The ways to place quote and chart, the one to prefer among equals first; none when the guide
    has neither."""
    for box in _boxes(elements):
        yield OneBox(box, MIDDLE)


def _charts(elements: Elements) -> Iterator[Box]:
    """The chart in as many columns as it may have."""
    for columns in _CHART_COLUMNS:
        chart = elements.chart(columns)
        if chart is not None:
            yield chart


def _boxes(elements: Elements) -> Iterator[Box]:
    quote = elements.quote and Hugging(elements.quote)
    chart, kind = elements.chart(1), FrameKind.ASIDE
    if quote is None or chart is None:
        alone = _charts(elements) if quote is None else [quote]
        yield from (Column((each,), (), kind) for each in alone)
        return
    for share in _QUOTE_SHARES:
        sides = (Side(quote, share), Side(chart, 1 - share))
        yield SideBySide(sides, elements.lengths.gutter, kind)
    yield Column((quote, chart), (elements.lengths.section_gap,), kind)
