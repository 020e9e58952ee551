"""The kinds of chart: each has a file of its own and an entry in `CHART_KINDS`.

Everything is in one colour, so that a chart says the same in greyscale: bars and points carry their
value in words, and a part of a whole stands where it does in the whole.
"""

from __future__ import annotations

from collections.abc import Mapping

from infographic.chart.bar import BAR
from infographic.chart.dots import DOTS
from infographic.chart.kind import ChartKind
from infographic.chart.line import LINE
from infographic.chart.share import SHARE

CHART_KINDS: Mapping[str, ChartKind] = {kind.name: kind for kind in (DOTS, BAR, LINE, SHARE)}
