"""Links of a slide and of its notes (ECMA-376, 21.1.2.3.5 hlinkClick)."""

from __future__ import annotations

from dataclasses import replace

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.render.pptx.element import element
from infographic.scene import Group, Link, LinkedPart

# The colour of a linked text is its own and not that of the palette for links ([MS-ODRAWXML],
# 2.24.3.1 hlinkClr).
_OWN_COLOUR = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr'
    ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)


def click(part: XmlPart, link: Link) -> BaseOxmlElement:
    """What makes a shape on a part of the presentation a link."""
    made = element("a:hlinkClick", tooltip=link.alt)
    made.set(qn("r:id"), part.relate_to(link.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return made


def text_click(part: XmlPart, link: Link) -> BaseOxmlElement:
    """What makes a piece of text a link."""
    made = click(part, link)
    made.append(parse_xml(_OWN_COLOUR))
    return made


def with_linked_texts(group: Group, link: Link | None = None) -> Group:
    """A group in which every text within a group that is a link is one as a whole."""
    link = group.link or link
    children = tuple(
        with_linked_texts(child, link) if isinstance(child, Group) else child
        for child in group.children
    )
    text_block = group.text_block
    if text_block is not None and link is not None:
        text_block = replace(text_block, links=(LinkedPart(0, len(text_block.text), link),))
    return replace(group, children=children, text_block=text_block)
