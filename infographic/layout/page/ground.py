"""A ground of a page with what stands on it. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from infographic.content.page import PageFormat
from infographic.geometry import TOLERANCE, Insets, Rect
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Aligned
from infographic.layout.page.plan import Background, Placeable, PlacedBox

# Office printers print nothing nearer to the edge of the paper.
NEAREST_TO_EDGE = 4.0
# So far letters may reach below the last line of a text, whose leading is small.
_DESCENT = 0.1


class Content(Protocol):
    """What stands on a ground: it knows what to do with more height than it needs."""

    def height(self, width: float) -> float: ...

    def parts(self, rect: Rect) -> Iterator[Placeable]:
        """All of it in a place, in reading order."""
        ...

    def sources(self, width: float) -> Iterator[tuple[Box, float]]:
        """Its boxes, each with the width it has."""
        ...


@dataclass(frozen=True)
class OneBox:
    """A box as the content of a ground; `valign` of the spare height goes above it."""

    box: Box
    valign: float

    def height(self, width: float) -> float:
        return self.box.height(width)

    def parts(self, rect: Rect) -> Iterator[Placeable]:
        yield PlacedBox(Aligned(self.box, self.valign), rect)

    def sources(self, width: float) -> Iterator[tuple[Box, float]]:
        yield self.box, width


@dataclass(frozen=True)
class Ground:
    """`insets` are from the ground, which is `width` wide, to its content, and `height` is what it
    needs with the lowest of its `contents`, `content`."""

    kind: FrameKind
    content: Content
    insets: Insets
    width: float
    height: float
    contents: Sequence[Content]

    @classmethod
    def lowest(
        cls, kind: FrameKind, contents: Sequence[Content], insets: Insets, width: float
    ) -> Ground:
        """With the content that is lowest; of two as low the earlier."""
        inner = width - insets.left - insets.right
        heights = [content.height(inner) for content in contents]
        least = min(heights)
        content = contents[next(at for at, own in enumerate(heights) if own <= least + TOLERANCE)]
        height = insets.top + least + insets.bottom
        return cls(kind, content, insets, width, height, contents)

    def parts(self, rect: Rect, page: PageFormat) -> Iterator[Placeable]:
        """The ground in a place on a page, into the bleed where it touches an edge."""
        yield Background(self.kind, bled(rect, page))
        yield from self.content.parts(rect.inset(self.insets))

    @property
    def others(self) -> Iterator[Ground]:
        """The same with each of its contents."""
        around, inner = self.insets.top + self.insets.bottom, self._inner
        for content in self.contents:
            yield replace(self, content=content, height=around + content.height(inner))

    @property
    def lines(self) -> int:
        """How many lines its texts have, in the language with the most."""
        boxes = (each for box, own in self.sources for each in box.texts(own))
        return sum(round(box.height(own) / box.leading) for box, own in boxes)

    @property
    def sources(self) -> Iterator[tuple[Box, float]]:
        yield from self.content.sources(self._inner)

    @property
    def _inner(self) -> float:
        """The width of the content."""
        return self.width - self.insets.left - self.insets.right


def bled(rect: Rect, page: PageFormat) -> Rect:
    """A part of a page with the bleed beyond each edge of the page that it reaches."""
    return Rect.between(
        rect.x - (page.bleed if rect.x <= TOLERANCE else 0.0),
        rect.y - (page.bleed if rect.y <= TOLERANCE else 0.0),
        rect.right + (page.bleed if rect.right >= page.size.width - TOLERANCE else 0.0),
        rect.bottom + (page.bleed if rect.bottom >= page.size.height - TOLERANCE else 0.0),
    )


def to_edge(padding: float, page: PageFormat) -> float:
    """The padding at the lower edge of a page: as anywhere, but not too near to the edge."""
    return min(page.margin, max(padding, NEAREST_TO_EDGE + _DESCENT))
