"""The geometry of what is painted: lines as the outlines around them, the even-odd rule as the
non-zero one, and what a clip leaves.

Skia computes in single precision: paths are brought to a size at which it is exact to a hundred
thousandth of the drawing, and back. Its path operations take time with the square of the number of
segments and crossings, so `effort` says beforehand how much that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, hypot, sin

import numpy as np
import pathops
from fontTools.misc.bezierTools import calcCubicBounds
from fontTools.misc.transform import Transform

from infographic.geometry import (
    CLOSE,
    Path,
    Point,
    Rect,
    Segment,
    around_points,
    curve_to,
    distance,
    flattened,
    joined,
    line_to,
    move_to,
    polygon,
)
from infographic.outline import signed_area

_EXTENT = 8192.0  # units that the larger side has while Skia computes
_ROWS = 256
# Which side of an outline is filled is looked up beside its longest stretches.
_TRIES = 5
_ASIDE = 0.25
_SHORT = 1.0
_MOST_PLACES = 1000
_FEW = 0.002
# By how much paths are turned, in radians, and into how many lines each curve is cut, if it is.
_ATTEMPTS = ((0.0, None), (0.4, None), (1.1, None), (0.0, 16), (0.4, 16))
_LINES_A_CURVE = 4


class TooIntricateError(ValueError):
    """A path that cannot be computed."""


@dataclass(frozen=True)
class Pen:
    """How a line is drawn (SVG 2, 13.5); lengths in the path's units."""

    width: float
    cap: str
    join: str
    miter_limit: float
    dashes: tuple[float, ...] = ()
    dash_offset: float = 0.0


CAPS = {
    "butt": pathops.LineCap.BUTT_CAP,
    "round": pathops.LineCap.ROUND_CAP,
    "square": pathops.LineCap.SQUARE_CAP,
}
JOINS = {
    "miter": pathops.LineJoin.MITER_JOIN,
    "round": pathops.LineJoin.ROUND_JOIN,
    "bevel": pathops.LineJoin.BEVEL_JOIN,
}


def transformed(path: Path, matrix: Transform) -> Path:
    xx, xy, yx, yy, dx, dy = matrix
    return Path(
        tuple(
            Segment(
                segment.kind,
                tuple(
                    Point(xx * p.x + yx * p.y + dx, xy * p.x + yy * p.y + dy)
                    for p in segment.points
                ),
            )
            for segment in path.segments
        )
    )


def stroked(path: Path, pen: Pen) -> Path:
    """The outline of a line along a path."""
    box = around_points(path.points)
    frame = _Frame.of(box, max(box.width, box.height, pen.width))
    line = frame.skia(path)
    line.stroke(
        pen.width * frame.scale,
        CAPS[pen.cap],
        JOINS[pen.join],
        pen.miter_limit,
        [dash * frame.scale for dash in pen.dashes] or None,
        pen.dash_offset * frame.scale,
    )
    return frame.ours(line)


def even_odd(path: Path) -> Path:
    """What the even-odd rule fills, as filled by the non-zero rule."""
    return _operated(_EVEN_ODD, [path])


def common(one: Path, other: Path) -> Path:
    """What both fill."""
    return _operated(_COMMON, [one, other])


def united(one: Path, other: Path) -> Path:
    """What either fills."""
    return _operated(_UNITED, [one, other])


@dataclass(frozen=True)
class _Operation:
    """What is made of some paths, and whether a point is in that, by whether it is in each of
    them; `rule` is by which they are filled."""

    make: Callable[[Sequence[pathops.Path]], pathops.Path]
    fills: Callable[[Iterable[bool]], bool]
    rule: pathops.FillType


def _simplified(paths: Sequence[pathops.Path]) -> pathops.Path:
    path = pathops.Path(paths[0])
    path.simplify(fix_winding=False, keep_starting_points=False)
    return path


def _combined(how: pathops.PathOp) -> Callable[[Sequence[pathops.Path]], pathops.Path]:
    return lambda paths: pathops.op(*paths, how, fix_winding=False, keep_starting_points=False)


_EVEN_ODD = _Operation(_simplified, any, pathops.FillType.EVEN_ODD)
_COMMON = _Operation(_combined(pathops.PathOp.INTERSECTION), all, pathops.FillType.WINDING)
_UNITED = _Operation(_combined(pathops.PathOp.UNION), any, pathops.FillType.WINDING)


def _operated(operation: _Operation, paths: Sequence[Path]) -> Path:
    """Skia's operations lose a piece of an outline now and then, mostly where something touches
    at the end of a curve. What they make is therefore looked at beside every stretch of the
    outlines, and where it is wrong, the operation is done again on turned and on straight ones."""
    boxes = [around_points(path.points) for path in paths]
    box = min(boxes, key=lambda box: max(box.width, box.height))
    for angle, lines_a_curve in _ATTEMPTS:
        frame = _Frame.of(box, max(box.width, box.height), angle)
        drawn = paths if lines_a_curve is None else [_straight(p, lines_a_curve) for p in paths]
        given = [frame.skia(path) for path in drawn]
        for path in given:
            path.fillType = operation.rule
        try:
            found = frame.ours_by_non_zero(operation.make(given))
        except pathops.PathOpsError:
            continue
        if _is_right(operation, given, frame.skia(found)):
            return found
    raise TooIntricateError


def _straight(path: Path, lines_a_curve: int) -> Path:
    return joined(polygon(line) for line in flattened(path, lines_a_curve))


def _is_right(operation: _Operation, given: Sequence[pathops.Path], found: pathops.Path) -> bool:
    """Whether a path fills what it should, on both sides of each stretch of all the outlines."""
    places = [place for path in (*given, found) for place in _beside(path)]
    wrong = sum(
        found.contains(place) != operation.fills(path.contains(place) for path in given)
        for place in places[:: 1 + len(places) // _MOST_PLACES]
    )
    return bool(wrong <= _FEW * len(places))


def _beside(path: pathops.Path) -> Iterator[tuple[float, float]]:
    at = start = (0.0, 0.0)
    for verb, points in path:
        if verb == pathops.PathVerb.MOVE:
            at = start = points[0]
            continue
        end = points[-1] if points else start
        middle = _middle(at, points, end)
        length = hypot(end[0] - at[0], end[1] - at[1])
        if length > _SHORT:
            dx, dy = (at[1] - end[1]) * _ASIDE / length, (end[0] - at[0]) * _ASIDE / length
            yield middle[0] + dx, middle[1] + dy
            yield middle[0] - dx, middle[1] - dy
        at = end


def _middle(
    start: tuple[float, float], points: Sequence[tuple[float, float]], end: tuple[float, float]
) -> tuple[float, float]:
    """The middle of a line or curve (its weights are those of Bernstein)."""
    whole = [start, *points] if points else [start, end]
    weights = {2: (1, 1), 3: (1, 2, 1), 4: (1, 3, 3, 1)}[len(whole)]
    x, y = (
        sum(weight * point[axis] for weight, point in zip(weights, whole, strict=True))
        / sum(weights)
        for axis in (0, 1)
    )
    return x, y


def effort(*paths: Path) -> int:
    """The square of the number of segments and of those that may cross; about 10⁸ in a second."""
    boxes = np.array([box for path in paths for box in _segment_boxes(path)], np.float64).reshape(
        -1, 4
    )
    count = len(boxes)
    if count > 20_000:
        return count * count
    left, top, right, bottom = boxes.T
    meeting = 0
    for start in range(0, count, _ROWS):
        rows = slice(start, start + _ROWS)
        meeting += int(
            np.count_nonzero(
                (left[rows, None] < right)
                & (left < right[rows, None])
                & (top[rows, None] < bottom)
                & (top < bottom[rows, None])
            )
        )
    return (count + meeting // 2) ** 2


def _segment_boxes(path: Path) -> Iterable[tuple[float, float, float, float]]:
    at = Point(0.0, 0.0)
    for segment in path.segments:
        if segment.kind != "M":
            points = (at, *segment.points)
            xs, ys = [p.x for p in points], [p.y for p in points]
            yield min(xs), min(ys), max(xs), max(ys)
        at = segment.points[-1] if segment.points else at


def reversed_path(part: Path) -> Path:
    """A closed outline run through from its end."""
    drawn = [segment for segment in part.segments if segment.kind != "Z"]
    points = [point for segment in drawn for point in segment.points][::-1]
    segments, at = [move_to(points[0])], 1
    for segment in drawn[:0:-1]:
        count = len(segment.points)
        segments.append(replace(segment, points=tuple(points[at : at + count])))
        at += count
    return Path((*segments, CLOSE))


def extremes(path: Path) -> Rect:
    """The box around a path, exact for its curves too; it has one segment at least."""
    points: list[Point] = []
    at = Point(0.0, 0.0)
    for segment in path.segments:
        if segment.kind == "C":
            corners = calcCubicBounds(*((p.x, p.y) for p in (at, *segment.points)))
            points += [Point(*corners[:2]), Point(*corners[2:])]
        points += segment.points[-1:]
        at = segment.points[-1] if segment.points else at
    return around_points(points)


@dataclass(frozen=True)
class _Frame:
    """What brings paths to the size at which Skia computes: their middle, a scale, and a turn by
    its cosine and sine."""

    middle: Point
    scale: float
    cos: float
    sin: float

    @classmethod
    def of(cls, box: Rect, extent: float, angle: float = 0.0) -> _Frame:
        if not extent > 0:
            raise TooIntricateError
        return cls(box.centre, _EXTENT / extent, cos(angle), sin(angle))

    def skia(self, path: Path) -> pathops.Path:
        made = pathops.Path()
        draw = {"M": made.moveTo, "L": made.lineTo, "C": made.cubicTo}
        for segment in path.segments:
            if segment.kind == "Z":
                made.close()
            else:
                draw[segment.kind](*(each for p in segment.points for each in self._there(p)))
        return made

    def ours(self, path: pathops.Path) -> Path:
        segments: list[Segment] = []
        at = Point(0.0, 0.0)
        for verb, numbers in path:
            points = [self._back(*pair) for pair in numbers[:3] if isinstance(pair, tuple)]
            segments.append(_segment(verb, at, points, numbers))
            at = points[-1] if points else at
        return Path(tuple(segments))

    def ours_by_non_zero(self, path: pathops.Path) -> Path:
        """A path that an operation has made: its outlines do not cross, and are turned so that
        what they fill is on the right of each. (What pathops has for that spoils curves.)"""
        path.fillType = pathops.FillType.EVEN_ODD
        parts = (self.ours(contour) for contour in path.contours)
        return joined(
            part if self._fills_its_right(path, part) else reversed_path(part)
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
            away = min(_ASIDE, length / 100) / length
            middle, dx, dy = ((x + u) / 2, (y + v) / 2), (y - v) * away, (u - x) * away
            right = path.contains((middle[0] + dx, middle[1] + dy))
            if right != path.contains((middle[0] - dx, middle[1] - dy)):
                return bool(right)
        return signed_area(line) > 0

    def _there(self, point: Point) -> tuple[float, float]:
        x, y = (point.x - self.middle.x) * self.scale, (point.y - self.middle.y) * self.scale
        return x * self.cos - y * self.sin, x * self.sin + y * self.cos

    def _back(self, x: float, y: float) -> Point:
        turned = Point(x * self.cos + y * self.sin, y * self.cos - x * self.sin)
        return Point(turned.x / self.scale + self.middle.x, turned.y / self.scale + self.middle.y)


def _segment(
    verb: pathops.PathVerb, at: Point, points: Sequence[Point], numbers: Sequence[object]
) -> Segment:
    match verb:
        case pathops.PathVerb.MOVE:
            return move_to(*points)
        case pathops.PathVerb.LINE:
            return line_to(*points)
        case pathops.PathVerb.CUBIC:
            return curve_to(*points)
        case pathops.PathVerb.QUAD:
            return _conic(1.0, at, *points)
        case pathops.PathVerb.CONIC:
            return _conic(float(str(numbers[-1])), at, *points)
        case _:
            return CLOSE


def _conic(weight: float, start: Point, control: Point, end: Point) -> Segment:
    """A cubic in place of a conic: exact for a parabola (weight 1), and for an arc of at most a
    quarter turn within 0.03 % of its radius."""
    share = 4 * weight / (3 * (1 + weight))
    return curve_to(_towards(start, control, share), _towards(end, control, share), end)


def _towards(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
