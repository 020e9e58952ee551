"""A presentation: what painting says of it and a renderer translates.

Plain data, on top of the scene: each slide shows one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from infographic.geometry import Size
from infographic.scene import Colour, LinkedPart, Scene

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
    """A slide that shows a scene, of the size of the slide, as shapes and texts to be edited.

    The text with the role of a title is the slide's. What is painted before it is the background of
    all slides of this `design`, which share it.
    """

    design: str
    scene: Scene
    notes: str
    note_links: tuple[LinkedPart, ...] = ()


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
