"""What an SVG says of itself to programs that catalogue pictures: Dublin Core in RDF/XML, in its
metadata element (SVG 2, 5.9), with the credits that the licences of icons and fonts ask for."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, register_namespace

from infographic.assets.credits import Credit, font_credits, icon_credit
from infographic.scene import Scene

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STILL_IMAGE = "http://purl.org/dc/dcmitype/StillImage"
# The language of the credits: what names and licences are called is the same in all.
_CREDITS_LANGUAGE = "en"

register_namespace("rdf", _RDF)
register_namespace("dc", _DC)


def credits_of(scene: Scene) -> tuple[Credit, ...]:
    """Whom the picture is to credit: those of its fonts, and of the icons if it shows any."""
    icons = (icon_credit(),) if scene.has_icons else ()
    return (*font_credits(run.font for run in scene.runs()), *icons)


def metadata(scene: Scene) -> Element:
    """The description of the document that it stands in."""
    rdf = Element(f"{{{_RDF}}}RDF")
    about = SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    SubElement(about, f"{{{_DC}}}title", {_XML_LANG: scene.language}).text = scene.title
    for name, text in _said(scene):
        SubElement(about, f"{{{_DC}}}{name}").text = text
    SubElement(about, f"{{{_DC}}}type", {f"{{{_RDF}}}resource": _STILL_IMAGE})
    for credit in credits_of(scene):
        rights = SubElement(about, f"{{{_DC}}}rights", {_XML_LANG: _CREDITS_LANGUAGE})
        rights.text = credit.notice
        if credit.source:
            SubElement(about, f"{{{_DC}}}source", {f"{{{_RDF}}}resource": credit.source})
    return rdf


def _said(scene: Scene) -> Iterator[tuple[str, str]]:
    if scene.author:
        yield "creator", scene.author
    yield "language", scene.language
    yield "format", "image/svg+xml"
