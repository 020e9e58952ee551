"""The narrowest width that will do, and a box that is no wider."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame

# How often the search halves what is left: to a hundredth.
_HALVINGS = 7


def shrink_to_fit(will_do: Callable[[float], bool], width: float) -> float:
    """The least width that does, to a hundredth of one that does, by bisection."""
    least = 0.0
    for _ in range(_HALVINGS):
        middle = (least + width) / 2
        if will_do(middle):
            width = middle
        else:
            least = middle
    return width


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
