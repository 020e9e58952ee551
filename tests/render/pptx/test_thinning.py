"""Outlines with few points that look like those with many."""

from __future__ import annotations

import math
from itertools import pairwise

from infographic.geometry import Point, circle, curve_to, flattened, move_to, polygon, polyline
from infographic.render.pptx.thinning import thinned


def test_points_on_a_straight_line_go_and_corners_stay() -> None:
    square = [Point(0, 0), Point(3, 0), Point(6, 0.01), Point(10, 0), Point(10, 10), Point(0, 10)]
    kept = list(thinned(polygon(square).segments))
    assert [each.points[0] for each in kept if each.points] == [square[0], *square[3:]]
    assert [each.kind for each in kept] == ["M", "L", "L", "L", "Z"]


def test_a_circle_of_a_thousand_lines_keeps_its_shape() -> None:
    (line,) = flattened(circle(Point(20, 20), 5), 250)
    kept = [each.points[0] for each in thinned(polygon(line).segments) if each.points]
    assert 20 < len(kept) < 100
    middles = pairwise(kept)
    sagittas = [5 - math.dist((20, 20), ((a.x + b.x) / 2, (a.y + b.y) / 2)) for a, b in middles]
    assert max(sagittas) < 0.021


def test_curves_stay_as_they_are() -> None:
    path = (move_to(Point(0, 0)), curve_to(Point(1, 0), Point(2, 1), Point(2, 2)))
    assert tuple(thinned(path)) == path


def test_a_line_that_comes_back_is_not_lost() -> None:
    path = polyline([Point(0, 0), Point(10, 0), Point(5, 0)])
    assert tuple(thinned(path.segments)) == path.segments
