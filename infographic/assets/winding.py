"""Outlines that are filled by the even-odd rule, as the same ones filled by the non-zero rule, the
only one that our scene knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from infographic.geometry import CLOSE, Path, Point, Segment, flattened, joined

_LINES_A_CURVE = 8


def non_zero(path: Path) -> Path:
    """The path with every subpath running the other way round than the one it lies in; ValueError
    when subpaths cross, for then no direction will do."""
    subpaths = list(_subpaths(path))
    lines = [flattened(subpath, _LINES_A_CURVE)[0] for subpath in subpaths]
    turned = []
    for index, (subpath, line) in enumerate(zip(subpaths, lines, strict=True)):
        others = [other for at, other in enumerate(lines) if at != index]
        depth = sum(_is_within(line, other) for other in others)
        clockwise = _area(line) > 0
        turned.append(subpath if clockwise == (depth % 2 == 0) else _reversed(subpath))
    return joined(turned)


def _subpaths(path: Path) -> Iterable[Path]:
    starts = [at for at, segment in enumerate(path.segments) if segment.kind == "M"]
    for start, end in pairwise([*starts, len(path.segments)]):
        yield Path(path.segments[start:end])


def _is_within(line: Sequence[Point], other: Sequence[Point]) -> bool:
    inside = {_covers(other, point) for point in line}
    if len(inside) > 1:
        raise ValueError("subpaths cross")
    return inside.pop()


def _covers(line: Sequence[Point], point: Point) -> bool:
    """Whether a ray from a point crosses a closed line an odd number of times."""
    crossings = 0
    for start, end in pairwise((*line, line[0])):
        if (start.y > point.y) != (end.y > point.y):
            share = (point.y - start.y) / (end.y - start.y)
            crossings += point.x < start.x + share * (end.x - start.x)
    return crossings % 2 == 1


def _area(line: Sequence[Point]) -> float:
    """Twice the area, above zero for a line that runs clockwise where y is downwards."""
    return sum(a.x * b.y - b.x * a.y for a, b in pairwise((*line, line[0])))


def _reversed(subpath: Path) -> Path:
    """The same closed outline, run through from its end."""
    drawn = [segment for segment in subpath.segments if segment.kind != "Z"]
    points = [point for segment in drawn for point in segment.points][::-1]
    kinds = [segment.kind for segment in drawn[:0:-1]]
    segments, at = [Segment("M", (points[0],))], 1
    for kind in kinds:
        count = 3 if kind == "C" else 1
        segments.append(Segment(kind, tuple(points[at : at + count])))
        at += count
    return Path((*segments, CLOSE))
