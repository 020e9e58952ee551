"""Which inks print a colour, and whether some do.

Inks print a colour when they look at most `LIMIT` off in ΔE00: two shades of one colour are about
5 apart, orange and red about 20. A screen's brightest colours are beyond all inks; what prints
them is measured against the nearest that inks can make, and the further that one is, the more
choices are as good as it. Black alone, which printers ask for in small type, prints any colour that
is nearly black, and a tint of it any grey.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from infographic.colour.lab import Floats, difference, lab_of_srgb, srgb_of_lab
from infographic.colour.press import press_for
from infographic.scene import PrintCondition, Rgb

Float = TypeVar("Float", np.float32, np.float64)
Inks = tuple[float, float, float, float]  # cyan, magenta, yellow, black: 0–100 %

LIMIT = 10.0
# Of what the nearest colour that can be printed is off, so much may come on top.
_SHARE_BEYOND_INKS = 1 / 3
# What black alone may be off: a blue-black as text has it is not yet a blue.
LIMIT_OF_BLACK = 20.0
# A tint of black is lighter than many expect, but a grey all the same.
LIMIT_OF_TINT = 14.0
BLACK: Inks = (0, 0, 0, 100)
# What bare paper may be off for texts on a dark background.
LIMIT_OF_PAPER = 5.0
PAPER: Inks = (0, 0, 0, 0)
# By how much the parts of a colour differ that is called a grey.
_GREY = 16

# The nearest is sought with chroma counting less than lightness and hue: what cannot be as bright
# keeps its tone (Morovič, “Color Gamut Mapping”, 2008). ΔE00 is made for small differences, and of
# large ones finds a bright magenta as near to grey as to pink.
_CHROMA = 0.6
# Of inks that look nearly the same the fewest are best: they dry sooner and vary less.
_WORTH_A_PER_CENT = 0.01
_COARSE = 10  # per cent
_FINER = (5, 2, 1)
_TINTS = np.array([(0, 0, 0, black) for black in range(101)], np.float64)
_DARKEST = 1e-6  # of a colour that is not black, in parts of 1
_AROUND = np.array(np.meshgrid(*4 * [[-1, 0, 1]])).reshape(4, -1).T


@lru_cache(maxsize=1024)
def prints_as(rgb: Rgb, inks: Inks, condition: PrintCondition) -> bool:
    """Whether inks print a screen's colour.

    Remembered: a theme has dozens of colours, and each time that a guide is loaded all are asked.
    """
    wanted, printed = _seen(rgb), _printed(inks, condition)
    if difference(printed, wanted) <= _limit(inks, rgb):
        return True
    nearest = _printed(inks_for(rgb, condition), condition)
    beyond = float(difference(nearest, wanted))
    return bool(difference(printed, nearest) <= LIMIT + _SHARE_BEYOND_INKS * beyond)


def _limit(inks: Inks, rgb: Rgb) -> float:
    """What inks may be off; black alone, or a tint of it for a grey, may be more."""
    if inks == BLACK:
        return LIMIT_OF_BLACK
    is_tint = not any(inks[:3]) and inks[3] > 0
    return LIMIT_OF_TINT if is_tint and max(rgb) - min(rgb) <= _GREY else LIMIT


def looks_like(inks: Inks, condition: PrintCondition) -> Rgb:
    """The screen's colour that is most like inks in print."""
    red, green, blue = (int(part) for part in srgb_of_lab(_printed(inks, condition)))
    return red, green, blue


def is_beyond_inks(rgb: Rgb, inks: Inks, condition: PrintCondition) -> bool:
    """Whether a screen's colour is another in the inks that are computed for it."""
    off = float(difference(_printed(inks, condition), _seen(rgb)))
    return off > _limit(inks, rgb)


def inks_for_text(rgb: Rgb, condition: PrintCondition) -> Inks:
    """The same for a colour that only texts have: black alone, or bare paper, as soon as it will
    do; small type in several inks is blurred where the plates do not meet exactly."""
    for inks, limit in ((BLACK, LIMIT_OF_BLACK), (PAPER, LIMIT_OF_PAPER)):
        if difference(_printed(inks, condition), _seen(rgb)) <= limit:
            return inks
    return inks_for(rgb, condition)


@cache
def inks_for(rgb: Rgb, condition: PrintCondition) -> Inks:
    """Inks in whole per cent that look most like a screen's colour, within the condition's limit;
    a pure grey is a tint of black.

    Remembered: it takes 13 ms, and every picture asks for each colour of its logo.
    """
    wanted = _seen(rgb)
    if len(set(rgb)) == 1:
        best = _nearest(_TINTS, press_for(condition).lab(_TINTS), wanted)
    else:
        best = _nearest(*_every(condition), wanted)
        for step in _FINER:
            best = _refined(best, step, wanted, condition)
    cyan, magenta, yellow, black = (int(part) for part in best)
    return cyan, magenta, yellow, black


def _refined(best: Floats, step: int, wanted: Floats, condition: PrintCondition) -> Floats:
    """The best of its neighbours again and again, until it is its own."""
    while True:
        # Itself comes first: of equals it stays, so that this ends.
        near = np.vstack([best, np.clip(best + step * _AROUND, 0, 100)])
        near = near[near.sum(axis=1) <= condition.ink_limit]
        better = _nearest(near, press_for(condition).lab(near), wanted)
        if (better == best).all():
            return best
        best = better


def _nearest(inks: Floats, labs: Floats, wanted: Floats) -> Floats:
    """Of inks, with what they look like, those that are nearest to a colour."""
    chroma, chroma_wanted = (np.hypot(lab[..., 1], lab[..., 2]) for lab in (labs, wanted))
    paler = chroma - chroma_wanted
    across = ((labs - wanted)[:, 1:] ** 2).sum(axis=1) - paler**2  # what is left is hue
    off = (labs - wanted)[:, 0] ** 2 + (_CHROMA * paler) ** 2 + np.maximum(across, 0.0)
    found: Floats = inks[np.argmin(np.sqrt(off) + _WORTH_A_PER_CENT * inks.sum(axis=1))]
    return found


def _every(condition: PrintCondition) -> tuple[Floats, Floats]:
    """All inks in coarse steps that the paper takes, and their Lab."""
    steps = np.arange(0, 101, _COARSE, dtype=np.float64)
    every = np.array(np.meshgrid(*4 * [steps])).reshape(4, -1).T
    every = every[every.sum(axis=1) <= condition.ink_limit]
    return every, press_for(condition).lab(every)


def _seen(rgb: Rgb) -> Floats:
    return lab_of_srgb(np.array(rgb, np.float64))


def _printed(inks: Inks, condition: PrintCondition) -> Floats:
    return press_for(condition).lab(np.array(inks, np.float64))


def ideal_inks(parts: NDArray[Float]) -> NDArray[Float]:
    """What inks would be if they were ideal, for rows of red, green and blue, all in parts of 1:
    black for the grey that the three share, the rest in cyan, magenta and yellow."""
    white = parts.max(axis=1, keepdims=True)
    rest = 1 - parts / np.maximum(white, _DARKEST)
    return np.hstack([np.where(white > 0, rest, 0), 1 - white]).astype(parts.dtype)
