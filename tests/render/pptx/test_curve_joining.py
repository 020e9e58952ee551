"""Dozens of curves as the few that look the same."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from infographic.assets.svg.region import grown
from infographic.geometry import Path as Outline
from infographic.geometry import (
    Point,
    Segment,
    arc,
    circle,
    curve_to,
    flattened,
    joined,
    polyline,
)
from infographic.render.pptx.curve_joining import with_fewer_curves
from infographic.render.pptx.thinning import thinned

TOLERANCE = 0.02


def many_curves(radius: float, count: int, degrees: float = 360) -> list[Segment]:
    """An arc about the origin, clockwise from the right."""
    pieces = [
        arc(Point(0, 0), radius, degrees * at / count, degrees * (at + 1) / count)
        for at in range(count)
    ]
    return [segment for piece in pieces for segment in piece.segments if segment.kind == "C"]


def radii(start: Point, curves: list[Segment]) -> list[float]:
    whole = Outline((Segment("M", (start,)), *curves))
    return [math.hypot(point.x, point.y) for point in flattened(whole, 20)[0]]


def test_a_circle_of_sixty_four_curves_has_a_handful() -> None:
    curves = list(with_fewer_curves(Point(5, 0), many_curves(5, 64), TOLERANCE))
    assert len(curves) <= 8
    assert max(abs(radius - 5) for radius in radii(Point(5, 0), curves)) < TOLERANCE
    end = curves[-1].points[-1]
    assert (end.x, end.y) == pytest.approx((5.0, 0.0), abs=1e-9)


def test_corners_stay() -> None:
    there = many_curves(5, 8, 90)
    back = [
        curve_to(Point(0, 7), Point(0, 9), Point(0, 10)),
        curve_to(Point(0, 11), Point(0, 12), Point(0, 14)),
    ]
    found = list(with_fewer_curves(Point(5, 0), [*there, *back], TOLERANCE))
    assert [each.points[-1] for each in found] == [there[-1].points[-1], Point(0, 14)]


def test_what_is_no_smooth_way_between_others_stays() -> None:
    wave = [
        curve_to(Point(at + 0.3, sign), Point(at + 0.7, sign), Point(at + 1, 0))
        for at, sign in zip(range(6), (1, -1, 1, -1, 1, -1), strict=True)
    ]
    found = list(with_fewer_curves(Point(0, 0), wave, TOLERANCE))
    ends = {each.points[-1] for each in found}
    assert {each.points[-1] for each in wave} == ends


def test_the_edge_around_a_scenes_shape_has_few_points() -> None:
    edge = grown(circle(Point(20, 20), 5), 1)
    kept = joined([Outline(tuple(thinned(edge.segments)))])
    assert len(kept.points) <= 25 < len(edge.points)
    distances = [math.dist((20, 20), (p.x, p.y)) for line in flattened(kept, 20) for p in line]
    assert max(abs(each - 6) for each in distances) < 2 * TOLERANCE


def test_points_between_lines_are_no_curves() -> None:
    path = polyline([Point(0, 0), Point(10, 0), Point(10, 10)])
    assert all(one.kind in "ML" for one in thinned(path.segments))
    assert len(list(pairwise(thinned(path.segments)))) == 2
