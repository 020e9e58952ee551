"""The line that a reel rises from where it stands on one ground with what is below it."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.geometry import Point, Rect, polyline
from infographic.layout.box.frame import Frame, FrameKind
from infographic.scene import Role


@dataclass(frozen=True)
class Horizon:
    """From the left to the right of the page; `y` is its middle, `half` half of its width, in
    mm."""

    y: float
    left: float
    right: float
    half: float

    def frame(self, language: str) -> Frame:  # noqa: ARG002
        rect = Rect.between(self.left, self.y - self.half, self.right, self.y + self.half)
        path = polyline((Point(self.left, self.y), Point(self.right, self.y)))
        kind = FrameKind.STRAND_1
        return Frame(kind, rect, path=path, thickness=2 * self.half, role=Role.DECORATION)
