"""How narrow a card may be. Lengths are mm."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.layout.box.bisection import shrink_to_fit
from infographic.layout.path.arrangement import CardHeights, PartHeights


def narrowest_for_all(cards: Sequence[CardHeights], width: float) -> float:
    """The least width, to a hundredth, at which none of the cards is higher in any language."""
    own = [list(map(tuple, card(width))) for card in cards]

    def will_do(each: float) -> bool:
        return all(
            list(map(tuple, card(each))) == heights
            for card, heights in zip(cards, own, strict=True)
        )

    return shrink_to_fit(will_do, width)


def narrowest_card(card: CardHeights, width: float) -> tuple[float, ...]:
    """The least width in each language, to a hundredth, at which a card is no higher."""

    def in_language(language: int, heights: PartHeights) -> float:
        return shrink_to_fit(lambda each: list(card(each)[language]) == list(heights), width)

    return tuple(in_language(at, heights) for at, heights in enumerate(card(width)))
