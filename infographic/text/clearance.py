"""How far apart lines must be, so that no letter touches one of the line above.

A leading that suits most words can be too small where a deep letter stands over one with a mark:
a “g” over an “Å”. What counts is where ink is over ink, and not how far letters may reach at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from infographic.assets.font import shaping_font, units_per_em
from infographic.scene import FontFile
from infographic.text.shape import ShapedRun
from infographic.text.typeset import Line, Paragraph

# What stays free between the ink of lines that would touch, in ems.
_CLEAR = 0.03
# Ink is looked at in columns of this width, in ems; it counts for the columns beside it too.
_COLUMN = 0.02
# So many points stand for a curve.
_POINTS = np.linspace(0.0, 1.0, 9)

_Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Reach:
    """How far ink reaches up and down from the baseline, in ems; below zero where it ends before
    the baseline."""

    up: float
    down: float


def leading_apart(paragraph: Paragraph) -> float | None:
    """The distance of baselines, in ems, at which its lines are clear of each other; None where no
    letter touches one of another line as it is."""
    if leading_apart_anywhere(paragraph) is None:
        return None
    inks = [_ink(line, paragraph) for line in paragraph.lines]
    touching = max((_touching(above, below) for above, below in pairwise(inks)), default=-np.inf)
    return touching + _CLEAR if touching * paragraph.size > paragraph.leading else None


def _reach(above: Line, below: Line) -> float:
    """The distance of baselines, in ems, from which on two lines cannot touch whatever stands over
    what: most texts are set so, and this is asked first as it takes a tenth of the time."""
    return _highest(below.runs) - _lowest(above.runs)


def reach(runs: Sequence[ShapedRun]) -> Reach:
    """How far the ink of some runs reaches."""
    return Reach(_highest(runs), -_lowest(runs))


def _highest(runs: Iterable[ShapedRun]) -> float:
    return max((_of_run(run).up for run in runs), default=0.0)


def _lowest(runs: Iterable[ShapedRun]) -> float:
    return -max((_of_run(run).down for run in runs), default=0.0)


@lru_cache(maxsize=4096)
def _of_run(run: ShapedRun) -> Reach:
    """Remembered: a fit asks for the same texts at each type scale."""
    inks = [(_glyph_ink(run.font, glyph.id), glyph.y) for glyph in run.glyphs]
    up = max((ink.highest - y for ink, y in inks), default=0.0)
    down = max((y - ink.lowest for ink, y in inks), default=0.0)
    return Reach(up, down)


def leading_apart_anywhere(paragraph: Paragraph) -> float | None:
    """The same, wherever in the lines the letters stand: for a text that another program sets in
    another font. None where they can touch nowhere."""
    reach = max((_reach(above, below) for above, below in pairwise(paragraph.lines)), default=0.0)
    return reach + _CLEAR if reach * paragraph.size > paragraph.leading else None


def leading_apart_where_broken(letters: Iterable[Reach], leading: float) -> float | None:
    """The distance of baselines, in ems, at which no letter of a text touches one of the line
    above, wherever another program breaks it: any letter may stand under any of those before it.
    None where the leading, in ems, is enough."""
    needed, deepest = 0.0, 0.0
    for letter in letters:
        needed, deepest = max(needed, deepest + letter.up), max(deepest, letter.down)
    return needed + _CLEAR if needed > leading else None


@dataclass(frozen=True)
class _Ink:
    """How far ink reaches up and down from the baseline in each column from the left of the
    paragraph, in ems upwards; where there is none, it reaches nowhere."""

    top: _Floats
    bottom: _Floats


def _touching(above: _Ink, below: _Ink) -> float:
    """The distance of baselines, in ems, at which the ink of two lines just touches."""
    columns = min(len(above.bottom), len(below.top))
    return float(np.max(below.top[:columns] - above.bottom[:columns], initial=-np.inf))


def _ink(line: Line, paragraph: Paragraph) -> _Ink:
    pen = paragraph.before(line.width) / paragraph.size
    placed = []
    for run in line.runs:
        for glyph in run.glyphs:
            placed.append((_glyph_ink(run.font, glyph.id), pen + glyph.x, -glyph.y))
        pen += run.advance
    columns = round(pen / _COLUMN) + 2
    top, bottom = np.full(columns, -np.inf), np.full(columns, np.inf)
    for ink, x, y in placed:
        start = max(0, round(x / _COLUMN) + ink.first)
        of = slice(start, start + len(ink.top))
        size = len(top[of])
        top[of] = np.maximum(top[of], ink.top[:size] + y)
        bottom[of] = np.minimum(bottom[of], ink.bottom[:size] + y)
    return _Ink(top, bottom)


@dataclass(frozen=True)
class _GlyphInk:
    """How far the ink of a glyph reaches in each column from the `first`, counted from its origin,
    and in all of them; as in `_Ink`."""

    first: int
    top: _Floats
    bottom: _Floats
    highest: float = 0.0
    lowest: float = 0.0


@cache
def _glyph_ink(font: FontFile, glyph: int) -> _GlyphInk:
    """Remembered: a guide's texts have 100 glyphs, some thousand times."""
    pen = _Points()
    shaping_font(font).draw_glyph_with_pen(glyph, pen)
    if not pen.strokes:
        return _GlyphInk(0, np.empty(0), np.empty(0))
    scale = 1 / units_per_em(font)
    points = np.concatenate([*_drawn(pen.strokes)]) * scale
    columns = np.floor(points[:, 0] / _COLUMN).astype(int)
    first = int(columns.min()) - 1
    count = int(columns.max()) - first + 2
    top, bottom = np.full(count, -np.inf), np.full(count, np.inf)
    for beside in (-1, 0, 1):
        np.maximum.at(top, columns - first + beside, points[:, 1])
        np.minimum.at(bottom, columns - first + beside, points[:, 1])
    return _GlyphInk(first, top, bottom, float(points[:, 1].max()), float(points[:, 1].min()))


class _Points:
    """A pen (fontTools) that keeps the strokes of a glyph: the points that control each."""

    def __init__(self) -> None:
        self.strokes: list[_Floats] = []
        self._start = self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._start = self._at = point

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._add(point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add(*points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add(*points)

    def closePath(self) -> None:  # noqa: N802
        self._add(self._start)

    def endPath(self) -> None:  # noqa: N802
        """An open contour ends where it is."""

    def _add(self, *points: tuple[float, float]) -> None:
        self.strokes.append(np.array([self._at, *points]))
        self._at = points[-1]


def _drawn(strokes: list[_Floats]) -> Iterator[_Floats]:
    """Points on each stroke, so near that no column between them is left out."""
    for stroke in strokes:
        points = _bezier(stroke)
        for (x0, y0), (x1, y1) in pairwise(points):
            steps = max(2, int(abs(x1 - x0) / 10) + 2)  # font units
            yield np.stack([np.linspace(x0, x1, steps), np.linspace(y0, y1, steps)], axis=1)


def _bezier(stroke: _Floats) -> _Floats:
    """Points on a Bézier curve, by de Casteljau's construction."""
    if len(stroke) == 2:
        return stroke
    levels = np.repeat(stroke[np.newaxis], len(_POINTS), axis=0)
    part = _POINTS[:, np.newaxis, np.newaxis]
    while levels.shape[1] > 1:
        levels = (1 - part) * levels[:, :-1] + part * levels[:, 1:]
    return levels[:, 0]
