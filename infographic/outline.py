"""What closed outlines enclose, and which way they run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from infographic.geometry import CLOSE, Path, Point, Segment, flattened, joined, move_to

# Of an outline only the direction is asked for.
_LINES_A_CURVE = 2


def subpaths(path: Path) -> tuple[Path, ...]:
    """The parts of a path, each with its own beginning."""
    starts = [at for at, segment in enumerate(path.segments) if segment.kind == "M"]
    return tuple(
        Path(path.segments[start:end]) for start, end in pairwise([*starts, len(path.segments)])
    )


def signed_area(line: Sequence[tuple[float, float]]) -> float:
    """The area within a line, closed, in mm²: above zero for one that runs clockwise, as y is
    downwards (the shoelace formula)."""
    return sum([a * d - c * b for (a, b), (c, d) in pairwise((*line, line[0]))]) / 2


def encloses(line: Sequence[Point], point: Point) -> bool:
    """Whether a ray from a point crosses a line, closed, an odd number of times."""
    crossings = 0
    for start, end in pairwise((*line, line[0])):
        if (start.y > point.y) != (end.y > point.y):
            share = (point.y - start.y) / (end.y - start.y)
            crossings += point.x < start.x + share * (end.x - start.x)
    return crossings % 2 == 1


def run_backwards(part: Path) -> Path:
    """A closed outline run through from its end."""
    drawn = [segment for segment in part.segments if segment.kind != "Z"]
    points = [point for segment in drawn for point in segment.points][::-1]
    segments, at = [move_to(points[0])], 1
    for segment in drawn[:0:-1]:
        count = len(segment.points)
        segments.append(Segment(segment.kind, tuple(points[at : at + count])))
        at += count
    return Path((*segments, CLOSE))


def run_clockwise(path: Path) -> Path:
    """A path of closed outlines, the largest of which runs clockwise (y is downwards): where such
    paths are joined, the non-zero rule fills what any of them does."""
    parts = subpaths(path)
    areas = [signed_area(flattened(part, _LINES_A_CURVE)[0]) for part in parts]
    if max(areas, key=abs, default=0.0) >= 0:
        return path
    return joined(run_backwards(part) for part in parts)
