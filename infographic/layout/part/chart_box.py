"""The chart of the guide: its heading, and its values as one figure, which an alternative text
stands for. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.chart import CHART_KINDS
from infographic.chart.kind import CountChart, RowChart
from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import Column
from infographic.layout.part.chart_counts import counts_box
from infographic.layout.part.chart_plot import plot_box
from infographic.layout.part.chart_rows import rows_box
from infographic.layout.part.context import LayoutContext
from infographic.per_language import PerLanguage, each_in_all, in_all
from infographic.scene import Role, TextStyle


def chart_box(context: LayoutContext, columns: int) -> Column | None:
    """Heading and values, where they stand in rows in `columns`; None when the guide has no
    chart."""
    chart = in_all(context.guides.map(lambda guide: guide.chart))
    if chart is None:
        return None
    heading = context.text(
        chart.map(lambda each: each.heading), TextStyle.CHART_HEADING, Role.HEADING
    )
    values, kind = each_in_all(chart.map(lambda each: each.values)), CHART_KINDS[chart.first.kind]
    box: Box
    if isinstance(kind, CountChart):
        box = counts_box(context, kind, values, columns)
    elif isinstance(kind, RowChart):
        box = rows_box(context, kind, values, columns)
    else:
        box = plot_box(context, kind, values)
    figure = Figure(box, chart.map(lambda each: each.alt))
    return Column((heading, figure), (context.lengths.chart_gap,))


@dataclass(frozen=True)
class Figure:
    """A box that is one picture to those who do not see it; `alt` says by language what it
    shows."""

    box: Box
    alt: PerLanguage[str]

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        inner = _without_roles(self.box.place(rect, language))
        return Frame(
            FrameKind.CHART, inner.rect, (inner,), role=Role.FIGURE, alt=self.alt[language]
        )

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


def _without_roles(frame: Frame) -> Frame:
    """What is inside a figure has no role of its own."""
    children = tuple(map(_without_roles, frame.children))
    return replace(frame, children=children, role=None, alt="")
