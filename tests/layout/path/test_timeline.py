"""The timeline: cards beside their stations, on one line, two lines or both sides of one."""

from __future__ import annotations

import math

import pytest

from infographic.geometry import Rect, flattened
from infographic.layout.path.arrangement import Arranged, CardHeights
from infographic.layout.path.parts.lanes import ONE_LINE, TWO_LINES, WINDING
from infographic.layout.path.timeline import Timeline
from tests.layout.path.rules import METRICS, assert_right

REGION = Rect(10, 20, 200, 300)
DIAMETER = 2 * METRICS.radius
CARD = 5 + 10 + 8 + 2 * METRICS.part_gap


def card(*parts: float) -> CardHeights:
    return lambda width: [parts]  # noqa: ARG005


def arranged(count: int, columns: int) -> Arranged:
    return Timeline().arrange(REGION, [card(5, 10, 8)] * count, columns, METRICS)


def lines(result: Arranged) -> list[list[int]]:
    """The steps that stand above each other, from left to right."""
    stations = [slot.station for slot in result.slots]
    columns = sorted({round(station.x, 3) for station in stations})
    return [[i for i, s in enumerate(stations) if round(s.x, 3) == x] for x in columns]


def test_a_card_starts_level_with_its_station() -> None:
    for columns in (ONE_LINE, TWO_LINES, WINDING):
        cards = [card(5, 30, 8)] * 5
        for slot in Timeline().arrange(REGION, cards, columns, METRICS).slots:
            top = slot.station.y - METRICS.radius
            assert slot.parts[0][0].y == pytest.approx(top)


def test_a_card_lower_than_its_station_has_its_middle_at_the_stations() -> None:
    result = Timeline().arrange(REGION, [card(6, 0, 0)] * 3, ONE_LINE, METRICS)
    for slot in result.slots:
        assert slot.parts[0][0].centre.y == pytest.approx(slot.station.y)
    assert result.needed == 3 * DIAMETER + 2 * METRICS.row_gap


def test_one_line_has_every_card_right_of_its_station() -> None:
    result = arranged(4, ONE_LINE)
    assert lines(result) == [[0, 1, 2, 3]]
    beyond = METRICS.diameter + METRICS.text_gap
    assert {slot.parts[0][0].x for slot in result.slots} == {REGION.x + beyond}


def test_one_line_has_tips_beside_the_text_only_where_that_is_lower() -> None:
    heading, text, tips = arranged(2, ONE_LINE).slots[0].parts[0]
    assert tips.y == text.y > heading.y
    assert tips.x == pytest.approx(text.right + METRICS.column_gap)
    assert tips.right == pytest.approx(REGION.right)
    without = Timeline().arrange(REGION, [card(5, 10, 0)] * 2, ONE_LINE, METRICS)
    assert without.slots[0].parts[0][1].right == REGION.right


def test_two_lines_are_read_one_after_the_other_the_left_one_being_longer() -> None:
    result = arranged(7, TWO_LINES)
    assert lines(result) == [[0, 1, 2, 3], [4, 5, 6]]
    assert [slot.station.y for slot in result.slots[:3]] == [
        slot.station.y for slot in result.slots[4:]
    ]


def test_the_path_of_two_lines_turns_below_the_left_one_and_climbs_in_the_middle() -> None:
    result = arranged(7, TWO_LINES)
    (points,) = flattened(result.segments[3])
    lowest = max(point.y for point in points)
    card_ends = result.slots[3].parts[0][2].bottom
    assert lowest - METRICS.path_width / 2 == pytest.approx(card_ends + METRICS.turn_gap)
    assert sum(point.x == pytest.approx(REGION.centre.x) for point in points) >= 2
    rows = 4 * CARD + 3 * METRICS.row_gap
    assert result.needed == rows + METRICS.turn_gap + METRICS.path_width


def test_the_winding_path_goes_across_and_back_with_a_card_outside_every_station() -> None:
    result = arranged(5, WINDING)
    assert lines(result) == [[0, 2, 4], [1, 3]]
    for step, slot in enumerate(result.slots):
        part = slot.parts[0][0]
        assert part.right < slot.station.x if step % 2 == 0 else part.x > slot.station.x
    widths = {round(slot.parts[0][0].width, 9) for slot in result.slots}
    assert len(widths) == 1


@pytest.mark.parametrize("columns", [TWO_LINES, WINDING])
def test_rows_share_part_heights_in_each_language(columns: int) -> None:
    def low(width: float) -> list[tuple[float, ...]]:  # noqa: ARG001
        return [(5, 10, 8), (5, 20, 8)]

    def high(width: float) -> list[tuple[float, ...]]:  # noqa: ARG001
        return [(10, 10, 8), (5, 10, 8)]

    result = Timeline().arrange(REGION, [low, high], columns, METRICS)
    for language, heights in enumerate([(10, 10, 8), (5, 20, 8)]):
        first, second = (slot.parts[language] for slot in result.slots)
        assert tuple(rect.height for rect in first) == heights
        assert [rect.y for rect in first] == [rect.y for rect in second]


def test_a_winding_path_swings_as_wide_as_the_cards_let_it() -> None:
    def narrow(width: float) -> list[tuple[float, ...]]:
        return [(5, 10, 8) if width >= 40 else (10, 20, 16)]

    first, second, *_ = Timeline().arrange(REGION, [narrow] * 4, WINDING, METRICS).slots
    for slot in (first, second):
        assert slot.parts[0][0].width == pytest.approx(40, abs=1)
    assert first.parts[0][0].x == REGION.x
    assert second.parts[0][0].right == REGION.right
    gap = first.station.x - first.parts[0][0].right
    assert gap == pytest.approx(METRICS.radius + METRICS.text_gap)


def test_headings_alone_stay_in_the_middle_of_their_own_stations() -> None:
    low, high, *_ = (
        Timeline().arrange(REGION, [card(5, 0, 0), card(10, 0, 0)] * 2, WINDING, METRICS).slots
    )
    for slot, height in ((low, 5), (high, 10)):
        assert slot.parts[0][0].height == height
        assert slot.parts[0][0].centre.y == pytest.approx(slot.station.y)
    assert (low.halign, high.halign) == (1.0, 0.0)


@pytest.mark.parametrize("columns", [TWO_LINES, WINDING])
def test_all_cards_start_as_far_from_their_stations_as_the_highest(columns: int) -> None:
    cards = [card(5, 4, 0), card(5, 9, 0), card(5, 40, 0), card(5, 4, 0)]
    slots = Timeline().arrange(REGION, cards, columns, METRICS).slots
    assert {slot.parts[0][0].y - slot.station.y for slot in slots} == {-METRICS.radius}


def test_spare_height_goes_between_the_rows_and_half_a_share_to_either_end() -> None:
    result = arranged(4, WINDING)
    share = (REGION.height - result.needed) / 2
    top, below = result.slots[0].station.y, result.slots[2].station.y
    assert top - METRICS.radius == pytest.approx(REGION.y + share / 2)
    assert below - top == pytest.approx(CARD + METRICS.row_gap + share)


@pytest.mark.parametrize("columns", [ONE_LINE, TWO_LINES, WINDING])
def test_cards_narrower_than_a_station_fit_at_no_height(columns: int) -> None:
    narrow = Rect(0, 0, 2 * METRICS.diameter - 1, 999)
    cards = [card(5, 10, 8)] * 4
    assert Timeline().arrange(narrow, cards, columns, METRICS).needed == math.inf


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_any_number_of_steps_keeps_the_rules(count: int) -> None:
    high = Rect(10, 20, 200, 2000)
    for columns in (*Timeline().columns(count), *Timeline().compromises(count)):
        result = Timeline().arrange(high, [card(5, 10, 8)] * count, columns, METRICS)
        assert len(result.slots) == count
        assert result.needed < high.height
        assert_right(result, high, METRICS)
