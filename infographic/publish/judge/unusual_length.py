"""The length of a theme that is furthest from what is usual: what is first to be looked at when a
picture turns out wrong."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from infographic.content.theme.lengths import LENGTH_NAMES, USUAL_LENGTHS
from infographic.content.theme.theme import Theme
from infographic.errors import Place, Problem
from infographic.message import say

# From this many times as large as usual, or as small, a length is called unusual.
_UNUSUAL = 1.5
# It matters no longer how much less than this a length is, in ems.
_LEAST = 0.05


@dataclass(frozen=True)
class Unusual:
    """A length that is larger or smaller than usual: what to do with it, and where it is written,
    if that is known."""

    hint: str
    place: Place | None


def unusual_length(theme: Theme, names: Iterable[str] = LENGTH_NAMES) -> Unusual | None:
    """The most unusual of some lengths; None when all are about usual."""
    name = max(names, key=lambda each: abs(_octaves(theme, each)), default="")
    if not name or abs(_octaves(theme, name)) <= math.log2(_UNUSUAL):
        return None
    found, usual = (f"{all_of.by_name[name]:g}" for all_of in (theme.lengths, USUAL_LENGTHS))
    hint = (
        say(
            "make the length {name} smaller in the theme: it is {found}, and {usual} is usual",
            name=name,
            found=found,
            usual=usual,
        )
        if _octaves(theme, name) > 0
        else say(
            "make the length {name} larger in the theme: it is {found}, and {usual} is usual",
            name=name,
            found=found,
            usual=usual,
        )
    )
    return Unusual(hint, theme.length_places.get(name))


def too_long(theme: Theme) -> tuple[Problem, ...]:
    """A problem when a length is unusually large, which may be why a page has no room."""
    found = unusual_length(theme, [name for name in LENGTH_NAMES if _octaves(theme, name) > 0])
    what = say("it has a length that takes much room")
    item = say("theme “{name}”", name=theme.name)
    return (Problem(what, found.place, item, found.hint),) if found else ()


def _octaves(theme: Theme, name: str) -> float:
    """How often a length is to be halved, or doubled if it is below zero, to be as usual."""
    both = (theme.lengths, USUAL_LENGTHS)
    value, usual = (max(lengths.by_name[name], _LEAST) for lengths in both)
    return math.log2(value / usual)
