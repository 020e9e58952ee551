"""The kinds of chart: each has a file of its own and an entry in `CHART_KINDS`."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.chart.bar import BAR
from infographic.chart.dots import DOTS
from infographic.chart.line import LINE
from infographic.chart.share import SHARE
from infographic.content.known import ChartFacts

CHART_KINDS: Mapping[str, ChartFacts] = {kind.name: kind for kind in (DOTS, BAR, LINE, SHARE)}
