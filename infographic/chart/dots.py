"""Dots: as many as are counted."""

from __future__ import annotations

from decimal import Decimal

from pydantic_core import PydanticCustomError

from infographic.chart.kind import MOST_ROWS
from infographic.content.known import ChartFacts
from infographic.content.yaml.check import wrong

MAX_DOTS = 20
# Up to about so many things are seen without counting (Kaufman and others, “The Discrimination of
# Visual Number”, 1949).
_AT_A_GLANCE = 6


def _wrong_count(value: Decimal) -> PydanticCustomError | None:
    if value == int(value) and 1 <= value <= MAX_DOTS:
        return None
    what = f"expected a whole number from 1 to {MAX_DOTS}, found {value}"
    return wrong(what, "choose a value within these limits, or another kind, such as bar")


DOTS = ChartFacts(
    name="dots",
    shows="pisteitä",
    fewest=1,
    most=MOST_ROWS,
    wrong_value=_wrong_count,
    at_a_glance=_AT_A_GLANCE,
    takes=f"pisteitä (dots) 1–{MAX_DOTS}",
)
