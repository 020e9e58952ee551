"""A presentation: what painting says of it and a renderer translates.

Plain data, on top of the scene: each slide shows one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from infographic.geometry import Size
from infographic.scene import (
    Colour,
    Group,
    LinkedPart,
    Node,
    Role,
    Scene,
)

# The colours of a presentation's palette (ECMA-376, 20.1.6.2 clrScheme): two pairs of a light and a
# dark colour for backgrounds and texts, six accents, and links.
Slot = Literal[
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
]


@dataclass(frozen=True)
class PictureSlide:
    """A slide that shows a scene as one picture, as large as it fits; `title` is for those who do
    not see it, and `design` the name of its layout. The first line of its notes is in the language
    of the BCP 47 tag `notes_begin_in`; where that is empty, in that of the presentation."""

    design: str
    title: str
    scene: Scene
    notes: str
    note_links: tuple[LinkedPart, ...] = ()
    notes_begin_in: str = ""


@dataclass(frozen=True)
class NativeSlide:
    """A slide that shows a scene, of the size of the slide, as shapes and texts to be edited. All
    slides of one `design` share their background, and the places and looks of what fills their
    placeholders; people choose it by this name for slides of their own. Notes are as those of a
    `PictureSlide`."""

    design: str
    scene: Scene
    notes: str
    note_links: tuple[LinkedPart, ...] = ()
    notes_begin_in: str = ""

    @cached_property
    def parts(self) -> SlideParts:
        """A slide's title comes first for those who hear it read, so it is drawn first as well, and
        what is painted before it goes to its background. What is read stays with the rest. Asked
        for by the layout and by the slide, which walk all of the scene."""
        backdrop = self.scene.backdrop
        split = _split(self.scene.root) or SlideParts((), None, self.scene.root)
        return replace(split, background=(*([backdrop] if backdrop else []), *split.background))


@dataclass(frozen=True)
class SlideParts:
    """What is beneath a slide's title, the group with the text of the title, and all else in its
    order."""

    background: tuple[Node, ...]
    title: Group | None
    rest: Group


def _split(group: Group) -> SlideParts | None:
    """The parts of a group that has the title in it; None for one that has not."""
    if _is_title(group):
        return SlideParts((), group, Group(()))
    for at, child in enumerate(group.children):
        inner = _split(child) if isinstance(child, Group) else None
        if inner is None:
            continue
        before = group.children[:at]
        beneath = (node for node in before if not _is_read(node))
        rest = (*filter(_is_read, before), inner.rest, *group.children[at + 1 :])
        return SlideParts((*beneath, *inner.background), inner.title, replace(group, children=rest))
    return None


def _is_title(group: Group) -> bool:
    if group.placeholder is not None:
        return group.placeholder.kind == "title"
    return group.role is Role.TITLE and group.text_block is not None


def _is_read(node: Node) -> bool:
    """Whether a node says something, which what only adorns does not, though it were letters."""
    if not isinstance(node, Group) or node.role is Role.DECORATION:
        return False
    return bool(node.alt or node.text_block) or any(map(_is_read, node.children))


Slide = PictureSlide | NativeSlide


@dataclass(frozen=True)
class Deck:
    """A presentation in one language.

    `size` is that of its slides, in mm; `dpi` the resolution of pictures at their own size.
    `language` is a BCP 47 tag with a region, as spelling checkers ask for. `font` sets the texts,
    whatever the scenes' runs were set in. `scheme` says which tokens of `palette` the slots of the
    presentation's own palette have.
    """

    size: Size
    dpi: float
    language: str
    title: str
    description: str
    author: str
    font: str
    palette: Mapping[str, Colour]
    scheme: Mapping[Slot, str]
    slides: tuple[Slide, ...]


def native_slides(deck: Deck) -> Iterator[NativeSlide]:
    """The slides to be edited, in their order."""
    yield from (slide for slide in deck.slides if isinstance(slide, NativeSlide))


def picture_slides(deck: Deck) -> Iterator[PictureSlide]:
    """The slides that show a picture, in their order."""
    yield from (slide for slide in deck.slides if isinstance(slide, PictureSlide))
