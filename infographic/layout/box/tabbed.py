"""Boxes on one line, each at a tab stop. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage
from infographic.scene import Role


@dataclass(frozen=True)
class Tabbed:
    """Boxes that begin so far from the left of their place as `stops` say, in every language;
    `widths` are those of each box in each language."""

    boxes: tuple[Box, ...]
    widths: tuple[PerLanguage[float], ...]
    stops: tuple[float, ...]
    kind: FrameKind = FrameKind.ROW
    role: Role | None = None

    def height(self, width: float) -> float:  # noqa: ARG002
        return max(box.height(own) for box, own in self._widest)

    def place(self, rect: Rect, language: str) -> Frame:
        frames = []
        for box, widths, stop in zip(self.boxes, self.widths, self.stops, strict=True):
            own = Rect(rect.x + stop, rect.y, widths[language], rect.height)
            frames.append(box.place(own, language))
        return Frame(self.kind, rect, tuple(frames), role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:  # noqa: ARG002
        for box, own in self._widest:
            yield from box.texts(own)

    @property
    def _widest(self) -> Iterator[tuple[Box, float]]:
        for box, widths in zip(self.boxes, self.widths, strict=True):
            yield box, max(widths.values())
