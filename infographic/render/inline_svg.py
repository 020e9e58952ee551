"""A drawing as an SVG element within a web page: marks beside a text, which say nothing by
themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import quoteattr

from infographic.geometry import Rect
from infographic.render.path_data import number_of_mm, shape_data
from infographic.scene import Colour, Shape


def inline_svg(
    shapes: Iterable[Shape], palette: Mapping[str, Colour], view: Rect, name: str
) -> str:
    """The markup of a drawing that shows the rectangle `view`, in the colours of a palette; `name`
    is its class, by which rules give it a size. Readers who do not see it pass it over."""
    return _element("".join(_path(shape, palette) for shape in shapes), view, name)


def sign_svg(shape: Shape, view: Rect, name: str) -> str:
    """Likewise a shape in the colour of the text that it stands beside."""
    return _element(f'<path d="{shape_data(shape.path)}"/>', view, name)


def _element(paths: str, view: Rect, name: str) -> str:
    box = " ".join(map(number_of_mm, (view.x, view.y, view.width, view.height)))
    return f'<svg class={quoteattr(name)} viewBox="{box}" aria-hidden="true">{paths}</svg>'


def _path(shape: Shape, palette: Mapping[str, Colour]) -> str:
    look = {"fill": "none" if shape.fill is None else palette[shape.fill].hex}
    if shape.stroke is not None:
        look["stroke"] = palette[shape.stroke.colour].hex
        look["stroke-width"] = number_of_mm(shape.stroke.width)
        if shape.stroke.cap != "butt":
            look["stroke-linecap"] = shape.stroke.cap
    written = "".join(f' {key}="{value}"' for key, value in look.items())
    return f'<path d="{shape_data(shape.path)}"{written}/>'
