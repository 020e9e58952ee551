"""What layout hands to painting: boxes with absolute places, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.geometry import Path, Rect
from infographic.scene import Image, Link, Role, Shape
from infographic.text.typeset import Paragraph


@dataclass(frozen=True)
class Frame:
    """One box on the page, and what is in it.

    `kind` says what the box is, so that painting knows how it looks; `rect` is in mm from the
    top left of the trimmed page. A frame holds a paragraph, an icon by name, a path, a drawing that
    came with its colours, other frames, or nothing but its background. `role` and `alt` are for
    readers who do not see the page, and `link` is where all of the frame leads. Where the frame
    turns out lower, `valign` is the part of the rest that goes above it.
    """

    kind: str
    rect: Rect
    children: tuple[Frame, ...] = ()
    paragraph: Paragraph | None = None
    icon: str = ""
    path: Path | None = None
    drawing: tuple[Shape | Image, ...] = ()
    role: Role | None = None
    alt: str = ""
    valign: float = 0.0
    link: Link | None = None

    def moved(self, dx: float, dy: float) -> Frame:
        """The same frame at another place, with all inside it."""
        children = tuple(child.moved(dx, dy) for child in self.children)
        path = self.path and self.path.mapped(1, dx, dy)
        drawing = tuple(_moved(each, dx, dy) for each in self.drawing)
        return replace(
            self, rect=self.rect.moved(dx, dy), children=children, path=path, drawing=drawing
        )

    @property
    def ink(self) -> Rect:
        """Where its text stands, as wide as its lines are, or else all of its place."""
        text = self.paragraph
        if text is None:
            return self.rect
        return Rect(self.rect.x + text.start, self.rect.y, text.width, text.height)

    def walk(self) -> Iterator[Frame]:
        """This frame and all inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def _moved(drawn: Shape | Image, dx: float, dy: float) -> Shape | Image:
    if isinstance(drawn, Image):
        return replace(drawn, rect=drawn.rect.moved(dx, dy))
    return replace(drawn, path=drawn.path.mapped(1, dx, dy))
