"""A colour as it looks: lightness, chroma and hue in CIELAB (LCh), and others of its hue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin

import numpy as np

from infographic.colour.lab import Floats, difference, lab_of_srgb, linear_srgb, srgb_of_lab
from infographic.scene import Rgb, hex_of

# Less colour than this, and a colour has no hue to speak of: greys, black, white.
_GREY = 7.0
_LIGHT = 66.0
# Dark yellow is brown and dark lemon is olive, which nobody takes for a shade of the colour: below
# which lightness, by hue.
_MUDDY = ((46.0, 50.0), (60.0, 64.0), (80.0, 80.0), (100.0, 88.0), (112.0, 84.0), (122.0, 60.0))
# Tints of yellow are lighter and brighter than others, or they are khaki.
_YELLOW, _AS_YELLOW = 97.0, 26.0  # degrees
_YELLOW_IS_LIGHTER, _YELLOW_IS_BRIGHTER = 0.65, 1.5
# Of one hue in Lab, light blues look violet (Hung and Berns, Color Research & Application 20,
# 1995), so for these the hue of a tint is that of Oklab, which is made to hold there (B. Ottosson,
# “A perceptual color space for image processing”, 2020).
_BLUES = (255.0, 325.0)
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
# A shade is taken as it is asked for when sRGB has it to this ΔE00; else it is less bright.
_IN_GAMUT = 1.5
_LESS = 0.94

# Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
# Deficiency” (IEEE TVCG 15, 2009), severity 1.0: what people see who lack one kind of cone, in
# linear RGB.
_DEUTERANOPIA = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
)
_PROTANOPIA = np.array(
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]
)


@dataclass(frozen=True)
class Tone:
    """A screen's colour; `lightness` is 0–100, `hue` in degrees: 40 red, 100 yellow, 290 blue."""

    rgb: Rgb
    lightness: float
    chroma: float
    hue: float

    @property
    def is_grey(self) -> bool:
        return self.chroma < _GREY

    @property
    def mud(self) -> float:
        """How much of a brown or an olive it is: 0 for none, 1 for all."""
        if self.is_grey or not _MUDDY[0][0] < self.hue < _MUDDY[-1][0]:
            return 0.0
        hues, below = zip(*_MUDDY, strict=True)
        dark = (float(np.interp(self.hue, hues, below)) - self.lightness) / 25
        return min(max(dark, 0.0), 1.0) * min(self.chroma / 25, 1.0)

    def at(self, lightness: float, most: float) -> Tone:
        """The colour that people take for this one at another lightness, its chroma at `most`."""
        chroma, hue = min(self.chroma, most), self.hue
        if lightness > self.lightness and _BLUES[0] < hue < _BLUES[1]:
            hue = _hue_of_tint(self.rgb, lightness)
        yellow = max(0.0, 1 - abs(hue - _YELLOW) / _AS_YELLOW)
        if lightness >= _LIGHT and not self.is_grey:
            lightness += (98 - lightness) * _YELLOW_IS_LIGHTER * yellow
            chroma = min(self.chroma, most * (1 + (_YELLOW_IS_BRIGHTER - 1) * yellow))
        return tone_at(lightness, chroma, hue)

    @property
    def hex(self) -> str:
        return hex_of(self.rgb)


@lru_cache(maxsize=4096)
def tone_of(rgb: Rgb) -> Tone:
    """Remembered: choosing colours asks for the same few again and again."""
    lightness, a, b = (float(part) for part in lab_of_srgb(np.array(rgb, np.float64)))
    return Tone(rgb, lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


def tone_at(lightness: float, chroma: float, hue: float) -> Tone:
    """The colour of this lightness and hue, with as much of the chroma as a screen can show."""
    while True:
        turn = radians(hue)
        lab = np.array([lightness, chroma * cos(turn), chroma * sin(turn)])
        rgb = srgb_of_lab(lab)
        if chroma < 1 or difference(lab_of_srgb(rgb), lab) <= _IN_GAMUT:
            red, green, blue = (int(part) for part in rgb)
            return tone_of((red, green, blue))
        chroma *= _LESS


@lru_cache(maxsize=1024)
def _hue_of_tint(rgb: Rgb, lightness: float) -> float:
    """The hue in Lab of the tint that has the hue of a colour in Oklab. It is mixed
    with white there until it is as light."""
    cones = np.cbrt(_TO_CONES @ linear_srgb(np.array(rgb, np.float64)))
    oklab = _TO_OKLAB @ cones
    white = np.array([1.0, 0.0, 0.0])
    own = tone_of(rgb).lightness
    share = (lightness - own) / (100 - own)
    mixed = oklab + share * (white - oklab)
    linear = np.linalg.inv(_TO_CONES) @ (np.linalg.inv(_TO_OKLAB) @ mixed) ** 3
    return tone_of(_screen(linear)).hue


def _screen(linear: Floats) -> Rgb:
    """The nearest sRGB of light in parts of 1."""
    linear = np.clip(linear, 0.0, 1.0)
    parts = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    red, green, blue = (int(part) for part in np.rint(parts * 255))
    return red, green, blue


@lru_cache(maxsize=8192)
def apart(one: Rgb, other: Rgb) -> float:
    """How far two colours are apart, in ΔE00."""
    return float(difference(_lab(one), _lab(other)))


@lru_cache(maxsize=8192)
def apart_without_red_or_green(one: Rgb, other: Rgb) -> float:
    """The same for eyes that lack one kind of cone, whichever sees less of a difference."""
    return min(
        float(difference(_lab(_seen(one, lacking)), _lab(_seen(other, lacking))))
        for lacking in ("deuteranopia", "protanopia")
    )


@lru_cache(maxsize=4096)
def _lab(rgb: Rgb) -> Floats:
    return np.asarray(lab_of_srgb(np.array(rgb, np.float64)))


@lru_cache(maxsize=4096)
def _seen(rgb: Rgb, lacking: str) -> Rgb:
    matrix = {"deuteranopia": _DEUTERANOPIA, "protanopia": _PROTANOPIA}[lacking]
    return _screen(matrix @ linear_srgb(np.array(rgb, np.float64)))
