"""What closed outlines enclose, and which way they run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from infographic.geometry import Path, Point


def subpaths(path: Path) -> tuple[Path, ...]:
    """The parts of a path, each with its own beginning."""
    starts = [at for at, segment in enumerate(path.segments) if segment.kind == "M"]
    return tuple(
        Path(path.segments[start:end]) for start, end in pairwise([*starts, len(path.segments)])
    )


def signed_area(line: Sequence[Point]) -> float:
    """The area within a line, closed, in mm²: above zero for one that runs clockwise, as y is
    downwards (the shoelace formula)."""
    return sum(a.x * b.y - b.x * a.y for a, b in pairwise((*line, line[0]))) / 2


def encloses(line: Sequence[Point], point: Point) -> bool:
    """Whether a ray from a point crosses a line, closed, an odd number of times."""
    crossings = 0
    for start, end in pairwise((*line, line[0])):
        if (start.y > point.y) != (end.y > point.y):
            share = (point.y - start.y) / (end.y - start.y)
            crossings += point.x < start.x + share * (end.x - start.x)
    return crossings % 2 == 1
