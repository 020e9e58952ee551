"""What shapes are painted with: plain colours."""

from __future__ import annotations

import tinycss2.color4

from infographic.scene import Rgb

_SRGB = ("srgb", "hsl", "hwb")
_CURRENT = "currentcolor"


class NotPlainError(ValueError):
    """A paint that is more than a colour; `args[0]` goes on from “its <rect> on line 12”."""


def colour_of(value: str, current: str) -> Rgb | None:
    """The colour of a paint, `current` being the `color` property; None for none.

    NotPlainError for what print and our other files cannot show, ValueError for what is no colour.
    """
    text = value.strip()
    if text.lower() == _CURRENT:
        text = "black" if current.strip().lower() == _CURRENT else current.strip()
    if text.lower().startswith("url("):
        raise NotPlainError("is filled with a gradient or pattern")
    if text.lower() == "none":
        return None
    colour = tinycss2.color4.parse_color(text)
    if colour is None or colour == _CURRENT:
        raise ValueError(value)
    if colour.alpha == 0:
        return None
    if colour.alpha < 1:
        raise NotPlainError("has a colour that is partly transparent")
    if colour.space not in _SRGB:
        raise NotPlainError("has a colour that is not of sRGB")
    red, green, blue = (_byte(part or 0.0) for part in colour.to("srgb").coordinates)
    return red, green, blue


def _byte(part: float) -> int:
    return int(255 * min(1.0, max(0.0, part)) + 0.5)
