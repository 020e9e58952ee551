"""The name of who publishes with small texts after it on its baseline. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.geometry import TOLERANCE, Point, Rect, around_rects
from infographic.layout.box.box import NEVER, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage


@dataclass(frozen=True)
class NameLine:
    """The name and columns of small texts, `gap` apart; the last text of each column stands on the
    baseline of the name. No text is broken."""

    name: TextBox
    small: Sequence[Sequence[TextBox]]
    gap: float

    @cached_property
    def widths(self) -> PerLanguage[float]:
        """The width in each language; each that asks how high it is at a width asks for them."""
        return PerLanguage(
            {code: sum(self._widths(code)) + self.gap * len(self.small) for code in self.name.words}
        )

    def height(self, width: float) -> float:
        """`NEVER` where a text would have to be broken."""
        fits = width >= max(self.widths.values()) - TOLERANCE
        return self._height if fits else NEVER

    def place(self, rect: Rect, language: str) -> Frame:
        columns, x = [], rect.x
        for column, width in zip(self._columns, self._widths(language), strict=True):
            top = Point(x, rect.y + self._baseline - _above(column))
            columns.append([*_placed(column, top, width, language)])
            x += width + self.gap
        (name,), *others = columns
        small = tuple(text for column in others for text in column)
        footer = Frame(FrameKind.FOOTER, around_rects(each.rect for each in small), small)
        own = Rect(rect.x, rect.y, rect.width, self._height)
        return Frame(FrameKind.ROW, own, (name, footer))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        for column in self._columns:
            for box in column:
                yield box, min(width, box.max_content_width())

    @property
    def _columns(self) -> Sequence[Sequence[TextBox]]:
        return ((self.name,), *self.small)

    @property
    def _height(self) -> float:
        return self._baseline + max(map(_below, self._columns))

    @property
    def _baseline(self) -> float:
        return max(map(_above, self._columns))

    def _widths(self, language: str) -> list[float]:
        return [
            max(box.max_content_widths()[language] for box in column) for column in self._columns
        ]


def _above(column: Sequence[TextBox]) -> float:
    """From the top of a column to its last baseline."""
    return sum(box.leading for box in column[:-1]) + column[-1].first_baseline


def _below(column: Sequence[TextBox]) -> float:
    """What is below that."""
    return column[-1].leading - column[-1].first_baseline


def _placed(column: Sequence[TextBox], top: Point, width: float, language: str) -> Iterator[Frame]:
    y = top.y
    for box in column:
        yield box.place(Rect(top.x, y, width, box.leading), language)
        y += box.leading
