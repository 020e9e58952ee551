"""Curves that follow each other smoothly as fewer that look the same.

What operations on outlines make of a circle is dozens of curves. One for a quarter of it is enough.
The one curve that is nearest to several is found as P. J. Schneider does it ("An algorithm for
automatically fitting digitized curves", Graphics Gems, 1990). Points are complex numbers here, x
and y in mm, which takes a tenth of the time.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import pi

from infographic.geometry import Point, Segment, curve_to

# What a joint may turn without being a corner, and what one curve may turn in all, in radians.
_CORNER, _MOST_TURN = 0.14, 0.6 * pi
# How often places on the one curve are set right, and how many times the tolerance it may be off
# before that.
_ROUNDS, _HOPELESS = 2, 20.0

_Curve = tuple[complex, complex, complex, complex]
_Weights = tuple[float, float, float, float]


def with_fewer_curves(
    start: Point, curves: Sequence[Segment], tolerance: float
) -> Iterator[Segment]:
    """Curves one after another in fewer of them, which are nowhere that is looked at, in the middle
    and at the end of each curve, farther than `tolerance` mm from it."""
    if len(curves) < 2:
        yield from curves
        return
    for run in _smooth_runs(_as_curves(start, curves)):
        for first, second, end in (curve[1:] for curve in _joined(run, tolerance)):
            yield curve_to(*(Point(each.real, each.imag) for each in (first, second, end)))


def _as_curves(start: Point, curves: Sequence[Segment]) -> Iterator[_Curve]:
    at = complex(start.x, start.y)
    for curve in curves:
        first, second, end = (complex(point.x, point.y) for point in curve.points)
        yield at, first, second, end
        at = end


def _smooth_runs(curves: Iterator[_Curve]) -> Iterator[list[_Curve]]:
    """Curves between corners, none of which turn more than one curve can."""
    run: list[_Curve] = []
    turned, before = 0.0, 0j
    for curve in curves:
        leaving, arrived = _leaving(curve), -_arriving(curve)
        own = abs(_turn(leaving, arrived))
        joint = abs(_turn(before, leaving)) if run else 0.0
        before = arrived
        if joint > _CORNER or (run and turned + joint + own > _MOST_TURN):
            yield run
            run, turned = [], 0.0
        run.append(curve)
        turned += joint + own
    yield run


def _turn(one: complex, other: complex) -> float:
    """How far to turn from one direction to another, in radians; a half turn where one is none."""
    return cmath.phase(other / one) if one and other else pi


def _leaving(curve: _Curve) -> complex:
    """The direction in which a curve begins; 0 where it has none."""
    start = curve[0]
    for each in curve[1:]:
        if each != start:
            return _unit(each - start)
    return 0j


def _arriving(curve: _Curve) -> complex:
    """The direction back along a curve from its end."""
    return _leaving(curve[::-1])


def _unit(vector: complex) -> complex:
    return vector / abs(vector)


def _joined(run: list[_Curve], tolerance: float) -> Iterator[_Curve]:
    """As one curve if it can be, else each half by itself."""
    one = _one_curve(run, tolerance) if len(run) > 1 else run[0]
    if one is not None:
        yield one
        return
    middle = len(run) // 2
    yield from _joined(run[:middle], tolerance)
    yield from _joined(run[middle:], tolerance)


def _one_curve(run: Sequence[_Curve], tolerance: float) -> _Curve | None:
    """The curve that is nearest to several; None where it is too far from them."""
    points = [run[0][0], *(at for curve in run for at in (_mixed(_MIDDLE, curve), curve[-1]))]
    leaving, arriving = _leaving(run[0]), _arriving(run[-1])
    places = _by_length(points)
    for left in range(_ROUNDS, -1, -1):
        weights = [_weights(at) for at in places]
        found = _nearest(points, weights, leaving, arriving)
        if found is None:
            return None
        away = [_mixed(of, found) - point for of, point in zip(weights, points, strict=True)]
        off = max(map(abs, away))
        if off <= tolerance:
            return found
        if not left or off > _HOPELESS * tolerance:
            return None
        places = _nearer(found, places, away)
    return None


def _by_length(points: Sequence[complex]) -> list[float]:
    """How far along each point is, from 0 to 1."""
    lengths = [0.0]
    for one, other in pairwise(points):
        lengths.append(lengths[-1] + abs(other - one))
    return [length / (lengths[-1] or 1.0) for length in lengths]


def _nearest(
    points: Sequence[complex], weights: Sequence[_Weights], leaving: complex, arriving: complex
) -> _Curve | None:
    """The curve with these ends and directions that is nearest by least squares to points at places
    on it, which have these weights; None where there is none that runs forwards."""
    start, end = points[0], points[-1]
    leaving_x, leaving_y = leaving.real, leaving.imag
    arriving_x, arriving_y = arriving.real, arriving.imag
    c00 = c01 = c11 = x0 = x1 = 0.0
    for (b0, b1, b2, b3), point in zip(weights, points, strict=True):
        rest = point - start * (b0 + b1) - end * (b2 + b3)
        x, y = rest.real, rest.imag
        c00, c01, c11 = c00 + b1 * b1, c01 + b1 * b2, c11 + b2 * b2
        x0 += b1 * (leaving_x * x + leaving_y * y)
        x1 += b2 * (arriving_x * x + arriving_y * y)
    c01 *= _dot(leaving, arriving)
    whole = c00 * c11 - c01 * c01
    if abs(whole) < 1e-12:
        return None
    out, back = (x0 * c11 - x1 * c01) / whole, (c00 * x1 - c01 * x0) / whole
    if min(out, back) <= 0.0:
        return None
    return start, start + out * leaving, end + back * arriving, end


def _nearer(curve: _Curve, places: Sequence[float], away: Sequence[complex]) -> list[float]:
    """Places on a curve that are nearer to points, which it is so far from at these, by one step of
    Newton's method."""
    first0, first1, first2 = first = [3 * (other - one) for one, other in pairwise(curve)]
    second0, second1 = [2 * (other - one) for one, other in pairwise(first)]
    found = []
    for at, off in zip(places, away, strict=True):
        rest = 1.0 - at
        speed = rest**2 * first0 + 2 * at * rest * first1 + at**2 * first2
        slope = _dot(speed, speed) + _dot(off, rest * second0 + at * second1)
        moved = at - _dot(off, speed) / slope if slope > 1e-12 else at
        found.append(min(1.0, max(0.0, moved)))
    return found


def _mixed(weights: _Weights, curve: _Curve) -> complex:
    """The point of a curve at a place that has these weights."""
    (b0, b1, b2, b3), (start, first, second, end) = weights, curve
    return b0 * start + b1 * first + b2 * second + b3 * end


def _weights(at: float) -> _Weights:
    """Of the four points of a curve, at a place on it."""
    rest = 1.0 - at
    return rest**3, 3 * at * rest**2, 3 * at**2 * rest, at**3


def _dot(one: complex, other: complex) -> float:
    return one.real * other.real + one.imag * other.imag


_MIDDLE = _weights(0.5)
