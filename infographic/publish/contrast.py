"""How well each text of a scene stands out from what is painted beneath it.

Contrast is that of WCAG 2.2 (W3C Recommendation, definitions of “contrast ratio” and “relative
luminance”): 1 for equal colours, 21 for black on white.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from infographic.geometry import Path, Point, Rect, flattened
from infographic.scene import Colour, Group, Node, Scene, Shape, TextRun

# What a viewer shows where a picture paints nothing.
VIEWER = Colour((255, 255, 255), (0, 0, 0, 0))

# Where a run is looked at: at every half em, on the baseline and at about the height of an x.
_STEP, _HEIGHTS = 0.5, (0.0, 0.25, 0.5)  # ems
# Into how many straight lines a curve is cut; the error is far below a millimetre.
_LINES_A_CURVE = 12
# Boxes that share but an edge still meet.
_TOUCH = 1e-6  # mm

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class TextContrast:
    """A run, and its contrast with the colour beneath it that is nearest to its own: `ground`, or
    None where nothing is painted."""

    run: TextRun
    ground: str | None
    ratio: float


def text_contrasts(scene: Scene) -> tuple[TextContrast, ...]:
    """The contrast of every run of text, in reading order."""
    found = []
    painted: list[_Painted] = []
    for node in _in_order(scene.root):
        if isinstance(node, Shape):
            painted += _layers(node)
        elif isinstance(node, TextRun):
            grounds = _grounds(tuple(_points(node)), painted)
            found.append(min((_contrast(node, each, scene) for each in grounds), key=_ratio))
    return tuple(found)


def _contrast(run: TextRun, ground: str | None, scene: Scene) -> TextContrast:
    beneath = VIEWER if ground is None else scene.palette[ground]
    return TextContrast(run, ground, contrast_ratio(scene.palette[run.colour].rgb, beneath.rgb))


def _ratio(contrast: TextContrast) -> float:
    return contrast.ratio


def contrast_ratio(one: Rgb, other: Rgb) -> float:
    """The contrast of two sRGB colours, 1 to 21."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def relative_luminance(rgb: Rgb) -> float:
    """0 for black to 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _in_order(node: Node) -> Iterator[Node]:
    """Shapes and runs in the order in which they are painted."""
    if isinstance(node, Group):
        for child in node.children:
            yield from _in_order(child)
    else:
        yield node


def _points(run: TextRun) -> Iterator[Point]:
    count = max(1, math.ceil(run.advance / (_STEP * run.size)))
    for index in range(count + 1):
        for height in _HEIGHTS:
            yield run.origin.moved(run.advance * index / count, -height * run.size)


def _grounds(points: Sequence[Point], painted: Sequence[_Painted]) -> tuple[str | None, ...]:
    """The colours that were painted last at some points, each once."""
    bounds = _bounds(points)
    near = [layer for layer in reversed(painted) if layer.bounds.overlaps(bounds, -_TOUCH)]
    tops = (next((layer.colour for layer in near if layer.covers(point)), None) for point in points)
    return tuple(dict.fromkeys(tops))


@dataclass(frozen=True)
class _Line:
    """One subpath as straight stretches, and the box around it."""

    points: tuple[Point, ...]
    bounds: Rect


@dataclass(frozen=True)
class _Painted:
    """A filled path, or a stroked one when `width` is above zero; dashes count as a whole line."""

    colour: str
    path: Path
    width: float = 0.0

    def covers(self, point: Point) -> bool:
        spot = Rect(point.x, point.y, 0.0, 0.0)
        near = [line.points for line in self._lines if line.bounds.contains(spot)]
        if self.width > 0:
            return any(_distance(point, points) <= self.width / 2 for points in near)
        return sum(_winding(point, points) for points in near) != 0

    @cached_property
    def bounds(self) -> Rect:
        """The box around its control points, which is around its curves too."""
        points = [point for segment in self.path.segments for point in segment.points]
        return _bounds(points).outset(self.width / 2)

    @cached_property
    def _lines(self) -> tuple[_Line, ...]:
        return tuple(
            _Line(points, _bounds(points).outset(self.width / 2))
            for points in flattened(self.path, _LINES_A_CURVE)
        )


def _bounds(points: Sequence[Point]) -> Rect:
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def _layers(shape: Shape) -> Iterator[_Painted]:
    if shape.fill is not None:
        yield _Painted(shape.fill, shape.path)
    if shape.stroke is not None:
        yield _Painted(shape.stroke.colour, shape.path, shape.stroke.width)


def _winding(point: Point, line: Sequence[Point]) -> int:
    """How often a line, closed, runs round a point (Sunday, “Inclusion of a Point in a Polygon”,
    2001)."""
    turns = 0
    for start, end in pairwise((*line, line[0])):
        side = (end.x - start.x) * (point.y - start.y) - (point.x - start.x) * (end.y - start.y)
        if start.y <= point.y < end.y and side > 0:
            turns += 1
        elif end.y <= point.y < start.y and side < 0:
            turns -= 1
    return turns


def _distance(point: Point, line: Sequence[Point]) -> float:
    """From a point to the nearest stretch of a line."""
    return min(_distance_to(point, start, end) for start, end in pairwise((line[0], *line)))


def _distance_to(point: Point, start: Point, end: Point) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    t = min(1.0, max(0.0, along))
    return math.hypot(point.x - start.x - t * dx, point.y - start.y - t * dy)
