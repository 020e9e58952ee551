"""Boxes that say how wide they would be, and rows of them. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import TOLERANCE, Rect
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned
from infographic.per_language import PerLanguage


@dataclass(frozen=True)
class Sized:
    """A box that is no wider than it is best, which is `widths` in each language; in a row with
    others it may be narrowed down to `least`, if that is not None."""

    box: Box
    widths: PerLanguage[float]
    least: float | None = None

    @property
    def width(self) -> float:
        """The width at which it is best in every language."""
        return max(self.widths.values())

    def height(self, width: float) -> float:
        return self.box.height(min(width, self.width))

    def place(self, rect: Rect, language: str) -> Frame:
        own = min(rect.width, self.widths[language])
        return self.box.place(Rect(rect.x, rect.y, own, rect.height), language)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(min(width, self.width))

    @classmethod
    def together(cls, row: Spread) -> Sized:
        """The boxes of a row beside each other at the left of its place."""
        return cls(row, row.widths)


@dataclass(frozen=True)
class Unbroken:
    """A box that is in no place narrower than `width`."""

    box: Box
    width: float

    def height(self, width: float) -> float:
        return self.box.height(width) if width >= self.width - TOLERANCE else NEVER

    def place(self, rect: Rect, language: str) -> Frame:
        return self.box.place(rect, language)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


@dataclass(frozen=True)
class Spread:
    """Boxes beside each other from edge to edge of their place, at least `gap` between them;
    `valign` of what one of them is lower than its place is above it. The first that may be
    narrowed has what the others leave."""

    boxes: tuple[Sized, ...]
    gap: float
    kind: FrameKind = FrameKind.ROW
    valign: float = MIDDLE

    @property
    def widths(self) -> PerLanguage[float]:
        """The width in each language at which none is narrowed."""
        gaps = self.gap * (len(self.boxes) - 1)
        codes = self.boxes[0].widths
        return PerLanguage(
            {code: gaps + sum(box.widths[code] for box in self.boxes) for code in codes}
        )

    def height(self, width: float) -> float:
        """`NEVER` where they do not fit beside each other."""
        widths = self._widths(width)
        if widths is None:
            return NEVER
        return max(box.height(own) for box, own in zip(self.boxes, widths, strict=True))

    def place(self, rect: Rect, language: str) -> Frame:
        widths = self._widths(rect.width) or [box.width for box in self.boxes]
        owns = [min(box.widths[language], own) for box, own in zip(self.boxes, widths, strict=True)]
        gap = (rect.width - sum(owns)) / max(1, len(owns) - 1)
        frames, x = [], rect.x
        for box, own, room in zip(self.boxes, owns, widths, strict=True):
            height = box.height(room)
            place = Rect(x, rect.y + (rect.height - height) * self.valign, own, height)
            frames.append(Aligned(box, self.valign).place(place, language))
            x += own + gap
        return Frame(self.kind, rect, tuple(frames))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        widths = self._widths(width) or [min(box.width, width) for box in self.boxes]
        for box, own in zip(self.boxes, widths, strict=True):
            yield from box.texts(own)

    def _widths(self, width: float) -> list[float] | None:
        """How wide each is in the language that needs most; None where there is no room."""
        widths = [box.width for box in self.boxes]
        missing = sum(widths) + self.gap * (len(widths) - 1) - width
        if missing <= TOLERANCE:
            return widths
        for index, box in enumerate(self.boxes):
            if box.least is not None:
                widths[index] -= missing
                return widths if widths[index] >= box.least else None
        return None
