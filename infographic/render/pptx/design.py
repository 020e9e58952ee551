"""The layouts of a presentation: what the slides of one design have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pptx.slide import SlideLayout

from infographic.deck import Deck, NativeSlide, PictureSlide
from infographic.geometry import Rect
from infographic.render.pptx.element import Extent
from infographic.render.pptx.names import name_apart
from infographic.render.pptx.placeholder import TITLE, HeldText, held_in
from infographic.render.pptx.shape_tree import ShapeTree
from infographic.scene import Group, Node, Placeholder


@dataclass(frozen=True)
class Design:
    """A slide layout: its name, what it paints, and what its placeholders hold."""

    name: str
    background: tuple[Node, ...]
    holds: Mapping[Placeholder, HeldText]

    def with_those_of(self, slide: NativeSlide) -> Design:
        """This design with the placeholders, too, that only this slide fills."""
        return Design(self.name, self.background, {**self.holds, **_held_by(slide), **self.holds})

    def draw(self, layout: SlideLayout, deck: Deck) -> None:
        """Draws it on an empty layout."""
        shapes, tree = ShapeTree.of(deck), layout.shapes.element
        tree.extend(each.element for each in shapes.nodes(layout.part, Group(self.background)))
        if TITLE not in self.holds:
            tree.append(shapes.plain_title(deck.title, default_title(deck)))
        tree.extend(shapes.of_layout(layout.part, held) for held in self.holds.values())
        name_apart(tree)


def designs(deck: Deck) -> Mapping[str, Design]:
    """The layouts of a deck's slides by name, in the order in which they are first used."""
    found: dict[str, Design] = {}
    for slide in deck.slides:
        if isinstance(slide, PictureSlide):
            found.setdefault(slide.design, Design(slide.design, (), {}))
            continue
        known = found.get(slide.design) or Design(slide.design, slide.parts.background, {})
        found[slide.design] = known.with_those_of(slide)
    return found


def default_title(deck: Deck) -> Extent:
    """Where a title stands on slides that do not say it: across the top tenth."""
    width, height = deck.size.width, deck.size.height
    return Extent.of(Rect(height / 20, height / 20, width - height / 10, height / 10))


def _held_by(slide: NativeSlide) -> Mapping[Placeholder, HeldText]:
    """The first of each placeholder: that of the title, and the others in reading order."""
    parts = slide.parts
    found: dict[Placeholder, HeldText] = {}
    for group in (parts.title, parts.rest):
        for held in held_in(group) if group else ():
            found.setdefault(held.placeholder, held)
    return found
