"""Elements of Office Open XML, and its unit of length."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pptx.oxml import oxml_parser
from pptx.oxml.ns import NamespacePrefixedTag
from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.geometry import Rect

EMU_PER_MM = 36000


def element(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """An element such as "a:off" with attributes without a namespace, in the order given."""
    name, namespaces = _qualified(tag)
    texts = {attribute: str(value) for attribute, value in attributes.items()}
    made: BaseOxmlElement = oxml_parser.makeelement(name, texts, namespaces)
    made.extend(children)
    return made


@cache
def _qualified(tag: str) -> tuple[str, dict[str, str]]:
    """The name of a tag with its namespace, and that one by its prefix.

    Remembered: a presentation has 18 000 elements of some sixty tags.
    """
    parted = NamespacePrefixedTag(tag)
    return parted.clark_name, parted.nsmap


def emu(millimetres: float) -> int:
    return round(millimetres * EMU_PER_MM)


class Extent(NamedTuple):
    """A rectangle in EMU."""

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def of(cls, rect: Rect) -> Extent:
        """Both corners are rounded, so that rectangles that share an edge still do."""
        x, y = emu(rect.x), emu(rect.y)
        return cls(x, y, emu(rect.right) - x, emu(rect.bottom) - y)

    @classmethod
    def around(cls, extents: list[Extent]) -> Extent:
        x, y = min(each.x for each in extents), min(each.y for each in extents)
        right = max(each.x + each.width for each in extents)
        bottom = max(each.y + each.height for each in extents)
        return cls(x, y, right - x, bottom - y)

    def part(self, rect: Rect, scale: float) -> Extent:
        """A rectangle of a drawing that fills this one, `scale` times its own size."""
        scaled = (length * scale for length in (rect.x, rect.y, rect.width, rect.height))
        inner = Extent.of(Rect(*scaled))
        return Extent(self.x + inner.x, self.y + inner.y, inner.width, inner.height)

    def placed(self) -> BaseOxmlElement:
        """The frame of a shape at this place."""
        return element("a:xfrm", *self._corner_and_size("a:off", "a:ext"))

    def placed_group(self) -> BaseOxmlElement:
        """The frame of a group whose children keep the coordinates of the slide."""
        own, inner = (
            self._corner_and_size(*tags) for tags in (("a:off", "a:ext"), ("a:chOff", "a:chExt"))
        )
        return element("a:xfrm", *own, *inner)

    def _corner_and_size(self, corner: str, size: str) -> tuple[BaseOxmlElement, BaseOxmlElement]:
        return (
            element(corner, x=self.x, y=self.y),
            element(size, cx=self.width, cy=self.height),
        )
