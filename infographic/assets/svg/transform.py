"""Where a drawing's transforms put things (CSS Transforms 1), as an attribute and in CSS."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fontTools.misc.transform import Transform

from infographic.assets.svg.value import NUMBER, Reach, finite, length, number

_FUNCTION = re.compile(r"\s*+([a-zA-Z0-9]++)\s*+\(([^()]*+)\)[\s,]*+")
_LONGEST = 5000  # characters: a list of transforms has a few numbers
_DEGREES = {"": 1.0, "deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_ANGLE = re.compile(rf"({NUMBER})([a-z]*)")


def transform_of(text: str, css: bool) -> Transform:
    """The matrix of a list of transforms, in CSS with units or as an attribute without; ValueError
    for what is none."""
    if text.lower() in ("", "none"):
        return Transform()
    matrix, at = Transform(), 0
    while at < len(text) <= _LONGEST and (match := _FUNCTION.match(text, at)):
        at = match.end()
        arguments = [part for part in re.split(r"[\s,]+", match[2].strip()) if part]
        matrix = matrix.transform(_matrix(match[1], arguments, css))
    if at < len(text):
        raise ValueError(text)
    return Transform(*(finite(value) for value in matrix))


@dataclass(frozen=True)
class _Function:
    """How many arguments there may be in an attribute and in CSS, how each is read, and what
    they make."""

    attribute: tuple[int, ...]
    css: tuple[int, ...]
    read: Callable[[str, bool], float]
    make: Callable[..., Transform]


def _matrix(name: str, arguments: Sequence[str], css: bool) -> Transform:
    if name == "rotate" and len(arguments) == 3 and not css:
        angle, x, y = map(number, arguments)
        return around(_rotation(angle), x, y)
    function = _FUNCTIONS.get(name)
    if function is None or len(arguments) not in (function.css if css else function.attribute):
        raise ValueError(name)
    return function.make(*(function.read(each, css) for each in arguments))


def _plain(text: str, css: bool) -> float:  # noqa: ARG001
    return number(text)


def _distance(text: str, css: bool) -> float:
    if not css:
        return number(text)
    if re.fullmatch(NUMBER, text) and number(text) != 0:
        raise ValueError(text)
    return length(text, None)


def _degrees(text: str, css: bool) -> float:
    match = _ANGLE.fullmatch(text)
    if match is None or match[2] not in _DEGREES:
        raise ValueError(text)
    value = number(match[1])
    if bool(match[2]) != css and value != 0:
        raise ValueError(text)
    return finite(value * _DEGREES[match[2]])


def _rotation(angle: float) -> Transform:
    return Transform().rotate(math.radians(angle))


def _skew(x: float, y: float = 0.0) -> Transform:
    return Transform(1, math.tan(math.radians(y)), math.tan(math.radians(x)), 1, 0, 0)


_FUNCTIONS: Mapping[str, _Function] = {
    "matrix": _Function((6,), (6,), _plain, Transform),
    "translate": _Function((1, 2), (1, 2), _distance, lambda x, y=0.0: Transform(1, 0, 0, 1, x, y)),
    "translateX": _Function((), (1,), _distance, lambda x: Transform(1, 0, 0, 1, x, 0)),
    "translateY": _Function((), (1,), _distance, lambda y: Transform(1, 0, 0, 1, 0, y)),
    "scale": _Function((1, 2), (1, 2), _plain, lambda x, *y: Transform().scale(x, *(y or (x,)))),
    "scaleX": _Function((), (1,), _plain, lambda x: Transform().scale(x, 1)),
    "scaleY": _Function((), (1,), _plain, lambda y: Transform().scale(1, y)),
    "rotate": _Function((1,), (1,), _degrees, _rotation),
    "skew": _Function((), (1, 2), _degrees, _skew),
    "skewX": _Function((1,), (1,), _degrees, _skew),
    "skewY": _Function((1,), (1,), _degrees, lambda y: _skew(0, y)),
}


def around(matrix: Transform, x: float, y: float) -> Transform:
    """The same transform with another origin."""
    return Transform().translate(x, y).transform(matrix).translate(-x, -y)


_ACROSS = {"left": "0%", "center": "50%", "right": "100%"}
_DOWN = {"top": "0%", "center": "50%", "bottom": "100%"}


def origin_in(text: str, reach: Reach) -> tuple[float, float]:
    """The point that `transform-origin` means, from the top left of its box; ValueError for what
    is none."""
    words = (text or "0 0").lower().split()
    if len(words) == 3 and number(words[2].removesuffix("px")) == 0:
        words.pop()
    if not 1 <= len(words) <= 2:
        raise ValueError(text)
    if len(words) == 1:
        words = ["center", words[0]] if words[0] in ("top", "bottom") else [words[0], "center"]
    elif words[0] in ("top", "bottom") or words[1] in ("left", "right"):
        words.reverse()
    x = length(_ACROSS.get(words[0], words[0]), reach.width)
    return x, length(_DOWN.get(words[1], words[1]), reach.height)
