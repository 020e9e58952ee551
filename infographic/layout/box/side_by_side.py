"""Boxes beside each other, as columns of a panel are. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.scene import Role


@dataclass(frozen=True)
class Side:
    """A box of a row, and how many columns of the row's grid it takes, or a part of one."""

    box: Box
    columns: float


@dataclass(frozen=True)
class SideBySide:
    """Boxes beside each other on a grid of equal columns with `gap` between them, each as high
    as it needs."""

    sides: tuple[Side, ...]
    gap: float
    kind: FrameKind = FrameKind.ROW
    role: Role | None = None

    def height(self, width: float) -> float:
        widths = self._widths(width)
        return max(side.box.height(own) for side, own in zip(self.sides, widths, strict=True))

    def place(self, rect: Rect, language: str) -> Frame:
        frames = []
        x = rect.x
        for side, own in zip(self.sides, self._widths(rect.width), strict=True):
            height = side.box.height(own)
            frames.append(side.box.place(Rect(x, rect.y, own, height), language))
            x += own + self.gap
        return Frame(self.kind, rect, tuple(frames), role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        for side, own in zip(self.sides, self._widths(width), strict=True):
            yield from side.box.texts(own)

    def _widths(self, width: float) -> list[float]:
        columns = sum(side.columns for side in self.sides)
        column = (width + self.gap) / columns
        return [column * side.columns - self.gap for side in self.sides]
