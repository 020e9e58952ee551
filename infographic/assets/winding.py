"""Outlines that are filled by the even-odd rule, as the same ones filled by the non-zero rule, the
only one that our scene knows."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.geometry import CLOSE, Path, Point, Segment, flattened, joined
from infographic.outline import encloses, signed_area, subpaths

_LINES_A_CURVE = 8


def non_zero(path: Path) -> Path:
    """The path with every subpath running the other way round than the one it lies in; ValueError
    when subpaths cross, for then no direction will do."""
    parts = subpaths(path)
    lines = [flattened(part, _LINES_A_CURVE)[0] for part in parts]
    turned = []
    for index, (part, line) in enumerate(zip(parts, lines, strict=True)):
        others = [other for at, other in enumerate(lines) if at != index]
        depth = sum(_is_within(line, other) for other in others)
        clockwise = signed_area(line) > 0
        turned.append(part if clockwise == (depth % 2 == 0) else _reversed(part))
    return joined(turned)


def _is_within(line: Sequence[Point], other: Sequence[Point]) -> bool:
    inside = {encloses(other, point) for point in line}
    if len(inside) > 1:
        raise ValueError("subpaths cross")
    return inside.pop()


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
