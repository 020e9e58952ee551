"""What a kind of chart is: what it takes, how much room its values need and how they are drawn.

Its object says all of it. There are three forms: values that are counted, a row for each value, or
one plot of them all.
Lengths are mm. matplotlib is slow to import, so only what draws imports the backend, when it does.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.content.known import ChartFacts
from infographic.content.theme.lengths import Lengths
from infographic.geometry import Size
from infographic.scene import TextStyle

MOST_ROWS = 8  # more are a table


class Graphic(Protocol):
    """What stands for one value in its row, as large in every language; `thickness` is that of its
    first line or bar."""

    @property
    def thickness(self) -> float: ...

    @property
    def good_width(self) -> float:
        """The width at which every value of its chart shows well."""
        ...

    def size(self, width: float) -> Size:
        """How large it is in a place so wide; infinitely high when that is too narrow."""
        ...

    def drawn(self, width: float, amount: Amount | None, typing: Typing) -> Drawing:
        """The same drawn, with the amount after it, beyond its own size."""
        ...

    def __hash__(self) -> int: ...


@dataclass(frozen=True, kw_only=True)
class RowChart(ChartFacts):
    """A kind that has a row for each value: label, graphic and note. `graphics` makes those of a
    chart of its values; they stand in `most_columns` at most, if that is not 0."""

    graphics: Callable[[Sequence[float], Lengths], Sequence[Graphic]]
    most_columns: int = 0


@dataclass(frozen=True, kw_only=True)
class CountChart(ChartFacts):
    """A kind that counts: of each value its number, and as many signs where none of the chart is
    more than `most_signs`. `graphics` makes what stands for values that have no sign of their own,
    or that are more; each has its good width."""

    graphics: Callable[[Sequence[float], Lengths], Sequence[Graphic]]
    most_signs: int


@dataclass(frozen=True)
class Points:
    """The values of a plot from left to right: of each its amount, and its label (with line
    breaks, if any), which is set as `label_style` and stands `label_gap` below all else."""

    values: Sequence[float]
    amounts: Sequence[Amount]
    labels: Sequence[str]
    label_style: TextStyle
    label_gap: float


@dataclass(frozen=True, kw_only=True)
class PlotChart(ChartFacts):
    """A kind that has one plot for all values, which stand at equal distances. `drawn` draws it
    in a size, which is without the labels."""

    drawn: Callable[[Points, Size, Lengths, Typing], Drawing]
    has_rows: bool = False


ChartKind = CountChart | RowChart | PlotChart

# A bar that is shorter than so many times its thickness no longer tells large from small, and one
# of more shows it well.
SHORTEST_BAR, _GOOD_BAR = 6, 12


@dataclass(frozen=True)
class Lengthwise(ABC):
    """A graphic as long as its place, that shows its value by a length."""

    thickness: float

    @property
    def good_width(self) -> float:
        return _GOOD_BAR * self.thickness

    def size(self, width: float) -> Size:
        fits = width >= SHORTEST_BAR * self.thickness
        return Size(width, self.thickness if fits else math.inf)

    @abstractmethod
    def drawn(self, width: float, amount: Amount | None, typing: Typing) -> Drawing: ...
