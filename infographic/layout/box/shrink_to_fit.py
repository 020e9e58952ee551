"""The narrowest width that will do."""

from __future__ import annotations

from collections.abc import Callable

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
