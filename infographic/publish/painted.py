"""What files are drawn from, which has a fingerprint."""

from __future__ import annotations

import hashlib
import pickle
from array import array
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from io import BytesIO
from itertools import chain
from typing import Any

from infographic.deck import Deck, NativeSlide
from infographic.geometry import Circle, Path, Rectangle
from infographic.scene import FontFile, PrintCondition, Scene, TextRun

# A type and what makes one of it another than others.
_Said = tuple[type, tuple[Any, ...]]


class Fingerprinted:
    """What is drawn, a dataclass."""

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of all of it, in hexadecimal: that of the same drawing is the same, whatever
        its parts share or remember, and wherever its fonts are installed. Each kind of file asks.

        What is hashed is a pickle without a memo, with the many numbers of paths and runs in
        arrays: to go through all of it here would take several times as long.
        """
        written = BytesIO()
        pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
        pickler.fast = True
        pickler.dispatch_table = _REDUCED
        pickler.dump(_as_it_was_made(self))
        return hashlib.sha256(written.getbuffer()).hexdigest()


@dataclass(frozen=True)
class PaintedPage(Fingerprinted):
    """A picture in one language, and for what devices: `dpi` pixels an inch, and how it is
    printed."""

    scene: Scene
    dpi: float
    print_condition: PrintCondition


@dataclass(frozen=True)
class PaintedDeck(Fingerprinted):
    """A presentation in one language."""

    deck: Deck


def _as_it_was_made(value: Any) -> _Said:  # noqa: ANN401
    """Without what it remembers."""
    return type(value), tuple(getattr(value, each.name) for each in fields(value))


def _font(font: FontFile) -> _Said:
    """What the file holds is known by the version of its package, or by its SHA-256."""
    return FontFile, (font.family, font.style, font.index, font.sha256, font.licence)


def _path(path: Path) -> _Said:
    kinds = "".join([kind for kind, _ in path.segments])
    numbers = array("d", chain.from_iterable(chain.from_iterable([to for _, to in path.segments])))
    kind, (_, *rest) = _as_it_was_made(path)
    return kind, (kinds, numbers.tobytes(), *rest)


def _run(run: TextRun) -> _Said:
    glyphs = array("d", chain.from_iterable(run.glyphs)).tobytes()
    others = (getattr(run, each.name) for each in fields(run) if each.name != "glyphs")
    return TextRun, (glyphs, *others)


_REDUCED: dict[type, Callable[[Any], _Said]] = {
    FontFile: _font,
    NativeSlide: _as_it_was_made,
    Path: _path,
    Rectangle: _path,
    Circle: _path,
    TextRun: _run,
}
