"""The geometry of what is painted: lines as the outlines around them, the even-odd rule as the
non-zero one, and what a clip leaves.

Skia's path operations compute it, and are looked over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot

import pathops
from fontTools.misc.bezierTools import calcCubicBounds
from fontTools.misc.transform import Transform

from infographic.assets.svg.skia import ASIDE, SkiaFrame, TooIntricateError
from infographic.geometry import (
    Path,
    Point,
    Rect,
    Segment,
    around_points,
    flattened,
    joined,
    polygon,
)
from infographic.outline import run_clockwise, subpaths

# Outlines are looked at beside stretches that are longer than this.
_SHORT = 1.0
_MOST_PLACES = 1000
_FEW = 0.002
_MITRE = 4.0  # SVG's own; round corners have none
# By how much paths are turned, in radians, and into how many lines each curve is cut, if it is.
_ATTEMPTS = ((0.0, None), (0.4, None), (1.1, None), (0.0, 16), (0.4, 16))


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
                kind,
                tuple([Point(xx * x + yx * y + dx, xy * x + yy * y + dy) for x, y in points]),
            )
            for kind, points in path.segments
        )
    )


def stroked(path: Path, pen: Pen) -> Path:
    """The outline of a line along a path."""
    frame, line = _line_along(path, pen)
    return frame.ours(line)


def _line_along(path: Path, pen: Pen) -> tuple[SkiaFrame, pathops.Path]:
    """The same as Skia computes it."""
    box = path.around
    frame = SkiaFrame.of(box, max(box.width, box.height, pen.width))
    line = frame.skia(path)
    line.stroke(
        pen.width * frame.scale,
        CAPS[pen.cap],
        JOINS[pen.join],
        pen.miter_limit,
        [dash * frame.scale for dash in pen.dashes] or None,
        pen.dash_offset * frame.scale,
    )
    return frame, line


def even_odd(path: Path) -> Path:
    """What the even-odd rule fills, as filled by the non-zero rule."""
    return _operated(_EVEN_ODD, [path])


def common(one: Path, other: Path) -> Path:
    """What both fill."""
    return _operated(_COMMON, [one, other])


def united(one: Path, other: Path) -> Path:
    """What either fills."""
    return _operated(_UNITED, [one, other])


def grown(path: Path, by: float) -> Path:
    """What a path of closed outlines fills and what is nearer to it than that, its corners round.

    The line along an outline runs clockwise on its outer side, so it fills together with the
    outline, without an operation on both.
    """
    frame, around = _line_along(path, Pen(2 * by, "round", "round", _MITRE))
    if len(subpaths(path)) > 1:
        return joined((run_clockwise(path), run_clockwise(frame.ours(around))))
    return frame.outermost(around)


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
    boxes = [path.around for path in paths]
    box = min(boxes, key=lambda box: max(box.width, box.height))
    for angle, lines_a_curve in _ATTEMPTS:
        frame = SkiaFrame.of(box, max(box.width, box.height), angle)
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
            dx, dy = (at[1] - end[1]) * ASIDE / length, (end[0] - at[0]) * ASIDE / length
            yield middle[0] + dx, middle[1] + dy
            yield middle[0] - dx, middle[1] - dy
        at = end


def _middle(
    start: tuple[float, float], points: Sequence[tuple[float, float]], end: tuple[float, float]
) -> tuple[float, float]:
    """The middle of a line or curve (its weights are those of Bernstein)."""
    x, y = start
    match points:
        case [(x1, y1), (x2, y2)]:
            return (x + 2 * x1 + x2) / 4, (y + 2 * y1 + y2) / 4
        case [(x1, y1), (x2, y2), (x3, y3)]:
            return (x + 3 * x1 + 3 * x2 + x3) / 8, (y + 3 * y1 + 3 * y2 + y3) / 8
        case _:
            return (x + end[0]) / 2, (y + end[1]) / 2


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
