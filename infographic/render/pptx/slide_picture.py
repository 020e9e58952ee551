"""Pictures on slides: pixels as PNG, and drawings as SVG for programs that draw it and as PNG for
all others."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import BaseSlidePart

from infographic.geometry import Rect, Size
from infographic.render.pptx.element import Extent, element
from infographic.scene import Scene

_SVG_TYPE = "image/svg+xml"
# Where programs that know it find the SVG ([MS-ODRAWXML], 2.2.2.12 svgBlip).
_SVG_EXTENSION = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True)
class Picture:
    """The same picture as the bytes of two files."""

    svg: bytes
    png: bytes


def place_of(scene: Scene, slide: Size) -> Extent:
    """As large as it fits in the middle of a slide."""
    scale = min(slide.width / scene.size.width, slide.height / scene.size.height)
    width, height = scene.size.width * scale, scene.size.height * scale
    return Extent.of(Rect((slide.width - width) / 2, (slide.height - height) / 2, width, height))


def png_blip(part: BaseSlidePart, png: bytes) -> BaseOxmlElement:
    """A PNG file as a part that a slide is drawn with."""
    _, related = part.get_or_add_image_part(BytesIO(png))
    blip = element("a:blip")
    blip.set(qn("r:embed"), related)
    return blip


def picture_blip(part: BaseSlidePart, picture: Picture, number: int) -> BaseOxmlElement:
    """The files of a picture as parts of the slide, the SVG being that of `number`."""
    blip = png_blip(part, picture.png)
    name = PackURI(f"/ppt/media/picture{number}.svg")
    svg = Part(name, _SVG_TYPE, part.package, picture.svg)
    related = part.relate_to(svg, RELATIONSHIP_TYPE.IMAGE)
    blip.append(parse_xml(_SVG_EXTENSION.format(related)))
    return blip


def picture_element(
    blip: BaseOxmlElement, identity: BaseOxmlElement, place: Extent
) -> BaseOxmlElement:
    """A picture that is stretched over its place."""
    return element(
        "p:pic",
        element(
            "p:nvPicPr",
            identity,
            element("p:cNvPicPr", element("a:picLocks", noChangeAspect=1)),
            element("p:nvPr"),
        ),
        element("p:blipFill", blip, element("a:stretch", element("a:fillRect"))),
        element(
            "p:spPr",
            place.placed(),
            element("a:prstGeom", element("a:avLst"), prst="rect"),
        ),
    )
