"""Shares: the parts of a whole, each where it stands in the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from pydantic_core import PydanticCustomError

from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.chart.kind import MOST_ROWS, Graphic, Lengthwise, RowChart
from infographic.content.known import Units
from infographic.content.language.number import means_per_cent, most_decimals
from infographic.content.theme.lengths import Lengths
from infographic.content.yaml.check import wrong
from infographic.geometry import Point, Rect, Size
from infographic.message import say

# The outline of a whole, of other lines: the part within it is what counts.
_OUTLINE = 0.6


def _wrong_part(value: Decimal) -> PydanticCustomError | None:
    if value > 0:
        return None
    what = say("a part of a whole is more than 0, found {value}", value=str(value))
    hint = say("write how large the part is")
    return wrong(
        what, hint if value else say("{hint}, or choose  {example}", hint=hint, example="kind: bar")
    )


def _no_whole(values: Sequence[Decimal], units: Units) -> PydanticCustomError | None:
    """Per cents of one whole make 100, but for what rounding each of them has added or taken."""
    rounding = len(values) * Decimal(5).scaleb(-most_decimals(values) - 1)
    whole = sum(values, Decimal())
    per_cent = any(means_per_cent(unit, code) for code, unit in units.items())
    if not per_cent or abs(whole - 100) <= rounding:
        return None
    what = say("the parts of a whole make 100 %, but these make {whole} %", whole=str(whole))
    hint = (
        say("add the part that is missing") if whole < 100 else say("write how large each part is")
    )
    return wrong(what, say("{hint}, or choose  {example}", hint=hint, example="kind: bar"))


@dataclass(frozen=True)
class Share(Lengthwise):
    """The whole as an outline of width `line` and in it the part, which begins at `start`, where
    those before it end; the amount of the part stands after the whole."""

    start: float
    value: float
    whole: float
    line: float

    def drawn(self, width: float, amount: Amount | None, typing: Typing) -> Drawing:
        from matplotlib.patches import Rectangle

        from infographic.chart.backend import INK, sheet

        size, line = Size(width, self.thickness), self.line
        inner = Rect(line / 2, line / 2, size.width - line, size.height - line)
        scale = inner.width / self.whole
        corner, start = (inner.x, inner.y), (inner.x + self.start * scale, inner.y)
        with sheet(size) as on:
            outline = Rectangle(corner, inner.width, inner.height, edgecolor=INK, linewidth=line)
            outline.set_fill(False)
            on.add(outline)
            part = self.value * scale
            on.add(Rectangle(start, part, inner.height, color=INK, linewidth=0))
            on.write_after(amount, Point(size.width, size.height / 2))
            return on.drawing(typing)


def _shares(values: Sequence[float], lengths: Lengths) -> list[Graphic]:
    thickness, line, whole = lengths.chart_bar, lengths.line * _OUTLINE, sum(values)
    starts = accumulate(values, initial=0.0)
    return [
        Share(thickness, start, value, whole, line)
        for start, value in zip(starts, values, strict=False)
    ]


SHARE = RowChart(
    name="share",
    shows="kokonaisuuden osia",
    fewest=2,
    most=MOST_ROWS,
    wrong_value=_wrong_part,
    wrong_together=_no_whole,
    graphics=_shares,
    most_columns=1,  # only together the parts make a picture
)
