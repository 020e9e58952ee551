"""ICC profiles for PNG files that tell their colours in numbers of their own: the chunks cHRM and
gAMA (PNG Specification, W3C, third edition, 11.3.2)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from infographic.colour.lab import WHITE, Floats, linear_srgb

_STEPS = 1024  # of a curve
# The response of the eye's cones to XYZ, by Bradford (ICC.1:2022, annex E).
_CONES = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])


@dataclass(frozen=True)
class Primaries:
    """Where white and full red, green and blue lie: x and y in the diagram of the CIE of 1931."""

    white: tuple[float, float]
    red: tuple[float, float]
    green: tuple[float, float]
    blue: tuple[float, float]


_D65 = (0.3127, 0.329)
SRGB = Primaries(_D65, (0.64, 0.33), (0.3, 0.6), (0.15, 0.06))
DISPLAY_P3 = Primaries(_D65, (0.68, 0.32), (0.265, 0.69), (0.15, 0.06))


def srgb_curve() -> Floats:
    """The light of each step of a sample, in parts of 1, as sRGB has it."""
    return linear_srgb(np.linspace(0.0, 255.0, _STEPS))


def gamma_curve(gamma: float) -> Floats:
    """The same where a sample is light to the power of a gamma, as gAMA counts it."""
    return np.asarray(np.linspace(0.0, 1.0, _STEPS) ** (1 / gamma), np.float64)


def profile_of(primaries: Primaries, curve: Floats) -> bytes:
    """A profile of a screen (ICC.1:2001-04); ValueError for primaries that make no colours."""
    red, green, blue = _in_d50(primaries).T
    shape = b"curv" + struct.pack(">2I", 0, len(curve))
    shape += np.rint(curve * 65535).astype(">u2").tobytes()
    tags = {
        b"desc": b"desc" + struct.pack(">2I", 0, 1) + bytes(79),
        b"cprt": b"text" + bytes(5),
        b"wtpt": _xyz(WHITE),
        **{b"rXYZ": _xyz(red), b"gXYZ": _xyz(green), b"bXYZ": _xyz(blue)},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), shape),
    }
    return _file(tags)


def _in_d50(primaries: Primaries) -> Floats:
    """The XYZ of red, green and blue, one a column, which make D50 together."""
    places = (primaries.white, primaries.red, primaries.green, primaries.blue)
    if not all(y > 0 for _, y in places):
        raise ValueError("a colour without light")
    white, *colours = (np.array([x / y, 1.0, (1 - x - y) / y]) for x, y in places)
    columns = np.column_stack(colours)
    if abs(np.linalg.det(columns)) < 1e-6 or not (_CONES @ white > 0).all():
        raise ValueError("primaries in one line")
    amounts = np.linalg.solve(columns, white)
    adapted = np.diag((_CONES @ WHITE) / (_CONES @ white))
    return np.asarray(np.linalg.inv(_CONES) @ adapted @ _CONES @ (columns * amounts), np.float64)


def _xyz(values: Floats | Sequence[float]) -> bytes:
    parts = [round(float(value) * 65536) for value in values]
    if max(map(abs, parts)) >= 1 << 31:
        raise ValueError("a colour out of reach")
    return b"XYZ " + struct.pack(">I3i", 0, *parts)


def _file(tags: Mapping[bytes, bytes]) -> bytes:
    index, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        index += tag + struct.pack(">2I", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    size = start + len(body)
    header = struct.pack(">2I4s4s4s4s", size, 0, b"\2\x10\0\0", b"mntr", b"RGB ", b"XYZ ")
    header += bytes(12) + b"acsp" + bytes(28) + _xyz(WHITE)[8:]
    return header.ljust(128, b"\0") + index + body
