"""What a page decides on in numbers (the size of its title, the pitch of its strands …): from what
is needed at the least to as much as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from infographic.layout.page.share import between, largest

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


def grown(least: M, most: M, fits: Callable[[M], bool]) -> M:
    """As large as fits between the least and the most: all measures together first, then, for what
    stopped one of them need not stop the others, each by itself in the order of its fields. Larger
    measures must not fit where smaller ones do not."""
    together = largest(lambda share: fits(towards(least, most, share)), 0.0, 1.0)
    found = towards(least, most, together)
    for name in (each.name for each in fields(found)):
        found = _larger(found, most, name, fits)
    return found


def _larger(found: M, most: M, name: str, fits: Callable[[M], bool]) -> M:
    """The same with one measure as large as fits."""

    def with_own(own: float) -> M:
        return replace(found, **{name: own})

    ends = getattr(found, name), getattr(most, name)
    return with_own(largest(lambda own: fits(with_own(own)), *ends))
