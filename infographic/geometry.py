"""Points, sizes, rectangles, paths and units.

Lengths are millimetres; the origin is the top left corner of the trimmed page, x grows to the
right and y downwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from typing import Literal, NamedTuple

MM_PER_INCH = 25.4
MM_PER_PT = MM_PER_INCH / 72  # the PostScript point
MM_PER_PX = MM_PER_INCH / 96  # the CSS reference pixel
# The units that people write lengths in.
MM_PER_UNIT: Mapping[str, float] = {
    "mm": 1.0,
    "cm": 10.0,
    "in": MM_PER_INCH,
    "pt": MM_PER_PT,
    "px": MM_PER_PX,
}

# Lengths are computed in floating point: a millionth of a millimetre is no overrun, and what is as
# wide as its place fits it whatever the rounding of the last bit.
TOLERANCE = 1e-6  # mm
ROUNDING = 1e-9  # mm

# How far the control points of a cubic stand from the ends of a quarter circle of radius 1:
# the curve meets the circle at both ends and in the middle, 0.03 % off at worst.
QUARTER_CIRCLE = 4 / 3 * (math.sqrt(2) - 1)


class Point(NamedTuple):
    """A place. A picture has hundreds of thousands: this is made in a third of the time that a
    dataclass takes, as are the segments of paths."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        return Point(self.x + dx, self.y + dy)


# Points and segments out of tuples of what they hold, in half the time: for paths made out of
# others.
point_of: Callable[[tuple[float, float]], Point] = partial(tuple.__new__, Point)


def distance(one: Point, other: Point) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)


@dataclass(frozen=True)
class Size:
    width: float
    height: float


@dataclass(frozen=True)
class Insets:
    """Distances inwards from the four edges."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0

    @classmethod
    def even(cls, distance: float) -> Insets:
        return cls(distance, distance, distance, distance)


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def between(cls, left: float, top: float, right: float, bottom: float) -> Rect:
        return cls(left, top, right - left, bottom - top)

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def centre(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def inset(self, by: Insets) -> Rect:
        return Rect.between(
            self.x + by.left, self.y + by.top, self.right - by.right, self.bottom - by.bottom
        )

    def outset(self, distance: float) -> Rect:
        return self.inset(Insets.even(-distance))

    def cut_to(self, other: Rect) -> Rect:
        """The part of it that lies in another; without one, it is flat against an edge of that."""
        left, right = (min(max(x, other.x), other.right) for x in (self.x, self.right))
        top, bottom = (min(max(y, other.y), other.bottom) for y in (self.y, self.bottom))
        return Rect.between(left, top, right, bottom)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def contains(self, other: Rect, tolerance: float = TOLERANCE) -> bool:
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def holds(self, point: Point) -> bool:
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def overlaps(self, other: Rect, tolerance: float = TOLERANCE) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right - tolerance
            and other.x < self.right - tolerance
            and self.y < other.bottom - tolerance
            and other.y < self.bottom - tolerance
        )


def around_points(points: Iterable[Point]) -> Rect:
    """The smallest rectangle around points, of which there is one at least."""
    xs, ys = zip(*points, strict=True)
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def around_rects(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around rectangles, of which there is one at least."""
    all_of_them = list(rects)
    return Rect.between(
        min(rect.x for rect in all_of_them),
        min(rect.y for rect in all_of_them),
        max(rect.right for rect in all_of_them),
        max(rect.bottom for rect in all_of_them),
    )


class Segment(NamedTuple):
    """One step of a path with absolute points: M one, L one, C three (cubic Bézier), Z none."""

    kind: Literal["M", "L", "C", "Z"]
    points: tuple[Point, ...] = ()


segment_of: Callable[[tuple[str, tuple[Point, ...]]], Segment] = partial(tuple.__new__, Segment)


@dataclass(frozen=True)
class Path:
    """An outline or a line; filled by the non-zero winding rule."""

    segments: tuple[Segment, ...]

    def __hash__(self) -> int:
        """Of what tells most paths apart: many ask what is known of one, and it has many points."""
        middle = len(self.segments) // 2
        return hash((len(self.segments), self.segments[:2], self.segments[middle : middle + 1]))

    @property
    def points(self) -> list[Point]:
        """All its points, of control too: the curves stay within the box around them."""
        return [point for _, points in self.segments for point in points]

    @cached_property
    def around(self) -> Rect:
        """The box around its points. Asked for once when it is cut, and by each who judges what it
        is painted in."""
        return around_points(self.points)

    def mapped(self, scale: float, dx: float, dy: float) -> Path:
        """Every point (x, y) becomes (scale·x + dx, scale·y + dy). Most are those of curves, which
        are therefore made without a loop: a page has tens of thousands."""
        made = []
        for segment in self.segments:
            kind, points = segment
            if kind == "C":
                (x1, y1), (x2, y2), (x, y) = points
                first = point_of((x1 * scale + dx, y1 * scale + dy))
                second = point_of((x2 * scale + dx, y2 * scale + dy))
                end = point_of((x * scale + dx, y * scale + dy))
                segment = segment_of(("C", (first, second, end)))
            elif points:
                ((x, y),) = points
                segment = segment_of((kind, (point_of((x * scale + dx, y * scale + dy)),)))
            made.append(segment)
        return Path(tuple(made))


@dataclass(frozen=True)
class Rectangle(Path):
    """A rectangle, clockwise from its top left, its corners rounded by `radius`."""

    rect: Rect = field(compare=False)  # as its segments say it
    radius: float = field(compare=False)

    __hash__ = Path.__hash__

    def mapped(self, scale: float, dx: float, dy: float) -> Rectangle:
        rect = self.rect
        corner = Point(rect.x * scale + dx, rect.y * scale + dy)
        return Rectangle(
            super().mapped(scale, dx, dy).segments,
            Rect(corner.x, corner.y, rect.width * scale, rect.height * scale),
            self.radius * scale,
        )


@dataclass(frozen=True)
class Circle(Path):
    """A circle, clockwise from its top."""

    centre: Point = field(compare=False)  # as its segments say it
    radius: float = field(compare=False)

    __hash__ = Path.__hash__

    def mapped(self, scale: float, dx: float, dy: float) -> Circle:
        centre = Point(self.centre.x * scale + dx, self.centre.y * scale + dy)
        return Circle(super().mapped(scale, dx, dy).segments, centre, self.radius * scale)


def bounds(path: Path, lines_a_curve: int = 8) -> Rect:
    """The box around a path, of curves around points on them."""
    return around_points(point for line in flattened(path, lines_a_curve) for point in line)


def joined(paths: Iterable[Path]) -> Path:
    """All the paths as one, each with its own beginning."""
    return Path(tuple(segment for path in paths for segment in path.segments))


def joined_line(*lines: Path) -> Path:
    """Open lines as one, each of which begins where the one before it ends."""
    first, *rest = lines
    return Path((*first.segments, *(each for line in rest for each in line.segments[1:])))


def move_to(point: Point) -> Segment:
    return Segment("M", (point,))


def line_to(point: Point) -> Segment:
    return Segment("L", (point,))


def curve_to(first: Point, second: Point, end: Point) -> Segment:
    return Segment("C", (first, second, end))


CLOSE = Segment("Z")


def polyline(points: Iterable[Point]) -> Path:
    """An open line through the points."""
    first, *rest = points
    return Path((move_to(first), *(line_to(point) for point in rest)))


def polygon(points: Iterable[Point]) -> Path:
    return Path((*polyline(points).segments, CLOSE))


def rectangle(rect: Rect, radius: float = 0.0) -> Rectangle:
    """A rectangle whose corners are rounded by `radius`, or as far as there is room."""
    radius = max(0.0, min(radius, rect.width / 2, rect.height / 2))
    if radius > 0:
        return Rectangle(_rounded(rect, radius), rect, radius)
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    corners = [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)]
    return Rectangle(polygon(corners).segments, rect, 0.0)


def _rounded(rect: Rect, radius: float) -> tuple[Segment, ...]:
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    r, k = radius, radius * (1 - QUARTER_CIRCLE)
    return (
        move_to(Point(left + r, top)),
        line_to(Point(right - r, top)),
        curve_to(Point(right - k, top), Point(right, top + k), Point(right, top + r)),
        line_to(Point(right, bottom - r)),
        curve_to(Point(right, bottom - k), Point(right - k, bottom), Point(right - r, bottom)),
        line_to(Point(left + r, bottom)),
        curve_to(Point(left + k, bottom), Point(left, bottom - k), Point(left, bottom - r)),
        line_to(Point(left, top + r)),
        curve_to(Point(left, top + k), Point(left + k, top), Point(left + r, top)),
        CLOSE,
    )


def square(centre: Point, reach: float) -> Rect:
    """The square whose sides are `reach` from its centre."""
    return Rect(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach)


def circle(centre: Point, radius: float) -> Circle:
    return Circle(_rounded(square(centre, radius), radius), centre, radius)


def arc(centre: Point, radius: float, start: float, end: float) -> Path:
    """A part of a circle as an open line, from one angle to another in degrees: 0 is to the right,
    90 below, as y is downwards. Curves of at most 45° keep within a millionth of its radius."""
    pieces = max(1, math.ceil(abs(end - start) / 45))
    step = math.radians((end - start) / pieces)
    pull = 4 / 3 * math.tan(step / 4) * radius
    at = math.radians(start)
    segments = [move_to(_on_circle(centre, radius, at))]
    for _ in range(pieces):
        first, last = _on_circle(centre, radius, at), _on_circle(centre, radius, at + step)
        segments.append(
            curve_to(
                first.moved(-math.sin(at) * pull, math.cos(at) * pull),
                last.moved(math.sin(at + step) * pull, -math.cos(at + step) * pull),
                last,
            )
        )
        at += step
    return Path(tuple(segments))


def _on_circle(centre: Point, radius: float, angle: float) -> Point:
    return centre.moved(radius * math.cos(angle), radius * math.sin(angle))


# A curve as this many straight lines is within 0.02 % of its length where it turns by 90°.
_LINES_A_CURVE = 32


def flattened(path: Path, lines_a_curve: int = _LINES_A_CURVE) -> tuple[tuple[Point, ...], ...]:
    """Each subpath as a line through points on it; a closed one ends where it began."""
    lines: list[list[Point]] = []
    for kind, points in path.segments:
        if kind == "M":
            lines.append([*points])
        elif kind == "L":
            lines[-1] += points
        elif kind == "Z":
            lines[-1].append(lines[-1][0])
        else:
            (x0, y0), (x1, y1), (x2, y2), (x3, y3) = lines[-1][-1], *points
            lines[-1] += [
                point_of((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
                for a, b, c, d in _weights(lines_a_curve)
            ]
    return tuple([tuple(line) for line in lines])


@cache
def _weights(lines: int) -> Sequence[tuple[float, float, float, float]]:
    """What the ends and control points of a cubic Bézier curve weigh (Bernstein form) where each
    of so many lines along it ends. Few numbers of lines are asked for, each thousands of times."""
    shares = [step / lines for step in range(1, lines + 1)]
    return [((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3) for t in shares]
