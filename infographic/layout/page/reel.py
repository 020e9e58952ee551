"""The reel on a page: strands, rings and hub as frames. Lengths are mm."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.geometry import Path, Point, Rect, around_points, circle, square
from infographic.layout.box.frame import STRANDS, Frame, FrameKind, in_turn
from infographic.layout.path.strands import HUB_GAP, STRAND_SHARE, Strands
from infographic.scene import Role

FACE, PLAIN = "face", "plain"

# By the radius of the hub: half of the square that the face is drawn in, the farthest that it looks
# aside, half of the square that an icon is drawn in, and the hole of a plain one, which makes a
# spool of it: with a smaller one it is an eye.
_FACE, _LOOK, _ICON, _HOLE = 0.78, 0.1, 0.56, 0.52
_THIN = 0.45  # mm: the line of a ring that is not wound yet
# What the middle of a hub has to be away from an edge, by its radius, so that no face is cropped.
FACE_REACH = 0.5


@dataclass(frozen=True)
class PlacedReel:
    """Strands and reel, painted from below: rings, what hides them behind the bundle, strands.
    `hub` is a face, an icon by name, or plain; `look` is what a face looks towards, and
    `visible` the part of the page on which the hub is seen, in whose middle an icon stands.
    `starts` are the discs of strands that begin round, and `to_come` the radii of the rings of
    strands that are not wound yet: thin lines."""

    strands: Strands
    hub: str
    look: Point
    visible: Rect
    starts: tuple[Rect, ...] = ()
    to_come: tuple[float, ...] = ()

    def frame(self, language: str) -> Frame:  # noqa: ARG002
        strands = self.strands
        reel, wound = strands.reel, len(strands.reel.rings)
        count = wound + len(self.to_come)
        by_size = sorted(range(wound), key=lambda step: -reel.rings[step])
        thin = tuple(self._thin_ring(wound + at, each) for at, each in enumerate(self.to_come))
        rings = (
            self._ribbon("ring", step, circle(reel.centre, reel.rings[step]), count)
            for step in by_size
        )
        ribbons = (
            self._ribbon("strand", step, path, count) for step, path in enumerate(strands.paths)
        )
        cover = (
            (Frame(FrameKind.HERO_GROUND, strands.cover, role=Role.DECORATION),)
            if strands.paths
            else ()
        )
        starts = (
            Frame(in_turn(STRANDS, step, count), disc) for step, disc in enumerate(self.starts)
        )
        children = (*thin, *rings, *self._hub(), *cover, *starts, *ribbons)
        return Frame(FrameKind.STRANDS, self.visible, children, role=Role.DECORATION)

    def _ribbon(self, called: str, step: int, path: Path, count: int) -> Frame:
        kind = in_turn(STRANDS, step, count)
        rect = around_points(path.points)
        label = f"{called}-{step + 1}"
        return Frame(kind, rect, path=path, thickness=self.strands.width, label=label)

    def _thin_ring(self, step: int, radius: float) -> Frame:
        path = circle(self.strands.reel.centre, radius)
        rect, label = around_points(path.points), f"ring-{step + 1}"
        return Frame(FrameKind.REEL_RING, rect, path=path, thickness=_THIN, label=label)

    def _hub(self) -> tuple[Frame, ...]:
        reel = self.strands.reel
        disc = Frame(FrameKind.REEL_HUB, square(reel.centre, reel.hub), label="hub")
        if self.hub == PLAIN:
            return disc, Frame(FrameKind.REEL_HOLE, square(reel.centre, _HOLE * reel.hub))
        if self.hub == FACE:
            return disc, Frame(FrameKind.REEL_FACE, square(self._gaze, _FACE * reel.hub))
        return disc, Frame(FrameKind.REEL_ICON, self._icon_place, icon=self.hub)

    @property
    def _gaze(self) -> Point:
        """The middle of the face, a little towards what it looks at."""
        centre, hub = self.strands.reel.centre, self.strands.reel.hub
        dx, dy = self.look.x - centre.x, self.look.y - centre.y
        far = max(abs(dx), abs(dy), 1.0)
        return centre.moved(_LOOK * hub * dx / far, _LOOK * hub * dy / far)

    @property
    def _icon_place(self) -> Rect:
        """The middle of what is seen of the hub."""
        seen = _common(square(self.strands.reel.centre, self.strands.reel.hub), self.visible)
        reach = min(_ICON * self.strands.reel.hub, 0.4 * seen.width, 0.4 * seen.height)
        return square(seen.centre, reach)


def _common(one: Rect, other: Rect) -> Rect:
    return Rect.between(
        max(one.x, other.x),
        max(one.y, other.y),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )


def reach_of(hub: float, pitch: float, count: int) -> float:
    """How far the outermost ring reaches from the middle of a reel."""
    return hub + (HUB_GAP + count - 1 + STRAND_SHARE / 2) * pitch
