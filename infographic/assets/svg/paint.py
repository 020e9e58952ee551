"""What shapes are painted with: plain colours, and in which order fill and line."""

from __future__ import annotations

from collections.abc import Iterator

import tinycss2.color4

from infographic.assets.svg.computed_style import ComputedStyle, opacity
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.message import joined, say
from infographic.scene import Rgb

_SRGB = ("srgb", "hsl", "hwb")
_CURRENT = "currentcolor"


def paint_order(element: Element, style: ComputedStyle) -> Iterator[str]:
    """“fill” and “stroke” in the order that they are painted in."""
    text = style.get("paint-order")
    order = [] if text == "normal" else text.lower().split()
    if len(set(order)) != len(order) or not {"fill", "stroke", "markers"}.issuperset(order):
        raise refused(
            element, say("has the paint order {text}, which is not understood", text=shown(text))
        )
    return (name for name in dict.fromkeys([*order, "fill", "stroke"]) if name != "markers")


def paint_of(element: Element, style: ComputedStyle, name: str) -> Rgb | None:
    """The colour of a fill or a line; None when it is not seen."""
    value = style.get(name)
    try:
        rgb = _colour_of(value, style.get("color"))
    except _NotPlainError as error:
        hint = say("fill its shapes with plain colours")
        raise refused(
            element,
            joined(" ", (error.what, f"({name}: {' '.join(value.split())[:60]})")),
            hint,
        ) from None
    except ValueError:
        what = say("has the colour {text}, which is not understood", text=shown(value))
        raise refused(element, what, say("write colours as {example}", example="#00357a")) from None
    return rgb if rgb and opacity(element, style, f"{name}-opacity") else None


class _NotPlainError(ValueError):
    """A paint that is more than a colour; `what` goes on from “its <rect> on line 12”."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def _colour_of(value: str, current: str) -> Rgb | None:
    """The colour of a paint, `current` being the `color` property; None for none.

    _NotPlainError for what print and our other files cannot show, ValueError for what is no colour.
    """
    text = value.strip()
    if text.lower() == _CURRENT:
        text = "black" if current.strip().lower() == _CURRENT else current.strip()
    if text.lower().startswith("url("):
        raise _NotPlainError(say("is filled with a gradient or pattern"))
    if text.lower() == "none":
        return None
    colour = tinycss2.color4.parse_color(text)
    if colour is None or colour == _CURRENT:
        raise ValueError(value)
    if colour.alpha == 0:
        return None
    if colour.alpha < 1:
        raise _NotPlainError(say("has a colour that is partly transparent"))
    if colour.space not in _SRGB:
        raise _NotPlainError(say("has a colour that is not of sRGB"))
    red, green, blue = (_byte(part or 0.0) for part in colour.to("srgb").coordinates)
    return red, green, blue


def _byte(part: float) -> int:
    return int(255 * min(1.0, max(0.0, part)) + 0.5)
