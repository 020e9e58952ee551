"""The colour nearest to another that stands out enough from what it is seen beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from infographic.colour.contrast import contrast_ratios
from infographic.colour.lab import Floats, difference, lab_of_srgb, srgb_of_lab
from infographic.scene import Rgb

# Shades are looked at in such steps of L*, and each in such parts of the chroma it has: light and
# dark shades of a bright colour cannot be as bright.
_LIGHTNESS = np.linspace(0.0, 100.0, 401)
_CHROMA = np.linspace(0.0, 1.0, 41)
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Neighbour:
    """A colour that another is seen on, or the other way round, and the contrast they need."""

    rgb: Rgb
    needed: float


@dataclass(frozen=True)
class Shade:
    """A shade of a colour, and how far it is from it in ΔE00."""

    rgb: Rgb
    off: float


def nearest_shade(rgb: Rgb, beside: Sequence[Neighbour]) -> Shade | None:
    """The shade of a colour, of the same hue in Lab, that is nearest to it in ΔE00 and has the
    contrast that each of the others needs; None when no shade has."""
    wanted = lab_of_srgb(np.array(rgb, np.float64))
    shades = _shades(wanted)
    stands_out = np.ones(len(shades), bool)
    for other in beside:
        stands_out &= contrast_ratios(shades, other.rgb) >= other.needed + _ROUNDING
    if not stands_out.any():
        return None
    left = shades[stands_out]
    off = difference(lab_of_srgb(left), wanted)
    red, green, blue = left[np.argmin(off)].tolist()
    return Shade((red, green, blue), float(off.min()))


def _shades(lab: Floats) -> NDArray[np.uint8]:
    lightness, chroma = np.meshgrid(_LIGHTNESS, _CHROMA)
    grid = np.stack([lightness, chroma * lab[1], chroma * lab[2]], axis=-1)
    return srgb_of_lab(grid.reshape(-1, 3))
