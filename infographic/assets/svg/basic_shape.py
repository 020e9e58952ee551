"""The basic shapes of an SVG file as paths (SVG 2, chapter 10), each beginning where its line
does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infographic.assets.svg.computed_style import ComputedStyle
from infographic.assets.svg.path_reader import path_of
from infographic.assets.svg.value import MOST_POINTS, Reach, TooManyPointsError, length, numbers
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.geometry import (
    CLOSE,
    QUARTER_CIRCLE,
    Path,
    Point,
    curve_to,
    line_to,
    move_to,
    polyline,
)
from infographic.message import say

_AUTO = ("", "auto")


def shape_of(element: Element, style: ComputedStyle, reach: Reach) -> Path:
    """The outline of a shape in its own units, empty when it draws nothing; ArtworkError when it
    cannot be read."""
    try:
        return _SHAPES[element.name](element, style, reach)
    except TooManyPointsError:
        what = say("has more than {most} points", most=MOST_POINTS)
        raise refused(element, what, say("simplify it in a drawing program")) from None


def lengths(element: Element, style: ComputedStyle, **wholes: float | None) -> list[float]:
    """Lengths by name, with what 100 % is of each; nothing said is 0."""
    return [_length(element, name, style.get(name), whole) for name, whole in wholes.items()]


def _length(element: Element, name: str, text: str, whole: float | None) -> float:
    try:
        return length(text or "0", whole)
    except ValueError:
        what = say("has “{name}” {text}, which is not understood", name=name, text=shown(text))
        raise refused(element, what, say("write its measures in px, mm, cm or in")) from None


def _not_negative(element: Element, **values: float) -> None:
    for name, value in values.items():
        if value < 0:
            raise refused(element, say("has “{name}” below zero", name=name))


def _rect(element: Element, style: ComputedStyle, reach: Reach) -> Path:
    x, y, width, height = lengths(
        element, style, x=reach.width, y=reach.height, width=reach.width, height=reach.height
    )
    rx, ry = _radii(element, style, reach)
    _not_negative(element, width=width, height=height, rx=rx, ry=ry)
    if not (width and height):
        return Path(())
    return _rounded(x, y, width, height, min(rx, width / 2), min(ry, height / 2))


def _radii(element: Element, style: ComputedStyle, reach: Reach) -> tuple[float, float]:
    """Each is as the other where nothing is said of it."""
    wholes = {"rx": reach.width, "ry": reach.height}
    said = {
        name: _length(element, name, style.get(name), whole)
        for name, whole in wholes.items()
        if style.get(name) not in _AUTO
    }
    either = next(iter(said.values()), 0.0)
    return said.get("rx", either), said.get("ry", either)


def _rounded(x: float, y: float, width: float, height: float, rx: float, ry: float) -> Path:
    right, bottom = x + width, y + height
    if not (rx and ry):
        corners = [Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)]
        return Path((*polyline(corners).segments, CLOSE))
    kx, ky = rx * (1 - QUARTER_CIRCLE), ry * (1 - QUARTER_CIRCLE)
    return Path(
        (
            move_to(Point(x + rx, y)),
            line_to(Point(right - rx, y)),
            curve_to(Point(right - kx, y), Point(right, y + ky), Point(right, y + ry)),
            line_to(Point(right, bottom - ry)),
            curve_to(
                Point(right, bottom - ky), Point(right - kx, bottom), Point(right - rx, bottom)
            ),
            line_to(Point(x + rx, bottom)),
            curve_to(Point(x + kx, bottom), Point(x, bottom - ky), Point(x, bottom - ry)),
            line_to(Point(x, y + ry)),
            curve_to(Point(x, y + ky), Point(x + kx, y), Point(x + rx, y)),
            CLOSE,
        )
    )


def _circle(element: Element, style: ComputedStyle, reach: Reach) -> Path:
    cx, cy, r = lengths(element, style, cx=reach.width, cy=reach.height, r=reach.diagonal)
    _not_negative(element, r=r)
    return _round(cx, cy, r, r)


def _ellipse(element: Element, style: ComputedStyle, reach: Reach) -> Path:
    cx, cy = lengths(element, style, cx=reach.width, cy=reach.height)
    rx, ry = _radii(element, style, reach)
    _not_negative(element, rx=rx, ry=ry)
    return _round(cx, cy, rx, ry)


def _round(cx: float, cy: float, rx: float, ry: float) -> Path:
    if not (rx and ry):
        return Path(())
    kx, ky = rx * QUARTER_CIRCLE, ry * QUARTER_CIRCLE
    right, bottom, left, top = (
        Point(cx + rx, cy),
        Point(cx, cy + ry),
        Point(cx - rx, cy),
        Point(cx, cy - ry),
    )
    return Path(
        (
            move_to(right),
            curve_to(right.moved(0, ky), bottom.moved(kx, 0), bottom),
            curve_to(bottom.moved(-kx, 0), left.moved(0, ky), left),
            curve_to(left.moved(0, -ky), top.moved(-kx, 0), top),
            curve_to(top.moved(kx, 0), right.moved(0, -ky), right),
            CLOSE,
        )
    )


def _line(element: Element, style: ComputedStyle, reach: Reach) -> Path:  # noqa: ARG001
    x1, x2 = (_length(element, name, element.get(name), reach.width) for name in ("x1", "x2"))
    y1, y2 = (_length(element, name, element.get(name), reach.height) for name in ("y1", "y2"))
    return polyline([Point(x1, y1), Point(x2, y2)])


def _polyline(element: Element, style: ComputedStyle, reach: Reach) -> Path:  # noqa: ARG001
    try:
        values = numbers(element.get("points"))
        points = [Point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
    except ValueError:
        raise refused(element, say("has points that are not pairs of numbers")) from None
    return polyline(points) if points else Path(())


def _polygon(element: Element, style: ComputedStyle, reach: Reach) -> Path:
    path = _polyline(element, style, reach)
    return Path((*path.segments, CLOSE)) if path.segments else path


def _path(element: Element, style: ComputedStyle, reach: Reach) -> Path:  # noqa: ARG001
    try:
        return path_of(element.get("d"))
    except ValueError as error:
        wrong = (
            say("has path data that are wrong from {text} on", text=shown(str(error)))
            if str(error)
            else say("has path data that end too early")
        )
        raise refused(element, wrong) from None


_SHAPES: Mapping[str, Callable[[Element, ComputedStyle, Reach], Path]] = {
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "path": _path,
    "polygon": _polygon,
    "polyline": _polyline,
    "rect": _rect,
}
SHAPES = frozenset(_SHAPES)
