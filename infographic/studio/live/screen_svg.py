"""A scene as SVG that is looked at while the guide is edited, and soon replaced by another one.

It looks as the published one does (`render/svg.py`), but says nothing to programs or readers: what
the picture shows is told by its spots. So it is written straight away, in a fraction of the time.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from infographic.assets.font import units_per_em
from infographic.render.glyph_outline import run_outline
from infographic.render.path_data import number_of_mm, shape_data
from infographic.scene import Image, Leaf, Scene, Shape, Stroke, TextRun


def screen_svg(scene: Scene) -> str:
    """The trimmed page, in mm: letters are outlines, and there are no links."""
    colours = {name: colour.hex for name, colour in scene.palette.items()}
    width, height = number_of_mm(scene.size.width), number_of_mm(scene.size.height)
    drawn = "".join([_element(leaf, colours) for leaf in scene.drawn()])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"'
        f' viewBox="0 0 {width} {height}" aria-hidden="true">{drawn}</svg>'
    )


def _element(leaf: Leaf, colours: Mapping[str, str]) -> str:
    match leaf:
        case Shape():
            return _shape(leaf, colours)
        case TextRun():
            return _run(leaf, colours[leaf.colour])
        case Image():
            return _image(leaf)


def _shape(shape: Shape, colours: Mapping[str, str]) -> str:
    fill = "none" if shape.fill is None else colours[shape.fill]
    line = _line(shape.stroke, colours) if shape.stroke else ""
    return f'<path d="{shape_data(shape.path)}" fill="{fill}"{line}/>'


def _line(stroke: Stroke, colours: Mapping[str, str]) -> str:
    line = f' stroke="{colours[stroke.colour]}" stroke-width="{number_of_mm(stroke.width)}"'
    if stroke.dashes:
        line += f' stroke-dasharray="{" ".join(map(number_of_mm, stroke.dashes))}"'
    return line if stroke.cap == "butt" else f'{line} stroke-linecap="{stroke.cap}"'


def _run(run: TextRun, fill: str) -> str:
    x, y = map(number_of_mm, run.origin)
    scale = run.size / units_per_em(run.font)
    place = f"translate({x} {y}) scale({scale:.7g})"
    return f'<path d="{run_outline(run)}" fill="{fill}" transform="{place}"/>'


def _image(image: Image) -> str:
    x, y, width, height = map(number_of_mm, image.rect)
    data = base64.b64encode(image.png).decode("ascii")
    return (
        f'<image href="data:image/png;base64,{data}" x="{x}" y="{y}" width="{width}"'
        f' height="{height}" preserveAspectRatio="none"/>'
    )
