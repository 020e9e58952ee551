"""How a picture looks without colour, and to people who do not see green as others do.

Both are matrices for linear RGB, rows of red, green and blue, which SVG filters apply as they are.
"""

from __future__ import annotations

from collections.abc import Mapping

Matrix = tuple[tuple[float, float, float], ...]

# Luminance as ITU-R BT.709 and WCAG 2.2 have it.
_LUMINANCE = (0.2126, 0.7152, 0.0722)
GREYSCALE: Matrix = (_LUMINANCE, _LUMINANCE, _LUMINANCE)

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based Model for Simulation
# of Color Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6),
# 2009: deuteranomaly of severity 1.0, which is deuteranopia.
DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)

FILTERS: Mapping[str, Matrix] = {"greyscale": GREYSCALE, "deuteranopia": DEUTERANOPIA}


def filter_values(matrix: Matrix) -> str:
    """The `values` of an feColorMatrix: a fourth and fifth column, and a row that keeps alpha."""
    rows = [(*row, 0, 0) for row in matrix] + [(0, 0, 0, 1, 0)]
    return " ".join(f"{part:g}" for row in rows for part in row)
