"""How much of a picture is empty at its corners, where the eye notices it first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind

# Frames that are seen by their shape alone.
_MARKS = {FrameKind.BUBBLE}


def empty_corner(frame: Frame, area: Rect) -> float:
    """The largest rectangle without content that has a corner in common with an area, in mm².
    Content is what is read: texts, icons and bubbles, no backgrounds and no path."""
    found = [rect for rect in content_rects(frame) if rect.overlaps(area)]
    across = (
        [max(0.0, rect.x - area.x) for rect in found],
        [max(0.0, area.right - rect.right) for rect in found],
    )
    down = (
        [max(0.0, rect.y - area.y) for rect in found],
        [max(0.0, area.bottom - rect.bottom) for rect in found],
    )
    return max(_empty(area, zip(xs, ys, strict=True)) for xs, ys in product(across, down))


def content_rects(frame: Frame) -> Iterator[Rect]:
    """Where something to be read stands: the lines of texts as wide as they are, and marks."""
    for each in frame.walk():
        if each.paragraph or each.icon or each.drawing or each.kind in _MARKS:
            yield each.ink


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
