"""Bars: each as long as its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.chart.kind import MOST_ROWS, Graphic, Lengthwise, RowChart
from infographic.content.known import Units
from infographic.content.theme.lengths import Lengths
from infographic.content.yaml.check import wrong
from infographic.geometry import Point, Size
from infographic.message import say


def _wrong_amount(value: Decimal) -> PydanticCustomError | None:
    if value >= 0:
        return None
    what = say("a bar shows an amount from 0 up, found {value}", value=str(value))
    return wrong(what, say("write it without its sign, or choose  {example}", example="kind: line"))


def _no_bar(values: Sequence[Decimal], units: Units) -> PydanticCustomError | None:  # noqa: ARG001
    if any(values):
        return None
    what = say("all values are 0, so there is no bar to draw")
    return wrong(what, say("write the values, or remove the chart"))


@dataclass(frozen=True)
class Bar(Lengthwise):
    """A bar on the scale of the largest of its chart, which is as long as its place."""

    value: float
    largest: float

    def drawn(self, width: float, amount: Amount | None, typing: Typing) -> Drawing:
        from matplotlib.patches import Rectangle

        from infographic.chart.backend import INK, sheet

        length, thickness = width * self.value / self.largest, self.thickness
        with sheet(Size(width, thickness)) as on:
            on.add(Rectangle((0, 0), length, thickness, color=INK, linewidth=0))
            on.write_after(amount, Point(length, thickness / 2))
            return on.drawing(typing)


def _bars(values: Sequence[float], lengths: Lengths) -> list[Graphic]:
    return [Bar(lengths.chart_bar, value, max(values)) for value in values]


BAR = RowChart(
    name="bar",
    shows="palkkeja",
    fewest=1,
    most=MOST_ROWS,
    wrong_value=_wrong_amount,
    wrong_together=_no_bar,
    graphics=_bars,
)
