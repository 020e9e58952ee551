"""Whether each step stands by itself: its number beside it, and nothing of another step or of the
quote over its disc and ring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from infographic.geometry import Circle, Point, circle, distance, flattened
from infographic.layout.box.frame import FrameKind
from infographic.publish.judge.painted_part import (
    PaintedPart,
    Reason,
    Unseen,
    covered,
    named,
)

_STEPS = {FrameKind.STATION, FrameKind.GOAL}
_DISCS = {*_STEPS, FrameKind.OTHER_STATION}
_RINGS = {FrameKind.REEL, FrameKind.GOAL_RING}
# By so much of the smaller one's radius two may overlap.
_MOST_OVER = 0.1
_LINES_A_CURVE = 9


def away_from_their_step(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """Discs of numbers that stand further from the disc of their step, which comes before them,
    than they are wide."""
    station = None
    for part in parts:
        if part.kind in _STEPS and not part.tells:
            station = part.place
        elif (
            part.kind == FrameKind.BADGE
            and station is not None
            and not part.place.outset(part.place.width).overlaps(station)
        ):
            yield Unseen("the number of a step", Reason("stands away from it", FrameKind.BADGE))


@dataclass(frozen=True)
class _Round:
    """What is painted of a step around its middle."""

    kind: str
    middle: Point
    radius: float

    def is_of_another_step(self, other: _Round) -> bool:
        return distance(self.middle, other.middle) > min(self.radius, other.radius) / 2


def over_another_step(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """Discs of steps, and the rings around them, that lie over those of other steps or over the
    quote, but for a touch of it."""
    rounds = list(_rounds(parts))
    for one, other in combinations(rounds, 2):
        smaller, larger = sorted((one, other), key=lambda each: each.radius)
        room = larger.radius + (1 - _MOST_OVER) * smaller.radius
        if one.is_of_another_step(other) and distance(one.middle, other.middle) < room:
            reason = Reason("lies over another step", larger.kind)
            yield Unseen(named(larger.kind), reason)
    bubbles = [part for part in parts if part.kind == FrameKind.BUBBLE and part.painted]
    for each in rounds:
        inner = circle(each.middle, (1 - _MOST_OVER) * each.radius)
        edge = (point for line in flattened(inner, _LINES_A_CURVE) for point in line)
        if any(covered(bubble.painted, point) for point in edge for bubble in bubbles):
            yield Unseen(named(each.kind), Reason("lies over the quote", each.kind))


def _rounds(parts: Sequence[PaintedPart]) -> Iterator[_Round]:
    """The rings, and the discs that icons of steps stand on, without what keeps them apart from
    the path."""
    for _, group in groupby(parts, key=lambda part: part.group):
        painted = [part for part in group if part.painted]
        kind = painted[0].kind if painted else ""
        seen = painted if kind in _RINGS else painted[-2:-1] if kind in _DISCS else []
        layers = [layer for part in seen for layer in part.painted]
        circles = [(each.path, each.width) for each in layers if isinstance(each.path, Circle)]
        if circles:
            radius = max(path.radius + width / 2 for path, width in circles)
            yield _Round(kind, circles[0][0].centre, radius)
