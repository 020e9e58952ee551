"""Where an element's own transform puts it: the transform, from the origin that its style names
(CSS Transforms 1)."""

from __future__ import annotations

from fontTools.misc.transform import Transform

from infographic.assets.svg.basic_shape import SHAPES, shape_of
from infographic.assets.svg.computed_style import ComputedStyle
from infographic.assets.svg.element_context import NOWHERE, on_page
from infographic.assets.svg.region import extremes
from infographic.assets.svg.transform import ATTRIBUTE, CSS, around, transform_of
from infographic.assets.svg.value import Reach, length, number
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.geometry import Path, Rect
from infographic.message import say

_ACROSS = {"left": "0%", "center": "50%", "right": "100%"}
_DOWN = {"top": "0%", "center": "50%", "bottom": "100%"}


def own_transform(element: Element, style: ComputedStyle, reach: Reach) -> Transform:
    """The transform that an element has itself; ArtworkError for one that is not understood."""
    text = style.get("transform")
    try:
        matrix = transform_of(text, CSS if "transform" in style.css else ATTRIBUTE)
    except ValueError:
        what = say("has the transform {text}, which is not understood", text=shown(text))
        raise refused(element, what) from None
    return matrix if matrix == NOWHERE else _from_origin(element, style, reach, matrix)


def to_box(element: Element, style: ComputedStyle, reach: Reach) -> Transform:
    """From the unit square to the box around a shape."""
    path = shape_of(element, style, reach) if element.name in SHAPES else Path(())
    if not on_page(element, path).segments:
        raise refused(
            element, say("is clipped in parts of its box"), say("unite it with its clip path")
        )
    box = extremes(path)
    return Transform(box.width, 0, 0, box.height, box.x, box.y)


def _from_origin(
    element: Element, style: ComputedStyle, reach: Reach, matrix: Transform
) -> Transform:
    """The transform with the origin that the style gives it."""
    text, box = style.get("transform-origin"), style.get("transform-box")
    x, y = 0.0, 0.0
    if box in ("fill-box", "content-box") and element.name in SHAPES:
        path = on_page(element, shape_of(element, style, reach))
        own = extremes(path) if path.segments else Rect(0, 0, 0, 0)
        x, y, reach = own.x, own.y, Reach(own.width, own.height)
    elif box != "view-box":
        raise refused(element, say("has the transform box {text}", text=shown(box)))
    try:
        dx, dy = _origin_in(text, reach)
    except ValueError:
        what = say("has the transform origin {text}, which is not understood", text=shown(text))
        raise refused(element, what) from None
    return around(matrix, x + dx, y + dy)


def _origin_in(text: str, reach: Reach) -> tuple[float, float]:
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
