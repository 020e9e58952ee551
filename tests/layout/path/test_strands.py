"""Strands, lanes and rings: a pitch apart, without a crossing, straight where they should be."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.geometry import Path, Point, Rect, distance, flattened
from infographic.layout.path.strands import (
    HUB_GAP,
    STRAND_SHARE,
    TURN,
    Lanes,
    Reel,
    Runs,
    Strands,
    lanes,
    reel_beside,
    ticks,
    wind,
)

CLOSE = 1e-6
# A circle of curves is so much off at most, by its radius.
OF_A_CURVE = 1e-3


@dataclass(frozen=True)
class Bundle:
    """So many strands from stations in a row to a reel beside their lanes: before the first of them
    or behind the last, on the other side than the stations are or, where lanes have their
    stations at their own ends, below them."""

    runs: Runs
    count: int
    pitch: float
    hub: float
    is_straight: bool

    @cached_property
    def lane(self) -> Lanes:
        return lanes(self.runs, 100.0, self.pitch, self.count)

    @property
    def side(self) -> int:
        return 1 if self.is_straight else -1

    @cached_property
    def reel(self) -> Reel:
        return reel_beside(self.lane, 1000.0, self.hub, self.side)

    @cached_property
    def stations(self) -> list[Point]:
        """Beyond the last lane, in the order of the steps along the lanes; or on the lanes."""
        if self.is_straight:
            return [self.runs.point(50.0, middle) for middle in self.lane.middles]
        beyond = self.lane.middles[-1] + (TURN + 1) * self.pitch
        return [self.runs.point(50.0 + 4 * self.pitch * at, beyond) for at in range(self.count)]

    @cached_property
    def strands(self) -> Strands:
        return wind(self.stations, self.lane, self.reel, TURN * self.pitch)

    @cached_property
    def lines(self) -> list[tuple[Point, ...]]:
        return [flattened(path, 16)[0] for path in self.strands.paths]


bundles = st.builds(
    Bundle,
    runs=st.sampled_from(Runs),
    count=st.integers(1, 40),
    pitch=st.floats(0.5, 5.0),
    hub=st.floats(1.0, 60.0),
    is_straight=st.booleans(),
)
each_bundle = given(bundles)
few = settings(deadline=None, max_examples=40)


@given(st.sampled_from(Runs), st.floats(-50, 50), st.floats(-9, 9), st.integers(1, 40))
def test_lanes_are_a_pitch_apart(runs: Runs, first: float, pitch: float, count: int) -> None:
    made = lanes(runs, first, pitch, count)
    assert len(made.middles) == count
    assert made.middles[0] == first
    assert made.pitch == abs(pitch)
    for one, other in pairwise(made.middles):
        assert other - one == pytest.approx(pitch, abs=CLOSE)


@few
@each_bundle
def test_rings_are_a_pitch_apart_and_the_nearest_keeps_off_the_hub(made: Bundle) -> None:
    radii = sorted(made.reel.rings)
    assert radii[0] == pytest.approx(made.hub + HUB_GAP * made.pitch)
    assert radii[0] - made.strands.width / 2 > made.hub
    assert made.reel.reach == radii[-1]
    for one, other in pairwise(radii):
        assert other - one == pytest.approx(made.pitch)


@few
@each_bundle
def test_every_strand_touches_its_ring_where_its_lane_passes_the_middle(made: Bundle) -> None:
    centre, runs = made.reel.centre, made.runs
    for middle, ring in zip(made.lane.middles, made.reel.rings, strict=True):
        touch = runs.point(runs.along(centre), middle)
        assert distance(touch, centre) == pytest.approx(ring)


@few
@each_bundle
def test_every_strand_ends_on_its_ring_past_the_middle_of_the_reel(made: Bundle) -> None:
    runs, centre = made.runs, made.reel.centre
    for line, ring in zip(made.lines, made.reel.rings, strict=True):
        wound = [each for each in line if runs.along(each) > runs.along(centre) + CLOSE]
        assert wound
        assert line[-1] == wound[-1]
        for each in wound:
            assert distance(each, centre) == pytest.approx(ring, rel=OF_A_CURVE)


@few
@each_bundle
def test_a_strand_turns_once_into_its_lane_and_not_at_all_where_it_begins_on_it(
    made: Bundle,
) -> None:
    touch = made.runs.along(made.reel.centre)
    for path, middle in zip(made.strands.paths, made.lane.middles, strict=True):
        before = [line for line in curves(path) if made.runs.along(line[0]) < touch - CLOSE]
        assert len(before) == (0 if made.is_straight else 1)
        if before:
            assert made.runs.across(before[0][-1]) == pytest.approx(middle)


def curves(path: Path) -> list[tuple[Point, ...]]:
    """The curves of a path, each with the point that it begins at."""
    found, at = [], path.segments[0].points[-1]
    for segment in path.segments[1:]:
        if segment.kind == "C":
            found.append((at, *segment.points))
        at = segment.points[-1]
    return found


@few
@each_bundle
def test_a_strand_runs_straight_into_its_station(made: Bundle) -> None:
    runs = made.runs
    for path, station in zip(made.strands.paths, made.stations, strict=True):
        first, second = path.points[:2]
        assert first == station
        is_along = abs(runs.across(second) - runs.across(first)) < CLOSE
        is_across = abs(runs.along(second) - runs.along(first)) < CLOSE
        assert is_along if made.is_straight else is_across
        if not made.is_straight:
            length = distance(first, second)
            assert length >= made.pitch - CLOSE


@settings(deadline=None, max_examples=15)
@each_bundle
def test_no_strand_meets_another(made: Bundle) -> None:
    for one, other in combinations(made.lines, 2):
        apart = min(distance(a, b) for a in one for b in other)
        assert apart >= made.pitch * (1 - OF_A_CURVE)


@settings(deadline=None, max_examples=15)
@each_bundle
def test_no_two_strands_cross(made: Bundle) -> None:
    for one, other in pairwise(made.lines):
        for start, end in pairwise(one):
            for its_start, its_end in pairwise(other):
                assert not cross(start, end, its_start, its_end)


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def side(start: Point, end: Point, point: Point) -> float:
    return (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)


@few
@each_bundle
def test_rings_go_behind_the_bundle(made: Bundle) -> None:
    """All of them before the middle of the reel from the lane that is nearest to the hub on."""
    runs, cover, centre = made.runs, made.strands.cover, made.reel.centre
    across = [runs.across(corner) for corner in corners(cover)]
    along = [runs.along(corner) for corner in corners(cover)]
    half = made.strands.width / 2
    nearest = min(made.lane.middles, key=lambda middle: abs(middle - runs.across(centre)))
    assert nearest == pytest.approx(max(across) if made.side > 0 else min(across))
    assert max(along) == pytest.approx(runs.along(centre))
    assert min(along) <= runs.along(centre) - made.reel.reach - half
    for middle in made.lane.middles:
        if middle != nearest:
            assert min(across) <= middle - half
            assert middle + half <= max(across)


def corners(rect: Rect) -> list[Point]:
    return [Point(rect.x, rect.y), Point(rect.right, rect.bottom)]


@few
@each_bundle
def test_strands_leave_some_of_the_ground_between_them(made: Bundle) -> None:
    assert made.strands.width == pytest.approx(STRAND_SHARE * made.pitch)


@given(st.integers(1, 40), st.floats(2, 50))
def test_ticks_are_as_many_and_stay_in_the_upper_half_of_the_disc(
    count: int, radius: float
) -> None:
    disc = Rect(0.0, 0.0, 2 * radius, 2 * radius)
    length = 0.1 * radius
    path = ticks(disc, count, length)
    lines = flattened(path)
    assert len(lines) == count
    for start, end in lines:
        assert distance(start, end) == pytest.approx(length)
        for each in (start, end):
            assert distance(each, disc.centre) < radius
            assert each.y <= disc.centre.y
    angles = [math.atan2(line[0].y - radius, line[0].x - radius) for line in lines]
    assert angles == sorted(angles)
