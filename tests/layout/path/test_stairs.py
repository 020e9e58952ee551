"""The stairs: even rises, flights that lie in each other, and a slide back between them."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from infographic.geometry import Rect, flattened
from infographic.layout.path.arrangement import Arranged, CardHeights
from infographic.layout.path.stairs import Stairs
from tests.layout.path.rules import METRICS

REGION = Rect(10, 20, 200, 150)
TALL = Rect(10, 20, 200, 400)
STATION = 2 * METRICS.radius + METRICS.text_gap
CARD = STATION + 5 + 10 + 8 + 2 * METRICS.part_gap
LEAST_RISE = 1.25 * METRICS.path_width


def card(*parts: float) -> CardHeights:
    return lambda width: [parts]  # noqa: ARG005


def arranged(count: int, columns: int, region: Rect = REGION) -> Arranged:
    return Stairs().arrange(region, [card(5, 10, 8)] * count, columns, METRICS)


def rises(result: Arranged) -> list[float]:
    return [
        before.station.y - after.station.y
        for before, after in pairwise(result.slots)
        if after.station.x > before.station.x
    ]


def top(result: Arranged) -> float:
    """Of the highest station."""
    highest = min(slot.station.y for slot in result.slots)
    return highest - METRICS.radius


def bottom(result: Arranged) -> float:
    return max(slot.parts[0][-1].bottom for slot in result.slots)


def test_every_step_stands_as_much_higher_as_the_spare_height_allows() -> None:
    result = arranged(4, 4)
    assert rises(result) == pytest.approx([(REGION.height - CARD) / 3] * 3)
    assert (top(result), bottom(result)) == pytest.approx((REGION.y, REGION.bottom))


def test_several_flights_rise_alike_and_fill_the_region() -> None:
    result = arranged(10, 4, TALL)
    assert len(rises(result)) == 3 + 3 + 1
    assert rises(result) == pytest.approx([rises(result)[0]] * 7)
    assert rises(result)[0] > LEAST_RISE
    assert (top(result), bottom(result)) == pytest.approx((TALL.y, TALL.bottom))


def test_a_rise_of_45_degrees_is_the_steepest_and_the_rest_goes_to_either_end() -> None:
    result = arranged(2, 2, TALL)
    run = result.slots[1].station.x - result.slots[0].station.x
    assert rises(result) == pytest.approx([run])
    spare = TALL.height - (CARD + run)
    assert top(result) - TALL.y == pytest.approx(spare / 2)
    assert TALL.bottom - bottom(result) == pytest.approx(spare / 2)


def test_a_flight_needs_its_card_and_the_least_rises() -> None:
    assert arranged(4, 4).needed == pytest.approx(CARD + 3 * LEAST_RISE)


def test_a_long_text_on_a_high_step_reaches_down_into_the_free_corner() -> None:
    cards = [card(5, 10, 8), card(5, 10 + LEAST_RISE, 8), card(5, 10, 8)]
    result = Stairs().arrange(REGION, cards, 3, METRICS)
    assert result.needed == pytest.approx(CARD + 2 * LEAST_RISE)


def test_each_card_keeps_the_heights_of_its_own_parts_in_each_language() -> None:
    def low(width: float) -> list[tuple[float, ...]]:  # noqa: ARG001
        return [(5, 10, 8), (5, 20, 8)]

    def without_text(width: float) -> list[tuple[float, ...]]:  # noqa: ARG001
        return [(10, 0, 8), (5, 0, 8)]

    first, second = Stairs().arrange(REGION, [low, without_text], 2, METRICS).slots
    assert [[rect.height for rect in parts] for parts in first.parts] == [[5, 10, 8], [5, 20, 8]]
    heading, _, tips = second.parts[0]
    assert heading.y == pytest.approx(second.station.y + METRICS.radius + METRICS.text_gap)
    assert tips.y == pytest.approx(heading.bottom + METRICS.part_gap)


def test_a_riser_stands_before_the_card_that_it_leads_to() -> None:
    result = arranged(2, 2)
    (points,) = flattened(result.segments[0])
    foot, head = max(pairwise(points), key=lambda line: line[0].y - line[1].y)
    riser = result.slots[1].parts[0][0].x - METRICS.turn_gap - METRICS.path_width / 2
    assert (foot.x, head.x) == pytest.approx((riser, riser))
    assert foot.y - head.y > rises(result)[0] / 2


def test_between_flights_the_path_slides_back_as_steep_as_they_rise() -> None:
    result = arranged(7, 4, TALL)
    (points,) = flattened(result.segments[3])
    start, end = max(pairwise(points), key=lambda line: line[0].x - line[1].x)
    run = result.slots[1].station.x - result.slots[0].station.x
    slope = (end.y - start.y) / (start.x - end.x)
    assert slope == pytest.approx(rises(result)[0] / run)
    assert max(p.x for p in points) == pytest.approx(TALL.right - METRICS.path_width / 2)
    assert min(p.x for p in points) == pytest.approx(TALL.x + METRICS.path_width / 2)


def test_each_station_of_a_flight_stands_below_that_of_the_flight_before() -> None:
    result = arranged(7, 4, TALL)
    downs = [
        (below.station.x - above.station.x, below.station.y - above.station.y)
        for above, below in zip(result.slots[:3], result.slots[4:], strict=True)
    ]
    assert downs[0][0] == 0
    assert downs[0][1] > CARD + METRICS.path_width + 2 * METRICS.turn_gap
    assert downs[1:] == [pytest.approx(downs[0])] * 2


def test_a_title_can_stand_in_the_corner_above_the_low_steps() -> None:
    (above,) = arranged(4, 4).openings
    assert (above.x, above.y) == pytest.approx((REGION.x, REGION.y))
    assert min(above.width, above.height) > 40


def test_columns_without_room_for_a_riser_between_stations_fit_at_no_height() -> None:
    run = METRICS.diameter + METRICS.path_width + METRICS.turn_gap
    cards = [card(5, 10, 8)] * 3
    region = Rect(0, 0, 3 * run - METRICS.column_gap, 999)
    assert Stairs().arrange(region, cards, 3, METRICS).needed < math.inf
    narrower = Rect(0, 0, region.width - 1, 999)
    assert Stairs().arrange(narrower, cards, 3, METRICS).needed == math.inf


def test_forty_steps_are_right() -> None:
    result = arranged(40, 8, Rect(0, 0, 400, 600))
    assert len(result.slots) == 40
    assert len(result.segments) == 39
    assert result.needed < 600


def test_several_flights_are_a_compromise_where_one_would_do() -> None:
    assert list(Stairs().columns(7)) == [7]
    assert list(Stairs().compromises(7)) == [2, 3, 4, 5, 6]
    assert list(Stairs().columns(12)) == list(range(2, 9))
    assert list(Stairs().compromises(12)) == []
