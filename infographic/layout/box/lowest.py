"""Several ways to set the same parts, of which a place gets the one that is lowest in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.frame import Frame


@dataclass(frozen=True)
class Lowest:
    """The lowest of several boxes in order of preference, the narrowest last. Where none of them
    is lower in a narrower place, neither is the lowest."""

    forms: tuple[Box, ...]

    def height(self, width: float) -> float:
        return min(form.height(width) for form in self.forms)

    def place(self, rect: Rect, language: str) -> Frame:
        return self._form(rect.width).place(rect, language)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self._form(width).texts(width)

    def _form(self, width: float) -> Box:
        """The lowest; where none fits, the narrowest."""
        lowest = min(self.forms, key=lambda form: form.height(width))
        return lowest if lowest.height(width) < NEVER else self.forms[-1]
