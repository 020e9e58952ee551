"""The chart of the guide: its heading, and its values as one figure, which an alternative text
stands for. Lengths are mm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from infographic.content.guide.local import LocalChart, LocalChartValue
from infographic.geometry import Insets, Rect
from infographic.layout.box.box import Box, MarkBox, TextBox, middle_of_capitals
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import Beside, Column, Grid, Padded
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.graphic import Bar, Dots, Graphic, Share, Written
from infographic.layout.part.line_chart import LineChart
from infographic.per_language import PerLanguage, each_in_all, in_all
from infographic.scene import Role, TextStyle

_LABEL, _NOTE = TextStyle.CHART_LABEL, TextStyle.TIP
# The outline of a whole, of other lines: the part within it is what counts.
_OUTLINE = 0.6


def chart_box(context: LayoutContext, columns: int) -> Column | None:
    """Heading and values, where they stand in rows in `columns`; None when the guide has no
    chart."""
    chart = in_all(context.guides.map(lambda guide: guide.chart))
    if chart is None:
        return None
    heading = context.text(
        chart.map(lambda each: each.heading), TextStyle.CHART_HEADING, Role.HEADING
    )
    alt = chart.map(lambda each: each.alt)
    values = _BOXES[chart.first.kind](context, chart, columns)
    return Column((heading, Figure(values, alt)), (context.lengths.chart_gap,))


@dataclass(frozen=True)
class Figure:
    """A box that is one picture to those who do not see it; `alt` says by language what it
    shows."""

    box: Box
    alt: PerLanguage[str]

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        inner = _without_roles(self.box.place(rect, language))
        return Frame(
            FrameKind.CHART, inner.rect, (inner,), role=Role.FIGURE, alt=self.alt[language]
        )

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


def _without_roles(frame: Frame) -> Frame:
    """What is inside a figure has no role of its own."""
    children = tuple(map(_without_roles, frame.children))
    return replace(frame, children=children, role=None, alt="")


@dataclass(frozen=True)
class Row:
    """A label and its graphic beside it, at the same distance for all labels of a chart; where
    that leaves the graphics too little room, the graphic below the label. Below both a note, if
    any; `gap` keeps a graphic off the texts above and below it."""

    label: TextBox
    label_width: float
    graphic: Graphic
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
        return self.graphic.max_content_width <= self._rest(width)

    def _rest(self, width: float) -> float:
        return width - self.label_width - self.label_gap

    def _above_graphic(self) -> float:
        """Where a graphic of one line starts so that its middle is that of the label's capitals."""
        middle = middle_of_capitals(self.label.measurer, self.label.style)
        return max(0.0, middle - self.graphic.thickness / 2)


_Chart = PerLanguage[LocalChart]
_Values = Sequence[PerLanguage[LocalChartValue]]


def _values(chart: _Chart) -> _Values:
    return each_in_all(chart.map(lambda each: each.values))


def _rows(context: LayoutContext, chart: _Chart, columns: int) -> Box:
    """The values in rows: icon, label, graphic and note."""
    values = _values(chart)
    labels = [_label(context, value, _LABEL) for value in values]
    label_width = max(label.max_content_width() for label in labels)
    graphics = _GRAPHICS[chart.first.kind](context, values)
    rows = [
        _row(context, value, label, label_width, graphic)
        for value, label, graphic in zip(values, labels, graphics, strict=True)
    ]
    entries = tuple(_entries(context, [value.first.icon for value in values], rows))
    column_gap, gap = context.lengths.column_gap, context.lengths.chart_gap
    return Grid(entries, min(columns, len(entries)), column_gap, gap)


def _label(
    context: LayoutContext, value: PerLanguage[LocalChartValue], style: TextStyle
) -> TextBox:
    return context.text(value.map(lambda each: each.label), style)


def _one_column(context: LayoutContext, chart: _Chart, columns: int) -> Box:  # noqa: ARG001
    """Rows that only together make a picture stand below each other."""
    return _rows(context, chart, 1)


def _row(
    context: LayoutContext,
    value: PerLanguage[LocalChartValue],
    label: TextBox,
    label_width: float,
    graphic: Graphic,
) -> Row:
    note = context.optional_text(value.map(lambda each: each.note), _NOTE)
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
            sign = MarkBox(FrameKind.CHART_ICON, icon, mark, _LABEL, context.measurer)
            yield Beside(sign, mark, gap, row, FrameKind.CHART_ENTRY)
        elif any(icons):
            yield Padded(row, Insets(left=mark + gap), FrameKind.CHART_ENTRY)
        else:
            yield row


def _written(context: LayoutContext, values: _Values) -> list[Written]:
    """The amounts of all values, each in every language."""
    amounts = [in_all(value.map(lambda each: each.amount)) for value in values]
    gap, measurer = context.lengths.mark_gap, context.measurer
    widths = [
        measurer.max_content_width(words, _LABEL)
        for each in amounts
        for words in (each.values() if each else ())
    ]
    room = gap + max(widths) if widths else 0.0
    return [Written(each, _LABEL, gap, room, measurer) for each in amounts]


def _dots(context: LayoutContext, values: _Values) -> list[Graphic]:
    counts = [int(value.first.value) for value in values]
    diameter, gap = context.lengths.chart_dot, context.lengths.chart_dot_gap
    return [
        Dots(count, max(counts), diameter, gap, written)
        for count, written in zip(counts, _written(context, values), strict=True)
    ]


def _bars(context: LayoutContext, values: _Values) -> list[Graphic]:
    amounts = [value.first.value for value in values]
    return [
        Bar(context.lengths.chart_bar, written, amount, max(amounts))
        for amount, written in zip(amounts, _written(context, values), strict=True)
    ]


def _shares(context: LayoutContext, values: _Values) -> list[Graphic]:
    parts = [value.first.value for value in values]
    thickness, line = context.lengths.chart_bar, context.lengths.line * _OUTLINE
    starts = accumulate(parts, initial=0.0)
    return [
        Share(thickness, written, start, part, sum(parts), line)
        for start, part, written in zip(starts, parts, _written(context, values), strict=False)
    ]


def _line(context: LayoutContext, chart: _Chart, columns: int) -> Box:  # noqa: ARG001
    values = _values(chart)
    return LineChart(
        values=tuple(value.first.value for value in values),
        labels=tuple(_label(context, value, _NOTE) for value in values),
        amounts=tuple(each.words for each in _written(context, values) if each.words),
        amount_style=_LABEL,
        plot=context.lengths.chart_plot,
        dot=context.lengths.chart_dot,
        axis=context.lengths.line,
        gap=context.lengths.tip_gap,
        measurer=context.measurer,
    )


_GRAPHICS: Mapping[str, Callable[[LayoutContext, _Values], list[Graphic]]] = {
    "dots": _dots,
    "bar": _bars,
    "share": _shares,
}
_BOXES: Mapping[str, Callable[[LayoutContext, _Chart, int], Box]] = {
    "dots": _rows,
    "bar": _rows,
    "share": _one_column,
    "line": _line,
}
