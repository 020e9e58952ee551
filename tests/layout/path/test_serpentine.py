"""The serpentine: rows to and fro, shared part heights, and a path that meets no text."""

from __future__ import annotations

import math

import pytest

from infographic.geometry import Rect
from infographic.layout.path.arrangement import Arranged, CardHeights
from infographic.layout.path.serpentine import Serpentine
from tests.layout.path.rules import METRICS

REGION = Rect(10, 20, 200, 150)
STATION = 2 * METRICS.radius + METRICS.text_gap


def card(*parts: float) -> CardHeights:
    return lambda width: [parts]  # noqa: ARG005


def arranged(count: int, columns: int) -> Arranged:
    return Serpentine().arrange(REGION, [card(5, 10, 8)] * count, columns, METRICS)


def places(result: Arranged) -> list[tuple[float, float]]:
    return [(round(slot.station.x, 1), round(slot.station.y, 1)) for slot in result.slots]


def test_the_second_row_runs_back() -> None:
    columns = [x for x, _ in places(arranged(7, 4))]
    assert columns[:4] == sorted(columns[:4])
    assert columns[4:] == [columns[3], columns[2], columns[1]]


def test_a_row_shares_the_heights_of_its_parts_in_each_language() -> None:
    def low(width: float) -> list[tuple[float, ...]]:  # noqa: ARG001
        return [(5, 10, 8), (5, 20, 8)]

    def high(width: float) -> list[tuple[float, ...]]:  # noqa: ARG001
        return [(10, 10, 8), (5, 10, 8)]

    result = Serpentine().arrange(REGION, [low, high], 2, METRICS)
    for language, heights in enumerate([(10, 10, 8), (5, 20, 8)]):
        for slot in result.slots:
            assert tuple(rect.height for rect in slot.parts[language]) == heights
    assert result.needed == STATION + (5 + 20 + 8) + 2 * METRICS.part_gap


def test_a_part_that_no_card_of_the_row_has_leaves_no_gap() -> None:
    result = Serpentine().arrange(REGION, [card(5, 0, 8)] * 2, 2, METRICS)
    assert result.needed == STATION + 5 + 8 + METRICS.part_gap


def test_spare_height_goes_between_the_rows_and_half_a_share_to_either_end() -> None:
    result = arranged(7, 4)
    share = (REGION.height - result.needed) / 2
    first, second = result.slots[0], result.slots[4]
    row = STATION + 5 + 10 + 8 + 2 * METRICS.part_gap
    assert first.station.y - METRICS.radius == pytest.approx(20 + share / 2)
    assert second.station.y - first.station.y == pytest.approx(row + METRICS.row_gap + share)


def test_columns_narrower_than_a_station_fit_at_no_height() -> None:
    region = Rect(0, 0, 7 * METRICS.diameter + 6 * METRICS.column_gap, 999)
    cards = [card(5, 10, 8)] * 7
    assert Serpentine().arrange(region, cards, 7, METRICS).needed < math.inf
    narrower = Rect(0, 0, region.width - 1, 999)
    assert Serpentine().arrange(narrower, cards, 7, METRICS).needed == math.inf
