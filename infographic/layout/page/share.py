"""How the parts of a page share what is left of it."""

from __future__ import annotations

from collections.abc import Callable

# To a millionth of the range.
_HALVINGS = 20


def largest(will_do: Callable[[float], bool], least: float, most: float) -> float:
    """The largest value of a range that does, by bisection; `least` where none does. What does not
    do must not do larger."""
    if will_do(most):
        return most
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        if will_do(middle):
            least = middle
        else:
            most = middle
    return least
