"""How much of a picture is left over: empty at its corners, where the eye notices it first, or in a
strip from edge to edge. Areas are mm²."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from infographic.geometry import Path, Rect, flattened
from infographic.layout.box.frame import STRANDS, Frame, FrameKind

# Frames that are seen by their shape alone.
_MARKS = {FrameKind.BUBBLE, FrameKind.REEL_HUB, FrameKind.LANE_CAP}
# A strand is looked at in so many pieces a curve.
_LINES_A_CURVE = 6


def left_over(frame: Frame, area: Rect) -> float:
    """The largest corner or strip of an area without content."""
    found = _within(frame, area)
    return max(_empty_corner(found, area), _empty_strip(found, area))


def empty_corner(frame: Frame, area: Rect) -> float:
    """The largest rectangle without content that has a corner in common with an area. Content is
    what is looked at: texts, icons, bubbles, stations and the reel, no grounds."""
    return _empty_corner(_within(frame, area), area)


def _within(frame: Frame, area: Rect) -> Sequence[Rect]:
    return [rect for rect in content_rects(frame) if rect.overlaps(area)]


def _empty_corner(found: Sequence[Rect], area: Rect) -> float:
    across = (
        [max(0.0, rect.x - area.x) for rect in found],
        [max(0.0, area.right - rect.right) for rect in found],
    )
    down = (
        [max(0.0, rect.y - area.y) for rect in found],
        [max(0.0, area.bottom - rect.bottom) for rect in found],
    )
    return max(_empty(area, zip(xs, ys, strict=True)) for xs, ys in product(across, down))


def _empty_strip(found: Sequence[Rect], area: Rect) -> float:
    """The largest part of an area between two of its edges that nothing reaches into."""
    rows = _widest_gap(((rect.y, rect.bottom) for rect in found), area.y, area.bottom)
    columns = _widest_gap(((rect.x, rect.right) for rect in found), area.x, area.right)
    return max(rows * area.width, columns * area.height)


def _widest_gap(spans: Iterable[tuple[float, float]], start: float, end: float) -> float:
    widest, at = 0.0, start
    for first, last in sorted(spans):
        widest = max(widest, min(first, end) - at)
        at = max(at, last)
    return max(widest, end - at)


def content_rects(frame: Frame) -> Iterator[Rect]:
    """Where something to be looked at stands: the lines of texts as wide as they are, marks, and
    strands piece by piece."""
    for each in frame.walk():
        if each.kind in STRANDS and each.path is not None:
            yield from _pieces(each.path, each.thickness)
        elif each.paragraph or each.icon or each.drawing or each.kind in _MARKS:
            yield each.ink


def _pieces(path: Path, thickness: float) -> Iterator[Rect]:
    half = thickness / 2
    for line in flattened(path, _LINES_A_CURVE):
        for start, end in pairwise(line):
            left, right = sorted((start.x, end.x))
            top, bottom = sorted((start.y, end.y))
            yield Rect.between(left - half, top - half, right + half, bottom + half)


def _empty(area: Rect, nearest: Iterable[tuple[float, float]]) -> float:
    """The same for one corner, from which all content begins so far across and down.

    A rectangle from the corner meets what begins within its width and height: so the highest one
    of each width ends where the first of them begins.
    """
    height, best = area.height, 0.0
    for across, down in [*sorted(nearest), (area.width, 0.0)]:
        best = max(best, min(across, area.width) * height)
        height = min(height, down)
    return best
