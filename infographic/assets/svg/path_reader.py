"""The paths of an SVG file (SVG 2, chapter 9), with curves as cubics and arcs as curves."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from infographic.assets.svg.value import MOST_POINTS, NUMBER, TooManyPointsError, finite
from infographic.geometry import CLOSE, Path, Point, Segment, curve_to, line_to, move_to

_SPACE = re.compile(r"[\s,]*+")
_NUMBER = re.compile(NUMBER)
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_STRAIGHT = 1e-7  # a bend that nobody sees: half the way from end to end by the radius
_ORIGIN = Point(0.0, 0.0)
_FLAGS = (3, 4)  # which numbers of an arc are one digit that needs no space after it


def path_of(text: str) -> Path:
    """The path that path data describe; ValueError that says from where on they are wrong."""
    if text.strip().lower() in ("", "none"):
        return Path(())
    pen = _Plotter()
    for command, numbers in _commands(text):
        pen.draw(command, numbers)
        if len(pen.segments) > MOST_POINTS:
            raise TooManyPointsError
    return Path(tuple(pen.segments))


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; further numbers are the same command again, or a line after
    a move."""
    at = _after_space(text, 0)
    if text[at : at + 1] not in ("m", "M"):
        raise ValueError(text[at : at + 20])
    while at < len(text):
        command = text[at]
        if command.upper() not in _COUNTS:
            raise ValueError(text[at : at + 20])
        count = _COUNTS[command.upper()]
        at = _after_space(text, at + 1)
        numbers, at = _numbers(text, at, count, command)
        yield command, numbers
        command = {"m": "l", "M": "L"}.get(command, command)
        while count and at < len(text) and not text[at].isalpha():
            numbers, at = _numbers(text, at, count, command)
            yield command, numbers


def _numbers(text: str, at: int, count: int, command: str) -> tuple[list[float], int]:
    found: list[float] = []
    for index in range(count):
        if command in "aA" and index in _FLAGS:
            if text[at : at + 1] not in ("0", "1"):
                raise ValueError(text[at : at + 20])
            end = at + 1
        elif (match := _NUMBER.match(text, at)) is None:
            raise ValueError(text[at : at + 20])
        else:
            end = match.end()
        found.append(finite(float(text[at:end])))
        at = _after_space(text, end)
    return found, at


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


@dataclass
class _Plotter:
    """Draws commands from where it stands; `control` is the last control point, which smooth
    curves go on from, and `kind` of which curve it was."""

    segments: list[Segment] = field(default_factory=list)
    at: Point = _ORIGIN
    start: Point = _ORIGIN
    control: Point = _ORIGIN
    kind: str = ""

    def draw(self, command: str, numbers: list[float]) -> None:
        kind = command.upper()
        x, y = (self.at.x, self.at.y) if command.islower() else (0.0, 0.0)
        if kind == "H":
            numbers = [numbers[0] + x, self.at.y]
        elif kind == "V":
            numbers = [self.at.x, numbers[0] + y]
        elif kind == "A":
            numbers = [*numbers[:5], numbers[5] + x, numbers[6] + y]
        else:
            numbers = [value + (y if index % 2 else x) for index, value in enumerate(numbers)]
        if kind not in "MZ" and (not self.segments or self.segments[-1].kind == "Z"):
            self.segments.append(move_to(self.at))
        self._add(kind, numbers)
        self.kind = kind

    def _add(self, kind: str, numbers: list[float]) -> None:
        points = [Point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        control = points[-1] if points else self.at
        match kind:
            case "M":
                self.segments.append(move_to(points[0]))
                self.start = points[0]
            case "Z":
                self.segments.append(CLOSE)
                points = [self.start]
            case "L" | "H" | "V":
                self.segments.append(line_to(points[0]))
            case "C" | "S":
                first = points[0] if kind == "C" else self._reflected("CS")
                control = points[-2]
                self.segments.append(curve_to(first, control, points[-1]))
            case "Q" | "T":
                control = points[0] if kind == "Q" else self._reflected("QT")
                self.segments.append(_quadratic(self.at, control, points[-1]))
            case "A":
                points = [Point(numbers[5], numbers[6])]
                self.segments += _arc(self.at, numbers, points[0])
        self.control, self.at = control, points[-1]

    def _reflected(self, kinds: str) -> Point:
        """The control point of a smooth curve: straight on from a curve of the same kind."""
        if not self.kind or self.kind not in kinds:
            return self.at
        return Point(2 * self.at.x - self.control.x, 2 * self.at.y - self.control.y)


def _quadratic(start: Point, control: Point, end: Point) -> Segment:
    first = Point(start.x + (control.x - start.x) * 2 / 3, start.y + (control.y - start.y) * 2 / 3)
    second = Point(end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3)
    return curve_to(first, second, end)


def _arc(start: Point, numbers: list[float], end: Point) -> Iterator[Segment]:
    """An elliptical arc as curves of at most a quarter turn; a line when a radius is nothing beside
    the way from end to end."""
    if start == end:
        return
    large, sweep = numbers[3] == 1, numbers[4] == 1
    ellipse = _Ellipse(abs(numbers[0]), abs(numbers[1]), math.radians(numbers[2] % 360))
    found = ellipse.through(start, end, large, sweep)
    if found is None:
        yield line_to(end)
        return
    ellipse, first, whole = found
    count = max(1, math.ceil(abs(whole) / (math.pi / 2) - 1e-9))
    step = whole / count
    reach = 4 / 3 * math.tan(step / 4)
    for index in range(count):
        one, two = first + step * index, first + step * (index + 1)
        control, other, last = ellipse.curve(one, two, reach)
        yield curve_to(control, other, end if index == count - 1 else last)


@dataclass(frozen=True)
class _Ellipse:
    """Radii, a turn and a centre: `u` and `v` are that of the circle of radius 1 which the ellipse
    is stretched from, from `middle` on."""

    rx: float
    ry: float
    turn: float
    middle: Point = _ORIGIN
    u: float = 0.0
    v: float = 0.0

    def through(
        self, start: Point, end: Point, large: bool, sweep: bool
    ) -> tuple[_Ellipse, float, float] | None:
        """Where it is when it goes through two points, the angle of the first and how far it is to
        the second (SVG 2, appendix B.2: from its ends to its centre); None for a line."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        dx, dy = (start.x - end.x) / 2, (start.y - end.y) / 2
        x, y = cos * dx + sin * dy, cos * dy - sin * dx
        if min(self.rx, self.ry) <= 1e-9 * math.hypot(dx, dy):
            return None
        rx, ry, u, v = self.rx, self.ry, x / self.rx, y / self.ry
        stretch = math.hypot(u, v)
        if stretch < _STRAIGHT:
            if large:
                raise ValueError("A")
            return None
        if stretch > 1:  # the radii are too short to reach the end
            rx, ry, u, v, stretch = rx * stretch, ry * stretch, u / stretch, v / stretch, 1.0
        away = math.sqrt(max(0.0, 1 - stretch * stretch)) / stretch * (-1 if large == sweep else 1)
        centre_u, centre_v = away * v, -away * u
        first = math.atan2(v - centre_v, u - centre_u)
        whole = math.atan2(-v - centre_v, -u - centre_u) - first
        whole += 2 * math.pi * ((whole < 0) - (whole > 0)) if (whole > 0) != sweep else 0.0
        middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        return _Ellipse(rx, ry, self.turn, middle, centre_u, centre_v), first, whole

    def curve(self, one: float, two: float, reach: float) -> tuple[Point, Point, Point]:
        """The control points of a curve from an angle to another, at a distance of `reach` from
        its ends, and its end."""
        return (
            self._at(math.cos(one) - reach * math.sin(one), math.sin(one) + reach * math.cos(one)),
            self._at(math.cos(two) + reach * math.sin(two), math.sin(two) - reach * math.cos(two)),
            self._at(math.cos(two), math.sin(two)),
        )

    def _at(self, u: float, v: float) -> Point:
        """A point of the circle, on the page."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        a, b = self.rx * (u + self.u), self.ry * (v + self.v)
        return Point(self.middle.x + cos * a - sin * b, self.middle.y + sin * a + cos * b)
