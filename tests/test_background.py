"""What is painted beneath a place; the tests of contrast look at shapes of every kind."""

from __future__ import annotations

from infographic.background import PICTURE, Layer, Pile, backgrounds, layers
from infographic.geometry import (
    Point,
    Rect,
    around_points,
    circle,
    joined,
    polygon,
    polyline,
    rectangle,
)
from infographic.scene import Image, Shape, Stroke

PAGE = Shape(rectangle(Rect(0, 0, 100, 50)), "paper")
MIDDLE, CORNER, OUTSIDE = Point(50, 25), Point(1, 1), Point(200, 25)


def test_the_last_colour_painted_at_each_point_is_told_once() -> None:
    disc = Shape(circle(MIDDLE, 10), "disc")
    painted = [*layers(PAGE), *layers(disc)]
    assert backgrounds([CORNER, MIDDLE, MIDDLE, OUTSIDE], painted) == ("paper", "disc", None)


def test_a_line_lies_over_the_fill_of_its_own_shape() -> None:
    (fill, line) = layers(Shape(polyline((CORNER, MIDDLE)), "inside", Stroke("edge", 2.0)))
    assert (fill.colour, line.colour) == ("inside", "edge")
    assert backgrounds([MIDDLE], [fill, line]) == ("edge",)


def test_a_picture_of_pixels_is_a_background_of_no_known_colour() -> None:
    painted = [*layers(PAGE), *layers(Image(b"", Rect(40, 20, 20, 10)))]
    assert backgrounds([MIDDLE, CORNER], painted) == (PICTURE, "paper")


def test_a_line_that_runs_round_a_rectangle_does_not_meet_it() -> None:
    line = Layer("ink", polyline((Point(0, 0), Point(50, 0), Point(50, 50))), 4.0)
    assert not line.may_meet(Rect(10, 30, 6, 6))
    assert line.may_meet(Rect(10, 1, 6, 6))
    assert line.may_meet(Rect(47, 20, 2, 2))


def test_what_is_filled_meets_what_the_box_around_it_does() -> None:
    square = Layer("ink", rectangle(Rect(0, 0, 10, 10)))
    assert square.may_meet(Rect(9, 9, 5, 5))
    assert not square.may_meet(Rect(11, 9, 5, 5))


def test_layers_that_are_near_are_told_from_below() -> None:
    left, whole, right = (
        Layer(name, rectangle(Rect(x, 0, width, 10)))
        for name, x, width in (("left", 0, 10), ("whole", 0, 100), ("right", 90, 10))
    )
    pile = Pile([left, whole, right])
    far = Rect(92, 2, 2, 2)
    assert pile.near([(far, 3), (far, 2)]) == [[whole, right], [whole]]
    assert pile.near([(Rect(10, 2, 2, 2), 3), (Rect(92, 12, 2, 2), 3)]) == [[left, whole], []]
    assert pile.near([]) == []
    assert Pile([]).near([(far, 0)]) == [[]]


def test_points_are_looked_at_together_as_one_by_one() -> None:
    """A star whose middle is run round twice, a hole in it, and what is beside them."""
    star = polygon([Point(25, 5), Point(37, 41), Point(6, 19), Point(44, 19), Point(13, 41)])
    hole = polygon([Point(24, 24), Point(24, 26), Point(26, 26), Point(26, 24)])
    layer = Layer("ink", joined([star, hole, hole]))
    points = [Point(x / 2, y / 2) for x in range(100) for y in range(100)]
    found = layer.covered(points, around_points(points))
    assert found == [point for point in points if layer.covers(point)]
    assert Point(25, 25) not in found
    assert Point(25, 28) in found
