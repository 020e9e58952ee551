"""The table of charts lists each by its name."""

from __future__ import annotations

from infographic.chart import CHART_KINDS


def test_each_kind_of_chart_is_listed_by_its_name() -> None:
    assert [each.name for each in CHART_KINDS.values()] == [*CHART_KINDS]
