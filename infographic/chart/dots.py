"""Dots: as many as are counted."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.chart.kind import MOST_ROWS, Graphic, RowChart
from infographic.content.theme.lengths import Lengths
from infographic.content.yaml.check import wrong
from infographic.geometry import Point, Size

MAX_DOTS = 20
# Up to about so many things are seen without counting (Kaufman and others, “The Discrimination of
# Visual Number”, 1949).
_AT_A_GLANCE = 6
# So many dots in a line are still told apart.
_TEN, _FIVE = 10, 5


def _wrong_count(value: Decimal) -> PydanticCustomError | None:
    if value == int(value) and 1 <= value <= MAX_DOTS:
        return None
    what = f"expected a whole number from 1 to {MAX_DOTS}, found {value}"
    return wrong(what, "choose a value within these limits, or another kind, such as bar")


@dataclass(frozen=True)
class Dots:
    """As many dots as the value counts: in one line, or where that is too wide in lines of ten or
    of five. `most` is the largest count of the chart, `thickness` the diameter of a dot."""

    count: int
    most: int
    thickness: float
    gap: float

    @property
    def good_width(self) -> float:
        return self._line(self.most)

    def size(self, width: float) -> Size:
        if not (per_line := self._per_line(width)):
            return Size(width, math.inf)
        lines = -(-self.count // per_line)
        return Size(self._line(min(self.count, per_line)), self._line(lines))

    def drawn(self, width: float, amount: Amount | None, typing: Typing) -> Drawing:
        from matplotlib.lines import Line2D

        from infographic.chart.backend import INK, sheet

        xs, ys = zip(*self._middles(width), strict=True)
        with sheet(self.size(width)) as on:
            on.add(
                Line2D(
                    xs,
                    ys,
                    linestyle="none",
                    color=INK,
                    marker="o",
                    markersize=self.thickness,
                    markeredgewidth=0,
                )
            )
            on.write_after(amount, Point(xs[-1] + self.thickness / 2, ys[-1]))
            return on.drawing(typing)

    def _middles(self, width: float) -> Iterator[tuple[float, float]]:
        """Of the dots, line below line, from the bottom left."""
        per_line, pitch = self._per_line(width), self.thickness + self.gap
        radius, height = self.thickness / 2, self.size(width).height
        for index in range(self.count):
            row, column = divmod(index, per_line)
            yield column * pitch + radius, height - row * pitch - radius

    def _line(self, count: int) -> float:
        return count * (self.thickness + self.gap) - self.gap

    def _per_line(self, width: float) -> int:
        fitting = (count for count in (self.most, _TEN, _FIVE) if self._line(count) <= width)
        return next(fitting, 0)


def _dots(values: Sequence[float], lengths: Lengths) -> list[Graphic]:
    counts = [int(value) for value in values]
    diameter, gap = lengths.chart_dot, lengths.chart_dot_gap
    return [Dots(count, max(counts), diameter, gap) for count in counts]


DOTS = RowChart(
    name="dots",
    shows="pisteitä",
    fewest=1,
    most=MOST_ROWS,
    wrong_value=_wrong_count,
    at_a_glance=_AT_A_GLANCE,
    takes=f"pisteitä (dots) 1–{MAX_DOTS}",
    graphics=_dots,
)
