"""The tips below a row of steps, on a strip of their own ground: a column for each step under the
legend, or, where the audiences are many, a table with a row for each of them. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.content.page import PageFormat
from infographic.geometry import Insets, Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Beside
from infographic.layout.page.ground import bled, to_edge
from infographic.layout.page.plan import Background, Placeable, PlacedBox
from infographic.layout.part.elements import Elements
from infographic.layout.part.legend import over_columns
from infographic.layout.part.table_tips import TableTip, TableTips
from infographic.per_language import PerLanguage, each_in_all

# From so many audiences on a sign each would be a riddle: their names stand before rows.
FEWEST_ROWS = 3
# In ems: around the strip, below the legend, around a row of the table, the column of names.
_PADDING, _LEGEND_GAP, _ROW_PADDING, _NAMES = 0.55, 0.6, 0.4, 9.5


@dataclass(frozen=True)
class Row:
    """The tips for one audience: its name with its sign and in words, and the text for each step
    that has one."""

    name: Beside
    audience: PerLanguage[str]
    texts: Mapping[int, TextBox]


@dataclass(frozen=True)
class TipsStrip:
    """The strip under columns `column` wide. `rows` are those of the table; without them the tips
    of each step stand below each other under the `legend`. `names` is the width of the names before
    the rows, with the gap behind them, and `below` the padding under the tips."""

    page: PageFormat
    column: float
    names: float
    legend: Box | None
    tips: Sequence[Box | None]
    rows: Sequence[Row]
    em: float
    below: float

    @cached_property
    def height(self) -> float:
        if self.rows:
            around = (_PADDING - 2 * _ROW_PADDING) * self.em + self.below
            return sum(self._row_heights) + around
        tips = max(box.height(self.column) for box in self.tips if box is not None)
        return self._first_tip + tips + self.below

    def ground(self, top: float, bottom: float) -> Iterator[Placeable]:
        """The ground from edge to edge, the lines between the rows or below the legend, and what is
        read before the steps."""
        page, margin = self.page, self.page.margin
        right = page.size.width
        ground = Rect.between(0.0, top, right, bottom)
        yield Background(FrameKind.TIPS_GROUND, bled(ground, page))
        if self.legend is not None and not self.rows:
            place = Rect(margin, top + _PADDING * self.em, right - 2 * margin, 0.0)
            yield PlacedBox(self.legend, place)
            below = top + self._first_tip - _LEGEND_GAP / 2 * self.em
            yield Background(FrameKind.TIPS_HAIRLINE, Rect(margin, below, place.width, 0.0))
        for row, place in zip(self.rows, self._places(top, bottom), strict=True):
            if row is not self.rows[0]:
                line = Rect(margin, place.y, right - 2 * margin, 0.0)
                yield Background(FrameKind.TIPS_HAIRLINE, line)
            height = row.name.height(self.names)
            yield PlacedBox(
                row.name, Rect(place.x, place.centre.y - height / 2, place.width, height)
            )

    def of_step(self, step: int, left: float, top: float, bottom: float) -> list[tuple[Box, Rect]]:
        """The tips of a step whose column begins at `left`, with their places."""
        place = Rect.between(left, top, left + self.column, bottom)
        if not self.rows:
            box = self.tips[step]
            below = place.inset(Insets(top=self._first_tip))
            return [] if box is None else [(box, below)]
        tips = [
            TableTip(row.texts[step], row.audience, at.y - top, at.height)
            for row, at in zip(self.rows, self._places(top, bottom), strict=True)
            if step in row.texts
        ]
        return [(TableTips(tips), place)] if tips else []

    def sources(self) -> Iterator[tuple[Box, float]]:
        """Its boxes with their widths."""
        for row in self.rows:
            yield row.name, self.names
            yield from ((text, self.column) for text in row.texts.values())
        if not self.rows:
            yield from ((box, self.column) for box in self.tips if box is not None)

    @property
    def _first_tip(self) -> float:
        """From the top of the strip to the first line of tips."""
        width = self.page.size.width - 2 * self.page.margin
        legend = 0.0 if self.legend is None else self.legend.height(width) + _LEGEND_GAP * self.em
        return _PADDING * self.em + legend

    @cached_property
    def _row_heights(self) -> Sequence[float]:
        return [self._row_height(row) for row in self.rows]

    def _row_height(self, row: Row) -> float:
        texts = (text.height(self.column) for text in row.texts.values())
        return max(row.name.height(self.names), *texts) + 2 * _ROW_PADDING * self.em

    def _places(self, top: float, bottom: float) -> Sequence[Rect]:
        """The rows of the table, which share what the strip is higher than it needs."""
        padding = (_PADDING - _ROW_PADDING) * self.em
        spare = (bottom - top - self.height) / max(1, len(self.rows))
        places, y = [], top + padding
        for height in self._row_heights:
            places.append(Rect(self.page.margin, y, self.names, height + spare))
            y += height + spare
        return places


def names_width(elements: Elements) -> float:
    """What the names of the audiences take before the columns of the steps: nothing where they do
    not stand there."""
    if not _is_table(elements):
        return 0.0
    em = elements.em
    return min(_NAMES * em, 0.2 * elements.context.page.size.width)


def tips_strip(
    elements: Elements, column: float, lefts: Sequence[float], *, at_foot: bool
) -> TipsStrip | None:
    """The strip under columns of a width that begin at `lefts`, and `at_foot` of the page where
    nothing stands below it; None when no step has a tip."""
    if all(step.tips is None for step in elements.steps):
        return None
    rows = [*_rows(elements)] if _is_table(elements) else []
    page, legend = elements.context.page, elements.legend
    padding = _PADDING * elements.em
    columns, room = [left - page.margin for left in lefts], page.size.width - 2 * page.margin
    return TipsStrip(
        page=page,
        column=column,
        names=names_width(elements),
        legend=legend and over_columns(legend, columns, room),
        tips=[step.tips for step in elements.steps],
        rows=rows,
        em=elements.em,
        below=to_edge(padding, page) if at_foot else padding,
    )


def _is_table(elements: Elements) -> bool:
    with_tips = {audience for step in elements.steps for audience in step.tip_of}
    return len(with_tips) >= FEWEST_ROWS


def _rows(elements: Elements) -> Iterator[Row]:
    for audience in each_in_all(elements.context.guides.map(lambda guide: guide.audiences)):
        own = audience.first.id
        texts = {step.index: step.tip_of[own] for step in elements.steps if own in step.tip_of}
        if texts:
            label = audience.map(lambda each: each.label.plain)
            yield Row(elements.audience_names[own], label, texts)
