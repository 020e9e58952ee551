"""What of a scene lies over something that is to be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from infographic.background import Layer
from infographic.colour.lab import Floats
from infographic.geometry import Point, Rect
from infographic.layout.box.frame import FrameKind
from infographic.message import say
from infographic.publish.judge.contrast import points_of
from infographic.publish.judge.painted_part import (
    DRAWINGS,
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
_AT_A_TIME = 64
# What parts share of their places without meeting.
_TOUCH = 0.01  # mm
_CHARTS = {FrameKind.MARK, FrameKind.LINE}

Numbers = NDArray[np.intp]


def hidden(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """What tells something and is painted over."""
    telling = np.array([index for index, part in enumerate(parts) if part.tells], np.intp)
    painting = np.array([index for index, part in enumerate(parts) if part.painted], np.intp)
    edges, families = _edges(parts), _families(parts)
    for ones, others in _meeting(edges[telling], edges[painting], -_TOUCH):
        below, above = telling[ones], painting[others]
        is_one = (families[below] == families[above]) & (families[below] >= 0)
        for one, other in np.stack([below, above], axis=1)[(above > below) & ~is_one].tolist():
            part, over = parts[one], parts[other]
            if _hides(over.painted, part):
                yield Unseen(
                    part.in_words,
                    Reason(say("is hidden by {thing}", thing=named(over.kind)), over.kind),
                )


def _families(parts: Sequence[PaintedPart]) -> Numbers:
    """A number for the drawing that each part is of, the parts of which may lie over each other; -1
    for none."""
    numbers = {family: number for number, family in enumerate(dict.fromkeys(DRAWINGS.values()))}
    of_kind = {kind: numbers[family] for kind, family in DRAWINGS.items()}
    return np.array([of_kind.get(part.kind, -1) for part in parts], np.intp)


def _edges(parts: Sequence[PaintedPart]) -> Floats:
    """The left, right, top and bottom of each part."""
    places = [part.place for part in parts]
    each = [(place.x, place.right, place.y, place.bottom) for place in places]
    return np.array(each, np.float64).reshape(-1, 4)


def _meeting(ones: Floats, others: Floats, tolerance: float) -> Iterator[tuple[Numbers, Numbers]]:
    """Which of some parts share more than an edge with which others, as `Rect.overlaps` says it, by
    their numbers. Some at a time are looked at together, so that it takes little memory."""
    left, right, top, bottom = others.T
    for first in range(0, len(ones), _AT_A_TIME):
        own_left, own_right, own_top, own_bottom = ones[first : first + _AT_A_TIME].T[..., None]
        across = (left < own_right - tolerance) & (own_left < right - tolerance)
        down = (top < own_bottom - tolerance) & (own_top < bottom - tolerance)
        number, other = np.nonzero(across & down)
        yield first + number, other


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
    texts = [part for part in parts if isinstance(part.leaf, TextRun)]
    for pairs in _meeting(_edges(texts), edges, _TOUCH):
        for number, index in np.stack(pairs, axis=1).tolist():
            text, other = texts[number], others[index]
            if other.group != text.group and inked(other).overlaps(text.place, _TOUCH):
                yield Unseen(
                    text.in_words,
                    Reason(say("lies over {thing}", thing=other.in_words), other.kind),
                )
