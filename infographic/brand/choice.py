"""A colour that is chosen for a role, where it comes from, and what it was chosen among."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from infographic.brand.tone import Tone, tone_of
from infographic.colour.contrast import contrast_ratio
from infographic.publish.judge.nearest_colour import Neighbour, nearest_shade
from infographic.scene import Rgb

WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)


class Way(Enum):
    """How a role has its colour from one that was given."""

    AS_GIVEN = "as given"
    MOVED = "moved"  # to the nearest that can be read
    SHADE = "shade"  # lighter or darker on purpose, of the same hue
    NEUTRAL = "neutral"  # white, black, grey


@dataclass(frozen=True)
class Choice:
    """`of` is the given colour that it is or comes from, `off` how far it is from that one in
    ΔE00, `beside` what it was moved for, to be seen beside it."""

    rgb: Rgb
    way: Way
    of: Rgb | None = None
    off: float = 0.0
    beside: Neighbour | None = None

    @property
    def tone(self) -> Tone:
        return tone_of(self.rgb)


@dataclass(frozen=True)
class Option:
    """What may be chosen, and what speaks against it: about as a difference in ΔE00 would."""

    choice: Choice
    cost: float

    @property
    def rgb(self) -> Rgb:
        return self.choice.rgb


def cheapest(options: Iterable[Option]) -> Choice:
    """Of equals the first."""
    return min(options, key=lambda option: option.cost).choice


def given(rgb: Rgb) -> Choice:
    return Choice(rgb, Way.AS_GIVEN, rgb)


def neutral(rgb: Rgb) -> Choice:
    return Choice(rgb, Way.NEUTRAL)


def shade(tone: Tone, of: Rgb) -> Choice:
    return Choice(tone.rgb, Way.SHADE, of)


def nearest(rgb: Rgb, beside: Sequence[Neighbour]) -> Choice | None:
    """The given colour itself, or the shade nearest to it, that stands out enough from what it is
    seen beside; None when none does."""
    if all(contrast_ratio(rgb, each.rgb) >= each.needed for each in beside):
        return given(rgb)
    best = nearest_shade(rgb, beside)
    if best is None:
        return None
    hardest = max(beside, key=lambda each: each.needed / contrast_ratio(rgb, each.rgb))
    return Choice(best.rgb, Way.MOVED, rgb, best.off, hardest)
