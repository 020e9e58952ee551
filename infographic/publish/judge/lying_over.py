"""What of a scene lies over something that is to be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from infographic.background import Layer
from infographic.colour.lab import Floats
from infographic.geometry import Point, Rect
from infographic.layout.box.frame import FrameKind
from infographic.publish.judge.contrast import points_of
from infographic.publish.judge.painted_part import (
    PaintedPart,
    Reason,
    Unseen,
    covered,
    inked,
    named,
)
from infographic.scene import TextRun

# A drawing is looked at at so many places across and down; a text as its contrast is.
_PLACES = 9
# What may be hidden of a drawing, whose edge a neighbour may touch.
_MOST_HIDDEN = 0.04
# Around the box of a part, for lines to be left out that are nowhere near.
_ROUND_IT = 0.1  # mm
# What parts share of their places without meeting.
_TOUCH = 0.01  # mm
_CHARTS = {FrameKind.MARK, FrameKind.LINE}


def hidden(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """What tells something and is painted over."""
    edges = _edges(parts)
    for index, part in enumerate(parts):
        if part.tells:
            for near in _meeting(edges[index + 1 :], part.place, -_TOUCH):
                over = parts[index + 1 + near]
                if not part.is_one_with(over) and _hides(over.painted, part):
                    yield Unseen(
                        part.in_words, Reason(f"is hidden by {named(over.kind)}", over.kind)
                    )


def _edges(parts: Sequence[PaintedPart]) -> Floats:
    """The left, right, top and bottom of each part."""
    places = [part.place for part in parts]
    each = [(place.x, place.right, place.y, place.bottom) for place in places]
    return np.array(each, np.float64).reshape(-1, 4)


def _meeting(edges: Floats, place: Rect, tolerance: float) -> list[int]:
    """Which of many parts share more than an edge with a place, as `Rect.overlaps` says it."""
    left, right, top, bottom = edges.T
    across = (left < place.right - tolerance) & (place.x < right - tolerance)
    down = (top < place.bottom - tolerance) & (place.y < bottom - tolerance)
    found: list[int] = np.flatnonzero(across & down).tolist()
    return found


def _hides(painted: Sequence[Layer], part: PaintedPart) -> bool:
    """Whether layers cover a part, so far as matters: a text anywhere, a drawing in more than a
    touch of its ink."""
    near = [layer for layer in painted if layer.may_meet(_whole(part))]
    beneath = [point for point in _points(part) if covered(near, point)] if near else []
    if not beneath or isinstance(part.leaf, TextRun):
        return bool(beneath)
    ink = sum(covered(part.painted, point) for point in _points(part))
    gone = sum(covered(part.painted, point) for point in beneath)
    return gone > _MOST_HIDDEN * ink if ink else True


def _whole(part: PaintedPart) -> Rect:
    """What the places that a part is looked at are within."""
    return part.place.outset(_ROUND_IT)


def _points(part: PaintedPart) -> Sequence[Point]:
    """Where a part is looked at: a text all along, a drawing all over its box."""
    if isinstance(part.leaf, TextRun):
        return points_of(part.leaf)
    place = part.place
    shares = [(each + 0.5) / _PLACES for each in range(_PLACES)]
    return [
        Point(place.x + across * place.width, place.y + down * place.height)
        for across in shares
        for down in shares
    ]


def over_each_other(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """Texts that lie over other texts, signs or pictures."""
    others = [part for part in parts if part.tells and part.kind not in _CHARTS]
    edges = _edges(others)
    for text in parts:
        if isinstance(text.leaf, TextRun):
            for other in (others[index] for index in _meeting(edges, text.place, _TOUCH)):
                apart = other.group != text.group and inked(other).overlaps(text.place, _TOUCH)
                if apart:
                    yield Unseen(text.in_words, Reason(f"lies over {other.in_words}", other.kind))
