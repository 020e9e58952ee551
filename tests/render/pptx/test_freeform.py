"""Outlines: presets where a path is one, and freeforms that look the same by either fill rule."""

from __future__ import annotations

import pytest
from pptx.oxml.ns import qn

from infographic.assets.icon import load_icon
from infographic.geometry import (
    Path,
    Point,
    Rect,
    circle,
    curve_to,
    joined,
    line_to,
    move_to,
    polygon,
    polyline,
    rectangle,
)
from infographic.paint.mark import bubble
from infographic.render.pptx.element import parsed
from infographic.render.pptx.freeform import areas, outline

RECT = Rect(10, 20, 40, 30)


@pytest.mark.parametrize(
    ("path", "preset"),
    [
        (rectangle(RECT), "rect"),
        (rectangle(RECT, 3), "roundRect"),
        (circle(Point(50, 50), 7), "ellipse"),
    ],
)
def test_simple_paths_are_presets_in_their_frame(path: Path, preset: str) -> None:
    made = outline(path)
    geometry = parsed(made.geometry)
    assert geometry.tag == qn("a:prstGeom")
    assert geometry.get("prst") == preset
    xs = [p.x for s in path.segments for p in s.points]
    assert made.extent.x == round(min(xs) * 36000)
    assert made.extent.width == round((max(xs) - min(xs)) * 36000)


def test_the_corners_of_a_rounded_rectangle_are_part_of_its_shorter_side() -> None:
    (adjustment,) = parsed(outline(rectangle(RECT, 3)).geometry).iter(qn("a:gd"))
    assert adjustment.get("fmla") == f"val {round(3 / 30 * 100000)}"


def test_other_paths_are_freeforms_from_the_corner_of_their_frame() -> None:
    path = Path((move_to(Point(10, 10)), curve_to(Point(10, 30), Point(20, 30), Point(30, 10))))
    made = parsed(outline(path).geometry)
    assert made.tag == qn("a:custGeom")
    (drawn,) = made.iter(qn("a:path"))
    assert (drawn.get("w"), drawn.get("h")) == (str(20 * 36000), str(20 * 36000))
    assert [child.tag for child in drawn] == [qn("a:moveTo"), qn("a:cubicBezTo")]
    points = [(int(p.get("x")), int(p.get("y"))) for p in drawn.iter(qn("a:pt"))]
    assert points == [(0, 0), (0, 720000), (360000, 720000), (720000, 0)]


def test_a_straight_line_has_a_grid_all_the_same() -> None:
    made = outline(polyline([Point(0, 5), Point(10, 5)]))
    (drawn,) = parsed(made.geometry).iter(qn("a:path"))
    assert made.extent.height == 0
    assert drawn.get("h") == "1"


def test_a_ring_is_one_area_with_a_hole() -> None:
    hole = polygon([Point(20, 30), Point(20, 40), Point(30, 40), Point(30, 30)])  # the other way
    (area,) = areas(joined([rectangle(RECT), hole]))
    assert [segment.kind for segment in area].count("M") == 2


def test_shapes_that_overlap_are_areas_of_their_own() -> None:
    """By the even-odd rule a hole would gape where the tail of the bubble meets its body."""
    assert len(areas(bubble(RECT, 2, 4))) == 2


def test_a_hole_belongs_to_the_area_around_it() -> None:
    other = Rect(100, 20, 40, 30)
    hole = polygon([Point(110, 30), Point(110, 40), Point(120, 40), Point(120, 30)])
    first, second = areas(joined([rectangle(RECT), hole, rectangle(other)]))
    assert [segment.kind for segment in first].count("M") == 1
    assert [segment.kind for segment in second].count("M") == 2


@pytest.mark.parametrize("name", ["calendar-check", "people-group", "twitter", "instagram", "star"])
def test_no_segment_of_an_icon_gets_lost(name: str) -> None:
    path = load_icon(name).outline
    kept = [segment for area in areas(path) for segment in area]
    assert len(kept) == len(path.segments)
    assert set(kept) == set(path.segments)


def test_an_open_line_stays_open() -> None:
    path = Path((move_to(Point(0, 0)), line_to(Point(5, 0)), line_to(Point(5, 5))))
    (drawn,) = parsed(outline(path).geometry).iter(qn("a:path"))
    assert drawn.find(qn("a:close")) is None
