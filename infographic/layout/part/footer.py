"""The foot of a picture: its texts on the left, link and logo on the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import TOLERANCE, Rect
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.sized import Sized
from infographic.layout.box.stack import Column
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.link_box import link_box
from infographic.layout.part.logo_box import logo_box
from infographic.per_language import each_in_all
from infographic.scene import TextStyle

# The texts beside link and logo have at least this part of the width, or stand above them.
_LEAST_SHARE = 0.3


def foot_box(context: LayoutContext) -> Box | None:
    """All that stands at the foot; None when the guide has nothing for it."""
    texts = _texts(context)
    marks = tuple(box for box in (link_box(context), logo_box(context)) if box is not None)
    if not marks:
        return texts
    return Foot(texts, marks, context.lengths.column_gap)


def _texts(context: LayoutContext) -> Column | None:
    """Each on lines of its own; None when the guide has none."""
    texts = each_in_all(context.guides.map(lambda guide: guide.foot))
    boxes = [context.text(text, TextStyle.FOOTER) for text in texts]
    return Column(tuple(boxes), (0.0,) * (len(boxes) - 1), FrameKind.FOOTER) if boxes else None


@dataclass(frozen=True)
class Foot:
    """Texts that end at the bottom, with marks to their right that share one middle; where the
    marks leave the texts too little width, the marks below them. Reading order is texts, then
    marks."""

    footer: Box | None
    marks: tuple[Sized, ...]
    gap: float

    def height(self, width: float) -> float:
        if self.footer is None:
            return self._marks_height(width)
        if self._is_beside(width):
            return max(self.footer.height(self._rest(width)), self._marks_height(width))
        return self.footer.height(width) + self.gap + self._marks_height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        frames = []
        if self.footer is not None:
            frames.append(self._place_footer(self.footer, rect, language))
        x = rect.right - self._marks_width(rect.width)
        middle = rect.bottom - self._marks_height(rect.width) / 2
        for mark in self.marks:
            width = min(mark.width, rect.width)
            height = mark.height(width)
            place = Rect(x, middle - height / 2, width, height)
            frames.append(mark.place(place, language))
            x += width + self.gap
        return Frame(FrameKind.FOOT, rect, tuple(frames))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        if self.footer is not None:
            yield from self.footer.texts(self._rest(width) if self._is_beside(width) else width)
        for mark in self.marks:
            yield from mark.texts(min(mark.width, width))

    def _place_footer(self, footer: Box, rect: Rect, language: str) -> Frame:
        """At the bottom beside the marks, or at the top above them."""
        if not self._is_beside(rect.width):
            return footer.place(rect, language)
        frame = footer.place(Rect(rect.x, rect.y, self._rest(rect.width), rect.height), language)
        return frame.moved(0.0, rect.bottom - frame.rect.bottom)

    def _marks_width(self, width: float) -> float:
        gaps = self.gap * (len(self.marks) - 1)
        return sum(min(mark.width, width) for mark in self.marks) + gaps

    def _marks_height(self, width: float) -> float:
        """Without end where the marks do not stand beside each other."""
        if self._marks_width(width) > width + TOLERANCE:
            return NEVER
        return max(mark.height(min(mark.width, width)) for mark in self.marks)

    def _rest(self, width: float) -> float:
        return width - self._marks_width(width) - self.gap

    def _is_beside(self, width: float) -> bool:
        return self._rest(width) >= _LEAST_SHARE * width
