"""SVG path data: relative commands on a grid of whole steps, so that rounding never adds up.

The grid is the caller's: font units for glyphs, thousandths of a millimetre for shapes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from infographic.geometry import Path

GridPoint = tuple[int, int]

_STEPS_PER_MM = 1000  # a micrometre, finer than any printer


@dataclass(frozen=True)
class Command:
    """One step with absolute points: M and L one, Q two, C three, Z none."""

    kind: Literal["M", "L", "Q", "C", "Z"]
    points: tuple[GridPoint, ...] = ()


def number_of_mm(mm: float) -> str:
    """A length to the micrometre, without needless zeros."""
    text = f"{mm:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def shape_data(path: Path) -> str:
    """The path data of a path in mm, from the origin of its page."""
    commands = (
        Command(
            segment.kind,
            tuple(
                (round(point.x * _STEPS_PER_MM), round(point.y * _STEPS_PER_MM))
                for point in segment.points
            ),
        )
        for segment in path.segments
    )
    data, _ = relative_data(commands, (0, 0), lambda steps: number_of_mm(steps / _STEPS_PER_MM))
    return data


def relative_data(
    commands: Iterable[Command], start: GridPoint, number: Callable[[int], str] = str
) -> tuple[str, GridPoint]:
    """The commands as path data from the pen's place `start`, and where the pen ends.

    `number` writes a length on the grid. The pen stands at the first point of a sub-path after
    its Z (SVG 1.1, 8.3.3); for a Z that comes before any M that point is `start`.
    """
    parts: list[str] = []
    pen = first = start
    for command in commands:
        if command.kind == "Z":
            parts.append("z")
            pen = first
            continue
        parts.append(_relative(command, pen, number))
        pen = command.points[-1]
        if command.kind == "M":
            first = pen
    return "".join(parts), pen


def _relative(command: Command, pen: GridPoint, number: Callable[[int], str]) -> str:
    lengths = [
        axis - origin for point in command.points for axis, origin in zip(point, pen, strict=True)
    ]
    if command.kind == "L" and lengths[1] == 0:
        return "h" + number(lengths[0])
    if command.kind == "L" and lengths[0] == 0:
        return "v" + number(lengths[1])
    return command.kind.lower() + _joined(number(length) for length in lengths)


def _joined(numbers: Iterable[str]) -> str:
    """A minus sign separates numbers by itself."""
    return " ".join(numbers).replace(" -", "-")
