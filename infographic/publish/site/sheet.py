"""Sheets of paper."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.geometry import Size

# The largest sheets of ISO 216, in mm; each further one is half of the one before.
_LARGEST: Mapping[str, tuple[int, int]] = {"A": (841, 1189), "B": (1000, 1414)}
_SMALLEST = 10
_TOLERANCE = 0.5  # mm


def sheet_name(size: Size) -> str:
    """What ISO 216 calls a sheet of this size, either way up; empty when it has none such."""
    sides = sorted((size.width, size.height))
    for series, (short, long) in _LARGEST.items():
        for number in range(_SMALLEST + 1):
            if abs(sides[0] - short) <= _TOLERANCE and abs(sides[1] - long) <= _TOLERANCE:
                return f"{series}{number}"
            short, long = long // 2, short
    return ""
