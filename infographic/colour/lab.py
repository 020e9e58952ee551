"""CIELAB: how a colour looks, whatever it is made with, and how far two are apart.

Rows are colours. L*, a* and b* are relative to the white and the black of what shows them, under
D50: white paper and the white of a screen are both 100, 0, 0, for eyes adapt to either.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WHITE = np.array([0.96422, 1.0, 0.82521])  # D50 (ASTM E308-01)
# Linear sRGB to XYZ under D50: IEC 61966-2-1 adapted by Bradford's transform.
_FROM_SRGB = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27  # CIE 15:2004, as exact fractions


def lab_of_srgb(rgb: NDArray[np.uint8] | Floats) -> Floats:
    """The Lab of sRGB colours of 0–255."""
    return lab_of_xyz(linear_srgb(rgb) @ _FROM_SRGB.T)


def linear_srgb(rgb: NDArray[np.uint8] | Floats) -> Floats:
    """The light of sRGB colours of 0–255, in parts of 1."""
    parts = np.asarray(rgb, np.float64) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def srgb_of_lab(lab: Floats) -> NDArray[np.uint8]:
    """The nearest sRGB, each part cut to 0–255."""
    linear = np.clip(xyz_of_lab(lab) @ np.linalg.inv(_FROM_SRGB).T, 0.0, 1.0)
    parts = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(parts * 255), np.uint8)


def lab_of_xyz(xyz: Floats) -> Floats:
    """The Lab of tristimulus values, of which the Y of white is 1."""
    parts = np.maximum(xyz / WHITE, 0.0)
    f = np.where(parts > _EPSILON, np.cbrt(parts), (_KAPPA * parts + 16) / 116)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def xyz_of_lab(lab: Floats) -> Floats:
    """The reverse of `lab_of_xyz`."""
    y = (lab[..., 0] + 16) / 116
    f = np.stack([y + lab[..., 1] / 500, y, y - lab[..., 2] / 200], axis=-1)
    return np.asarray(np.where(f**3 > _EPSILON, f**3, (116 * f - 16) / _KAPPA) * WHITE)


def difference(one: Floats, other: Floats) -> Floats:
    """ΔE00 of Lab colours: about 1 is just seen side by side; 5 is another shade, 20 another
    colour.

    CIEDE2000 as Sharma, Wu and Dalal write it, “The CIEDE2000 Color-Difference Formula” (Color
    Research & Application 30, 2005), with their names.
    """
    l1, a1, b1 = np.moveaxis(np.asarray(one, np.float64), -1, 0)
    l2, a2, b2 = np.moveaxis(np.asarray(other, np.float64), -1, 0)
    c7 = ((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - np.sqrt(c7 / (c7 + 25.0**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = np.where(grey, 0.0, (h2 - h1 + 180) % 360 - 180)
    dl, dc = l2 - l1, c2 - c1
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = np.where(grey, h1 + h2, (h1 + turn / 2) % 360)
    t = (
        1
        - 0.17 * np.cos(np.radians(mean_h - 30))
        + 0.24 * np.cos(np.radians(2 * mean_h))
        + 0.32 * np.cos(np.radians(3 * mean_h + 6))
        - 0.20 * np.cos(np.radians(4 * mean_h - 63))
    )
    sl = 1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)
    sc, sh = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    rc = 2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7))
    rt = -np.sin(np.radians(60 * np.exp(-(((mean_h - 275) / 25) ** 2)))) * rc
    return np.asarray(
        np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))
    )
