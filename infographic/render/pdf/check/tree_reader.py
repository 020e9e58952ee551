"""Reads the structure tree and the outline of a finished PDF back (ISO 32000-1, 14.7, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, OutlineItem, Pdf


@dataclass(frozen=True)
class ReadLink:
    """A link annotation: where it leads, its words, and the edges of its place on the page, in pt
    from the lower left; `is_shown` says whether it is one of the page."""

    url: str
    words: str
    place: tuple[float, float, float, float]
    is_shown: bool


@dataclass(frozen=True)
class ReadElement:
    """A structure element: its type, its children or marked-content identifiers in order, its
    alternative text, the language that it has, its own or that of what it is in, and the
    annotations that belong to it.

    `is_parent` says whether the parent tree leads back here from all of its content.
    """

    type: str
    children: tuple[ReadElement | int, ...]
    alt: str
    language: str
    has_box: bool
    is_parent: bool
    links: tuple[ReadLink, ...] = ()

    def walk(self) -> Iterator[ReadElement]:
        """This element and all in it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, ReadElement):
                yield from child.walk()

    def content(self) -> Iterator[tuple[int, str]]:
        """The marked-content identifiers in reading order, each with its language."""
        for child in self.children:
            if isinstance(child, ReadElement):
                yield from child.content()
            else:
                yield child, self.language


def read_tree(document: Pdf) -> ReadElement | None:
    """The root of the tree; None when there is no tree or it has no single root."""
    root = document.Root.get("/StructTreeRoot")
    if root is None or "/K" not in root:
        return None
    kids = root.K
    if isinstance(kids, Array):
        if len(kids) != 1:
            return None
        kids = kids[0]
    return _Reader(document, _parents(root)).element(kids, str(document.Root.get("/Lang", "")))


def read_outline(document: Pdf) -> list[str]:
    """The titles in the outline, from the top down."""
    with document.open_outline() as outline:
        return list(_titles(outline.root))


def _text(element: Object, key: str, otherwise: str) -> str:
    """Most elements lack most keys; to find that out pikepdf's `get` takes ten times as long."""
    return str(element[key]) if key in element else otherwise


def _titles(items: list[OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


@dataclass(frozen=True)
class _Reader:
    """Reads elements; `parents` are those that the parent tree has, by number."""

    document: Pdf
    parents: Mapping[int, Sequence[Object]]

    def element(self, element: Object, language: str) -> ReadElement:
        language = _text(element, "/Lang", language)
        kids = element.K if "/K" in element else Array()
        children: list[ReadElement | int] = []
        annotations: list[Object] = []
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                children.append(kid)
            elif isinstance(kid, Dictionary) and "/S" in kid:
                children.append(self.element(kid, language))
            elif isinstance(kid, Dictionary) and "/Obj" in kid:
                annotations.append(kid.Obj)
            else:
                children.append(int(kid.get("/MCID", -1)))
        content = [child for child in children if isinstance(child, int)]
        keys = [int(annotation.get("/StructParent", -1)) for annotation in annotations]
        return ReadElement(
            type=str(element.S).removeprefix("/"),
            children=tuple(children),
            alt=_text(element, "/Alt", ""),
            language=language,
            has_box="/A" in element and "/BBox" in element.A,
            is_parent=all(self._leads_to(element, _PAGE, number) for number in content)
            and all(self._leads_to(element, key, 0) for key in keys),
            links=tuple(map(self._link, annotations)),
        )

    def _leads_to(self, element: Object, key: int, number: int) -> bool:
        """Whether the parent tree leads to an element from a number of one of its keys."""
        parents = self.parents.get(key, ())
        return 0 <= number < len(parents) and parents[number].objgen == element.objgen

    def _link(self, annotation: Object) -> ReadLink:
        left, bottom, right, top = (float(edge) for edge in annotation.get("/Rect", [0] * 4))
        shown = self.document.pages[0].obj.get("/Annots", Array())
        return ReadLink(
            url=str(annotation.get("/A", Dictionary()).get("/URI", "")),
            words=str(annotation.get("/Contents", "")),
            place=(left, bottom, right, top),
            is_shown=any(each.objgen == annotation.objgen for each in shown),
        )


_PAGE = 0  # the key of the one page


def _parents(root: Object) -> Mapping[int, Sequence[Object]]:
    """The elements that the parent tree has by its keys: of the page, by marked-content identifier;
    of an annotation, one."""
    tree = root.get("/ParentTree")
    numbers = [] if tree is None else list(tree.get("/Nums", Array()))
    return {
        int(key): list(value) if isinstance(value, Array) else [value]
        for key, value in zip(numbers[::2], numbers[1::2], strict=False)
    }
