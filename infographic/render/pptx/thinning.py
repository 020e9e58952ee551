"""Outlines with no more points than are seen, so that people can edit them.

Curves that were cut into lines have a point at each, hundreds where a few dozen look the same, and
what operations on outlines leave is cut into many curves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from infographic.geometry import Point, Segment, distance
from infographic.render.pptx.curve_joining import with_fewer_curves

# How far an outline may move, in mm: a quarter of a pixel where a slide fills a screen of 3840.
_UNSEEN = 0.02


def thinned(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The same outline, all but, in fewer lines and curves."""
    start = Point(0.0, 0.0)
    for kind, alike in groupby(segments, key=lambda segment: segment.kind):
        run = list(alike)
        if kind == "L":
            yield from _thinned_lines(start, run)
        elif kind == "C":
            yield from with_fewer_curves(start, run, _UNSEEN)
        else:
            yield from run
        start = run[-1].points[-1] if run[-1].points else start


def _thinned_lines(start: Point, lines: Sequence[Segment]) -> Iterator[Segment]:
    """Lines one after another, by Ramer, Douglas and Peucker: what is farther than is unseen from
    the straight way between two that stay stays too."""
    points = [start, *(line.points[0] for line in lines)]
    kept, stretches = {len(points) - 1}, [(0, len(points) - 1)]
    while stretches:
        first, last = stretches.pop()
        between = range(first + 1, last)
        if not between:
            continue
        off = {at: _off(points[at], points[first], points[last]) for at in between}
        farthest = max(between, key=off.__getitem__)
        if off[farthest] > _UNSEEN:
            kept.add(farthest)
            stretches += [(first, farthest), (farthest, last)]
    return (line for at, line in enumerate(lines, 1) if at in kept)


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the line between two others."""
    length = distance(start, end)
    if length == 0.0:
        return distance(point, start)
    dx, dy = end.x - start.x, end.y - start.y
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length**2
    along = min(1.0, max(0.0, along))
    return distance(point, start.moved(along * dx, along * dy))
