"""ICC profiles that tests make: small, of no one's right, and broken where a test wants it."""

from __future__ import annotations

import struct
from collections.abc import Mapping

import numpy as np

from infographic.colour.press import COATED, ModelPress

_D50 = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)


def profile(
    space: bytes = b"CMYK",
    kind: bytes = b"prtr",
    version: int = 2,
    left_out: tuple[bytes, ...] = (),
    changed: Mapping[bytes, bytes] | None = None,
) -> bytes:
    """The profile of a press (ICC.1:2001-04) that prints as FOGRA39 does at full tones, and in
    between as straight lines; without some tags or with others in their place."""
    tags = {
        b"desc": _described("A press of tests"),
        b"cprt": b"text" + bytes(4) + b"none\0",
        b"wtpt": _D50,
        b"A2B0": _table(4, _solids()),
        b"B2A0": _table(3, _separations()),
        **(changed or {}),
    }
    return _file(space, kind, version, {tag: tags[tag] for tag in tags if tag not in left_out})


def _solids() -> bytes:
    """The Lab of all solids, black changing fastest, as bytes."""
    corners = np.array(np.meshgrid(*4 * [[0, 100]], indexing="ij"), np.float64).reshape(4, -1).T
    lab = ModelPress(COATED).lab(corners)
    return np.rint(lab * [2.55, 1, 1] + [0, 128, 128]).clip(0, 255).astype(np.uint8).tobytes()


def _separations() -> bytes:
    """Inks at the corners of Lab: black for what is dark, none for what is light."""
    return bytes(4 * [0, 0, 0, 255] + 4 * [0, 0, 0, 0])


def _table(channels: int, corners: bytes) -> bytes:
    """A lut8Type with straight curves and a table of its corners alone."""
    out = len(corners) >> channels
    matrix = struct.pack(">9i", *(65536 * one for one in (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    head = b"mft1" + bytes(4) + bytes([channels, out, 2, 0])
    return head + matrix + bytes(range(256)) * channels + corners + bytes(range(256)) * out


def _described(text: str) -> bytes:
    ascii_ = text.encode() + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(ascii_)) + ascii_ + bytes(78)


def _file(space: bytes, kind: bytes, version: int, tags: Mapping[bytes, bytes]) -> bytes:
    index, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        index += tag + struct.pack(">2I", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    header = bytearray(128)
    header[8] = version
    header[12:16], header[16:20], header[20:24], header[36:40] = kind, space, b"Lab ", b"acsp"
    header[68:80] = _D50[8:]
    header[0:4] = (len(header) + len(index) + len(body)).to_bytes(4, "big")
    return bytes(header) + index + body
