"""What files are drawn from, as plain data, which has a fingerprint and goes from process to
process."""

from __future__ import annotations

import hashlib
import pickle
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cached_property
from io import BytesIO
from itertools import chain
from typing import Any, Literal

from infographic.assets.font import find_font
from infographic.deck import Deck, NativeSlide
from infographic.geometry import Circle, Path, Point, Rectangle, Segment
from infographic.scene import FontFile, Glyph, PrintCondition, Scene, TextRun

_Kind = Literal["M", "L", "C", "Z"]
_Made = tuple[Callable[..., object], tuple[Any, ...]]


class Painted:
    """What is drawn, a dataclass. The same drawings are the same data, whatever they share or
    remember, and wherever their fonts are installed."""

    @cached_property
    def data(self) -> bytes:
        """All of it, without what its parts have in common, and with the many numbers of paths and
        runs in arrays: Python writes that several times faster than one by one. Its fingerprint
        asks, and so does every file of it that another process draws."""
        written = BytesIO()
        pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
        pickler.fast = True
        pickler.dispatch_table = _REDUCED
        pickler.dump((type(self), _fields(self)))
        return written.getvalue()

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of all of it, in hexadecimal; each kind of file asks."""
        return hashlib.sha256(self.data).hexdigest()

    def __reduce__(self) -> _Made:
        return _painted, (self.data,)


@dataclass(frozen=True)
class PaintedPage(Painted):
    """A picture in one language, and for what devices: `dpi` pixels an inch, and how it is
    printed."""

    scene: Scene
    dpi: float
    print_condition: PrintCondition


@dataclass(frozen=True)
class PaintedDeck(Painted):
    """A presentation in one language."""

    deck: Deck


def _painted(data: bytes) -> object:
    kind, values = pickle.loads(data)
    made = kind(*values)
    made.__dict__["data"] = data
    return made


def _fields(value: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """What it was made of, without what it remembers."""
    return tuple(getattr(value, each.name) for each in fields(value))


def _as_it_was_made(value: object) -> _Made:
    return type(value), _fields(value)


def _font(font: FontFile) -> _Made:
    """By its names: what the file holds is known by the version of its package."""
    return find_font, (font.family, font.style)


def _path(path: Path) -> _Made:
    kinds = "".join([kind for kind, _ in path.segments])
    numbers = array("d", chain.from_iterable(chain.from_iterable([to for _, to in path.segments])))
    _, *rest = _fields(path)
    return _path_of, (type(path), kinds, numbers.tobytes(), *rest)


def _path_of(kind: type[Path], kinds: Iterable[_Kind], numbers: bytes, *rest: object) -> Path:
    values = iter(array("d", numbers))
    points = list(map(Point, values, values))
    segments, at = [], 0
    for each in kinds:
        segments.append(Segment(each, tuple(points[at : at + _POINTS[each]])))
        at += _POINTS[each]
    return kind(tuple(segments), *rest)


_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}  # of the kinds of segments


def _run(run: TextRun) -> _Made:
    values = {each.name: getattr(run, each.name) for each in fields(run)}
    glyphs = array("d", chain.from_iterable(values.pop("glyphs"))).tobytes()
    return _run_of, (glyphs, values)


def _run_of(glyphs: bytes, values: dict[str, Any]) -> TextRun:
    numbers = iter(array("d", glyphs))
    of_glyphs = zip(numbers, numbers, numbers, numbers, strict=True)
    return TextRun(glyphs=tuple(Glyph(int(i), int(c), x, y) for i, c, x, y in of_glyphs), **values)


_REDUCED: dict[type, Callable[[Any], _Made]] = {
    FontFile: _font,
    NativeSlide: _as_it_was_made,
    Path: _path,
    Rectangle: _path,
    Circle: _path,
    TextRun: _run,
}
