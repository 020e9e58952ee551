"""How narrow a card may be. Lengths are mm."""

from __future__ import annotations

from infographic.layout.arrangement.protocol import CardHeights, PartHeights
from infographic.layout.narrowest import narrowest


def narrowest_card(card: CardHeights, width: float) -> tuple[float, ...]:
    """The least width in each language, to a hundredth, at which a card is no higher."""

    def in_language(language: int, heights: PartHeights) -> float:
        return narrowest(lambda each: list(card(each)[language]) == list(heights), width)

    return tuple(in_language(at, heights) for at, heights in enumerate(card(width)))
