"""Charts that have a row for each value: icon, label, graphic and note. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.chart.drawing import Drawing
from infographic.chart.kind import Graphic, RowChart
from infographic.content.guide.local import LocalText
from infographic.geometry import Insets, Rect
from infographic.layout.box.box import Box, MarkBox, Measurer, TextBox, middle_of_capitals
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import Beside, Grid, Padded
from infographic.layout.part.chart_drawing import (
    LABEL,
    NOTE,
    TypedIn,
    Value,
    WrittenAmount,
    drawn_frame,
    widest,
    written,
)
from infographic.layout.part.context import LayoutContext


def rows_box(context: LayoutContext, kind: RowChart, values: Sequence[Value], columns: int) -> Grid:
    """The rows of all values in so many columns, or as many as there are values and the kind
    has."""
    labels = [context.text(value.map(lambda each: each.label), LABEL) for value in values]
    label_width = max(label.max_content_width() for label in labels)
    rows = [
        _row(context, value, label, label_width, graphic)
        for value, label, graphic in zip(
            values, labels, _graphics(context, kind, values), strict=True
        )
    ]
    entries = tuple(_entries(context, [value.first.icon for value in values], rows))
    column_gap, gap = context.lengths.column_gap, context.lengths.chart_gap
    most = kind.most_columns or columns
    return Grid(entries, min(columns, most, len(entries)), column_gap, gap)


def _graphics(
    context: LayoutContext, kind: RowChart, values: Sequence[Value]
) -> Iterator[WrittenGraphic]:
    gap, measurer = context.lengths.mark_gap, context.measurer
    amounts = written(values, gap)
    room = gap + widest(amounts, measurer)
    graphics = kind.graphics([value.first.value for value in values], context.lengths)
    for graphic, amount in zip(graphics, amounts, strict=True):
        yield WrittenGraphic(graphic, amount, room, measurer)


def _row(
    context: LayoutContext,
    value: Value,
    label: TextBox,
    label_width: float,
    graphic: WrittenGraphic,
) -> Row:
    note = context.optional_text(value.map(lambda each: each.note), NOTE)
    label_gap, gap = context.lengths.chart_label_gap, context.lengths.tip_gap
    return Row(label, label_width, graphic, note, label_gap, gap)


def _entries(
    context: LayoutContext, icons: Sequence[str | None], rows: Sequence[Row]
) -> Iterator[Box]:
    """The rows, each with its icon before it. One that has none begins where the others do, for
    what the graphics show is compared by their lengths."""
    mark, gap = context.lengths.chart_mark, context.lengths.mark_gap
    for icon, row in zip(icons, rows, strict=True):
        if icon is not None:
            sign = MarkBox(FrameKind.CHART_ICON, icon, mark, LABEL, context.measurer)
            yield Beside(sign, mark, gap, row, FrameKind.CHART_ENTRY)
        elif any(icons):
            yield Padded(row, Insets(left=mark + gap), FrameKind.CHART_ENTRY)
        else:
            yield row


@dataclass(frozen=True)
class WrittenGraphic:
    """A graphic with its amount after it, as large in every language; `room` is what the widest
    amount of the chart takes."""

    graphic: Graphic
    written: WrittenAmount
    room: float
    measurer: Measurer

    @property
    def thickness(self) -> float:
        return self.graphic.thickness

    @property
    def good_width(self) -> float:
        return self.graphic.good_width + self.room

    def height(self, width: float) -> float:
        """How high it is at a width; `NEVER` when that is too narrow."""
        return self.graphic.size(width - self.room).height

    def place(self, rect: Rect, like: LocalText) -> Frame:
        """The frame at the top left of a place, in the language of some words."""
        width, code = rect.width - self.room, like.language
        size = self.graphic.size(width)
        own = Rect(rect.x, rect.y, size.width, size.height)
        return drawn_frame(
            self._drawing(width, like), own, self.written.by_text(code), self.measurer
        )

    def _drawing(self, width: float, like: LocalText) -> Drawing:
        amount = self.written.amount(like.language)
        return self.graphic.drawn(width, amount, TypedIn(self.measurer, like))


@dataclass(frozen=True)
class Row:
    """A label and its graphic beside it, at the same distance for all labels of a chart; where
    that leaves the graphics too little room, the graphic below the label. Below both a note, if
    any; `gap` keeps a graphic off the texts above and below it."""

    label: TextBox
    label_width: float
    graphic: WrittenGraphic
    note: tuple[TextBox, ...]
    label_gap: float
    gap: float

    def height(self, width: float) -> float:
        notes = sum(note.height(width) for note in self.note)
        if self._is_beside(width):
            graphic = self._above_graphic() + self.graphic.height(self._rest(width))
            return max(self.label.height(self.label_width), graphic) + notes
        above_note = self.gap * len(self.note)
        above = self.label.height(width) + self.gap
        return above + self.graphic.height(width) + above_note + notes

    def place(self, rect: Rect, language: str) -> Frame:
        if self._is_beside(rect.width):
            label, graphic = self._place_beside(rect, language)
            bottom = max(label.rect.bottom, graphic.rect.bottom)
        else:
            label, graphic = self._place_below(rect, language)
            bottom = graphic.rect.bottom + self.gap * len(self.note)
        under = Rect.between(rect.x, bottom, rect.right, rect.bottom)
        notes = tuple(note.place(under, language) for note in self.note)
        own = Rect.between(rect.x, rect.y, rect.right, notes[0].rect.bottom if notes else bottom)
        return Frame(FrameKind.CHART_VALUE, own, (label, graphic, *notes))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield self.label, self.label_width if self._is_beside(width) else width
        for note in self.note:
            yield note, width

    def _place_beside(self, rect: Rect, language: str) -> tuple[Frame, Frame]:
        label = self.label.place(Rect(rect.x, rect.y, self.label_width, rect.height), language)
        left, top = rect.right - self._rest(rect.width), rect.y + self._above_graphic()
        place = Rect.between(left, top, rect.right, rect.bottom)
        return label, self.graphic.place(place, self.label.words[language])

    def _place_below(self, rect: Rect, language: str) -> tuple[Frame, Frame]:
        label = self.label.place(rect, language)
        place = Rect.between(rect.x, label.rect.bottom + self.gap, rect.right, rect.bottom)
        return label, self.graphic.place(place, self.label.words[language])

    def _is_beside(self, width: float) -> bool:
        return self.graphic.good_width <= self._rest(width)

    def _rest(self, width: float) -> float:
        return width - self.label_width - self.label_gap

    def _above_graphic(self) -> float:
        """Where a graphic of one line starts so that its middle is that of the label's capitals."""
        middle = middle_of_capitals(self.label.measurer, self.label.style)
        return max(0.0, middle - self.graphic.thickness / 2)
