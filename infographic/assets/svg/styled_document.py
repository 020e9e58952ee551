"""A file as its parts refer to each other: elements by their ids, and the style of each."""

from __future__ import annotations

from infographic.assets.svg.computed_style import INITIAL, ComputedStyle, style_of
from infographic.assets.svg.style_sheet import Cascade
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.message import say


class StyledDocument:
    """The elements below `root`, with the style sheets among them."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._ids: dict[str, Element] = {}
        self._cascade = Cascade()
        for element in root.walk():
            if name := element.get("id"):
                self._ids.setdefault(name, element)
            if element.name == "style":
                self._cascade.add_sheet(element)
        self._styles: dict[Element, ComputedStyle] = {}

    def by_id(self, name: str) -> Element | None:
        return self._ids.get(name)

    def target(self, use: Element) -> Element:
        """What a <use> refers to."""
        reference = use.get("href") or use.get("xlink:href")
        if not reference.startswith("#"):
            raise refused(use, say("refers to another file: {text}", text=shown(reference)))
        target = self.by_id(reference[1:])
        if target is None:
            raise refused(use, say("refers to {text}, which is not there", text=shown(reference)))
        return target

    def style_in(self, element: Element, above: ComputedStyle) -> ComputedStyle:
        """The style of an element in something of the style `above`."""
        return style_of(element, self._cascade.said_of(element), above)

    def style_at(self, element: Element) -> ComputedStyle:
        """The style of an element where it stands in the file. Those of what is around it are kept,
        for every clip path asks for them and elements may be nested to any depth."""
        unknown = [element]
        while unknown[-1] not in self._styles and (parent := unknown[-1].parent) is not None:
            unknown.append(parent)
        for each in reversed(unknown):
            if each not in self._styles:
                above = INITIAL if each.parent is None else self._styles[each.parent]
                self._styles[each] = self.style_in(each, above)
        return self._styles[element]
