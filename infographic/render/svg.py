"""SVG of a scene: outlined for every program, with live text for the web.

The drawings are the same; only how a run of text is written differs. Coordinates are mm from the
top left corner of the trimmed page, to which the picture is clipped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol
from xml.etree import ElementTree

from infographic.assets.font import units_per_em
from infographic.geometry import Rect
from infographic.render.glyph_outline import run_outline
from infographic.render.late_functions import late_functions
from infographic.render.metadata import metadata
from infographic.render.page_style import (
    INHERITED_STYLE,
    NO_LINE,
    SHAPE_ATTRIBUTES,
    held,
    scoped_rules,
)
from infographic.render.path_data import number_of_mm, shape_data
from infographic.render.shared import shared
from infographic.render.web_font import Face, WebFont, live_text, web_fonts
from infographic.scene import (
    Group,
    Image,
    Link,
    Node,
    Role,
    Scene,
    Shape,
    Stroke,
    TextRun,
    linked_groups,
)

with late_functions("svgwrite.data.svgparser", "urllib.request"):
    import svgwrite
    from svgwrite.base import BaseElement
    from svgwrite.params import Parameter

_GENERIC_FAMILY = "sans-serif"
# Stands for the name of a picture until all of it is written; no text can have it.
_NAME = "\0"
# Browsers advance letters by whole 64ths of a unit: text set in mm would be 0.3 % out.
_LIVE_UNITS_PER_MM = 10


class RunWriter(Protocol):
    """How a run of text is written, the one thing in which the drawings differ; `fill` is a
    colour as SVG has it."""

    def __call__(self, drawing: svgwrite.Drawing, run: TextRun, fill: str, /) -> BaseElement: ...


Look = Mapping[str, str]  # the attributes that say what a shape looks like


@dataclass(frozen=True)
class _Manner:
    """In what drawings differ: how a run of text is written, the look of a shape, and the element
    of what is a link."""

    run: RunWriter
    look: Callable[[Look], Look]
    link: Callable[[svgwrite.Drawing, Link], BaseElement]


def outlined_svg(scene: Scene) -> bytes:
    """The canonical picture: each run one path with the text as its `aria-label`, so that it looks
    the same in every program, without fonts or style sheets. In a web page that inlines it, it
    takes nothing over from what is around it. It has no links: an image has none in most programs
    that show it."""
    drawing = _drawn(scene, _Manner(_outlined_run, _as_it_is, _plain_group))
    drawing.set_metadata(metadata(scene))
    for element in (*drawing.defs.elements, drawing.elements[-1]):
        element.update(SHAPE_ATTRIBUTES)
    return _named(_serialised(drawing))


# The same: a presentation shows the picture that has just been written by itself.
shared_svg = shared(outlined_svg)


def live_svg(scene: Scene) -> bytes:
    """The picture for browsers: text that can be searched and copied, in subsets of its fonts
    that the file carries. Other programs put fonts of their own in their place. In a web page that
    inlines it, neither what is around it nor the page's rules change what it looks like, and its
    links can be followed."""
    fonts = web_fonts(scene.runs())
    drawing = _drawn(scene, _Manner(_LiveRuns(fonts), _held, _anchor))
    if any(linked_groups(scene.root)):
        drawing["role"] = "group"  # for what is in an image is not there for screen readers
    drawing["id"], drawing["style"] = _NAME, INHERITED_STYLE
    drawing.set_metadata(metadata(scene))
    faces = (_font_face_rule(font) for font in fonts.values())
    drawing.embed_stylesheet("\n".join((*faces, scoped_rules(_NAME))))
    return _named(_serialised(drawing))


@dataclass(frozen=True)
class View:
    """What a drawing shows, in mm on the page: `page` is the whole of it, outside `visible` it
    stays empty."""

    page: Rect
    visible: Rect


def trim_view(scene: Scene) -> View:
    """The trimmed page."""
    return View(scene.trim, scene.trim)


def _as_it_is(look: Look) -> Look:
    return look


def _held(look: Look) -> Look:
    return {**look, "style": held({**NO_LINE, **look})}


def _plain_group(drawing: svgwrite.Drawing, _link: Link) -> BaseElement:
    return drawing.g()


def _anchor(drawing: svgwrite.Drawing, link: Link) -> BaseElement:
    """In the window of the page, also where the picture is in a frame of it."""
    element = drawing.a(link.url, target="_top")
    element["aria-label"] = link.alt
    return element


def _drawn(scene: Scene, manner: _Manner) -> svgwrite.Drawing:
    # Only without debug does svgwrite take lang, role and aria-label.
    drawing = svgwrite.Drawing(
        size=tuple(f"{number_of_mm(length)}mm" for length in (scene.size.width, scene.size.height)),
        viewBox=" ".join(_rect_numbers(scene.trim)),
        debug=False,
    )
    _describe(drawing, scene)
    clip = drawing.defs.add(drawing.clipPath(id=f"{_NAME}-trim"))
    x, y, width, height = _rect_numbers(scene.trim)
    clip.add(drawing.rect((x, y), (width, height)))
    picture = drawing.add(drawing.g())
    picture["clip-path"] = f"url(#{_NAME}-trim)"
    writer = _SceneWriter(scene, manner, drawing)
    if scene.backdrop is not None:
        picture.add(writer.shape(scene.backdrop))
    picture.add(writer.group(scene.root))
    return drawing


def _rect_numbers(rect: Rect) -> tuple[str, str, str, str]:
    return (
        number_of_mm(rect.x),
        number_of_mm(rect.y),
        number_of_mm(rect.width),
        number_of_mm(rect.height),
    )


def _describe(drawing: svgwrite.Drawing, scene: Scene) -> None:
    drawing.set_desc(scene.title, scene.description)
    title, description = drawing.elements[:2]
    title.xml.set("id", f"{_NAME}-title")
    description.xml.set("id", f"{_NAME}-description")
    drawing["role"] = "img"
    drawing["aria-labelledby"] = f"{_NAME}-title {_NAME}-description"
    drawing.update(_language(scene.language))


@dataclass(frozen=True)
class _SceneWriter:
    """Makes the drawing's elements from the scene's nodes."""

    scene: Scene
    manner: _Manner
    drawing: svgwrite.Drawing

    def group(self, group: Group) -> BaseElement:
        element = self.manner.link(self.drawing, group.link) if group.link else self.drawing.g()
        if group.alt:
            element.update({"role": "img", "aria-label": group.alt})
        elif group.role is Role.DECORATION:
            element["aria-hidden"] = "true"
        for child in group.children:
            element.add(self._node(child))
        return element

    def _node(self, node: Node) -> BaseElement:
        match node:
            case Group():
                return self.group(node)
            case Shape():
                return self.shape(node)
            case TextRun():
                return self._run(node)
            case Image():
                return self._image(node)

    def shape(self, shape: Shape) -> BaseElement:
        look = {"fill": "none" if shape.fill is None else self._hex(shape.fill)}
        if shape.stroke is not None:
            look |= self._line(shape.stroke)
        return _PathElement({"d": shape_data(shape.path), **self.manner.look(look)})

    def _image(self, image: Image) -> BaseElement:
        rect = image.rect
        data = base64.b64encode(image.png).decode("ascii")
        return self.drawing.image(
            f"data:image/png;base64,{data}",
            insert=(number_of_mm(rect.x), number_of_mm(rect.y)),
            size=(number_of_mm(rect.width), number_of_mm(rect.height)),
            preserveAspectRatio="none",
        )

    def _line(self, stroke: Stroke) -> dict[str, str]:
        line = {"stroke": self._hex(stroke.colour), "stroke-width": number_of_mm(stroke.width)}
        if stroke.dashes:
            line["stroke-dasharray"] = " ".join(number_of_mm(length) for length in stroke.dashes)
        if stroke.cap != "butt":  # SVG's own default
            line["stroke-linecap"] = stroke.cap
        return line

    def _run(self, run: TextRun) -> BaseElement:
        element = self.manner.run(self.drawing, run, self._hex(run.colour))
        if run.language != self.scene.language:
            element.update(_language(run.language))
        return element

    def _hex(self, colour: str) -> str:
        return self.scene.palette[colour].hex


def _outlined_run(_drawing: svgwrite.Drawing, run: TextRun, fill: str) -> BaseElement:
    place = _placed(run, run.size / units_per_em(run.font))
    return _PathElement(
        {"d": run_outline(run), "fill": fill, "transform": place, "aria-label": run.text}
    )


class _PathElement(BaseElement):  # type: ignore[misc]
    """A path whose attributes are written as they are; empty ones are left out. svgwrite's own
    looks for numbers and underscores in them, for a quarter of the time that a drawing takes."""

    elementname = "path"
    _parameter = Parameter(debug=False)

    def __init__(self, attributes: dict[str, str]) -> None:
        self.attribs = attributes
        self.elements: list[BaseElement] = []

    def get_xml(self) -> ElementTree.Element:
        said = {name: value for name, value in sorted(self.attribs.items()) if value}
        return ElementTree.Element(self.elementname, said)


@dataclass(frozen=True)
class _LiveRuns:
    fonts: Mapping[Face, WebFont]

    def __call__(self, drawing: svgwrite.Drawing, run: TextRun, fill: str) -> BaseElement:
        font = self.fonts[Face.of(run)]
        look = {
            "fill": fill,
            "font-family": f"'{font.family}', {_GENERIC_FAMILY}",
            "font-size": f"{number_of_mm(run.size * _LIVE_UNITS_PER_MM)}px",
            "font-weight": str(font.weight),
        }
        placed = _placed(run, 1 / _LIVE_UNITS_PER_MM)
        return drawing.text(live_text(run), transform=placed, **_held(look))


def _placed(run: TextRun, scale: float) -> str:
    """From a run's own units, of `scale` mm each from its origin, to the page."""
    return (
        f"translate({number_of_mm(run.origin.x)} {number_of_mm(run.origin.y)}) scale({scale:.7g})"
    )


def _font_face_rule(font: WebFont) -> str:
    data = base64.b64encode(font.woff2).decode("ascii")
    return (
        f"@font-face{{font-family:'{font.family}';font-weight:{font.weight};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def _language(code: str) -> dict[str, str]:
    return {"lang": code, "xml:lang": code}


def _serialised(drawing: svgwrite.Drawing) -> bytes:
    """One element a line."""
    xml = drawing.get_xml()
    ElementTree.indent(xml, space="")
    text = ElementTree.tostring(xml, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _named(written: bytes) -> bytes:
    """A picture with its name, which differs from one picture to another: any of them can stand in
    one web page."""
    fingerprint = hashlib.sha256(written).hexdigest()[:12]
    return written.replace(_NAME.encode(), f"picture-{fingerprint}".encode())
