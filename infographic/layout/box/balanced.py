"""Texts whose lines are about equally long. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.bisection import shrink_to_fit
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import Frame


@dataclass(frozen=True)
class Balanced:
    """A text in as many lines as its place asks for, and, if these are several, in the narrowest
    frame in which it has no more of them, so that no word is left alone on the last. A single line
    keeps the whole width, for who edits it."""

    text: TextBox

    def height(self, width: float) -> float:
        return self.text.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        text = self.text.only(language)
        most, width = text.height(rect.width), rect.width
        if most > text.leading:
            width = shrink_to_fit(lambda width: text.height(width) <= most, width)
        return self.text.place(Rect(rect.x, rect.y, width, rect.height), language)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.text.texts(width)
