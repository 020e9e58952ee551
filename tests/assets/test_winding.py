"""Shapes with holes: the even-odd rule said by the non-zero rule."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.assets.winding import non_zero
from infographic.geometry import Path, Point, Rect, circle, flattened, joined, rectangle


def turns(path: Path) -> list[bool]:
    """For each subpath, whether it runs clockwise."""
    return [sum(a.x * b.y - b.x * a.y for a, b in pairwise(line)) > 0 for line in flattened(path)]


RINGS = [rectangle(Rect(at, at, 40 - 2 * at, 40 - 2 * at), at) for at in range(4)]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_each_ring_runs_the_other_way_than_the_one_around_it(count: int) -> None:
    path = non_zero(joined(RINGS[:count]))
    assert turns(path) == [at % 2 == 0 for at in range(count)]


def test_order_does_not_matter() -> None:
    assert turns(non_zero(joined(RINGS[::-1]))) == [False, True, False, True]


def test_a_turned_outline_is_the_same_line() -> None:
    disc = circle(Point(20, 20), 1.0)
    turned = non_zero(joined([RINGS[0], disc]))
    assert turns(turned) == [True, False]
    (_, hole), (line,) = flattened(turned), flattened(disc)
    assert {(round(p.x, 9), round(p.y, 9)) for p in hole} == {
        (round(p.x, 9), round(p.y, 9)) for p in line
    }


def test_neighbours_both_run_clockwise() -> None:
    path = joined([rectangle(Rect(0, 0, 5, 5)), rectangle(Rect(10, 0, 5, 5))])
    assert turns(non_zero(path)) == [True, True]


def test_outlines_that_cross_are_an_error() -> None:
    path = joined([rectangle(Rect(0, 0, 5, 5)), rectangle(Rect(3, 3, 5, 5))])
    with pytest.raises(ValueError, match="cross"):
        non_zero(path)
