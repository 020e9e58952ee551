"""How much of a picture is left over: empty at its corners, where the eye notices it first, or in a
strip from edge to edge. Areas are mm²."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from infographic.colour.lab import Floats
from infographic.geometry import TOLERANCE, Path, Rect, flattened
from infographic.layout.box.frame import STRANDS, Frame, FrameKind

# Frames that are seen by their shape alone.
_MARKS = {FrameKind.BUBBLE, FrameKind.REEL_HUB, FrameKind.LANE_CAP}
# A strand is looked at in so many pieces a curve.
_LINES_A_CURVE = 6


@dataclass(frozen=True)
class Emptiness:
    """What of an area has no content: the largest rectangle that has a `corner` in common with it,
    and the largest `strip` between two of its edges."""

    corner: float
    strip: float

    @property
    def left_over(self) -> float:
        return max(self.corner, self.strip)


def emptiness(frame: Frame, area: Rect) -> Emptiness:
    """Content is what is looked at: texts, icons, bubbles, stations and the reel, no grounds."""
    found = _within(_content(frame), area)
    return Emptiness(_empty_corner(found, area), _empty_strip(found, area))


def left_over(frame: Frame, area: Rect) -> float:
    """The largest corner or strip of an area without content."""
    return emptiness(frame, area).left_over


def empty_corner(frame: Frame, area: Rect) -> float:
    """The largest rectangle without content that has a corner in common with an area."""
    return _empty_corner(_within(_content(frame), area), area)


def _content(frame: Frame) -> Floats:
    """The left, top, right and bottom of what is looked at, a row for each: the lines of texts as
    wide as they are, marks, and strands piece by piece."""
    boxes: list[tuple[float, float, float, float]] = []
    pieces: list[Floats] = []
    for each in frame.walk():
        if each.kind in STRANDS and each.path is not None:
            pieces += _pieces(each.path, each.thickness)
        elif each.paragraph or each.icon or each.drawing or each.kind in _MARKS:
            ink = each.ink
            boxes.append((ink.x, ink.y, ink.right, ink.bottom))
    return np.concatenate([np.array(boxes, np.float64).reshape(-1, 4), *pieces])


def _pieces(path: Path, thickness: float) -> Iterator[Floats]:
    half = thickness / 2
    for line in flattened(path, _LINES_A_CURVE):
        points = np.array(line)
        starts, ends = points[:-1], points[1:]
        yield np.hstack([np.minimum(starts, ends) - half, np.maximum(starts, ends) + half])


def _within(content: Floats, area: Rect) -> Floats:
    left, top, right, bottom = content.T
    across = (left < area.right - TOLERANCE) & (right > area.x + TOLERANCE)
    down = (top < area.bottom - TOLERANCE) & (bottom > area.y + TOLERANCE)
    return np.asarray(content[across & down])


def _empty_corner(found: Floats, area: Rect) -> float:
    left, top, right, bottom = found.T
    across = left - area.x, area.right - right
    down = top - area.y, area.bottom - bottom
    return max(_empty(area, xs, ys) for xs, ys in product(across, down))


def _empty(area: Rect, across: Floats, down: Floats) -> float:
    """The same for one corner, from which all content begins so far across and down.

    A rectangle from the corner meets what begins within its width and height: so the highest one
    of each width ends where the first of them begins.
    """
    across, down = np.maximum(across, 0.0), np.maximum(down, 0.0)
    nearest = np.argsort(across, kind="stable")
    widths = np.append(across[nearest], area.width)
    heights = np.minimum.accumulate(np.append(area.height, down[nearest]))
    return float(np.max(np.minimum(widths, area.width) * heights))


def _empty_strip(found: Floats, area: Rect) -> float:
    """The largest part of an area between two of its edges that nothing reaches into."""
    left, top, right, bottom = found.T
    rows = _widest_gap(top, bottom, area.y, area.bottom)
    columns = _widest_gap(left, right, area.x, area.right)
    return max(rows * area.width, columns * area.height)


def _widest_gap(firsts: Floats, lasts: Floats, start: float, end: float) -> float:
    upwards = np.argsort(firsts, kind="stable")
    begin = np.append(np.minimum(firsts[upwards], end), end)
    reached = np.maximum.accumulate(np.append(start, lasts[upwards]))
    return max(0.0, float(np.max(begin - reached)))
