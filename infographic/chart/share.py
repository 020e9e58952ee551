"""Shares: the parts of a whole, each where it stands in the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pydantic_core import PydanticCustomError

from infographic.chart.kind import MOST_ROWS
from infographic.content.known import ChartFacts, Units
from infographic.content.language.number import means_per_cent, most_decimals
from infographic.content.yaml.check import wrong


def _wrong_part(value: Decimal) -> PydanticCustomError | None:
    if value > 0:
        return None
    what = f"a part of a whole is more than 0, found {value}"
    hint = "write how large the part is"
    return wrong(what, hint if value else f"{hint}, or choose  kind: bar")


def _no_whole(values: Sequence[Decimal], units: Units) -> PydanticCustomError | None:
    """Per cents of one whole make 100, but for what rounding each of them has added or taken."""
    rounding = len(values) * Decimal(5).scaleb(-most_decimals(values) - 1)
    whole = sum(values, Decimal())
    per_cent = any(means_per_cent(unit, code) for code, unit in units.items())
    if not per_cent or abs(whole - 100) <= rounding:
        return None
    what = f"the parts of a whole make 100 %, but these make {whole} %"
    hint = "add the part that is missing" if whole < 100 else "write how large each part is"
    return wrong(what, f"{hint}, or choose  kind: bar")


SHARE = ChartFacts(
    name="share",
    shows="kokonaisuuden osia",
    fewest=2,
    most=MOST_ROWS,
    wrong_value=_wrong_part,
    wrong_together=_no_whole,
)
