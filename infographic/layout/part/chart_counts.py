"""Charts that count: of each value its number, then as many signs as it counts, then what it is of.

Number and signs are one statement, so they stand together. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.chart.kind import CountChart, Graphic
from infographic.content.theme.lengths import Lengths
from infographic.geometry import TOLERANCE, Point, Rect, Size
from infographic.layout.box.box import NEVER, Measurer, TextBox, middle_of_capitals
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.lowest import Lowest
from infographic.layout.box.stack import Grid
from infographic.layout.part.chart_drawing import LABEL, NOTE, Value, drawn_alone, drawn_frame
from infographic.layout.part.context import LayoutContext
from infographic.scene import TextStyle

_NUMBER = TextStyle.CHART_NUMBER


def counts_box(
    context: LayoutContext, kind: CountChart, values: Sequence[Value], columns: int
) -> Lowest:
    """The values in so many columns, or as many as there are, in the lowest of these forms: label
    and note beside the signs, the note below label or signs, label and note below."""
    rows = tuple(_rows(context, kind, values))
    columns = min(columns, len(rows))
    gaps = context.lengths.column_gap, context.lengths.chart_gap
    kinds = (NoteBeside, LabelBeside, NoteBelowSigns, LabelBelow)
    forms = (tuple(each(**vars(row)) for row in rows) for each in kinds)
    return Lowest(tuple(Grid(form, columns, *gaps) for form in forms))


def _rows(
    context: LayoutContext, kind: CountChart, values: Sequence[Value]
) -> Iterator[LabelBeside]:
    numbers = [context.text(value.map(lambda each: each.amount), _NUMBER) for value in values]
    number_width = max(number.max_content_width() for number in numbers)
    counts = [value.first.value for value in values]
    signs = _repeated if max(counts) <= kind.most_signs else _drawn
    graphics = kind.graphics(counts, context.lengths)
    for value, number, graphic in zip(values, numbers, graphics, strict=True):
        yield LabelBeside(
            number=number,
            number_width=number_width,
            signs=signs(context.lengths, value, graphic),
            label=context.text(value.map(lambda each: each.label), LABEL),
            notes=context.optional_text(value.map(lambda each: each.note), NOTE),
            gap=context.lengths.mark_gap,
            line_gap=context.lengths.tip_gap,
        )


def _repeated(lengths: Lengths, value: Value, graphic: Graphic) -> Signs:
    """The value's own icon as often as it counts; where it has none, dots."""
    icon, count = value.first.icon, int(value.first.value)
    if icon is None:
        return Signs((), lengths.chart_mark, lengths.chart_dot_gap, graphic)
    return Signs((icon,) * count, lengths.chart_mark, lengths.chart_dot_gap)


def _drawn(lengths: Lengths, value: Value, graphic: Graphic) -> Signs:
    """A bar, and before it the value's own icon, if it has one."""
    icon = value.first.icon
    return Signs((icon,) if icon else (), lengths.chart_mark, lengths.mark_gap, graphic)


@dataclass(frozen=True)
class Signs:
    """What stands on one line for a value: icons `side` mm large, and a graphic, if there is one,
    all `gap` apart."""

    icons: tuple[str, ...]
    side: float
    gap: float
    graphic: Graphic | None = None

    @cached_property
    def size(self) -> Size:
        drawn = self._drawn_size
        widths = [drawn.width] * bool(self.graphic) + [self.side] * len(self.icons)
        height = max(drawn.height, self.side if self.icons else 0.0)
        return Size(sum(widths) + self.gap * (len(widths) - 1), height)

    def frames(self, start: Point, measurer: Measurer) -> tuple[Frame, ...]:
        """From the left end of the line in their middle."""
        x, frames = start.x, []
        for icon in self.icons:
            square = Rect(x, start.y - self.side / 2, self.side, self.side)
            frames.append(Frame(FrameKind.CHART_ICON, square, icon=icon))
            x += self.side + self.gap
        if self.graphic:
            size = self._drawn_size
            rect = Rect(x, start.y - size.height / 2, size.width, size.height)
            drawing = drawn_alone(self.graphic, self.graphic.good_width)
            frames.append(drawn_frame(drawing, rect, {}, measurer))
        return tuple(frames)

    @cached_property
    def _drawn_size(self) -> Size:
        graphic = self.graphic
        return graphic.size(graphic.good_width) if graphic else Size(0.0, 0.0)


@dataclass(frozen=True)
class LabelBeside:
    """A value: its number, `number_width` wide in every row, its signs and its label with their
    middles on one line, and below the label a note, if there is one."""

    number: TextBox
    number_width: float
    signs: Signs
    label: TextBox
    notes: tuple[TextBox, ...]
    gap: float
    line_gap: float

    def height(self, width: float) -> float:
        if self._indent + self.signs.size.width > width + TOLERANCE:
            return NEVER
        start = self._label_start
        label = start.y + self.label.height(width - start.x)
        notes = sum(note.height(width - self._note_indent) for note in self.notes)
        return max(self._line_bottom, label) + notes

    def place(self, rect: Rect, language: str) -> Frame:
        number_top = rect.y + self._top_of(self.number)
        number_place = Rect.between(rect.x, number_top, rect.x + self.number_width, rect.bottom)
        number = self.number.place(number_place, language)
        signs_start = Point(rect.x + self._indent, rect.y + self._middle)
        signs = self.signs.frames(signs_start, self.number.measurer)
        label, *notes = self._placed_texts(rect, language)
        texts = (number, label, *notes)
        bottom = max(rect.y + self._line_bottom, *(each.rect.bottom for each in texts))
        own = Rect.between(rect.x, rect.y, rect.right, bottom)
        return Frame(FrameKind.CHART_VALUE, own, (number, *signs, label, *notes))

    def _placed_texts(self, rect: Rect, language: str) -> Sequence[Frame]:
        """The label, and the note below it and the line."""
        place = _within(rect)
        label = self.label.place(place(self._label_start), language)
        bottom = max(rect.y + self._line_bottom, label.rect.bottom)
        under = place(Point(self._note_indent, bottom - rect.y))
        return label, *(note.place(under, language) for note in self.notes)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield self.label, width - self._label_start.x
        for note in self.notes:
            yield note, width - self._note_indent

    @cached_property
    def _label_start(self) -> Point:
        """Where the label has its top left corner, from that of the row."""
        return Point(self._indent + self.signs.size.width + self.gap, self._top_of(self.label))

    @property
    def _note_indent(self) -> float:
        """Where the note begins."""
        return self._label_start.x

    @cached_property
    def _indent(self) -> float:
        """Where the signs begin."""
        return self.number_width + self.gap

    @cached_property
    def _middle(self) -> float:
        """Where the middle of number and signs is below the top."""
        capitals = (_middle_of(text) for text in (self.number, self.label))
        return max(self.signs.size.height / 2, *capitals)

    def _top_of(self, text: TextBox) -> float:
        return self._middle - _middle_of(text)

    @cached_property
    def _line_bottom(self) -> float:
        signs = self._middle + self.signs.size.height / 2
        return max(signs, self._top_of(self.number) + self.number.leading)


@dataclass(frozen=True)
class NoteBelowSigns(LabelBeside):
    """The same with the note below the signs, where it has more room."""

    @property
    def _note_indent(self) -> float:
        return self._indent


@dataclass(frozen=True)
class LabelBelow(LabelBeside):
    """The same with the label below the signs."""

    @cached_property
    def _label_start(self) -> Point:
        return Point(self._indent, self._line_bottom + self.line_gap)


@dataclass(frozen=True)
class NoteBeside(LabelBeside):
    """The same with label and note on one line, where there is room for that."""

    def height(self, width: float) -> float:
        if self._note_start(self.label.max_content_width()) + self._note_width > width + TOLERANCE:
            return NEVER
        label = self._label_start.y + self.label.leading
        return max(self._line_bottom, label)

    def _placed_texts(self, rect: Rect, language: str) -> Sequence[Frame]:
        label = self.label.only(language).max_content_width()
        start, place = self._label_start, _within(rect)
        frames = [self.label.place(place(start)._replace(width=label), language)]
        for note in self.notes:
            behind = Point(self._note_start(label), self._note_top(note))
            frames.append(note.place(place(behind), language))
        return frames

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        label = self.label.max_content_width()
        yield self.label, label
        for note in self.notes:
            yield note, width - self._note_start(label)

    def _note_start(self, label: float) -> float:
        """Where the note begins behind a label so wide."""
        return self._label_start.x + label + self.gap

    @cached_property
    def _note_width(self) -> float:
        return max((note.max_content_width() for note in self.notes), default=0.0)

    def _note_top(self, note: TextBox) -> float:
        """Where it shares its baseline with the label."""
        return self._label_start.y + self.label.first_baseline - note.first_baseline


def _middle_of(text: TextBox) -> float:
    return middle_of_capitals(text.measurer, text.style)


def _within(rect: Rect) -> Callable[[Point], Rect]:
    """What is right of and below a point that is counted from the top left corner."""
    return lambda at: Rect.between(rect.x + at.x, rect.y + at.y, rect.right, rect.bottom)
