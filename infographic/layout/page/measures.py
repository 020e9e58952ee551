"""What a page decides on in numbers (the size of its title, the pitch of its strands …): from what
is needed at the least to as much as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from infographic.layout.box.bisection import largest
from infographic.layout.page.share import between

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

M = TypeVar("M", bound="DataclassInstance")


def towards(these: M, others: M, share: float) -> M:
    """So much of the way from some measures to others: numbers of one dataclass."""
    ends = (
        (each.name, (getattr(these, each.name), getattr(others, each.name)))
        for each in fields(these)
    )
    return replace(these, **{name: between(pair, share) for name, pair in ends})


def together(least: M, most: M, fits: Callable[[M], bool], share: float = 1.0) -> M:
    """As far as fits from the least towards the most, up to a share of the way. Larger measures
    must not fit where smaller ones do not."""
    return towards(least, most, largest(lambda own: fits(towards(least, most, own)), 0.0, share))


def larger(found: M, most: M, name: str, fits: Callable[[M], bool]) -> M:
    """The same with one measure, by its name, as large as fits."""

    def with_own(own: float) -> M:
        return replace(found, **{name: own})

    ends = getattr(found, name), getattr(most, name)
    return with_own(largest(lambda own: fits(with_own(own)), *ends))


def grown(least: M, most: M, fits: Callable[[M], bool]) -> M:
    """As large as fits: all measures together first, then, for what stopped one of them need not
    stop the others, each by itself in the order of its fields."""
    found = together(least, most, fits)
    for each in fields(found):
        found = larger(found, most, each.name, fits)
    return found
