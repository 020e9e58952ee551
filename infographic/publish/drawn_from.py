"""The fingerprint of what a file is drawn from."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import fields
from io import BytesIO
from typing import Any

from infographic.deck import NativeSlide
from infographic.publish.program import made_with
from infographic.scene import FontFile


def drawing_fingerprint(drawing: object) -> str:
    """The SHA-256, in hexadecimal, of a drawing that is plain data: a scene, a deck.

    The same drawings have the same, whatever they share and wherever fonts are installed. Pickled
    without a memo: in C, that is several times faster than to go through all of it here.
    """
    written = BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dispatch_table = _REDUCED
    pickler.dump(drawing)
    return hashlib.sha256(written.getvalue()).hexdigest()


def drawn_from(*parts: str) -> str:
    """The fingerprint of a file: of these parts, and of the program."""
    return hashlib.sha256("\n".join((made_with(), *parts)).encode()).hexdigest()


def _without_place(font: FontFile) -> tuple[type[FontFile], tuple[object, ...]]:
    """What the file holds is known by the version of its package."""
    return FontFile, ("", font.family, font.style, font.index)


def _as_it_was_made(value: Any) -> tuple[type, tuple[object, ...]]:  # noqa: ANN401
    """Without what it remembers."""
    return type(value), tuple(getattr(value, each.name) for each in fields(value))


_REDUCED: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    FontFile: _without_place,
    NativeSlide: _as_it_was_made,
}
