"""A presentation: what painting says of it and a renderer translates.

Plain data, on top of the scene: each slide shows one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from infographic.geometry import Size
from infographic.scene import (
    Colour,
    Group,
    Image,
    LinkedPart,
    Node,
    Role,
    Scene,
    Shape,
    leaves,
    words_of,
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
    not see it."""

    title: str
    scene: Scene
    notes: str
    note_links: tuple[LinkedPart, ...] = ()


@dataclass(frozen=True)
class NativeSlide:
    """A slide that shows a scene, of the size of the slide, as shapes and texts to be edited. All
    slides of one `design` share their background."""

    design: str
    scene: Scene
    notes: str
    note_links: tuple[LinkedPart, ...] = ()

    @property
    def parts(self) -> SlideParts:
        """A slide's title comes first for those who hear it read, so it is drawn first as well, and
        the shapes that are painted before it go to its background. Texts and pictures before it
        stay with the rest."""
        backdrop = self.scene.backdrop
        split = _split(self.scene.root) or SlideParts((), None, self.scene.root)
        return replace(split, background=(*([backdrop] if backdrop else []), *split.background))


@dataclass(frozen=True)
class SlideParts:
    """The shapes beneath a slide's title, the text with the role of a title, and all else in its
    order."""

    background: tuple[Shape, ...]
    title: Group | None
    rest: Group


def _split(group: Group) -> SlideParts | None:
    """The parts of a group that has the title in it; None for one that has not."""
    if group.role is Role.TITLE and group.text_block is not None:
        return SlideParts((), group, Group(()))
    for at, child in enumerate(group.children):
        inner = _split(child) if isinstance(child, Group) else None
        if inner is None:
            continue
        shapes: list[Shape] = []
        others: list[Node] = []
        for node in group.children[:at]:
            drawn = [leaf for leaf in leaves(node) if isinstance(leaf, Shape | Image)]
            found = [leaf for leaf in drawn if isinstance(leaf, Shape)]
            if any(words_of(node)) or found != drawn:
                others.append(node)
            else:
                shapes += found
        rest = (*others, inner.rest, *group.children[at + 1 :])
        return SlideParts((*shapes, *inner.background), inner.title, replace(group, children=rest))
    return None


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
