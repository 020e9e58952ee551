"""Texts whose lines stand in the middle of their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame

_MIDDLE = 0.5


@dataclass(frozen=True)
class Centred:
    """A box of one text, each of whose lines is in the middle between left and right."""

    box: Box

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        frame = self.box.place(rect, language)
        text = frame.paragraph
        # A text may have been set to be no wider than it is; its place is as wide as its frame.
        middle = text and replace(text, halign=_MIDDLE, measure=frame.rect.width)
        return replace(frame, paragraph=middle)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)
