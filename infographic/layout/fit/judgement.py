"""The judgement: by what a layout is chosen among all candidates, and in which order.

It fits in every language; it draws the reel as the page asks for it first; its arrangement, as it
is meant before any compromise, and then its composition is the one that the page prefers; it has
the fewest flaws; it is in the largest type; its regions share the spare space most evenly; it is
the first. For the arrangement the main text may be 5 % smaller than the largest, to avoid flaws
type may be 6 % smaller.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from infographic.layout.fit.type_scale import TypeScale
from infographic.message import Message, say

# From so many times its smallest size on, the main text is large enough for any criterion.
AMPLE = 1.4


class Contender(Protocol):
    """A candidate as it is judged: at the largest type scale that it takes, or where it takes none
    at the smallest."""

    @property
    def fits(self) -> bool: ...

    @property
    def scale(self) -> TypeScale: ...

    @property
    def preference(self) -> int:
        """How many styles the page prefers to its own."""
        ...

    @property
    def departure(self) -> int:
        """How many of the reel's compositions the page asks for before its own; all that draw no
        reel depart from them equally."""
        ...

    @property
    def flaws(self) -> int:
        """See `flaw.flaws`."""
        ...

    @property
    def imbalance(self) -> float:
        """See `Plan.imbalance`."""
        ...


C = TypeVar("C", bound=Contender)


@dataclass(frozen=True)
class Tolerance:
    """By what part a size may be smaller than the largest for the sake of a criterion."""

    size: Callable[[TypeScale], float]
    part: float

    def least(self, largest: float) -> float:
        """The smallest size that is near enough to the largest, or ample."""
        return min(largest / (1 + self.part), AMPLE)

    def within(self, contenders: Sequence[C]) -> Sequence[C]:
        """Those that are near enough to the largest of them."""
        least = self.least(max(self.size(each.scale) for each in contenders))
        return [each for each in contenders if self.size(each.scale) >= least]


ANY_SIZE = Tolerance(lambda scale: scale.factor, math.inf)


@dataclass(frozen=True)
class Criterion:
    """Of the candidates whose size is within its tolerance those with the least `measure` stay;
    `unit` says in a few words what the measure is."""

    name: Message
    unit: Message
    measure: Callable[[Contender], float]
    tolerance: Tolerance = ANY_SIZE


FITS = Criterion(say("it fits in every language"), say("that do not"), lambda each: not each.fits)
DRAWN = Criterion(
    say("the reel as the page asks for it"),
    say("compositions before it"),
    lambda each: each.departure,
)
PREFERRED = Criterion(
    say("the page's preferred arrangement"),
    say("styles preferred to it"),
    lambda each: each.preference,
    Tolerance(lambda scale: scale.main_text, 0.05),
)
CALM = Criterion(
    say("fewest flaws"),
    say("flaws"),
    lambda each: each.flaws,
    Tolerance(lambda scale: scale.growth, 0.06),
)
LARGEST = Criterion(say("largest type"), say("type scale"), lambda each: -each.scale.factor)
EVEN = Criterion(
    say("most even spare space"),
    say("between emptiest and fullest region"),
    lambda each: each.imbalance,
)

CRITERIA = (FITS, DRAWN, PREFERRED, CALM, LARGEST, EVEN)


@dataclass(frozen=True)
class Decision(Generic[C]):
    """What a criterion decided: how many were `near` enough to be asked, which of them are left,
    and the measure that those have."""

    criterion: Criterion
    near: int
    left: Sequence[C]
    measure: float


def decisions(contenders: Sequence[C]) -> Iterator[Decision[C]]:
    """One criterion after the other; the first that the last one leaves is the best."""
    left = contenders
    for criterion in CRITERIA:
        near = criterion.tolerance.within(left)
        measures = [criterion.measure(each) for each in near]
        best = min(measures)
        left = [each for each, own in zip(near, measures, strict=True) if own == best]
        yield Decision(criterion, len(near), left, best)
