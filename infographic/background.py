"""What is painted beneath a place in a scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import hypot

import numpy as np
from numpy.typing import NDArray

from infographic.geometry import (
    Path,
    Point,
    Rect,
    Rectangle,
    around_points,
    flattened,
    rectangle,
)
from infographic.scene import Image, Shape, TextRun

# The background that a picture of pixels is: a name that no colour has, for it may show any.
PICTURE = "a picture"

# Into how many straight lines a curve is cut; the error is far below a millimetre.
_LINES_A_CURVE = 12
# Boxes that share but an edge still meet.
_TOUCH = 1e-6  # mm


@dataclass(frozen=True)
class _Line:
    """One subpath as straight stretches, and the box around it."""

    points: tuple[Point, ...]
    bounds: Rect


@dataclass(frozen=True)
class Layer:
    """A filled path, or a stroked one when `width` is above zero; dashes count as a whole line.
    `colour` is a token of the scene's palette, or `PICTURE`."""

    colour: str
    path: Path
    width: float = 0.0

    def covers(self, point: Point) -> bool:
        """Whether it is painted at a point of the page."""
        spot = Rect(*point, 0.0, 0.0)
        near = [line.points for line in self._lines if line.bounds.contains(spot)]
        if self.width > 0:
            return any(_distance(point, points) <= self.width / 2 for points in near)
        return sum(_winding(point, points) for points in near) != 0

    def covered(self, points: Sequence[Point], around: Rect) -> Sequence[Point]:
        """Those of some points at which it is painted, of which `around` is the box."""
        if self.width == 0:
            spots = np.array(points)
            turns = sum(_windings(spots, line.points) for line in self._lines)
            return [points[at] for at in np.flatnonzero(turns).tolist()]
        reach = self.width / 2
        room = around.outset(reach)
        near = [(start, end) for start, end, box in self._stretches if box.overlaps(room, -_TOUCH)]
        return [
            point
            for point in points
            if any(_distance_to(point, start, end) <= reach for start, end in near)
        ]

    def may_meet(self, rect: Rect) -> bool:
        """Whether something of it may be painted in a rectangle: of a line that runs past it there
        is not, though the box around the line is around the rectangle too."""
        if self.width == 0:
            return self.bounds.overlaps(rect, -_TOUCH)
        reach = (self.width + hypot(rect.width, rect.height)) / 2
        return any(_distance(rect.centre, line.points) <= reach for line in self._lines)

    def surrounds(self, rect: Rect) -> bool:
        """Whether it is painted all over a rectangle, as far as that is plain to see: most texts
        stand on a ground that goes on around them, which none of their places need be asked for."""
        ground = self.path
        if self.width > 0 or not isinstance(ground, Rectangle):
            return False
        return ground.rect.outset(-ground.radius).contains(rect, -_TOUCH)

    @cached_property
    def bounds(self) -> Rect:
        """The box around its control points, which is around its curves too; each text and picture
        on the page asks for it."""
        return self.path.around.outset(self.width / 2) if self.width else self.path.around

    @cached_property
    def _lines(self) -> tuple[_Line, ...]:
        """Computed once, for many points are looked at."""
        return tuple(
            _Line(points, around_points(points).outset(self.width / 2))
            for points in flattened(self.path, _LINES_A_CURVE)
        )

    @cached_property
    def _stretches(self) -> tuple[tuple[Point, Point, Rect], ...]:
        """The ends of each stretch of its lines and the box around it; each text near it asks."""
        return tuple(
            (start, end, around_points((start, end)))
            for line in self._lines
            for start, end in pairwise((line.points[0], *line.points))
        )


def layers(node: Shape | Image | TextRun) -> Iterator[Layer]:
    """What a node paints, from below; text is no background."""
    match node:
        case Image(rect=rect):
            yield Layer(PICTURE, rectangle(rect))
        case Shape(path=path, fill=fill, stroke=stroke):
            if fill is not None:
                yield Layer(fill, path)
            if stroke is not None:
                yield Layer(stroke.colour, path, stroke.width)


class Pile:
    """Layers from below, of which those that come near to many places are asked for: the boxes of
    all of them are compared at once."""

    def __init__(self, painted: Sequence[Layer]) -> None:
        self._painted = painted
        boxes = [layer.bounds for layer in painted]
        edges = [(box.x, box.right, box.y, box.bottom) for box in boxes]
        self._edges = np.array(edges, np.float64).reshape(-1, 4).T

    def near(self, places: Sequence[tuple[Rect, int]]) -> Sequence[Sequence[Layer]]:
        """For each rectangle those of the lowest so many whose box shares an edge or more with
        it."""
        left, right, top, bottom = self._edges
        edges = [(place.x, place.right, place.y, place.bottom) for place, _ in places]
        x, own_right, y, own_bottom = np.array(edges, np.float64).reshape(-1, 4).T[..., None]
        across = (left < own_right + _TOUCH) & (right > x - _TOUCH)
        down = (top < own_bottom + _TOUCH) & (bottom > y - _TOUCH)
        found: list[list[Layer]] = [[] for _ in places]
        for which, number in np.argwhere(across & down).tolist():
            if number < places[which][1]:
                found[which].append(self._painted[number])
        return found


def backgrounds(points: Sequence[Point], painted: Sequence[Layer]) -> tuple[str | None, ...]:
    """The colours that were painted last at some points, each once; None is the bare page.

    `painted` are the layers beneath the points, from below.
    """
    around = around_points(points)
    top: dict[Point, str | None] = dict.fromkeys(points)
    bare = [*top]
    for layer in reversed(painted):
        if layer.bounds.overlaps(around, -_TOUCH):
            covered = bare if layer.surrounds(around) else layer.covered(bare, around)
            top.update(dict.fromkeys(covered, layer.colour))
            bare = [point for point in bare if top[point] is None]
            if not bare:
                break
    return tuple(dict.fromkeys(top.values()))


def _winding(point: Point, line: Sequence[Point]) -> int:
    """How often a line, closed, runs round a point (Sunday, “Inclusion of a Point in a Polygon”,
    2001)."""
    turns = 0
    x, y = point
    for (start_x, start_y), (end_x, end_y) in pairwise((*line, line[0])):
        if (start_y <= y) == (end_y <= y):
            continue
        side = (end_x - start_x) * (y - start_y) - (x - start_x) * (end_y - start_y)
        if start_y <= y and side > 0:
            turns += 1
        elif end_y <= y and side < 0:
            turns -= 1
    return turns


def _windings(points: NDArray[np.float64], line: Sequence[Point]) -> NDArray[np.intp]:
    """The same for many points at once, a row for each."""
    starts = np.array(line)
    (start_x, start_y), (end_x, end_y) = starts.T, np.roll(starts, -1, axis=0).T
    x, y = points.T[..., None]
    side = (end_x - start_x) * (y - start_y) - (x - start_x) * (end_y - start_y)
    downwards = (start_y <= y) & (end_y > y) & (side > 0)
    upwards = (end_y <= y) & (start_y > y) & (side < 0)
    return np.asarray(downwards.sum(axis=1) - upwards.sum(axis=1))


def _distance(point: Point, line: Sequence[Point]) -> float:
    """From a point to the nearest stretch of a line."""
    return min(_distance_to(point, start, end) for start, end in pairwise((line[0], *line)))


def _distance_to(point: Point, start: Point, end: Point) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    t = min(1.0, max(0.0, along))
    return hypot(point.x - start.x - t * dx, point.y - start.y - t * dy)
