"""Drawings from SVG files, made safe: what is harmless and can be shown everywhere, in print too,
becomes shapes; all else is refused in plain words.

Understood are groups, transforms, paths and simple shapes with plain fills and lines, classes in
style sheets. Texts, pictures, scripts, links to other files, gradients and transparency are not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

from infographic.assets.artwork import ArtworkError, Drawn, own_colour, token
from infographic.assets.outline_pen import OutlinePen
from infographic.assets.svg_style import INITIAL, Rgb, Style, class_styles, colour_of, style_of
from infographic.assets.winding import non_zero
from infographic.geometry import Path, Rect, around_rects, bounds
from infographic.scene import Shape, Stroke

MOST_POINTS = 50_000  # every picture carries the drawing

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {"path", "rect", "circle", "ellipse", "polygon", "polyline", "line"}
_GROUPS = {"svg", "g"}
# What draws nothing where it stands.
_SILENT = {"title", "desc", "metadata", "defs", "style", "clipPath", "mask", "filter", "marker"}
_SILENT |= {"symbol", "pattern", "linearGradient", "radialGradient"}
_OUTLINE_HINT = "turn its texts into outlines (Inkscape: Path, Object to Path)"
_REFUSED = {
    "script": ("it contains a script", "export it again as plain SVG"),
    "foreignObject": ("it contains a web page (foreignObject)", "export it again as plain SVG"),
    "text": ("it contains text, which looks otherwise where its font is missing", _OUTLINE_HINT),
    "image": ("it contains a picture made of pixels", "draw it with shapes, or give a PNG file"),
    "use": ("it repeats parts by reference (use)", "export it again as plain SVG without clones"),
    "a": ("it contains a link", "remove the link, and leave the shapes"),
}
_ANYWHERE = {"script", "foreignObject"}
_PLAIN = "export it again as plain SVG"


def read_svg(data: bytes) -> Drawn:
    """The drawing in an SVG file; ArtworkError for what it may not contain or cannot show."""
    root = _parsed(data)
    _refuse_unsafe(root)
    sheets = [element.text or "" for element in root.iter() if _name(element) == "style"]
    outlines = list(_Reader(class_styles("\n".join(sheets))).outlines(root))
    if not outlines:
        raise ArtworkError("it draws nothing", "is it the right file?")
    if sum(len(outline.path.segments) for outline in outlines) > MOST_POINTS:
        what = f"it has more than {MOST_POINTS} points"
        raise ArtworkError(what, "simplify its shapes in a drawing program")
    used = {rgb for outline in outlines for rgb in (outline.fill, outline.stroke) if rgb}
    colours = {token(rgb): own_colour(rgb) for rgb in sorted(used)}
    return Drawn(tuple(outline.shape() for outline in outlines), colours, _around(outlines))


def _parsed(data: bytes) -> Element:
    try:
        text = data.decode("utf-8-sig")
        if "<!ENTITY" in text:
            raise ArtworkError("it defines entities, which could hide anything", _PLAIN)
        root = ElementTree.fromstring(text)
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError) as error:
        raise ArtworkError("the file is damaged, or no SVG", _PLAIN) from error
    if _name(root) != "svg":
        raise ArtworkError("the file is no SVG", _PLAIN)
    return root


def _name(element: Element) -> str:
    """The name of an SVG element; empty for one of another vocabulary."""
    tag = str(element.tag).removeprefix(_SVG)
    return "" if "{" in tag or not isinstance(element.tag, str) else tag


def _refuse_unsafe(root: Element) -> None:
    """ArtworkError for what could act or fetch something, wherever it stands."""
    for element in root.iter():
        name = _name(element)
        if name in _ANYWHERE:
            raise ArtworkError(*_REFUSED[name])
        texts = [*element.attrib.values(), *([element.text or ""] if name == "style" else [])]
        for key, value in element.attrib.items():
            local = key.rpartition("}")[2]
            if local.startswith("on") and name:
                raise ArtworkError(f"it contains a script ({local})", _PLAIN)
            if local in ("href", "src") and name and not value.startswith("#"):
                if value.startswith("data:image/") and name == "image":
                    continue
                raise ArtworkError(f"it refers to another file: {value[:60]}", _PLAIN)
        if any(re.search(r"@import|url\(\s*['\"]?\s*(?!#|['\"])", text) for text in texts):
            raise ArtworkError("it refers to another file", _PLAIN)


@dataclass(frozen=True)
class _Outline:
    """One element as it is drawn; `width` and `cap` are of its line."""

    path: Path
    fill: Rgb | None
    stroke: Rgb | None
    width: float
    cap: str

    def shape(self) -> Shape:
        line = self.stroke and Stroke(token(self.stroke), self.width, (), cast(Any, self.cap))
        return Shape(self.path, self.fill and token(self.fill), line or None)


@dataclass(frozen=True)
class _Reader:
    """Walks an SVG file; `classes` are the rules of its style sheets."""

    classes: Mapping[str, Style]

    def outlines(self, root: Element) -> Iterator[_Outline]:
        yield from self._walk(root, INITIAL, Transform())

    def _walk(self, element: Element, parent: Style, above: Transform) -> Iterator[_Outline]:
        name = _name(element)
        if not name or name in _SILENT:
            return
        style = style_of(element, self.classes, parent)
        if style is None:
            return
        transform = above.transform(_transform(element.get("transform", "")))
        if name in _GROUPS:
            for child in element:
                yield from self._walk(child, style, transform)
        elif name in _SHAPES:
            yield from self._outline(element, style, transform)
        else:
            raise ArtworkError(
                *_REFUSED.get(name, (f"it contains <{name}>, which is not supported", _PLAIN))
            )

    def _outline(self, element: Element, style: Style, transform: Transform) -> Iterator[_Outline]:
        path = _path(element, transform)
        fill, stroke = colour_of(style["fill"]), colour_of(style["stroke"])
        scale = math.sqrt(abs(transform[0] * transform[3] - transform[1] * transform[2]))
        width = _length(style["stroke-width"]) * scale
        stroke = stroke if width > 0 else None
        if not path.segments or not (fill or stroke):
            return
        if stroke and (style["stroke-linejoin"] != "miter" or style["stroke-linecap"] == "square"):
            raise ArtworkError(
                "it has lines with shaped corners or ends",
                "turn its lines into outlines (Inkscape: Path, Stroke to Path)",
            )
        if fill and style["fill-rule"] == "evenodd":
            path = _without_even_odd(path)
        yield _Outline(path, fill, stroke, width, style["stroke-linecap"])


def _path(element: Element, transform: Transform) -> Path:
    """The outline of a shape, where its transform puts it."""
    bare = Element(element.tag, {k: v for k, v in element.attrib.items() if k != "transform"})
    builder, pen = PathBuilder(), OutlinePen()
    try:
        builder.add_path_from_element(bare)
        for data in builder.paths:
            parse_path(data, TransformPen(pen, transform))
    except (ValueError, TypeError, IndexError, KeyError, AssertionError) as error:
        what = f"its <{_name(element)}> cannot be read ({error})"
        raise ArtworkError(what, _PLAIN) from error
    return pen.path


def _without_even_odd(path: Path) -> Path:
    try:
        return non_zero(path)
    except ValueError as error:
        what = "it has shapes that cross themselves and are filled by the even-odd rule"
        raise ArtworkError(what, "unite such shapes in a drawing program (Path, Union)") from error


def _around(outlines: list[_Outline]) -> Rect:
    """The box around everything that is drawn; ArtworkError when that has no height or width."""
    box = around_rects(
        bounds(outline.path).outset(outline.width / 2 if outline.stroke else 0.0)
        for outline in outlines
    )
    if not (box.width > 0 and box.height > 0 and math.isfinite(box.width * box.height)):
        raise ArtworkError("it draws nothing", "is it the right file?")
    return box


def _length(text: str) -> float:
    if number := re.fullmatch(r"([0-9.]+(?:[eE][-+]?[0-9]+)?)(?:px)?", text):
        return float(number[1])
    raise ArtworkError(f"the width of a line, “{text}”, is not understood", _PLAIN)


_FUNCTION = re.compile(r"\s*(\w+)\s*\(([^()]*)\)[\s,]*")


def _transform(text: str) -> Transform:
    """A list of transforms (SVG 1.1, 7.6); ArtworkError for what is none."""
    matrix = Transform()
    rest = text
    while match := _FUNCTION.match(rest):
        rest = rest[match.end() :]
        try:
            numbers = [float(number) for number in re.split(r"[\s,]+", match[2].strip())]
            matrix = matrix.transform(_TRANSFORMS[match[1]](*numbers))
        except (ValueError, KeyError, TypeError) as error:
            raise ArtworkError(f"its transform “{text[:60]}” is not understood", _PLAIN) from error
    if rest.strip():
        raise ArtworkError(f"its transform “{text[:60]}” is not understood", _PLAIN)
    return matrix


def _rotation(angle: float, x: float = 0.0, y: float = 0.0) -> Transform:
    return Transform().translate(x, y).rotate(math.radians(angle)).translate(-x, -y)


def _scaling(x: float, y: float | None = None) -> Transform:
    return Transform().scale(x, x if y is None else y)


_TRANSFORMS: Mapping[str, Any] = {
    "matrix": lambda a, b, c, d, e, f: Transform(a, b, c, d, e, f),
    "translate": lambda x, y=0.0: Transform().translate(x, y),
    "scale": _scaling,
    "rotate": _rotation,
    "skewX": lambda angle: Transform().skew(math.radians(angle), 0),
    "skewY": lambda angle: Transform().skew(0, math.radians(angle)),
}
