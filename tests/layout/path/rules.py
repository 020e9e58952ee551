"""What holds for every arrangement: no overlap, nothing outside, one path through all stations."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import strategies as st

from infographic.geometry import Point, Rect, distance, flattened
from infographic.layout.path.arrangement import (
    Arranged,
    Arrangement,
    CardHeights,
    StationMetrics,
)

METRICS = StationMetrics(
    radius=8,
    path_width=8,
    turn_radius=20,
    turn_gap=4,
    text_gap=2,
    part_gap=1,
    column_gap=6,
    row_gap=6,
)
TOLERANCE = 1e-6

# Texts that need more lines in narrow cards; the area of a text in mm² stays the same.
areas = st.tuples(st.integers(60, 400), st.integers(0, 900), st.integers(0, 600))
regions = st.builds(
    Rect, st.just(10), st.just(20), st.sampled_from([120, 190, 260, 400]), st.just(1500)
)


def card(*languages: tuple[float, ...]) -> CardHeights:
    """A card whose parts fill areas, one tuple of them for each language, in lines of 5 mm."""

    def heights(width: float) -> list[list[float]]:
        if width < 20:  # the widest word
            return [[math.inf if area else 0.0 for area in parts] for parts in languages]
        return [[math.ceil(area / width / 5) * 5.0 for area in parts] for parts in languages]

    return heights


def scaled(metrics: StationMetrics, factor: float) -> StationMetrics:
    return replace(metrics, **{name: value * factor for name, value in vars(metrics).items()})


def assert_right(result: Arranged, region: Rect, metrics: StationMetrics) -> None:
    """The promise for a result that fits its region."""
    radius = metrics.radius
    stations = [
        Rect.between(
            slot.station.x - radius,
            slot.station.y - radius,
            slot.station.x + radius,
            slot.station.y + radius,
        )
        for slot in result.slots
    ]
    assert all(region.contains(station, TOLERANCE) for station in stations)
    assert not any(a.overlaps(b, TOLERANCE) for a, b in combinations(stations, 2))
    for language in range(len(result.slots[0].parts)):
        parts = [rect for slot in result.slots for rect in slot.parts[language] if rect.height]
        for rect in parts:
            assert region.contains(rect, TOLERANCE)
            assert not any(rect.overlaps(station, TOLERANCE) for station in stations)
            assert not any(rect.overlaps(opening, TOLERANCE) for opening in result.openings)
        assert not any(a.overlaps(b, TOLERANCE) for a, b in combinations(parts, 2))
        assert_path_is_clear(result, parts, metrics)
    for opening in result.openings:
        assert region.contains(opening, TOLERANCE)
        assert not any(opening.overlaps(station, TOLERANCE) for station in stations)


def assert_path_is_clear(result: Arranged, parts: list[Rect], metrics: StationMetrics) -> None:
    """A segment for each two neighbours, from station to station, that meets no text and no
    opening."""
    assert len(result.segments) == len(result.slots) - 1
    obstacles = [*parts, *result.openings]
    for segment, before, after in zip(
        result.segments, result.slots[:-1], result.slots[1:], strict=True
    ):
        (points,) = flattened(segment, 16)
        assert distance(points[0], before.station) < TOLERANCE
        assert distance(points[-1], after.station) < TOLERANCE
        for start, end in pairwise(points):
            for rect in obstacles:
                assert from_rect(rect, start, end) >= metrics.path_width / 2 - 0.01


def from_rect(rect: Rect, start: Point, end: Point) -> float:
    """How near a straight line comes to a rectangle: sampled each millimetre."""
    steps = max(1, math.ceil(distance(start, end)))
    return min(
        math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))
        for step in range(steps + 1)
        for x in [start.x + (end.x - start.x) * step / steps]
        for y in [start.y + (end.y - start.y) * step / steps]
    )


def assert_grows(
    arrangement: Arrangement, region: Rect, cards: list[CardHeights], columns: int
) -> None:
    """Larger type or a narrower region never needs less height; a lower one needs the same."""
    needed = arrangement.arrange(region, cards, columns, METRICS).needed

    def larger(heights: CardHeights) -> CardHeights:
        return lambda width: [[h * 1.1 for h in parts] for parts in heights(width / 1.1)]

    bigger = arrangement.arrange(
        region, [larger(heights) for heights in cards], columns, scaled(METRICS, 1.1)
    )
    assert bigger.needed >= needed - TOLERANCE
    narrower = Rect(region.x, region.y, region.width * 0.9, region.height)
    assert arrangement.arrange(narrower, cards, columns, METRICS).needed >= needed - TOLERANCE
    lower = Rect(region.x, region.y + 5, region.width, region.height / 3)
    assert arrangement.arrange(lower, cards, columns, METRICS).needed == needed
