"""What inks look like on paper, forecast from what a printing condition fixes.

The model is Neugebauer's: a halftone is a mosaic of the sixteen solids that four inks make, paper
included, each on a part of the area that Demichel's equations give (Neugebauer, “Die theoretischen
Grundlagen des Mehrfarbenbuchdrucks”, 1937). Dots print larger than they are on the plate by the
tone value increase that ISO 12647-2 asks for. The solids are those of ISO 12647-2:2004/Amd 1:2007
on white backing, after which the conditions are characterised; where 2013's differ, by less than
the model's own error, they are the same here.

Of two colours whose FOGRA39 is published (CSS Color 5, examples of `device-cmyk`), the forecast is
3.0 and 1.3 off in ΔE00; of a SWOP-like profile as LittleCMS reads it, 4.0 on average.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np

from infographic.colour.lab import WHITE, Floats, lab_of_xyz, xyz_of_lab
from infographic.scene import PrintCondition

Lab = tuple[float, float, float]


class Press(Protocol):
    """What a printing condition makes of inks."""

    def lab(self, inks: Floats) -> Floats:
        """The Lab of rows of cyan, magenta, yellow and black, 0–100 %; paper is white, and the
        most ink black."""
        ...


@dataclass(frozen=True)
class Solids:
    """The Lab of paper, of each ink and of two or three of them over each other; and by how much
    tones of 50 % print darker, as parts of 1: `increase`, and that of black."""

    paper: Lab
    cyan: Lab
    magenta: Lab
    cyan_magenta: Lab
    yellow: Lab
    cyan_yellow: Lab
    magenta_yellow: Lab
    cyan_magenta_yellow: Lab
    black: Lab
    increase: float
    increase_of_black: float


COATED = Solids(
    paper=(95, 0, -2),
    cyan=(55, -37, -50),
    magenta=(48, 74, -3),
    cyan_magenta=(24, 22, -46),
    yellow=(89, -5, 93),
    cyan_yellow=(50, -65, 27),
    magenta_yellow=(47, 68, 48),
    cyan_magenta_yellow=(23, 0, 0),
    black=(16, 0, 0),
    increase=0.14,
    increase_of_black=0.17,
)
UNCOATED = Solids(
    paper=(95, 0, -2),
    cyan=(60, -26, -44),
    magenta=(56, 61, -1),
    cyan_magenta=(38, 8, -31),
    yellow=(89, -4, 78),
    cyan_yellow=(54, -44, 14),
    magenta_yellow=(54, 55, 26),
    cyan_magenta_yellow=(34, 0, 0),
    black=(31, 1, 1),
    increase=0.20,
    increase_of_black=0.22,
)
# By the name of the condition; an unknown one is taken to be the usual coated paper.
_SOLIDS: Mapping[str, Solids] = {"FOGRA47": UNCOATED, "FOGRA52": UNCOATED}

# Of the light that black lets through, the part that inks below it filter too: the rest is
# reflected at the surface. Solids over black are not fixed by the standard.
_THROUGH_BLACK = 0.6


@cache
def press_for(condition: PrintCondition) -> Press:
    """The press of a condition: by its ICC profile where it has one.

    Remembered: LittleCMS takes 50 ms for a profile, and each colour asks dozens of times.
    """
    if condition.profile is not None:
        from infographic.colour.profile import ProfilePress  # with Pillow

        return ProfilePress(condition.profile)
    return ModelPress(_SOLIDS.get(condition.name, COATED))


class ModelPress:
    """A press of which the solids are known."""

    def __init__(self, solids: Solids) -> None:
        self._primaries = _primaries(solids)
        self._increase = np.array([*3 * [solids.increase], solids.increase_of_black])

    def lab(self, inks: Floats) -> Floats:
        tones = np.asarray(inks, np.float64) / 100
        # A parabola, highest at 50 %, is what the standard's curves come to.
        areas = np.minimum(tones + 4 * self._increase * tones * (1 - tones), 1.0)
        weights = np.ones((*areas.shape[:-1], 1))
        for ink in range(4):
            area = areas[..., ink : ink + 1]
            weights = np.concatenate([weights * (1 - area), weights * area], axis=-1)
        return lab_of_xyz(weights @ self._primaries)


def _primaries(solids: Solids) -> Floats:
    """The XYZ of all sixteen solids, in the order of a binary number whose last digit is cyan;
    scaled so that paper is white and the darkest black (black point compensation)."""
    coloured = xyz_of_lab(
        np.array(
            [
                solids.paper,
                solids.cyan,
                solids.magenta,
                solids.cyan_magenta,
                solids.yellow,
                solids.cyan_yellow,
                solids.magenta_yellow,
                solids.cyan_magenta_yellow,
            ],
            np.float64,
        )
    )
    paper = coloured[0]
    black = xyz_of_lab(np.array(solids.black, np.float64))
    over_black = black * (1 - _THROUGH_BLACK + _THROUGH_BLACK * coloured / paper)
    relative = np.concatenate([coloured, over_black]) / paper
    darkest = relative[-1, 1]
    return np.asarray(np.maximum((relative - darkest) / (1 - darkest), 0.0) * WHITE)
