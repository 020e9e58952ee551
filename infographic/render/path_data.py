"""SVG path data: relative commands on a grid of whole steps, so that rounding never adds up.

The grid is the caller's: font units for glyphs, thousandths of a millimetre for shapes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from infographic.geometry import Path

GridPoint = tuple[int, int]

_STEPS_PER_MM = 1000  # a micrometre, finer than any printer


class Command(NamedTuple):
    """One step with absolute points: M and L one, Q two, C three, Z none."""

    kind: Literal["M", "L", "Q", "C", "Z"]
    points: tuple[GridPoint, ...] = ()


def number_of_mm(mm: float) -> str:
    """A length to the micrometre, without needless zeros."""
    text = f"{mm:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class _Lengths(dict[int, str]):
    """Numbers of micrometres as millimetres. Those below a centimetre, most of all, are written
    but once: a guide's pictures have a million."""

    def __missing__(self, steps: int) -> str:
        text = number_of_mm(steps / _STEPS_PER_MM)
        if abs(steps) < _REMEMBERED:
            self[steps] = text
        return text


_REMEMBERED = 10 * _STEPS_PER_MM
_in_mm = _Lengths().__getitem__


@lru_cache(maxsize=512)
def shape_data(path: Path) -> str:
    """The path data of a path in mm, from the origin of its page.

    Remembered: a page has some hundred outlines, and all its languages and kinds of file write the
    very same ones.
    """
    data, _ = relative_data(path.segments, (0, 0), _in_mm, _STEPS_PER_MM)
    return data


def relative_data(
    commands: Iterable[tuple[str, tuple[tuple[float, float], ...]]],
    start: GridPoint,
    number: Callable[[int], str] = str,
    steps: int = 1,
) -> tuple[str, GridPoint]:
    """The commands as path data from the pen's place `start` on the grid, and where the pen ends;
    their points are in units of so many `steps` of the grid.

    `number` writes a length on the grid. The pen stands at the first point of a sub-path after
    its Z (SVG 1.1, 8.3.3); for a Z that comes before any M that point is `start`.
    """
    parts: list[str] = []
    pen_x, pen_y = first = start
    for kind, points in commands:
        if kind == "Z":
            parts.append("z")
            pen_x, pen_y = first
            continue
        x, y = points[-1]
        x, y = round(x * steps), round(y * steps)
        if kind == "C":  # nine of ten
            (x1, y1), (x2, y2), _ = points
            parts.append(
                f"c{number(round(x1 * steps) - pen_x)} {number(round(y1 * steps) - pen_y)}"
                f" {number(round(x2 * steps) - pen_x)} {number(round(y2 * steps) - pen_y)}"
                f" {number(x - pen_x)} {number(y - pen_y)}"
            )
        elif kind == "L" and y == pen_y:
            parts.append("h" + number(x - pen_x))
        elif kind == "L" and x == pen_x:
            parts.append("v" + number(y - pen_y))
        else:
            away = [(round(a * steps) - pen_x, round(b * steps) - pen_y) for a, b in points]
            parts.append(kind.lower() + " ".join([f"{number(a)} {number(b)}" for a, b in away]))
        pen_x, pen_y = x, y
        if kind == "M":
            first = x, y
    # A minus sign separates numbers by itself.
    return "".join(parts).replace(" -", "-"), (pen_x, pen_y)


def shape_lengths(path: Path) -> Iterator[tuple[str, list[float]]]:
    """What `shape_data` writes, for who draws it: each step's kind and its lengths in mm, x and y
    by turns, from where the pen stands."""
    steps = _STEPS_PER_MM
    pen_x, pen_y = first = 0, 0
    for kind, points in path.segments:
        if kind == "Z":
            yield kind, []
            pen_x, pen_y = first
            continue
        lengths: list[float] = []
        for point_x, point_y in points:
            x, y = round(point_x * steps), round(point_y * steps)
            lengths += ((x - pen_x) / steps, (y - pen_y) / steps)
        yield kind, lengths
        pen_x, pen_y = x, y
        if kind == "M":
            first = x, y
