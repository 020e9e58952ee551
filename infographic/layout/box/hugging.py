"""A box that is no wider than its texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.bisection import shrink_to_fit
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame


@dataclass(frozen=True)
class Hugging:
    """A box in the left of its place, as narrow as it may be without being higher: as wide in every
    language."""

    box: Box

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        height = self.box.height(rect.width)
        width = shrink_to_fit(lambda width: self.box.height(width) <= height, rect.width)
        return self.box.place(Rect(rect.x, rect.y, width, rect.height), language)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)
