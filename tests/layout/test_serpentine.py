"""The serpentine: rows to and fro, shared part heights, and a path that meets no text."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.geometry import Path, Point, Rect, distance, joined
from infographic.layout.arrangement.protocol import Arranged, CardHeights, StationMetrics
from infographic.layout.arrangement.serpentine import Serpentine

METRICS = StationMetrics(
    radius=8,
    width=18,
    overshoot=2,
    path_width=8,
    turn_radius=20,
    turn_gap=4,
    text_gap=2,
    part_gap=1,
    column_gap=6,
    row_gap=6,
)
REGION = Rect(10, 20, 200, 150)
STATION = METRICS.overshoot + 2 * METRICS.radius + METRICS.text_gap


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


def test_the_cells_that_no_step_takes_are_free_on_the_side_where_the_path_ends() -> None:
    back = arranged(7, 4)
    (free,) = back.free
    assert free.x == pytest.approx(REGION.x)
    assert free.right == pytest.approx(back.slots[0].parts[0][0].right)
    forth = arranged(7, 3)
    (free,) = forth.free
    assert free.x > forth.slots[6].parts[0][0].right
    assert arranged(8, 4).free == ()


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
    assert first.station.y - METRICS.radius - METRICS.overshoot == pytest.approx(20 + share / 2)
    assert second.station.y - first.station.y == pytest.approx(row + METRICS.row_gap + share)


def test_columns_narrower_than_a_station_fit_at_no_height() -> None:
    region = Rect(0, 0, 7 * 18 + 6 * METRICS.column_gap, 999)
    cards = [card(5, 10, 8)] * 7
    assert Serpentine().arrange(region, cards, 7, METRICS).needed < math.inf
    narrower = Rect(0, 0, region.width - 1, 999)
    assert Serpentine().arrange(narrower, cards, 7, METRICS).needed == math.inf


def test_one_step_needs_no_path_beside_it() -> None:
    result = arranged(1, 1)
    (slot,) = result.slots
    assert slot.parts[0][0].width == REGION.width


counts = st.integers(1, 40)


@settings(deadline=None, max_examples=30)
@given(counts, st.data())
def test_every_step_has_a_slot_and_no_two_overlap(count: int, data: st.DataObject) -> None:
    columns = data.draw(st.sampled_from(list(Serpentine().columns(count))))
    result = Serpentine().arrange(Rect(0, 0, 400, 2000), [card(5, 10, 8)] * count, columns, METRICS)
    rects = [rect for slot in result.slots for rect in slot.parts[0]]
    assert len(result.slots) == count
    for index, rect in enumerate(rects):
        assert Rect(0, 0, 400, 2000).contains(rect)
        assert not any(rect.overlaps(other) for other in rects[index + 1 :])


@settings(deadline=None, max_examples=30)
@given(st.integers(2, 40), st.data())
def test_the_path_touches_every_station_in_order_and_meets_no_text(
    count: int, data: st.DataObject
) -> None:
    columns = data.draw(st.sampled_from(list(Serpentine().columns(count))))
    result = Serpentine().arrange(Rect(0, 0, 400, 2000), [card(5, 10, 8)] * count, columns, METRICS)
    points = flattened(joined(result.legs))
    at = 0
    for slot in result.slots:
        at = next(
            index for index in range(at, len(points)) if distance(points[index], slot.station) < 1.5
        )
    half = METRICS.path_width / 2
    for slot in result.slots:
        for rect in slot.parts[0]:
            assert min(from_rect(rect, point) for point in points) > half


def flattened(path: Path) -> list[Point]:
    """Points along a path, at most 2 mm apart on its straight parts."""
    points: list[Point] = []
    for segment in path.segments:
        if segment.kind == "M":
            points.append(segment.points[0])
        elif segment.kind == "L":
            start, end = points[-1], segment.points[0]
            steps = max(1, round(distance(start, end) / 2))
            points += [between(start, end, step / steps) for step in range(1, steps + 1)]
        else:
            start, (first, second, end) = points[-1], segment.points
            points += [cubic(start, first, second, end, step / 20) for step in range(1, 21)]
    return points


def between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    ab, bc, cd = between(a, b, t), between(b, c, t), between(c, d, t)
    return between(between(ab, bc, t), between(bc, cd, t), t)


def from_rect(rect: Rect, point: Point) -> float:
    """How far a point is from a rectangle, 0 inside it."""
    dx = max(rect.x - point.x, 0.0, point.x - rect.right)
    dy = max(rect.y - point.y, 0.0, point.y - rect.bottom)
    return math.hypot(dx, dy)
