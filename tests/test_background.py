"""What is painted beneath a place; the tests of contrast look at shapes of every kind."""

from __future__ import annotations

from infographic.background import PICTURE, backgrounds, layers
from infographic.geometry import Point, Rect, circle, polyline, rectangle
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
