"""Corners of the path, rounded as far as the text beside them lets them. Lengths are mm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from infographic.geometry import (
    QUARTER_CIRCLE,
    Path,
    Point,
    Segment,
    curve_to,
    distance,
    line_to,
    move_to,
)
from infographic.layout.path.arrangement import StationMetrics

# What an arc may leave of the gap between the path and the corner of a text.
_LEAST_CLEARANCE = 1 / 3


def rounded_line(points: Sequence[Point], radii: Sequence[float]) -> Path:
    """An open line through the points, each but the first and the last a right angle rounded by
    its radius. Two radii on one stretch must not be longer than it together."""
    segments = [move_to(points[0])]
    for before, corner, after, radius in zip(points, points[1:], points[2:], radii, strict=False):
        segments += _rounded(before, corner, after, radius)
    return Path((*segments, line_to(points[-1])))


def rounded(points: Sequence[Point], radius: float) -> Path:
    """The same with one radius for all corners or, where two share too short a stretch, half of
    it. A corner that is no right angle is cut off by as much and the curve stays inside it."""
    lengths = [distance(start, end) for start, end in pairwise(points)]
    shares = [1.0] + [0.5] * (len(lengths) - 2) + [1.0]
    rooms = [length * share for length, share in zip(lengths, shares, strict=True)]
    return rounded_line(points, [min(radius, *each) for each in pairwise(rooms)])


def largest_turn(across: float, down: float, metrics: StationMetrics) -> float:
    """The radius of a turn round the corner of a text: as given, or the largest that keeps clear.

    The text's corner is `across` and `down` from the two straight lines that the turn joins. Its
    distance from the middle of the path on an arc of radius r is
    r - sqrt((r - across)² + (r - down)²), which must not be less than `clear`.
    """
    clear = metrics.path_width / 2 + metrics.turn_gap * _LEAST_CLEARANCE
    middle = across + down - clear
    within = middle**2 - (across**2 + down**2 - clear**2)
    return min(metrics.turn_radius, middle + math.sqrt(max(0.0, within)))


def _rounded(before: Point, corner: Point, after: Point, radius: float) -> tuple[Segment, ...]:
    pull = radius * (1 - QUARTER_CIRCLE)  # how near to the corner a control point stands
    return (
        line_to(_towards(corner, before, radius)),
        curve_to(
            _towards(corner, before, pull),
            _towards(corner, after, pull),
            _towards(corner, after, radius),
        ),
    )


def _towards(start: Point, end: Point, length: float) -> Point:
    """The point `length` from the start on the way to the end."""
    whole = distance(start, end)
    share = length / whole if whole else 0.0
    return start.moved((end.x - start.x) * share, (end.y - start.y) * share)
