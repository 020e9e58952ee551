"""The search: the largest of the type scales that a candidate takes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar


class Tried(Protocol):
    """What the search asks of a candidate at a scale (see `plan.Plan`)."""

    @property
    def fits(self) -> bool: ...

    @property
    def fill(self) -> float: ...

    @property
    def has_cell(self) -> bool: ...


C = TypeVar("C", bound=Hashable)
_C = TypeVar("_C", contravariant=True)


class Composes(Protocol[_C]):
    """What composes candidates at scales, by the index of the scale."""

    def plan(self, candidate: _C, index: int) -> Tried: ...

    def fits_steadily(self, candidate: _C, index: int) -> bool:
        """Whether all but the cells fit: if so they do at all smaller scales, and if not at no
        larger one."""
        ...


class Search(Generic[C]):
    """Asks for as few candidates at as few scales as it can.

    `count` is how many scales there are, and `likely` are the indices of some that a candidate is
    likely to take at least, the largest first. `near` is one that is likely to be the largest
    itself, or not far from it: what is found is the same, but is found sooner if it is.
    """

    def __init__(
        self,
        composes: Composes[C],
        count: int,
        likely: Sequence[int],
        near: int | None = None,
    ) -> None:
        self._composes = composes
        self._count = count
        self._likely = likely if near is None else [*_downwards(min(near, count - 1))]
        self._near = near
        # What is known: the largest scale at which a candidate fits steadily, and the smallest at
        # which it does not.
        self._fitting: dict[C, int] = {}
        self._overrunning: dict[C, int] = {}

    def top(self, *groups: Sequence[C]) -> int | None:
        """The index of the largest scale that any candidate of any group takes; None when they
        take none. Those of one group are likely to take scales that are near to each other."""
        for likely in (*self._likely, 0):
            top: int | None = None
            for group in groups:
                better = self._top(group, likely if top is None else top + 1)
                top = top if better is None else better
            if top is not None:
                return top
        return None

    def _top(self, candidates: Sequence[C], at_least: int) -> int | None:
        if at_least >= self._count:
            return None
        fitting = [each for each in candidates if self._fits_steadily(each, at_least)]
        plans = {each: self._composes.plan(each, at_least) for each in fitting}
        top: int | None = None
        # Those with most to spare first, as they are likely to take the largest scale; those with
        # cells last, as they are asked for at every scale above what the others take.
        for each in sorted(fitting, key=lambda each: (plans[each].has_cell, plans[each].fill)):
            index = self.largest(each, at_least if top is None else top + 1)
            top = top if index is None else index
        return top

    def largest(self, candidate: C, least: int = 0) -> int | None:
        """The index of the largest scale that a candidate takes, not below `least`.

        What is steady fits up to some scale, found by bisection, and not beyond; below it the
        rest, which may fit at any scale, is asked for at each.
        """

        def overruns(index: int) -> bool:
            return index > least and not self._fits_steadily(candidate, index)

        if least >= self._count or not self._fits_steadily(candidate, least):
            return None
        if self._near is not None:
            self._close_in(candidate, max(least, min(self._near, self._count - 1)))
        # From the whole range, so that all candidates are asked at the same few scales.
        end = bisect_left(range(self._count), True, key=overruns)
        plan = self._composes.plan
        fitting = (at for at in range(end - 1, least - 1, -1) if plan(candidate, at).fits)
        return next(fitting, None)

    def _close_in(self, candidate: C, index: int) -> None:
        """Learn where a candidate no longer fits, in steps that grow with the distance from where
        it may still do so."""
        step = 1
        while index < self._count and self._fits_steadily(candidate, index):
            index, step = index + step, 2 * step

    def _fits_steadily(self, candidate: C, index: int) -> bool:
        if index <= self._fitting.get(candidate, -1):
            return True
        if index >= self._overrunning.get(candidate, self._count):
            return False
        fits = self._composes.fits_steadily(candidate, index)
        (self._fitting if fits else self._overrunning)[candidate] = index
        return fits


def _downwards(index: int) -> Iterator[int]:
    """An index and those below it, in steps that grow with the distance."""
    step = 1
    while index > 0:
        yield index
        index, step = index - step, 2 * step
