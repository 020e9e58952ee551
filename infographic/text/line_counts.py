"""How many lines a text has, by their width, as far as it is known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable


class LineCounts:
    """Of one text. A wider line never needs more of them: so between two widths at which there are
    as many lines, there are as many too.

    A fit asks for each text at some hundred widths; without this it would take a quarter longer.
    """

    def __init__(self) -> None:
        # Ranges of widths in rising order, each with its count.
        self._from: list[float] = []
        self._to: list[float] = []
        self._counts: list[int | None] = []

    def at(self, width: float, count: Callable[[], int | None]) -> int | None:
        """The lines at a width, which are counted if they are not yet known."""
        place = bisect_right(self._from, width) - 1
        if place >= 0 and width <= self._to[place]:
            return self._counts[place]
        counted = count()
        self._learn(place, width, counted)
        return counted

    def _learn(self, place: int, width: float, counted: int | None) -> None:
        """Widen the range before or after a width, or begin one."""
        after = place + 1
        if place >= 0 and self._counts[place] == counted:
            self._to[place] = width
        elif after < len(self._from) and self._counts[after] == counted:
            self._from[after] = width
        else:
            self._from.insert(after, width)
            self._to.insert(after, width)
            self._counts.insert(after, counted)
