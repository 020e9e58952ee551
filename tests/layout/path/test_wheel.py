"""The wheel: clockwise round a ring, cards outside it, a free middle."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from infographic.geometry import Rect, flattened
from infographic.layout.path.arrangement import Arranged, CardHeights
from infographic.layout.path.wheel import Wheel
from tests.layout.path.rules import METRICS

REGION = Rect(10, 20, 260, 200)


def card(*parts: float, least: float = 40.0) -> CardHeights:
    """Parts that are twice as high in a card narrower than `least`."""
    return lambda width: [[part * (1 if width >= least else 2) for part in parts]]


def arranged(count: int, columns: int, region: Rect = REGION) -> Arranged:
    return Wheel().arrange(region, [card(5, 10, 8)] * count, columns, METRICS)


def places(result: Arranged) -> list[tuple[float, float]]:
    return [(round(slot.station.x, 1), round(slot.station.y, 1)) for slot in result.slots]


@pytest.mark.parametrize("count", range(3, 13))
def test_the_stations_go_once_round_clockwise(count: int) -> None:
    region = Rect(0, 0, 500, 900)
    for columns in Wheel().columns(count):
        points = places(arranged(count, columns, region))
        middle = arranged(count, columns, region).openings[0].centre
        angles = [math.atan2(y - middle.y, x - middle.x) for x, y in points]
        turns = [
            (after - before) % math.tau
            for before, after in zip(angles, [*angles[1:], angles[0]], strict=True)
        ]
        assert all(0 < turn < math.pi for turn in turns)
        assert sum(turns) == pytest.approx(math.tau)


def test_with_three_columns_the_first_is_at_the_top_and_the_others_in_pairs() -> None:
    first, *others = places(arranged(7, 3))
    assert all(first[1] < y for _, y in others)
    assert [y for _, y in others[:3]] == [y for _, y in reversed(others[3:])]
    assert len({x for x, _ in others[:3]}) == len({x for x, _ in others[3:]}) == 1


def test_with_an_even_number_one_is_at_the_foot_below_the_first() -> None:
    points = places(arranged(6, 3))
    assert points[3] == (points[0][0], max(y for _, y in points))


def test_with_two_columns_the_first_is_at_the_top_left_and_the_ends_are_level() -> None:
    points = places(arranged(7, 2))
    assert points[0][0] < points[1][0]
    assert points[0][1] == points[1][1]
    assert points[4][1] == points[5][1]
    assert points[6][1] == pytest.approx((points[0][1] + points[5][1]) / 2)


def test_cards_stand_outside_the_ring_in_the_middle_of_their_station() -> None:
    result = arranged(8, 4)
    top, right, left = result.slots[0], result.slots[2], result.slots[7]
    assert top.parts[0][2].bottom == pytest.approx(
        top.station.y - METRICS.radius - METRICS.text_gap
    )
    for slot in (right, left):
        heading, *_, tips = slot.parts[0]
        assert (heading.y + tips.bottom) / 2 == pytest.approx(slot.station.y)
    clear = METRICS.radius + METRICS.text_gap
    assert left.parts[0][0].right == pytest.approx(left.station.x - clear)
    assert right.parts[0][0].x == pytest.approx(right.station.x + clear)


@pytest.mark.parametrize("columns", [2, 3, 4, 5])
def test_the_ring_stands_in_the_middle_and_so_does_its_opening(columns: int) -> None:
    result = arranged(9, columns, Rect(10, 20, 400, 300))
    across = [slot.station.x for slot in result.slots]
    assert (min(across) + max(across)) / 2 == pytest.approx(210)
    (opening,) = result.openings
    assert opening.centre.x == pytest.approx(210)


def test_the_ring_takes_the_width_that_the_cards_do_not_need() -> None:
    wide = Wheel().arrange(REGION, [card(5, least=60)] * 6, 2, METRICS)
    narrow = Wheel().arrange(REGION, [card(5, least=30)] * 6, 2, METRICS)
    assert narrow.openings[0].width == pytest.approx(wide.openings[0].width + 2 * 30, abs=2)
    assert narrow.needed == wide.needed


@pytest.mark.parametrize("columns", [4, 5, 6])
def test_cards_that_fill_their_width_keep_the_column_gap_above_the_ring(columns: int) -> None:
    full = Wheel().arrange(REGION, [lambda width: [[900 / width]]] * 9, columns, METRICS)
    above = [slot.parts[0][0] for slot in full.slots[: columns - 2]]
    for one, other in pairwise(above):
        assert other.x - one.right >= METRICS.column_gap - 1e-6


def test_a_card_on_the_left_stands_next_to_its_station_in_each_language() -> None:
    def short_in_the_first(width: float) -> list[list[float]]:
        return [[5 if width >= least else 10] for least in (20, 45)]

    result = Wheel().arrange(REGION, [short_in_the_first] * 4, 2, METRICS)
    first, second = (parts[0] for parts in result.slots[0].parts)
    assert first.right == pytest.approx(second.right)
    assert first.width == pytest.approx(20, abs=1)
    assert second.width == pytest.approx(45, abs=1)


def test_cards_at_one_level_share_the_heights_of_their_parts() -> None:
    cards = [card(5, 10), card(10, 10), *[card(5, 20)] * 4]
    heights = [
        tuple(part.height for part in slot.parts[0])
        for slot in Wheel().arrange(REGION, cards, 2, METRICS).slots
    ]
    assert heights == [(10, 10), (10, 10), *[(5, 20)] * 4]


def test_a_heading_alone_stays_in_the_middle_of_its_station() -> None:
    cards = [card(5, 0), card(10, 0), *[card(5, 0)] * 4]
    first, second, *_ = Wheel().arrange(REGION, cards, 2, METRICS).slots
    assert first.parts[0][0].height == 5
    assert first.parts[0][0].centre.y == pytest.approx(second.parts[0][0].centre.y)


def test_where_an_end_has_no_room_for_a_turn_the_path_is_straight() -> None:
    high = arranged(6, 2, Rect(0, 0, 260, 200))
    assert len(flattened(high.segments[0])[0]) > 2
    cards = [card(5)] * 6
    needed = Wheel().arrange(REGION, cards, 2, METRICS).needed
    low = Wheel().arrange(Rect(0, 0, 260, needed), cards, 2, METRICS)
    assert {point.y for point in flattened(low.segments[0])[0]} == {low.slots[0].station.y}


def test_columns_narrower_than_a_station_fit_at_no_height() -> None:
    assert arranged(7, 3).needed < math.inf
    assert arranged(7, 3, Rect(0, 0, 3 * METRICS.diameter - 1, 999)).needed == math.inf


def test_one_step_stands_in_the_middle_and_has_no_ring() -> None:
    result = arranged(1, 1)
    (slot,) = result.slots
    assert slot.station.y == pytest.approx(REGION.centre.y)
    assert result.segments == ()
    assert result.openings == ()


def test_lines_of_a_heading_alone_end_begin_or_have_their_middle_at_the_station() -> None:
    before = [slot.halign for slot in arranged(6, 3).slots]
    assert before == [0.5, 0.0, 0.0, 0.5, 1.0, 1.0]
