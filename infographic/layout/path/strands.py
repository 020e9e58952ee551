"""Strands, bundle and reel: every step is a strand, the strands run beside each other as a bundle
that grows with each of them, and the bundle winds onto a reel, each strand once around.

A strand leaves its station straight, turns once into its lane, runs along it and touches its ring.
Lanes lie side by side a pitch apart, the lane of the first step farthest from the stations: so no
strand ever crosses another. Rings go behind the bundle: what covers them there ends on the middle
line of the strand next to the hub, so that no ring ends in the air. Lengths are mm.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from infographic.geometry import Path, Point, Rect, arc, joined_line, line_to, move_to
from infographic.layout.path.parts.corner import rounded_line

# What a strand takes of its pitch; the rest shows the ground. A turn, by the pitch.
STRAND_SHARE, TURN = 0.84, 1.55
# From the middle line of the innermost ring to the hub, in pitches.
HUB_GAP = 0.58
# How far a strand runs on into its ring, in degrees, so that no seam is seen.
INTO_RING = 40.0
# More strands than these are too thin to follow, and their stations too many for one reel.
MOST_STRANDS = 12


class Runs(Enum):
    """Which way the lanes run to the reel."""

    RIGHT = "right"
    DOWN = "down"

    def point(self, along: float, across: float) -> Point:
        """The point at so much along the lanes and across them."""
        return Point(along, across) if self is Runs.RIGHT else Point(across, along)

    def along(self, point: Point) -> float:
        return point.x if self is Runs.RIGHT else point.y

    def across(self, point: Point) -> float:
        return point.y if self is Runs.RIGHT else point.x


@dataclass(frozen=True)
class Lanes:
    """`runs` is where they run; `middles` are their middle lines across, that of the first step
    first, `pitch` apart."""

    runs: Runs
    middles: tuple[float, ...]
    pitch: float


def lanes(runs: Runs, first: float, pitch: float, count: int) -> Lanes:
    """So many lanes from the first one's middle on; below zero, the pitch leads the other way."""
    return Lanes(runs, tuple(first + pitch * at for at in range(count)), abs(pitch))


@dataclass(frozen=True)
class Reel:
    """`centre` and the `hub`'s radius; `rings` are the radii of the middle lines, by strand."""

    centre: Point
    hub: float
    rings: tuple[float, ...]

    @property
    def reach(self) -> float:
        """The middle line of the outermost ring."""
        return max(self.rings)


@dataclass(frozen=True)
class Strands:
    """Every strand's middle line from its station on, the reel, and the `cover` that hides the
    rings behind the bundle; all are `width` wide."""

    paths: tuple[Path, ...]
    reel: Reel
    cover: Rect
    width: float


def reel_beside(lane: Lanes, centre_along: float, hub: float, side: int) -> Reel:
    """The reel beside the bundle whose hub's radius is given: before the first lane, where `side`
    is -1, or behind the last, where it is 1, across."""
    nearest = min(lane.middles) if side < 0 else max(lane.middles)
    across = nearest + side * (hub + HUB_GAP * lane.pitch)
    rings = tuple(abs(middle - across) for middle in lane.middles)
    return Reel(lane.runs.point(centre_along, across), hub, rings)


def wind(
    stations: Sequence[Point], lane: Lanes, reel: Reel, turn: float, into: float = INTO_RING
) -> Strands:
    """The strands from their stations, each at least `turn` before its ring along the lanes and
    beside its lane, to the reel and so many degrees `into` its ring."""
    paths = tuple(
        _strand(station, middle, ring, lane.runs, reel, turn, into)
        for station, middle, ring in zip(stations, lane.middles, reel.rings, strict=True)
    )
    return Strands(paths, reel, _cover(lane, reel), STRAND_SHARE * lane.pitch)


def _strand(
    station: Point, middle: float, ring: float, runs: Runs, reel: Reel, turn: float, into: float
) -> Path:
    start = runs.point(runs.along(station), middle)
    touch = runs.point(runs.along(reel.centre), middle)
    line = (station, start, touch) if start != station else (station, touch)
    bends = [turn] if len(line) > 2 else []
    return joined_line(rounded_line(line, bends), _into_ring(touch, ring, reel.centre, runs, into))


def _into_ring(touch: Point, ring: float, centre: Point, runs: Runs, into: float) -> Path:
    """The arc that a strand runs on along its ring."""
    start = math.degrees(math.atan2(touch.y - centre.y, touch.x - centre.x))
    is_clockwise = (touch.y < centre.y) if runs is Runs.RIGHT else (touch.x > centre.x)
    return arc(centre, ring, start, start + (into if is_clockwise else -into))


def _cover(lane: Lanes, reel: Reel) -> Rect:
    """From before the reel to its middle along the lanes; across from the middle line of the
    strand next to the hub to beyond the last."""
    hub = lane.runs.across(reel.centre)
    near = min(lane.middles, key=lambda middle: abs(middle - hub))
    far = max(lane.middles, key=lambda middle: abs(middle - hub))
    beyond = far + math.copysign(lane.pitch / 2, far - hub)
    end = lane.runs.along(reel.centre)
    start = end - reel.reach - lane.pitch
    corners = (lane.runs.point(start, near), lane.runs.point(end, beyond))
    left, right = sorted(corner.x for corner in corners)
    top, bottom = sorted(corner.y for corner in corners)
    return Rect.between(left, top, right, bottom)


def ticks(disc: Rect, count: int, length: float) -> Path:
    """So many ticks in a row at the upper rim of a disc, by which it counts; `length` is that of
    each. None may be drawn for more than stand in its upper half."""
    centre, outer = disc.centre, disc.width / 2 - length
    between = min(_TICKS_APART, _TICKS_SPREAD / max(1, count - 1))
    first = -90 - between * (count - 1) / 2
    segments = []
    for at in range(count):
        angle = math.radians(first + at * between)
        x, y = math.cos(angle), math.sin(angle)
        segments += [
            move_to(centre.moved(outer * x, outer * y)),
            line_to(centre.moved((outer - length) * x, (outer - length) * y)),
        ]
    return Path(tuple(segments))


_TICKS_APART, _TICKS_SPREAD = 13.0, 150.0  # degrees
