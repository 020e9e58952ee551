"""Numbers and lengths as SVG and CSS write them (CSS Values and Units 3)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from infographic.geometry import MM_PER_PT, MM_PER_PX, MM_PER_UNIT

MOST_POINTS = 50_000  # every picture carries the drawing

# Possessive, for a pattern that goes back would take for ever on a long text.
NUMBER = r"[-+]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][-+]?[0-9]++)?"
_LENGTH = re.compile(rf"({NUMBER})\s*([a-zA-Z]*|%)")
_EM = re.compile(rf"({NUMBER})em\b")
_LONGEST = 1000  # characters of a value with lengths in em
_SEPARATED = re.compile(r"[\s,]+")

# The drawing's own units, which are CSS pixels, in each unit.
_PX_PER_UNIT = {
    "": 1.0,
    "pc": 12 * MM_PER_PT / MM_PER_PX,
    "q": 0.25 / MM_PER_PX,
    **{unit: length / MM_PER_PX for unit, length in MM_PER_UNIT.items()},
}


def number(text: str) -> float:
    """A finite number; ValueError for anything else."""
    if re.fullmatch(NUMBER, text) is None:
        raise ValueError(text)
    return finite(float(text))


def finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError(value)
    return value


class TooManyPointsError(Exception):
    """More than `MOST_POINTS` in one shape."""


def numbers(text: str) -> list[float]:
    """Numbers with spaces and commas between them; ValueError for anything else."""
    parts = _SEPARATED.split(text.strip())
    if len(parts) > 2 * MOST_POINTS:
        raise TooManyPointsError
    return [number(part) for part in parts if part]


def number_or_percentage(text: str) -> float:
    """A part of 1; ValueError for anything else."""
    return number(text[:-1]) / 100 if text.endswith("%") else number(text)


def length(text: str, whole: float | None) -> float:
    """A length in px, `whole` being 100 %; ValueError for what is none or cannot be known."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    value, unit = number(match[1]), match[2].lower()
    if unit == "%":
        if whole is None:
            raise ValueError(text)
        return finite(value / 100 * whole)
    if unit not in _PX_PER_UNIT:
        raise ValueError(text)
    return finite(value * _PX_PER_UNIT[unit])


def without_em(text: str, em: float | None) -> str:
    """The same lengths with those in em in px; as it is when the size of the type is not
    known."""
    if em is None or "em" not in text or len(text) > _LONGEST:
        return text
    return _EM.sub(lambda match: f"{float(match[1]) * em!r}px", text)


@dataclass(frozen=True)
class Reach:
    """What percentages are of: the width and height of the viewport, None when not known."""

    width: float | None
    height: float | None

    @property
    def diagonal(self) -> float | None:
        """Of what is neither across nor down (SVG 2, 8.9)."""
        if self.width is None or self.height is None:
            return None
        return math.hypot(self.width, self.height) / math.sqrt(2)
