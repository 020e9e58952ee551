"""Lists of transforms (CSS Transforms 1), which an attribute and CSS write each in its dialect."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fontTools.misc.transform import Transform

from infographic.assets.svg.value import NUMBER, finite, length, number

_CALL = re.compile(r"\s*+([a-zA-Z0-9]++)\s*+\(([^()]*+)\)[\s,]*+")
_LONGEST = 5000  # characters: a list of transforms has a few numbers
_DEGREES = {"": 1.0, "deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_ANGLE = re.compile(rf"({NUMBER})([a-z]*)")


@dataclass(frozen=True)
class _Function:
    """How each argument is read (ValueError for what is none), and what they make."""

    read: Callable[[str], float]
    make: Callable[..., Transform]


@dataclass(frozen=True)
class Dialect:
    """The functions that a list of transforms may have, by name and number of arguments."""

    functions: Mapping[tuple[str, int], _Function]


def transform_of(text: str, dialect: Dialect) -> Transform:
    """The matrix of a list of transforms; ValueError for what is none."""
    if text.lower() in ("", "none"):
        return Transform()
    matrix, at = Transform(), 0
    while at < len(text) <= _LONGEST and (match := _CALL.match(text, at)):
        at = match.end()
        arguments = [part for part in re.split(r"[\s,]+", match[2].strip()) if part]
        function = dialect.functions.get((match[1], len(arguments)))
        if function is None:
            raise ValueError(match[1])
        matrix = matrix.transform(function.make(*map(function.read, arguments)))
    if at < len(text):
        raise ValueError(text)
    return Transform(*(finite(value) for value in matrix))


def around(matrix: Transform, x: float, y: float) -> Transform:
    """The same transform with another origin."""
    return Transform().translate(x, y).transform(matrix).translate(-x, -y)


def _css_length(text: str) -> float:
    """With its unit, but for 0."""
    if re.fullmatch(NUMBER, text) and number(text) != 0:
        raise ValueError(text)
    return length(text, None)


def _degrees(text: str) -> float:
    """An angle without a unit, but for 0."""
    return _angle(text, [""])


def _css_angle(text: str) -> float:
    """With its unit, but for 0."""
    return _angle(text, [unit for unit in _DEGREES if unit])


def _angle(text: str, units: list[str]) -> float:
    match = _ANGLE.fullmatch(text)
    if match is None or match[2] not in _DEGREES:
        raise ValueError(text)
    value = number(match[1])
    if match[2] not in units and value != 0:
        raise ValueError(text)
    return finite(value * _DEGREES[match[2]])


def _moved(x: float, y: float = 0.0) -> Transform:
    return Transform(1, 0, 0, 1, x, y)


def _scaled(x: float, *y: float) -> Transform:
    return Transform().scale(x, *(y or (x,)))


def _turned(angle: float, x: float = 0.0, y: float = 0.0) -> Transform:
    turn = Transform().rotate(math.radians(angle))
    return around(turn, x, y) if x or y else turn


def _skewed(x: float, y: float = 0.0) -> Transform:
    return Transform(1, math.tan(math.radians(y)), math.tan(math.radians(x)), 1, 0, 0)


def _in_both(
    distance: Callable[[str], float], angle: Callable[[str], float]
) -> Mapping[tuple[str, int], _Function]:
    """What both dialects have, each with its lengths and angles."""
    return {
        ("matrix", 6): _Function(number, Transform),
        **dict.fromkeys([("translate", 1), ("translate", 2)], _Function(distance, _moved)),
        **dict.fromkeys([("scale", 1), ("scale", 2)], _Function(number, _scaled)),
        ("rotate", 1): _Function(angle, _turned),
        ("skewX", 1): _Function(angle, _skewed),
        ("skewY", 1): _Function(angle, lambda y: _skewed(0, y)),
    }


ATTRIBUTE = Dialect({**_in_both(number, _degrees), ("rotate", 3): _Function(number, _turned)})
CSS = Dialect(
    {
        **_in_both(_css_length, _css_angle),
        ("translateX", 1): _Function(_css_length, _moved),
        ("translateY", 1): _Function(_css_length, lambda y: _moved(0, y)),
        ("scaleX", 1): _Function(number, lambda x: _scaled(x, 1)),
        ("scaleY", 1): _Function(number, lambda y: _scaled(1, y)),
        **dict.fromkeys([("skew", 1), ("skew", 2)], _Function(_css_angle, _skewed)),
    }
)
