"""What drawing a chart gives, and what it asks of typesetting; without matplotlib, which is slow to
import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from infographic.geometry import Point
from infographic.scene import Shape, TextStyle


@dataclass(frozen=True)
class Label:
    """A text on one line; `start` is the left end of its baseline in mm."""

    text: str
    style: TextStyle
    start: Point


@dataclass(frozen=True)
class Drawing:
    """Shapes, and the texts on them, in mm from the top left of the drawing."""

    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True)
class Amount:
    """A value in words: its text, the style it is set in, and its distance from what it is of."""

    text: str
    style: TextStyle
    gap: float


class Typing(Protocol):
    """How texts of a style are set in one language; lengths are mm."""

    def width(self, text: str, style: TextStyle) -> float: ...
    def cap_height(self, style: TextStyle) -> float: ...
    def leading(self, style: TextStyle) -> float: ...
