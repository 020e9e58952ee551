"""The elements of a structure tree, and which may stand in which (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from infographic.geometry import Rect
from infographic.scene import Link

# In these, text stands in paragraphs and never by itself.
_HOLD_BLOCKS = {"Document", "BlockQuote"}
# What stands in a line of text (14.8.4.4).
_INLINE = {"Span", "Link"}


@dataclass(frozen=True)
class StructureElement:
    """A structure element: `type` is its standard structure type, `children` are elements and
    pieces of content in reading order. `language` is set where it differs from the scene's;
    `box` surrounds a figure, in mm on the page; a list is `numbered` by its labels. A `target` is
    that of a link."""

    type: str
    children: tuple[StructureElement | int, ...]
    alt: str = ""
    language: str = ""
    box: Rect | None = None
    numbered: bool = False
    target: Target | None = None

    def walk(self) -> Iterator[StructureElement]:
        """This and all elements below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, StructureElement):
                yield from child.walk()


@dataclass(frozen=True)
class Target:
    """Where a link leads, and the places on the page to choose it at, in mm: one, or one for each
    line of a text."""

    link: Link
    areas: tuple[Rect, ...]


def element_of(kind: str, children: Iterable[StructureElement | int]) -> StructureElement:
    """An element of a standard type with its children, and what has to stand between them."""
    if kind in _HOLD_BLOCKS:
        return StructureElement(kind, tuple(_in_blocks(children)))
    if kind == "L":
        items = tuple(_as_item(child) for child in children)
        return StructureElement(kind, items, numbered=all(_is_labelled(item) for item in items))
    if kind == "LI":
        return StructureElement(kind, tuple(_item_parts(children)))
    return StructureElement(kind, tuple(children))


def _in_blocks(children: Iterable[StructureElement | int]) -> Iterator[StructureElement]:
    """Text that stands by itself becomes a paragraph."""
    for is_text, together in groupby(children, key=_is_inline):
        if is_text:
            yield StructureElement("P", tuple(together))
        else:
            yield from (child for child in together if isinstance(child, StructureElement))


def _is_inline(child: StructureElement | int) -> bool:
    return isinstance(child, int) or child.type in _INLINE


def inline(children: Iterable[StructureElement | int]) -> Iterator[StructureElement | int]:
    """What stands in blocks of text without them; figures stay."""
    for child in children:
        if isinstance(child, int) or child.type in (*_INLINE, "Figure"):
            yield child
        else:
            yield from inline(child.children)


def _as_item(child: StructureElement | int) -> StructureElement:
    if isinstance(child, StructureElement) and child.type == "LI":
        return child
    return StructureElement("LI", (StructureElement("LBody", (child,)),))


def _item_parts(children: Iterable[StructureElement | int]) -> Iterator[StructureElement]:
    """A list item has a label, or none, and a body. Without a label of its own, a figure in the
    first place is one; with one, what stands before that is read after it."""
    rest = list(children)
    labels = [each for each in rest if isinstance(each, StructureElement) and each.type == "Lbl"]
    first = labels[0] if labels else rest[0]
    if isinstance(first, StructureElement) and first.type in ("Lbl", "Figure") and len(rest) > 1:
        yield first if first.type == "Lbl" else StructureElement("Lbl", (first,))
        rest = [each for each in rest if each is not first]
    if len(rest) == 1 and isinstance(rest[0], StructureElement) and rest[0].type == "LBody":
        yield rest[0]
    else:
        yield StructureElement("LBody", tuple(_opened(rest)))


def _opened(children: Iterable[StructureElement | int]) -> Iterator[StructureElement | int]:
    for child in children:
        if isinstance(child, StructureElement) and child.type == "LBody":
            yield from child.children
        else:
            yield child


def _is_labelled(item: StructureElement) -> bool:
    """Whether the label of a list item is text, which is its number."""
    first = item.children[0]
    return (
        isinstance(first, StructureElement)
        and first.type == "Lbl"
        and all(_is_inline(child) for child in first.children)
    )
