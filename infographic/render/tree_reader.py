"""Reads the structure tree and the outline of a finished PDF back (ISO 32000-1, 14.7, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, OutlineItem, Pdf


@dataclass(frozen=True)
class ReadElement:
    """A structure element: its type, its children or marked-content identifiers in order, its
    alternative text, and the language that it has, its own or that of what it is in.

    `is_parent` says whether the parent tree leads back here from all of its content.
    """

    type: str
    children: tuple[ReadElement | int, ...]
    alt: str
    language: str
    has_box: bool
    is_parent: bool

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
    return _element(kids, str(document.Root.get("/Lang", "")), _parents(root))


def read_outline(document: Pdf) -> list[str]:
    """The titles in the outline, from the top down."""
    with document.open_outline() as outline:
        return list(_titles(outline.root))


def _titles(items: list[OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def _element(element: Object, language: str, parents: list[Object]) -> ReadElement:
    language = str(element.get("/Lang", language))
    kids = element.get("/K", Array())
    children: list[ReadElement | int] = []
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            children.append(_element(kid, language, parents))
        elif isinstance(kid, Dictionary):
            children.append(int(kid.get("/MCID", -1)))
        else:
            children.append(int(kid))
    return ReadElement(
        type=str(element.S).removeprefix("/"),
        children=tuple(children),
        alt=str(element.get("/Alt", "")),
        language=language,
        has_box="/A" in element and "/BBox" in element.A,
        is_parent=all(
            0 <= child < len(parents) and parents[child].objgen == element.objgen
            for child in children
            if isinstance(child, int)
        ),
    )


def _parents(root: Object) -> list[Object]:
    """By marked-content identifier on the one page, its element."""
    tree = root.get("/ParentTree")
    numbers = [] if tree is None else list(tree.get("/Nums", Array()))
    return list(numbers[1]) if len(numbers) > 1 else []
