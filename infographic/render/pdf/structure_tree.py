"""Writes a structure into a PDF: the structure tree and the outline (ISO 32000-1, 14.7, 12.3.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Page, Pdf, String

from infographic.geometry import MM_PER_PT, Rect
from infographic.render.structure import Heading, Structure
from infographic.render.structure_element import StructureElement, Target
from infographic.render.svg import View

# As on paper, annotations are printed too (ISO 32000-1, 12.5.3); links show nothing.
_PRINTED = 4


def write_structure(
    document: Pdf, structure: Structure, numbers: Mapping[int, Sequence[int]], view: View
) -> None:
    """Give the one page of a document its structure tree.

    `numbers` are the marked-content identifiers of each piece of content; `view` is what the page
    shows.
    """
    (page,) = document.pages
    _TreeWriter(document, page, numbers, view).write(structure.root)


class _TreeWriter:
    def __init__(
        self, document: Pdf, page: Page, numbers: Mapping[int, Sequence[int]], view: View
    ) -> None:
        self._document = document
        self._page = page
        self._numbers = numbers
        self._view = view
        # The element of each marked-content identifier.
        self._parents: dict[int, Object] = {}
        # The annotations of the page with the elements that they belong to.
        self._links: list[tuple[Object, Object]] = []

    def write(self, root: StructureElement) -> None:
        tree = self._document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._element(root, tree)
        parents = Array([self._parents[number] for number in sorted(self._parents)])
        numbers: list[Object | int] = [0, self._document.make_indirect(parents)]
        for key, (annotation, element) in enumerate(self._links, 1):
            annotation.StructParent = key
            numbers += [key, element]
        tree.ParentTree = self._document.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = 1 + len(self._links)
        if self._links:
            self._page.obj.Annots = Array([annotation for annotation, _ in self._links])
        self._page.obj.StructParents = 0
        self._page.obj.Tabs = Name.S
        self._document.Root.StructTreeRoot = tree
        self._document.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: StructureElement, parent: Object) -> Object:
        written = self._document.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.type}"), P=parent)
        )
        if element.alt:
            written.Alt = String(element.alt)
        if element.language:
            written.Lang = String(element.language)
        if element.box is not None:
            written.A = Dictionary(O=Name.Layout, BBox=_points(element.box, self._view))
        if element.numbered:
            written.A = Dictionary(O=Name.List, ListNumbering=Name.Decimal)
        kids: list[Object | int] = []
        for child in element.children:
            if isinstance(child, StructureElement):
                kids.append(self._element(child, written))
                continue
            for number in self._numbers.get(child, ()):
                self._parents[number] = written
                kids.append(number)
        if element.target is not None:
            kids += self._links_to(element.target, written)
        written.K = Array(kids)
        if any(isinstance(kid, int) for kid in kids):
            written.Pg = self._page.obj
        return written

    def _links_to(self, target: Target, element: Object) -> list[Object]:
        """A link annotation at each place of a target, for its element to refer to (ISO 32000-1,
        12.5.6.5, 14.7.4.3); with its words, as ISO 14289-1, 7.18.5 asks."""
        found: list[Object] = []
        for place in target.areas:
            annotation = self._document.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=_points(place, self._view),
                    Border=Array([0, 0, 0]),
                    F=_PRINTED,
                    Contents=String(target.link.alt),
                    A=Dictionary(S=Name.URI, URI=String(target.link.url)),
                )
            )
            self._links.append((annotation, element))
            found.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._page.obj))
        return found


def _points(place: Rect, view: View) -> Array:
    """The edges of what is visible of a place, from the lower left corner of the page, in pt."""
    box, area = place.cut_to(view.visible), view.page
    edges = (
        box.x - area.x,
        area.bottom - box.bottom,
        box.right - area.x,
        area.bottom - box.y,
    )
    return Array([round(edge / MM_PER_PT, 3) for edge in edges])


def write_outline(document: Pdf, headings: Sequence[Heading], area: Rect) -> None:
    """Give a document of one page its outline: the headings of the second level below the one of
    the first that comes before them. The page shows `area`, in mm on the page."""
    with document.open_outline() as outline:
        for level, together in groupby(headings, key=lambda heading: heading.level):
            items = [
                OutlineItem(
                    heading.text,
                    0,
                    "XYZ",
                    left=0,
                    top=round((area.bottom - heading.top) / MM_PER_PT, 3),
                )
                for heading in together
            ]
            if level > 1 and outline.root:
                outline.root[-1].children.extend(items)
            else:
                outline.root.extend(items)
    if headings:
        document.Root.PageMode = Name.UseOutlines
