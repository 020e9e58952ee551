"""Bars: each as long as its value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pydantic_core import PydanticCustomError

from infographic.chart.kind import MOST_ROWS
from infographic.content.known import ChartFacts, Units
from infographic.content.yaml.check import wrong


def _wrong_amount(value: Decimal) -> PydanticCustomError | None:
    if value >= 0:
        return None
    what = f"a bar shows an amount from 0 up, found {value}"
    return wrong(what, "write it without its sign, or choose  kind: line")


def _no_bar(values: Sequence[Decimal], units: Units) -> PydanticCustomError | None:  # noqa: ARG001
    if any(values):
        return None
    what = "all values are 0, so there is no bar to draw"
    return wrong(what, "write the values, or remove the chart")


BAR = ChartFacts(
    name="bar",
    shows="palkkeja",
    fewest=1,
    most=MOST_ROWS,
    wrong_value=_wrong_amount,
    wrong_together=_no_bar,
)
