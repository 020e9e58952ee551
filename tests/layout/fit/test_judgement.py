"""The judgement: what each criterion leaves of some candidates."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from infographic.layout.fit.judgement import CRITERIA, decisions
from infographic.layout.fit.type_scale import TypeScale


@dataclass(frozen=True)
class Made:
    """A candidate of which one needs to know no more than this."""

    size: float  # of its main text, as a multiple of the smallest
    preference: int = 0
    flaws: int = 0
    imbalance: float = 0.0
    fits: bool = True
    departure: int = 0

    @property
    def scale(self) -> TypeScale:
        return TypeScale(2 * self.size, max(1.0, self.size), self.size)


def best(*candidates: Made) -> Made:
    return [*decisions(candidates)][-1].left[0]


def test_it_is_one_sentence() -> None:
    assert [each.name for each in CRITERIA] == [
        "it fits in every language",
        "the reel as the page asks for it",
        "the page's preferred arrangement",
        "fewest flaws",
        "largest type",
        "most even spare space",
    ]


@pytest.mark.parametrize(
    ("chosen", "other"),
    [
        (Made(1.0, preference=9, flaws=9, imbalance=0.9), Made(1.3, fits=False)),
        # The reel is drawn whatever size another arrangement has, if it fits.
        (Made(1.0, flaws=9), Made(1.9, departure=1)),
        (Made(1.9, departure=1), Made(1.0, fits=False)),
        # Main text may be five per cent smaller for the arrangement, all type six for the flaws.
        (Made(1.0), Made(1.049, preference=1)),
        (Made(1.051, preference=1), Made(1.0)),
        (Made(0.9), Made(0.953, flaws=1)),
        (Made(0.955, flaws=1), Made(0.9)),
        # Type that is ample is large enough for either.
        (Made(1.4), Made(1.7, preference=1)),
        (Made(1.7, preference=1), Made(1.39)),
        (Made(1.4), Made(1.7, flaws=1)),
        (Made(1.7, flaws=1), Made(1.39)),
        # Main text that has its smallest size is not smaller, though all other type is.
        (Made(0.8), Made(1.0, preference=1)),
        (Made(1.0, flaws=1), Made(0.8)),
        # Then size alone, however small the difference, and then balance.
        (Made(1.01, imbalance=0.5), Made(1.0)),
        (Made(1.0, imbalance=0.1), Made(1.0, imbalance=0.2)),
        # A preferred arrangement comes before flaws.
        (Made(1.0, flaws=2), Made(1.0, preference=1)),
    ],
)
def test_the_better_of_two_is_left_whichever_comes_first(chosen: Made, other: Made) -> None:
    assert best(chosen, other) == best(other, chosen) == chosen


def test_of_equals_the_first_is_the_best() -> None:
    one, other = Made(1.0), Made(1.0)
    assert best(one, other) is one


def test_each_decision_says_how_many_were_near_how_many_are_left_and_by_what() -> None:
    candidates = [
        Made(1.0, fits=False),
        Made(1.5, departure=1),
        Made(1.2, preference=2),
        Made(1.0, preference=1),
        Made(1.18, preference=1, flaws=3),
        Made(1.17, preference=1, flaws=1),
        Made(1.19, preference=1, flaws=1, imbalance=0.25),
    ]
    told = [(each.near, len(each.left), each.measure) for each in decisions(candidates)]
    assert told == [(7, 6, 0), (6, 5, 0), (4, 3, 1), (3, 2, 1), (2, 1, -2.38), (1, 1, 0.25)]
