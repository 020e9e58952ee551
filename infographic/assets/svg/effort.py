"""How long path operations take, of which only so much can be waited for.

Their time grows with the square of the number of segments and crossings, so that it can be said
beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from infographic.assets.artwork import ArtworkError
from infographic.assets.svg.skia import TooIntricateError
from infographic.assets.svg.xml_tree import Element, refused
from infographic.geometry import Path, Point
from infographic.message import say

_MOST = 60_000_000  # about a second
_LEAST = 100_000  # of one operation, however small
_ROWS = 256
_MOST_COMPARED = 20_000  # segments
SIMPLIFY = say("simplify or unite its shapes in a drawing program (Path, Union)")


class Effort:
    """Computes path operations for one drawing until they have taken too much."""

    def __init__(self) -> None:
        self._spent = 0

    def operated(self, element: Element, operate: Callable[..., Path], *paths: Path) -> Path:
        """What an operation makes of paths; ArtworkError when it takes too much, or cannot."""
        self._spent += max(_LEAST, effort(*paths))
        if self._spent > _MOST:
            raise _too_intricate(element)
        return computed(element, operate, *paths)


def computed(element: Element, compute: Callable[..., Path], *arguments: object) -> Path:
    """What is computed of an element; ArtworkError when it cannot be."""
    try:
        return compute(*arguments)
    except TooIntricateError:
        raise _too_intricate(element) from None


def _too_intricate(element: Element) -> ArtworkError:
    return refused(element, say("is too intricate to be computed"), SIMPLIFY)


def effort(*paths: Path) -> int:
    """The square of the number of segments and of those that may cross; about 10⁸ in a second."""
    boxes = np.array([box for path in paths for box in _segment_boxes(path)], np.float64).reshape(
        -1, 4
    )
    count = len(boxes)
    if count > _MOST_COMPARED:
        return count * count
    left, top, right, bottom = boxes.T
    meeting = 0
    for start in range(0, count, _ROWS):
        rows = slice(start, start + _ROWS)
        meeting += int(
            np.count_nonzero(
                (left[rows, None] < right)
                & (left < right[rows, None])
                & (top[rows, None] < bottom)
                & (top < bottom[rows, None])
            )
        )
    return (count + meeting // 2) ** 2


def _segment_boxes(path: Path) -> Iterable[tuple[float, float, float, float]]:
    at = Point(0.0, 0.0)
    for segment in path.segments:
        if segment.kind != "M":
            points = (at, *segment.points)
            xs, ys = [p.x for p in points], [p.y for p in points]
            yield min(xs), min(ys), max(xs), max(ys)
        at = segment.points[-1] if segment.points else at
