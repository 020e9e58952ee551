"""The last number of a range that will do, by bisection: the largest of several sizes, or the
narrowest of several widths."""

from __future__ import annotations

from collections.abc import Callable

# How often what is left is halved: to a thousandth of the range; a width to a hundredth.
_HALVINGS, _HALVINGS_OF_WIDTH = 10, 7


def largest(will_do: Callable[[float], bool], least: float, most: float) -> float:
    """The largest value of a range that does; `least` where none does. What does not do must not
    do larger."""
    return most if will_do(most) else _last(will_do, least, most, _HALVINGS)


def shrink_to_fit(will_do: Callable[[float], bool], width: float) -> float:
    """The least width that does, to a hundredth of one that does."""
    return _last(will_do, width, 0.0, _HALVINGS_OF_WIDTH)


def _last(will_do: Callable[[float], bool], does: float, does_not: float, halvings: int) -> float:
    """The last value that does on the way from one that does to one that does not."""
    for _ in range(halvings):
        middle = (does + does_not) / 2
        if will_do(middle):
            does = middle
        else:
            does_not = middle
    return does
