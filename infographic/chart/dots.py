"""Dots: as many as are counted, or bars where these are too many to be seen at a glance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from infographic.chart.bar import Bar
from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.chart.kind import MOST_ROWS, SHORTEST_BAR, CountChart, Graphic
from infographic.content.theme.lengths import Lengths
from infographic.content.yaml.check import wrong
from infographic.geometry import Point, Size
from infographic.message import say

MAX_DOTS = 20
# Up to about so many things are seen without counting (Kaufman and others, “The Discrimination of
# Visual Number”, 1949).
_AT_A_GLANCE = 6


def _wrong_count(value: Decimal) -> PydanticCustomError | None:
    if value == int(value) and 1 <= value <= MAX_DOTS:
        return None
    what = say(
        "expected {expected}, found {found}",
        expected=say("a whole number from 1 to {most}", most=MAX_DOTS),
        found=str(value),
    )
    return wrong(
        what,
        say(
            "choose a value within these limits, or another kind, such as {example}",
            example="bar",
        ),
    )


@dataclass(frozen=True)
class Dots:
    """As many dots as the value counts, in one line; `thickness` is the diameter of each."""

    count: int
    thickness: float
    gap: float

    @property
    def good_width(self) -> float:
        return self.count * (self.thickness + self.gap) - self.gap

    def size(self, width: float) -> Size:
        fits = width >= self.good_width
        return Size(self.good_width, self.thickness if fits else math.inf)

    def drawn(self, width: float, amount: Amount | None, typing: Typing) -> Drawing:
        from matplotlib.lines import Line2D

        from infographic.chart.backend import INK, sheet

        radius, pitch = self.thickness / 2, self.thickness + self.gap
        xs = [radius + pitch * index for index in range(self.count)]
        with sheet(self.size(width)) as on:
            on.add(
                Line2D(
                    xs,
                    [radius] * self.count,
                    linestyle="none",
                    color=INK,
                    marker="o",
                    markersize=self.thickness,
                    markeredgewidth=0,
                )
            )
            on.write_after(amount, Point(xs[-1] + radius, radius))
            return on.drawing(typing)


@dataclass(frozen=True)
class CountBar(Bar):
    """A bar in a place `longest` mm long, of which it takes what it is long itself."""

    longest: float

    @property
    def good_width(self) -> float:
        return self.longest

    def size(self, width: float) -> Size:
        place = super().size(width)
        return Size(place.width * self.value / self.largest, place.height)


def _graphics(values: Sequence[float], lengths: Lengths) -> list[Graphic]:
    """Dots, or for a chart of more than are seen at a glance bars, the longest about as long as so
    many dots."""
    dot, gap, thickness = lengths.chart_dot, lengths.chart_dot_gap, lengths.chart_bar
    most = max(values)
    if most <= _AT_A_GLANCE:
        return [Dots(int(value), dot, gap) for value in values]
    longest = max(Dots(_AT_A_GLANCE, dot, gap).good_width, SHORTEST_BAR * thickness)
    return [CountBar(thickness, value, most, longest) for value in values]


DOTS = CountChart(
    name="dots",
    shows="lukuja",
    fewest=1,
    most=MOST_ROWS,
    wrong_value=_wrong_count,
    takes=f"pisteitä (dots) 1–{MAX_DOTS}",
    graphics=_graphics,
    most_signs=_AT_A_GLANCE,
)
