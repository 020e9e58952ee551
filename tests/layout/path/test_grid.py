"""The grid: every row is read from left to right, and the path comes back between the rows."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from infographic.geometry import Point, Rect, flattened
from infographic.layout.path.arrangement import Arranged, CardHeights
from infographic.layout.path.grid import Grid
from tests.layout.path.rules import METRICS, assert_right, from_rect

REGION = Rect(10, 20, 200, 150)
ROW = 2 * METRICS.radius + METRICS.text_gap + 10 + METRICS.part_gap + 20
GAP = METRICS.path_width + 2 * METRICS.turn_gap  # what the way back takes between two rows
GUTTER = METRICS.path_width + METRICS.turn_gap


def card(*parts: float) -> CardHeights:
    return lambda width: [parts]  # noqa: ARG005


def arranged(count: int, columns: int, region: Rect = REGION) -> Arranged:
    return Grid().arrange(region, [card(10, 20, 0)] * count, columns, METRICS)


def way(result: Arranged, step: int) -> tuple[Point, ...]:
    """Points along the segment from a step, counted from 0, to the next."""
    (points,) = flattened(result.segments[step])
    return points


def test_every_row_starts_on_the_left() -> None:
    stations = [slot.station for slot in arranged(7, 4).slots]
    assert [station.x for station in stations[4:]] == [station.x for station in stations[:3]]
    assert stations[0].x == REGION.x + METRICS.radius
    assert stations[0].y == stations[3].y < stations[4].y == stations[6].y


def test_the_rows_are_filled_evenly() -> None:
    assert {count: Grid().columns(count) for count in (1, 2, 3, 7, 8, 9, 12)} == {
        1: [1],
        2: [2],
        3: [3, 2],
        7: [4, 3, 2, 7],
        8: [4, 3, 2],
        9: [5, 3, 2],
        12: [4, 3, 6, 2],
    }


@pytest.mark.parametrize("count", range(1, 41))
def test_no_row_could_be_saved_and_none_is_wider_than_seven(count: int) -> None:
    for columns in Grid().columns(count):
        rows = math.ceil(count / columns)
        assert columns <= 7
        assert columns == 1 or math.ceil(count / (columns - 1)) > rows


def test_the_path_comes_back_in_the_middle_between_two_rows() -> None:
    result = arranged(7, 4)
    share = (REGION.height - result.needed) / 2
    first_row_ends = REGION.y + share / 2 + ROW
    back = first_row_ends + (GAP + share) / 2
    points = way(result, 3)
    along = [point.x for point in points if point.y == pytest.approx(back)]
    assert max(along) > result.slots[3].station.x
    assert min(along) < result.slots[1].station.x
    assert max(point.x for point in points) == REGION.right - METRICS.path_width / 2


def test_the_path_comes_down_on_the_next_station_straight_from_above() -> None:
    result = arranged(7, 4)
    end = result.slots[4].station
    inside = [point for point in way(result, 3) if point.y > end.y - METRICS.radius]
    assert [point.x for point in inside] == pytest.approx([end.x] * len(inside))
    assert min(point.x for point in way(result, 3)) == pytest.approx(end.x)


def test_the_path_keeps_clear_of_the_stations_that_it_passes() -> None:
    low = Rect(REGION.x, REGION.y, REGION.width, arranged(8, 4).needed)
    result = arranged(8, 4, low)
    stations_top = result.slots[4].station.y - METRICS.radius
    passing = [point for point in way(result, 3) if point.x > result.slots[5].station.x]
    lowest = max(point.y for point in passing) + METRICS.path_width / 2
    assert lowest == pytest.approx(stations_top - METRICS.turn_gap)


@pytest.mark.parametrize("wished", [1, 5, 20, 60])
@pytest.mark.parametrize("spare", [0, 5, 200])
def test_turns_of_any_radius_leave_a_third_of_the_gap_to_text(wished: float, spare: float) -> None:
    metrics = replace(METRICS, turn_radius=wished)
    region = REGION._replace(height=arranged(12, 4).needed + spare)
    result = Grid().arrange(region, [card(10, 20, 0)] * 12, 4, metrics)
    texts = [rect for slot in result.slots for rect in slot.parts[0] if rect.height > 0]
    nearest = min(
        from_rect(text, *line)
        for step in range(11)
        for line in pairwise(way(result, step))
        for text in texts
    )
    assert nearest >= METRICS.path_width / 2 + METRICS.turn_gap / 3 - 0.01


def test_without_spare_height_a_row_and_the_way_back_take_just_what_they_need() -> None:
    assert arranged(4, 4).needed == ROW
    assert arranged(7, 4).needed == 2 * ROW + GAP
    assert arranged(7, 3).needed == 3 * ROW + 2 * GAP


def test_a_wished_row_gap_wider_than_the_way_back_is_kept() -> None:
    metrics = replace(METRICS, row_gap=GAP + 5)
    result = Grid().arrange(REGION, [card(10, 20, 0)] * 7, 4, metrics)
    assert result.needed == 2 * ROW + GAP + 5


def test_one_row_has_the_whole_width_and_more_leave_a_gutter_on_the_right() -> None:
    one, two = arranged(4, 4), arranged(7, 4)
    assert one.slots[3].parts[0][0].right == pytest.approx(REGION.right)
    assert two.slots[3].parts[0][0].right == pytest.approx(REGION.right - GUTTER)


def test_spare_height_is_half_a_share_above_and_below_and_one_between() -> None:
    result = arranged(7, 4)
    share = (REGION.height - result.needed) / 2
    assert share > 0
    first, second = result.slots[0].station, result.slots[4].station
    assert first.y - METRICS.radius == pytest.approx(REGION.y + share / 2)
    assert second.y - first.y == pytest.approx(ROW + GAP + share)


def test_titles_alone_leave_room_for_both_turns_of_the_path() -> None:
    cards = [card(5, 0, 0)] * 40
    needed = Grid().arrange(REGION, cards, 4, METRICS).needed
    region = REGION._replace(height=needed)
    assert_right(Grid().arrange(region, cards, 4, METRICS), region, METRICS)


def test_stations_that_would_touch_fit_at_no_height() -> None:
    enough = 4 * METRICS.diameter + 3 * METRICS.column_gap + GUTTER
    assert arranged(7, 4, Rect(0, 0, enough, 999)).needed < math.inf
    assert arranged(7, 4, Rect(0, 0, enough - 1, 999)).needed == math.inf
