"""Texts in another colour than that of their style, for what stands on a strand or a hub."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame


@dataclass(frozen=True)
class Coloured:
    """A box all of whose texts have a colour, by its token."""

    box: Box
    colour: str

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        return _in_colour(self.box.place(rect, language), self.colour)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


def _in_colour(frame: Frame, colour: str) -> Frame:
    paragraph = frame.paragraph and replace(frame.paragraph, colour=colour)
    children = tuple(_in_colour(child, colour) for child in frame.children)
    return replace(frame, paragraph=paragraph, children=children)
