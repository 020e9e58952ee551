"""How well one colour stands out from another.

Contrast is that of WCAG 2.2 (W3C Recommendation, definitions of “contrast ratio” and “relative
luminance”): 1 for equal colours, 21 for black on white.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from infographic.colour.lab import Floats, linear_srgb
from infographic.scene import Rgb

# What all needs that is no text but means something (success criterion 1.4.11).
NEEDED_BY_GRAPHICS = 3.0

# What red, green and blue have in the relative luminance.
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])


@lru_cache(maxsize=1024)
def contrast_ratio(one: Rgb, other: Rgb) -> float:
    """The contrast of two sRGB colours, 1 to 21.

    Remembered: each run of text asks, and a theme has some dozen pairs.
    """
    return float(contrast_ratios(np.array([one], np.uint8), other)[0])


def contrast_ratios(rgbs: NDArray[np.uint8], other: Rgb) -> Floats:
    """The contrast of each row of sRGB colours with another."""
    luminances, its = relative_luminance(rgbs), relative_luminance(np.array(other, np.uint8))
    lighter, darker = np.maximum(luminances, its), np.minimum(luminances, its)
    return np.asarray((lighter + 0.05) / (darker + 0.05))


def relative_luminance(rgbs: NDArray[np.uint8]) -> Floats:
    """Of sRGB colours of 0–255: 0 for black to 1 for white."""
    return np.asarray((linear_srgb(rgbs) * _WEIGHTS).sum(axis=-1))
