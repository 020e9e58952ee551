"""The order of the items of a list, which are known by their ids."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved_ids(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """The fewest ids that have to be moved to come from one order to another; ids that only one of
    them has are left out."""
    places = {name: at for at, name in enumerate(before)}
    common = [name for name in after if name in places]
    return set(common) - set(_longest_rising(common, [places[name] for name in common]))


def merged_order(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """The ids that they have in the order that I gave them; what is only theirs stays behind what
    is before it there."""
    order = [name for name in mine if name in theirs]
    for at, name in enumerate(theirs):
        if name not in mine:
            order.insert(order.index(theirs[at - 1]) + 1 if at else 0, name)
    return order


def _longest_rising(names: Sequence[str], places: Sequence[int]) -> list[str]:
    """The most names whose places rise (patience sorting)."""
    ends: list[int] = []  # by length: the index at which the lowest such row ends
    before: list[int | None] = []
    for at, place in enumerate(places):
        length = bisect_left([places[end] for end in ends], place)
        before.append(ends[length - 1] if length else None)
        ends[length : length + 1] = [at]
    row: list[str] = []
    last: int | None = ends[-1] if ends else None
    while last is not None:
        row.append(names[last])
        last = before[last]
    return row
