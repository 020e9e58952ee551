"""What outlines enclose, and which way they run."""

from __future__ import annotations

import pytest

from infographic.geometry import Point, Rect, flattened, joined, polygon, rectangle
from infographic.outline import encloses, signed_area, subpaths

RECT = Rect(10, 20, 30, 40)
(LINE,) = flattened(rectangle(RECT))
HORSESHOE = [Point(0, 0), Point(9, 0), Point(9, 9), Point(6, 9), Point(6, 3), Point(3, 3)]
HORSESHOE += [Point(3, 9), Point(0, 9)]


def test_subpaths_are_what_was_joined() -> None:
    parts = (rectangle(RECT), rectangle(RECT, 5), polygon(HORSESHOE))
    found = subpaths(joined(parts))
    assert [part.segments for part in found] == [part.segments for part in parts]


def test_area_has_the_sign_of_the_direction() -> None:
    assert signed_area(LINE) == pytest.approx(RECT.area)
    assert signed_area(LINE[::-1]) == pytest.approx(-RECT.area)


def test_an_open_line_counts_as_closed() -> None:
    assert signed_area(HORSESHOE) == 81 - 18
    assert encloses(HORSESHOE, Point(1, 8))


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        (Point(1, 6), True),
        (Point(4, 6), False),  # between the arms
        (Point(8, 6), True),
        (Point(-1, 6), False),
        (Point(4, 2), True),
        (Point(4, -1), False),
    ],
)
def test_a_point_is_enclosed_or_not(point: Point, inside: bool) -> None:
    assert encloses(HORSESHOE, point) == encloses(HORSESHOE[::-1], point) == inside
