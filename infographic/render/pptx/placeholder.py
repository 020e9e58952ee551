"""Placeholders: texts that have their place and look from the layout of their slide (ECMA-376,
19.3.1.36 ph)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from infographic.render.pptx.element import Extent, markup
from infographic.render.pptx.hyperlink import with_linked_texts
from infographic.render.pptx.text_look import TextLook, anchor_of, look_of
from infographic.scene import Group, Placeholder, PlaceholderKind, Role, TextBlock

TITLE = Placeholder("title")

# What the format calls a kind, and where the numbers of the kind begin: on a slide, no two
# placeholders have one number.
_TYPES: Mapping[PlaceholderKind, tuple[str, int]] = {
    "title": ("title", 0),
    "body": ("body", 0),
    "footer": ("ftr", 1000),
    "number": ("sldNum", 2000),
}


HeldParagraph = tuple[Group, TextBlock, TextLook]


@dataclass(frozen=True)
class HeldText:
    """What fills a placeholder: its paragraphs in their order, each a group that is one text, with
    its look; its place; and where lower texts stand in it."""

    placeholder: Placeholder
    paragraphs: tuple[HeldParagraph, ...]
    place: Extent
    anchor: str

    @classmethod
    def of(cls, group: Group) -> HeldText | None:
        """What a group holds; None where it has no text or fills no placeholder. What has the role
        of a title fills that of the title."""
        placeholder = group.placeholder or (TITLE if group.role is Role.TITLE else None)
        texts = list(texts_in(with_linked_texts(group))) if placeholder else []
        if placeholder is None or not texts:
            return None
        gaps = (0.0, *(max(0.0, _gap(above[1], below[1])) for above, below in pairwise(texts)))
        if placeholder.kind == "title":
            texts = [(replace(text, role=Role.TITLE), block) for text, block in texts]
        paragraphs = tuple(
            (text, block, look_of(text, block, before=gap))
            for (text, block), gap in zip(texts, gaps, strict=True)
        )
        place = Extent.around([Extent.of(block.rect) for _, block in texts])
        return cls(placeholder, paragraphs, place, anchor_of(texts[0][1]))

    @property
    def look(self) -> TextLook:
        """What most of it looks like: texts below their label."""
        *_, (_, _, last) = self.paragraphs
        return replace(last, before=0)

    @property
    def words(self) -> str:
        return " ".join(block.text for _, block, _ in self.paragraphs)


def placeholder_markup(placeholder: Placeholder) -> str:
    """What makes a shape the placeholder of its kind and number, as `markup`."""
    kind, first = _TYPES[placeholder.kind]
    number = first + placeholder.index
    return markup("p:ph", type=kind, **({"idx": number} if number else {}))


def held_in(group: Group) -> Iterator[HeldText]:
    """All that fills a placeholder, in reading order."""
    held = HeldText.of(group)
    if held is not None:
        yield held
        return
    for child in group.children:
        if isinstance(child, Group):
            yield from held_in(child)


def texts_in(group: Group) -> Iterator[tuple[Group, TextBlock]]:
    """Each group that is a text, in reading order."""
    if group.text_block is not None:
        yield group, group.text_block
    for child in group.children:
        if isinstance(child, Group):
            yield from texts_in(child)


def _gap(above: TextBlock, below: TextBlock) -> float:
    """In mm."""
    return below.rect.y - above.rect.bottom
