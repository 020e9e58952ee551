"""The parts of a card (heading, text, tips) below each other. Lengths are mm.

A part of height 0 is not there and has no gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from infographic.geometry import Point, Rect
from infographic.layout.path.arrangement import PartHeights


def shown(heights: PartHeights) -> int:
    """How many parts are there."""
    return sum(height > 0 for height in heights)


def stacked(heights: PartHeights, gap: float) -> float:
    """How high the parts are together."""
    return sum(heights) + gap * max(0, shown(heights) - 1)


def highest(cards: Iterable[Sequence[PartHeights]]) -> list[list[float]]:
    """The part heights in each language that cards share, given each with those of its own."""
    return [
        [max(heights) for heights in zip(*in_language, strict=True)]
        for in_language in zip(*cards, strict=True)
    ]


def stack(top_left: Point, width: float, heights: PartHeights, gap: float) -> tuple[Rect, ...]:
    """The places of the parts, from a corner downwards."""
    places, y = [], top_left.y
    for height in heights:
        places.append(Rect(top_left.x, y, width, height))
        y += height + (gap if height > 0 else 0.0)
    return tuple(places)
