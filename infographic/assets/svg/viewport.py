"""Which part of a drawing is seen, and where (SVG 2, chapter 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fontTools.misc.transform import Transform

from infographic.assets.svg.basic_shape import lengths
from infographic.assets.svg.computed_style import ComputedStyle
from infographic.assets.svg.value import Reach, TooManyPointsError, length, numbers
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.geometry import Rect
from infographic.message import say

# Where the drawing stands in a place of another aspect: a part of what is left over.
_ALIGNED: Mapping[str, float] = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


@dataclass(frozen=True)
class Viewport:
    """`window` is what is seen, in the units of what it stands in, None when that is all;
    `transform` goes from the drawing's units to those; `reach` is what percentages are of."""

    window: Rect | None
    transform: Transform
    reach: Reach

    @property
    def is_empty(self) -> bool:
        return 0 in (self.reach.width, self.reach.height)


def root_viewport(element: Element, style: ComputedStyle) -> Viewport:
    """Of the whole file, in px; its size is that of its viewBox where it says none."""
    box = _view_box(element)
    width, height = (_size(element, style.get(name)) for name in ("width", "height"))
    if box is not None:
        if width is None and height is None:
            width, height = box.width, box.height
        width = height * box.width / box.height if width is None and height else width
        height = width * box.height / box.width if height is None and width else height
    if width is None or height is None:
        return Viewport(None, Transform(), Reach(width, height))
    return _viewport(element, Rect(0, 0, width, height), box)


def inner_viewport(
    element: Element, style: ComputedStyle, reach: Reach, used: Mapping[str, str]
) -> Viewport:
    """Of an <svg> or <symbol> in another; `used` are the width and height of what refers to it."""
    own = {**style.own, **{name: "" for name in ("x", "y") if element.name == "symbol"}, **used}
    for name in ("width", "height"):
        if own.get(name, "auto") in ("", "auto"):
            own[name] = "100%"
    x, y, width, height = lengths(
        element,
        ComputedStyle(style.inherited, own, style.em),
        x=reach.width,
        y=reach.height,
        width=reach.width,
        height=reach.height,
    )
    found = _viewport(element, Rect(x, y, width, height), _view_box(element))
    visible = style.get("overflow") in ("visible", "auto")
    return Viewport(None, found.transform, found.reach) if visible else found


def _size(element: Element, text: str) -> float | None:
    """A width or height in px; None when there is none, or it is a part of an unknown one."""
    if text in ("", "auto") or text.endswith("%"):
        return None
    try:
        return length(text, None)
    except ValueError:
        raise refused(
            element, say("has the size {text}, which is not understood", text=shown(text))
        ) from None


def _viewport(element: Element, window: Rect, box: Rect | None) -> Viewport:
    if window.width < 0 or window.height < 0:
        raise refused(element, say("has a size below zero"))
    to_window = Transform().translate(window.x, window.y)
    if box is None:
        return Viewport(window, to_window, Reach(window.width, window.height))
    fitted = _fitted(element, window, box) if box.area and window.area else Transform()
    return Viewport(window, to_window.transform(fitted), Reach(box.width, box.height))


def _view_box(element: Element) -> Rect | None:
    text = element.get("viewBox")
    if not text:
        return None
    try:
        x, y, width, height = numbers(text)
    except (ValueError, TooManyPointsError):
        what = say("has the viewBox {text}, which is not understood", text=shown(text))
        raise refused(element, what) from None
    if width < 0 or height < 0:
        raise refused(element, say("has a viewBox with a size below zero"))
    return Rect(x, y, width, height)


def _fitted(element: Element, window: Rect, box: Rect) -> Transform:
    """From the units of a viewBox to those of a window, by preserveAspectRatio."""
    text = element.get("preserveAspectRatio") or "xMidYMid"
    align, *how = text.split() or [""]
    x_scale, y_scale = window.width / box.width, window.height / box.height
    if align == "none":
        return Transform().scale(x_scale, y_scale).translate(-box.x, -box.y)
    along = (align[1:4], align[5:8])
    known = align[0:1] + align[4:5] == "xY" and len(align) == 8 and set(along) <= set(_ALIGNED)
    if not known or how not in ([], ["meet"], ["slice"]):
        what = say("has the preserveAspectRatio {text}, which is not understood", text=shown(text))
        raise refused(element, what)
    scale = max(x_scale, y_scale) if how == ["slice"] else min(x_scale, y_scale)
    x, y = (_ALIGNED[each] for each in along)
    free_x, free_y = window.width - box.width * scale, window.height - box.height * scale
    placed = Transform().translate(x * free_x, y * free_y)
    return placed.scale(scale, scale).translate(-box.x, -box.y)
