"""A ring that a path follows clockwise: four straight sides and a quarter of an ellipse at each
corner. Lengths are mm."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from infographic.geometry import (
    QUARTER_CIRCLE,
    ROUNDING,
    Path,
    Point,
    Rect,
    Segment,
    Size,
    curve_to,
    distance,
    flattened,
    line_to,
    move_to,
)

# On a corner of 30 mm the lines are within 0.04 mm of the curve.
_LINES_A_CORNER = 16


class RingSide(IntEnum):
    """The sides of a ring, clockwise; with each goes the corner at its end."""

    TOP = 0
    RIGHT = 1
    BOTTOM = 2
    LEFT = 3


@dataclass(frozen=True)
class Ring:
    """`rect` runs along the middle of the path, and `corners` are the sizes of the quarter
    ellipses at the end of each side, clockwise."""

    rect: Rect
    corners: tuple[Size, Size, Size, Size]

    def segment(self, start: Point, start_side: RingSide, end: Point, end_side: RingSide) -> Path:
        """The path clockwise from a point on one side to a point on another, or further on along
        the same."""
        segments: list[Segment] = [move_to(start)]
        at = start
        for turn in range((end_side - start_side) % 4):
            begins, corner, ends = self._corner(RingSide((start_side + turn) % 4))
            segments += _line(at, begins)
            segments.append(curve_to(_pulled(begins, corner), _pulled(ends, corner), ends))
            at = ends
        return Path((*segments, *_line(at, end)))

    def inside(self, left: float, right: float, gap: float) -> Rect | None:
        """The highest rectangle between two x inside the ring that keeps `gap` from it; None
        when there is none."""
        middle = self.rect.centre
        tops, bottoms = [self.rect.y + gap], [self.rect.bottom - gap]
        for point in self._points:
            across = max(left - point.x, point.x - right, 0.0)
            if across < gap:
                down = math.sqrt(gap**2 - across**2)
                if point.y < middle.y:
                    tops.append(point.y + down)
                else:
                    bottoms.append(point.y - down)
        top, bottom = max(tops), min(bottoms)
        return Rect.between(left, top, right, bottom) if bottom > top else None

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        """Points on the corners and their ends. Known, they spare a sixth of the calls of a fit."""
        points: list[Point] = []
        for side in RingSide:
            begins, corner, ends = self._corner(side)
            curve = curve_to(_pulled(begins, corner), _pulled(ends, corner), ends)
            points += flattened(Path((move_to(begins), curve)), _LINES_A_CORNER)[0]
        return tuple(points)

    def _corner(self, side: RingSide) -> tuple[Point, Point, Point]:
        """Where the corner at the end of a side begins, where the sides would meet, and where it
        ends."""
        rect, size = self.rect, self.corners[side]
        across, down = size.width, size.height
        if side is RingSide.TOP:
            corner = Point(rect.right, rect.y)
            return corner.moved(-across, 0), corner, corner.moved(0, down)
        if side is RingSide.RIGHT:
            corner = Point(rect.right, rect.bottom)
            return corner.moved(0, -down), corner, corner.moved(-across, 0)
        if side is RingSide.BOTTOM:
            corner = Point(rect.x, rect.bottom)
            return corner.moved(across, 0), corner, corner.moved(0, -down)
        corner = Point(rect.x, rect.y)
        return corner.moved(0, down), corner, corner.moved(across, 0)


def _line(start: Point, end: Point) -> list[Segment]:
    return [line_to(end)] if distance(start, end) > ROUNDING else []


def _pulled(end: Point, corner: Point) -> Point:
    """The control point of a quarter ellipse next to one of its ends."""
    return Point(
        end.x + (corner.x - end.x) * QUARTER_CIRCLE, end.y + (corner.y - end.y) * QUARTER_CIRCLE
    )
