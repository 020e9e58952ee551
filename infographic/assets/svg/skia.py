"""Our paths as Skia's, and back.

Skia computes in single precision: paths are brought to a size at which it is exact to a hundred
thousandth of the drawing, and back.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, sin

import pathops

from infographic.geometry import (
    Path,
    Point,
    Rect,
    Segment,
    distance,
    flattened,
    joined,
    point_of,
    segment_of,
)
from infographic.outline import run_backwards, signed_area

_EXTENT = 8192.0  # units that the larger side has while Skia computes
# Which side of an outline is filled is looked up beside its longest stretches.
_TRIES = 5
ASIDE = 0.25
_LINES_A_CURVE = 4
# Our segments by the numbers of Skia's verbs: move, line, quadratic, conic, cubic, close. Conics,
# and quadratics, which are conics of weight 1, we have not.
_KINDS = ("M", "L", "", "", "C", "Z")


_Place = tuple[float, float]
_Conic = tuple[_Place, _Place, float]  # control point, end, weight of the control point


class TooIntricateError(ValueError):
    """A path that cannot be computed."""


@dataclass(frozen=True)
class SkiaFrame:
    """What brings paths to the size at which Skia computes: their middle, a scale, and a turn by
    its cosine and sine."""

    middle: Point
    scale: float
    cos: float
    sin: float

    @classmethod
    def of(cls, box: Rect, extent: float, angle: float = 0.0) -> SkiaFrame:
        if not extent > 0:
            raise TooIntricateError
        return cls(box.centre, _EXTENT / extent, cos(angle), sin(angle))

    def skia(self, path: Path) -> pathops.Path:
        made = pathops.Path()
        draw = {"M": made.moveTo, "L": made.lineTo, "C": made.cubicTo}
        there = self._there
        for kind, points in path.segments:
            if kind == "Z":
                made.close()
            else:
                draw[kind](*[each for point in points for each in there(point)])
        return made

    def ours(self, path: pathops.Path) -> Path:
        segments: list[Segment] = []
        at = Point(0.0, 0.0)
        back = self._back
        for verb, numbers in path:
            kind = _KINDS[verb]
            if kind:
                points = tuple([back(x, y) for x, y in numbers])
                segments.append(segment_of((kind, points)))
                at = points[-1] if points else at
                continue
            (x1, y1), (x2, y2), weight = _as_conic(numbers)
            end = back(x2, y2)
            segments.append(_conic(weight, at, back(x1, y1), end))
            at = end
        return Path(tuple(segments))

    def outermost(self, path: pathops.Path) -> Path:
        """Those of the closed outlines of a path that run as the largest of them does, run
        clockwise (y is downwards). The others are not even brought back."""
        outlines = list(path.contours)
        areas = [_area_of(outline) for outline in outlines]
        largest = max(areas, key=abs, default=0.0)
        outer = [
            self.ours(outline)
            for outline, area in zip(outlines, areas, strict=True)
            if area * largest > 0
        ]
        return joined(outer if largest > 0 else map(run_backwards, outer))

    def ours_by_non_zero(self, path: pathops.Path) -> Path:
        """A path that an operation has made: its outlines do not cross, and are turned so that
        what they fill is on the right of each. (What pathops has for that spoils curves.)"""
        path.fillType = pathops.FillType.EVEN_ODD
        parts = (self.ours(contour) for contour in path.contours)
        return joined(
            part if self._fills_its_right(path, part) else run_backwards(part)
            for part in parts
            if len(part.segments) > 2
        )

    def _fills_its_right(self, path: pathops.Path, part: Path) -> bool:
        """Whether a path is filled on the right of one of its outlines (y is downwards)."""
        line = flattened(part, _LINES_A_CURVE)[0]
        longest_first = sorted(pairwise(line), key=lambda pair: -distance(*pair))
        for start, end in longest_first[:_TRIES]:
            (x, y), (u, v) = self._there(start), self._there(end)
            length = hypot(u - x, v - y)
            if not length:
                break
            away = min(ASIDE, length / 100) / length
            middle, dx, dy = ((x + u) / 2, (y + v) / 2), (y - v) * away, (u - x) * away
            right = path.contains((middle[0] + dx, middle[1] + dy))
            if right != path.contains((middle[0] - dx, middle[1] - dy)):
                return bool(right)
        return signed_area(line) > 0

    def _there(self, point: Point) -> tuple[float, float]:
        (x, y), (middle_x, middle_y) = point, self.middle
        x, y = (x - middle_x) * self.scale, (y - middle_y) * self.scale
        return x * self.cos - y * self.sin, x * self.sin + y * self.cos

    def _back(self, x: float, y: float) -> Point:
        turned_x, turned_y = x * self.cos + y * self.sin, y * self.cos - x * self.sin
        middle_x, middle_y = self.middle
        return point_of((turned_x / self.scale + middle_x, turned_y / self.scale + middle_y))


def _area_of(outline: pathops.Path) -> float:
    """The signed area in a closed outline, of each curve through its middle and its end."""
    line: list[tuple[float, float]] = []
    for verb, numbers in outline:
        if _KINDS[verb] == "C":
            (x0, y0), ((x1, y1), (x2, y2), (x, y)) = line[-1], numbers
            line.append(((x0 + 3 * (x1 + x2) + x) / 8, (y0 + 3 * (y1 + y2) + y) / 8))
            line.append((x, y))
        elif _KINDS[verb]:
            line += numbers
        else:
            (x0, y0), ((x1, y1), (x, y), weight) = line[-1], _as_conic(numbers)
            twice = 2 * weight
            parts = 2 + twice
            line.append(((x0 + twice * x1 + x) / parts, (y0 + twice * y1 + y) / parts))
            line.append((x, y))
    return signed_area(line)


def _as_conic(numbers: _Conic | tuple[_Place, _Place]) -> _Conic:
    """A quadratic is a conic of weight 1."""
    return numbers if len(numbers) == 3 else (*numbers, 1.0)


def _conic(weight: float, start: Point, control: Point, end: Point) -> Segment:
    """A cubic in place of a conic: exact for a parabola (weight 1), and for an arc of at most a
    quarter turn within 0.03 % of its radius."""
    share = 4 * weight / (3 * (1 + weight))
    (x0, y0), (x1, y1), (x2, y2) = start, control, end
    first = point_of((x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
    second = point_of((x2 + share * (x1 - x2), y2 + share * (y1 - y2)))
    return segment_of(("C", (first, second, end)))
