"""A text in another colour than that of its style, for what stands on a strand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.geometry import Rect
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import Frame


@dataclass(frozen=True)
class Coloured:
    """The text in a colour, by its token."""

    text: TextBox
    colour: str

    def height(self, width: float) -> float:
        return self.text.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        frame = self.text.place(rect, language)
        paragraph = frame.paragraph and replace(frame.paragraph, colour=self.colour)
        return replace(frame, paragraph=paragraph)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.text.texts(width)
