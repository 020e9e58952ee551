"""What drawing a chart gives, and what it asks of typesetting; without matplotlib, which is slow to
import."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from infographic.geometry import Point
from infographic.scene import Shape


@dataclass(frozen=True)
class Label:
    """A text on one line: `kind` is how it is set, `start` the left end of its baseline in mm."""

    text: str
    kind: str
    start: Point


@dataclass(frozen=True)
class Drawing:
    """Shapes, and the texts on them, in mm from the top left of the drawing."""

    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()

    def scaled(self, factor: float) -> Drawing:
        """The same, so many times as large; only for filled shapes without texts."""
        return Drawing(
            tuple(replace(each, path=each.path.mapped(factor, 0, 0)) for each in self.shapes)
        )


@dataclass(frozen=True)
class Amount:
    """A value in words: its text, the kind it is set as, and its distance from what it is of."""

    text: str
    kind: str
    gap: float


class Typing(Protocol):
    """How texts of a kind are set in one language; lengths are mm."""

    def width(self, text: str, kind: str) -> float: ...
    def cap_height(self, kind: str) -> float: ...
    def leading(self, kind: str) -> float: ...
