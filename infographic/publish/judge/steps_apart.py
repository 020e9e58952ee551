"""Whether each step stands by itself: nothing of another step or of the quote over its disc."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from infographic.geometry import Circle, Point, circle, distance, flattened
from infographic.layout.box.frame import STATIONS, FrameKind
from infographic.message import say
from infographic.publish.judge.painted_part import (
    PaintedPart,
    Reason,
    Unseen,
    covered,
    named,
)

_DISCS = frozenset(STATIONS)
# By so much of the smaller one's radius two may overlap.
_MOST_OVER = 0.1
_LINES_A_CURVE = 9


@dataclass(frozen=True)
class _Round:
    """What is painted of a step around its middle."""

    kind: str
    middle: Point
    radius: float

    def is_of_another_step(self, other: _Round) -> bool:
        return distance(self.middle, other.middle) > min(self.radius, other.radius) / 2


def over_another_step(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """Discs of steps that lie over those of other steps or over the quote, but for a touch of
    it."""
    rounds = list(_rounds(parts))
    for one, other in combinations(rounds, 2):
        smaller, larger = sorted((one, other), key=lambda each: each.radius)
        room = larger.radius + (1 - _MOST_OVER) * smaller.radius
        if one.is_of_another_step(other) and distance(one.middle, other.middle) < room:
            reason = Reason(say("lies over another step"), larger.kind)
            yield Unseen(named(larger.kind), reason)
    bubbles = [part for part in parts if part.kind == FrameKind.BUBBLE and part.painted]
    for each in rounds:
        inner = circle(each.middle, (1 - _MOST_OVER) * each.radius)
        near = [bubble for bubble in bubbles if bubble.place.overlaps(inner.around)]
        edge = (point for line in flattened(inner, _LINES_A_CURVE) for point in line)
        if near and any(covered(bubble.painted, point) for point in edge for bubble in near):
            yield Unseen(named(each.kind), Reason(say("lies over the quote"), each.kind))


def _rounds(parts: Sequence[PaintedPart]) -> Iterator[_Round]:
    """The discs of steps, without the halo that keeps them apart from what is behind them."""
    for _, group in groupby(parts, key=lambda part: part.group):
        of_step = [part for part in group if part.painted and part.kind in _DISCS]
        layers = [layer for part in of_step for layer in part.painted]
        discs = [layer.path for layer in layers if isinstance(layer.path, Circle)]
        if len(discs) > 1:
            yield _Round(of_step[0].kind, discs[1].centre, discs[1].radius)
