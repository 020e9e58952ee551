"""The kinds of chart: each has a file of its own and an entry in `CHART_KINDS`.

Everything is in one colour, so that a chart says the same in greyscale: bars and points carry their
value in words, and a part of a whole stands where it does in the whole.
"""

from __future__ import annotations

from collections.abc import Mapping

from infographic.chart.kind import ChartKind
from infographic.late_table import LateTable


def _dots() -> ChartKind:
    from infographic.chart.dots import DOTS

    return DOTS


def _bar() -> ChartKind:
    from infographic.chart.bar import BAR

    return BAR


def _line() -> ChartKind:
    from infographic.chart.line import LINE

    return LINE


def _share() -> ChartKind:
    from infographic.chart.share import SHARE

    return SHARE


CHART_KINDS: Mapping[str, ChartKind] = LateTable(
    {"dots": _dots, "bar": _bar, "line": _line, "share": _share}
)
