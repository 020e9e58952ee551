"""Rectangles, paths and points along them."""

from __future__ import annotations

import pytest

from infographic.geometry import (
    MM_PER_PT,
    MM_PER_PX,
    Insets,
    Point,
    Rect,
    around_points,
    around_rects,
    circle,
    distance,
    flattened,
    joined,
    polyline,
    rectangle,
)


def test_units() -> None:
    assert pytest.approx(25.4) == 72 * MM_PER_PT
    assert pytest.approx(285.75) == 1080 * MM_PER_PX


class TestRect:
    RECT = Rect(10, 20, 30, 40)

    def test_insets_come_off_each_edge(self) -> None:
        assert self.RECT.inset(Insets(1, 2, 3, 4)) == Rect(14, 21, 24, 36)
        assert self.RECT.outset(5) == Rect(5, 15, 40, 50)

    def test_contains_its_own_edges(self) -> None:
        assert self.RECT.contains(self.RECT)
        assert not self.RECT.contains(self.RECT.moved(0.01, 0))

    def test_around_points_is_as_far_as_the_outermost(self) -> None:
        assert around_points([Point(3, 9), Point(1, 4), Point(2, 11)]) == Rect(1, 4, 2, 7)
        assert around_points(rectangle(self.RECT, 5).points) == self.RECT

    def test_around_rects_holds_each_of_them(self) -> None:
        assert around_rects([self.RECT]) == self.RECT
        assert around_rects([self.RECT, Rect(0, 30, 15, 50)]) == Rect(0, 20, 40, 60)

    def test_sharing_an_edge_is_no_overlap(self) -> None:
        assert not self.RECT.overlaps(self.RECT.moved(30, 0))
        assert self.RECT.overlaps(self.RECT.moved(29.9, 39.9))


class TestPaths:
    def test_a_mapped_path_is_scaled_then_moved(self) -> None:
        path = polyline([Point(1, 2), Point(3, 4)]).mapped(2, 10, 20)
        assert [segment.points[0] for segment in path.segments] == [Point(12, 24), Point(16, 28)]

    def test_a_rounded_rectangle_has_no_radius_above_half_its_side(self) -> None:
        path = rectangle(Rect(0, 0, 10, 4), radius=99)
        xs = [point.x for segment in path.segments for point in segment.points]
        assert (min(xs), max(xs)) == (0, 10)

    def test_the_middle_of_a_quarter_of_a_circle_lies_on_it(self) -> None:
        path = circle(Point(0, 0), 1)
        curve = next(segment for segment in path.segments if segment.kind == "C")
        first, second, end = curve.points
        middle = Point(
            (0 + 3 * first.x + 3 * second.x + end.x) / 8,
            (-1 + 3 * first.y + 3 * second.y + end.y) / 8,
        )
        assert distance(middle, Point(0, 0)) == pytest.approx(1, abs=1e-3)


class TestFlattened:
    def test_each_subpath_is_a_line_and_a_closed_one_ends_where_it_began(self) -> None:
        open_line = polyline([Point(0, 0), Point(3, 0)])
        closed = rectangle(Rect(1, 1, 2, 3))
        corners = (Point(1, 1), Point(3, 1), Point(3, 4), Point(1, 4), Point(1, 1))
        assert flattened(joined([open_line, closed])) == ((Point(0, 0), Point(3, 0)), corners)

    def test_curves_are_followed_in_as_many_lines_as_are_wanted(self) -> None:
        (line,) = flattened(circle(Point(0, 0), 10), 4)
        assert len(set(line)) == pytest.approx(16, abs=1)
        assert all(distance(point, Point(0, 0)) == pytest.approx(10, abs=0.02) for point in line)


def test_a_rectangle_that_is_mapped_is_one_still() -> None:
    path = rectangle(Rect(10, 20, 30, 40), 2)
    mapped = path.mapped(2, 1, -1)
    assert (mapped.rect, mapped.radius) == (Rect(21, 39, 60, 80), 4)
    assert mapped.segments == rectangle(mapped.rect, mapped.radius).segments


def test_corners_are_rounded_as_far_as_there_is_room() -> None:
    assert rectangle(Rect(0, 0, 30, 10), 99).radius == 5
    assert rectangle(Rect(0, 0, 30, 10), -1).radius == 0


def test_a_circle_that_is_mapped_is_one_still() -> None:
    mapped = circle(Point(10, 20), 4).mapped(0.5, 1, 2)
    assert (mapped.centre, mapped.radius) == (Point(6, 12), 2)
    assert around_points(mapped.points) == Rect(4, 10, 4, 4)
