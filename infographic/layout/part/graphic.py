"""The drawings of a chart's values: how large they are, and what matplotlib draws into them.

A graphic is as large in every language. It is drawn only when it has its place, because that needs
matplotlib, which takes long to import. Lengths are mm.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from infographic.chart.drawing import Amount, Drawing
from infographic.content.guide.local import LocalText
from infographic.geometry import Rect, Size, bounds
from infographic.layout.box.box import NEVER, Measurer
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage
from infographic.scene import Shape, TextStyle

# A bar that is shorter than so many times its thickness no longer tells large from small, and one
# of more shows it well.
_SHORTEST_BAR, _GOOD_BAR = 6, 12
# So many dots in a line are still told apart.
_TEN, _FIVE = 10, 5
# What is the same at every type scale but for rounding is drawn once.
_DIGITS = 6


@dataclass(frozen=True)
class Written:
    """A value in words in each language, and how they are set: `gap` from their graphic. `room` is
    what the widest of the chart takes; no `words` and no room where none are written."""

    words: PerLanguage[LocalText] | None
    style: TextStyle
    gap: float
    room: float
    measurer: Measurer

    def amount(self, language: str) -> Amount | None:
        return Amount(self.words[language].value, self.style, self.gap) if self.words else None

    def place(self, kind: FrameKind, drawing: Drawing, rect: Rect, language: str) -> Frame:
        """A drawing of the value in its place, in one language."""
        words = self.words[language] if self.words else None
        return drawn_frame(
            kind, drawing, rect, {words.value: words} if words else {}, self.measurer
        )


@dataclass(frozen=True)
class TypedIn:
    """What drawing asks of typesetting (`chart.drawing.Typing`); `like` says the language."""

    measurer: Measurer
    like: LocalText

    def width(self, text: str, style: TextStyle) -> float:
        return self.measurer.max_content_width(replace(self.like, value=text), style)

    def cap_height(self, style: TextStyle) -> float:
        return self.measurer.cap_height(style)

    def leading(self, style: TextStyle) -> float:
        return self.measurer.leading(style)


def drawn_frame(
    kind: FrameKind,
    drawing: Drawing,
    rect: Rect,
    words: Mapping[str, LocalText],
    measurer: Measurer,
) -> Frame:
    """A drawing as a frame, its top left corner that of `rect`; `words` are what its texts are of,
    by text."""
    shapes = [_shape_frame(shape, rect) for shape in drawing.shapes]
    texts = []
    for label in drawing.labels:
        own = words[label.text]
        width = measurer.max_content_width(own, label.style)
        paragraph = measurer.typeset(own, label.style, width)
        start = label.start.moved(rect.x, rect.y - paragraph.baseline)
        place = Rect(start.x, start.y, width, paragraph.height)
        texts.append(Frame(FrameKind.TEXT, place, paragraph=paragraph))
    return Frame(kind, rect, (*shapes, *texts))


def _shape_frame(shape: Shape, rect: Rect) -> Frame:
    """A shape of a drawing in its place: one that is filled is a mark, the others are lines."""
    placed = replace(shape, path=shape.path.mapped(1, rect.x, rect.y))
    return Frame(
        FrameKind.MARK if shape.fill else FrameKind.LINE, bounds(placed.path), drawing=(placed,)
    )


class Graphic(Protocol):
    """A drawing that stands for one value; `thickness` is that of its first line or bar."""

    @property
    def thickness(self) -> float: ...

    @property
    def max_content_width(self) -> float:
        """The width at which every value of its chart shows well."""
        ...

    def height(self, width: float) -> float:
        """How high it is at a width; `NEVER` when that is too narrow."""
        ...

    def place(self, rect: Rect, like: LocalText) -> Frame:
        """The frame at the top left of a place, in the language of some words."""
        ...


@dataclass(frozen=True)
class Dots:
    """As many dots as the value counts: in one line, or where that is too wide in lines of ten or
    of five. `most` is the largest count of the chart."""

    count: int
    most: int
    thickness: float
    gap: float
    written: Written

    @property
    def max_content_width(self) -> float:
        return self._line(self.most) + self.written.room

    def height(self, width: float) -> float:
        per_line = self._per_line(width)
        return self._line(-(-self.count // per_line)) if per_line else NEVER

    def place(self, rect: Rect, like: LocalText) -> Frame:
        per_line = min(self.count, self._per_line(rect.width))
        drawing = self._drawing(per_line, like)
        own = Rect(rect.x, rect.y, self._line(per_line), self.height(rect.width))
        return self.written.place(FrameKind.CHART_DOTS, drawing, own, like.language)

    def _drawing(self, per_line: int, like: LocalText) -> Drawing:
        from infographic.chart.draw import draw_dots, plain_dots

        if not self.written.words:
            gap = round(self.gap / self.thickness, _DIGITS)
            return plain_dots(self.count, per_line, gap).scaled(self.thickness)
        typing = TypedIn(self.written.measurer, like)
        amount = self.written.amount(like.language)
        return draw_dots(self.count, per_line, self.thickness, self.gap, amount, typing)

    def _line(self, count: int) -> float:
        return count * (self.thickness + self.gap) - self.gap

    def _per_line(self, width: float) -> int:
        room = width - self.written.room
        fitting = (count for count in (self.most, _TEN, _FIVE) if self._line(count) <= room)
        return next(fitting, 0)


@dataclass(frozen=True)
class _Lengthwise(ABC):
    """A drawing as long as its place but for the value in words after it."""

    thickness: float
    written: Written

    @property
    def max_content_width(self) -> float:
        return _GOOD_BAR * self.thickness + self.written.room

    def height(self, width: float) -> float:
        length = width - self.written.room
        return self.thickness if length >= _SHORTEST_BAR * self.thickness else NEVER

    def place(self, rect: Rect, like: LocalText) -> Frame:
        size = Size(rect.width - self.written.room, self.thickness)
        amount = self.written.amount(like.language)
        drawing = self._drawing(size, amount, TypedIn(self.written.measurer, like))
        own = Rect(rect.x, rect.y, size.width, size.height)
        return self.written.place(self._kind, drawing, own, like.language)

    @property
    @abstractmethod
    def _kind(self) -> FrameKind: ...

    @abstractmethod
    def _drawing(self, size: Size, amount: Amount | None, typing: TypedIn) -> Drawing: ...


@dataclass(frozen=True)
class Bar(_Lengthwise):
    """A bar as long as the value, on the scale of the largest of its chart."""

    value: float
    largest: float

    @property
    def _kind(self) -> FrameKind:
        return FrameKind.CHART_BAR

    def _drawing(self, size: Size, amount: Amount | None, typing: TypedIn) -> Drawing:
        from infographic.chart.draw import draw_bar

        return draw_bar(self.value, self.largest, size.width, size.height, amount, typing)


@dataclass(frozen=True)
class Share(_Lengthwise):
    """A part within the outline of the whole, from where the parts before it end."""

    start: float
    value: float
    whole: float
    line: float

    @property
    def _kind(self) -> FrameKind:
        return FrameKind.CHART_SHARE

    def _drawing(self, size: Size, amount: Amount | None, typing: TypedIn) -> Drawing:
        from infographic.chart.draw import draw_part

        return draw_part(self.start, self.value, self.whole, size, self.line, amount, typing)
