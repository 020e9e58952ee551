"""Boxes made of boxes: beside each other, below each other, in a grid. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from infographic.geometry import Insets, Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage
from infographic.scene import Role

_MOST_SPREAD = 4  # times the gap between rows


@dataclass(frozen=True)
class Column:
    """Boxes below each other, `gaps` between them; one gap fewer than boxes.

    In each language they follow each other as closely as its own texts allow.
    """

    boxes: tuple[Box, ...]
    gaps: tuple[float, ...]
    kind: FrameKind = FrameKind.COLUMN
    role: Role | None = None

    def height(self, width: float) -> float:
        return sum(box.height(width) for box in self.boxes) + sum(self.gaps)

    def place(self, rect: Rect, language: str) -> Frame:
        frames = []
        y = rect.y
        for box, gap in zip(self.boxes, (*self.gaps, 0.0), strict=True):
            frame = box.place(Rect(rect.x, y, rect.width, box.height(rect.width)), language)
            frames.append(frame)
            y = frame.rect.bottom + gap
        own = Rect.between(rect.x, rect.y, rect.right, y)
        return Frame(self.kind, own, tuple(frames), role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        for box in self.boxes:
            yield from box.texts(width)


@dataclass(frozen=True)
class Beside:
    """A box of fixed width with another to its right, which has the rest of the width; in each
    language as high as its own texts ask for."""

    left: Box
    left_width: float
    gap: float
    right: Box
    kind: FrameKind = FrameKind.BESIDE
    role: Role | None = None

    def height(self, width: float) -> float:
        return max(self.left.height(self.left_width), self.right.height(self._rest(width)))

    def place(self, rect: Rect, language: str) -> Frame:
        rest = self._rest(rect.width)
        left = Rect(rect.x, rect.y, self.left_width, rect.height)
        right = Rect(rect.right - rest, rect.y, rest, rect.height)
        children = (self.left.place(left, language), self.right.place(right, language))
        bottom = max(child.rect.bottom for child in children)
        own = Rect.between(rect.x, rect.y, rect.right, bottom)
        return Frame(self.kind, own, children, role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.left.texts(self.left_width)
        yield from self.right.texts(self._rest(width))

    def _rest(self, width: float) -> float:
        return width - self.left_width - self.gap


@dataclass(frozen=True)
class Aligned:
    """A box in a place that may be higher than it: `valign` of what is spare goes above it.

    What is spare is taken in each language by itself.
    """

    box: Box
    valign: float

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        frame = self.box.place(rect, language)
        moved = frame.moved(0.0, (rect.bottom - frame.rect.bottom) * self.valign)
        return replace(moved, valign=self.valign)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


TOP, MIDDLE, BOTTOM = 0.0, 0.5, 1.0  # values of `valign`


@dataclass(frozen=True)
class Padded:
    """A box with a background around it that reaches `insets` further, in each language as far as
    its own texts ask for."""

    box: Box
    insets: Insets
    kind: FrameKind
    role: Role | None = None

    def height(self, width: float) -> float:
        inner = self.box.height(width - self.insets.left - self.insets.right)
        return inner + self.insets.top + self.insets.bottom

    def place(self, rect: Rect, language: str) -> Frame:
        inner = self.box.place(rect.inset(self.insets), language)
        own = Rect.between(rect.x, rect.y, rect.right, inner.rect.bottom + self.insets.bottom)
        return Frame(self.kind, own, (inner,), role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width - self.insets.left - self.insets.right)


@dataclass(frozen=True)
class Grid:
    """Boxes in rows of `columns` equal cells. Rows are as high as their highest box; what a
    place is higher than needed is shared out between the rows."""

    boxes: tuple[Box, ...]
    columns: int
    column_gap: float
    row_gap: float
    kind: FrameKind = FrameKind.GRID
    role: Role | None = None

    def height(self, width: float) -> float:
        heights = self._row_heights(width)
        return sum(heights) + self.row_gap * (len(heights) - 1)

    def place(self, rect: Rect, language: str) -> Frame:
        heights = self._row_heights(rect.width)
        spare = max(0.0, rect.height - self.height(rect.width)) / max(1, self.row_gaps)
        cell = self._cell_width(rect.width)
        tops = self._tops(heights)
        frames = []
        for index, box in enumerate(self.boxes):
            row, column = self._cell(index)
            x = rect.x + column * (cell + self.column_gap)
            y = rect.y + tops[row] + row * spare
            frames.append(box.place(Rect(x, y, cell, heights[row]), language))
        return Frame(self.kind, rect, tuple(frames), role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        for box in self.boxes:
            yield from box.texts(self._cell_width(width))

    @property
    def row_gaps(self) -> int:
        """How many gaps there are between its rows."""
        return -(-len(self.boxes) // self.columns) - 1

    @property
    def most_spread(self) -> float:
        """How much wider the gaps between rows may be: beyond that they no longer look like a
        list."""
        return _MOST_SPREAD * self.row_gap

    @property
    def _used_columns(self) -> int:
        return self.columns

    def _tops(self, heights: Sequence[float]) -> Sequence[float]:
        """Where rows of some heights begin when there is nothing to share out."""
        return [sum(heights[:row]) + row * self.row_gap for row in range(len(heights))]

    def _cell(self, index: int) -> tuple[int, int]:
        """The row and column of a box."""
        return divmod(index, self.columns)

    def _cell_width(self, width: float) -> float:
        columns = self._used_columns
        return (width - self.column_gap * (columns - 1)) / columns

    def _row_heights(self, width: float) -> list[float]:
        cell = self._cell_width(width)
        heights = [0.0] * (self.row_gaps + 1)
        for index, box in enumerate(self.boxes):
            row, _ = self._cell(index)
            heights[row] = max(heights[row], box.height(cell))
        return heights


@dataclass(frozen=True)
class DownGrid(Grid):
    """A grid that is read down its columns, all of which but the last have as many boxes. It has
    fewer columns than it may where more would be empty."""

    @property
    def _used_columns(self) -> int:
        return -(-len(self.boxes) // (self.row_gaps + 1))

    def _cell(self, index: int) -> tuple[int, int]:
        column, row = divmod(index, self.row_gaps + 1)
        return row, column


@dataclass(frozen=True)
class EvenGrid(DownGrid):
    """A list whose rows are all as high as the highest, so that no box looks like more than
    another."""

    def _row_heights(self, width: float) -> list[float]:
        heights = super()._row_heights(width)
        return [max(heights)] * len(heights)


@dataclass(frozen=True)
class PitchedGrid(DownGrid):
    """A list whose rows have one pitch, from middle to middle: in all they take what they would
    take with `row_gap` between them, or as much more as leaves `least_gap` beside the highest."""

    least_gap: float = 0.0

    def height(self, width: float) -> float:
        heights = self._row_heights(width)
        return (heights[0] + heights[-1]) / 2 + self._pitch(heights) * self.row_gaps

    def _tops(self, heights: Sequence[float]) -> Sequence[float]:
        pitch = self._pitch(heights)
        return [(heights[0] - own) / 2 + row * pitch for row, own in enumerate(heights)]

    def _pitch(self, heights: Sequence[float]) -> float:
        apart = [(above + below) / 2 for above, below in pairwise(heights)] or [0.0]
        return max(sum(apart) / len(apart) + self.row_gap, max(apart) + self.least_gap)


@dataclass(frozen=True)
class Flow:
    """Boxes in lines, as many to a line as fit in the language that needs most width; `widths` are
    those of each box in each language. A box that is wider than the flow is narrowed."""

    boxes: tuple[Box, ...]
    widths: tuple[PerLanguage[float], ...]
    gap: float
    line_gap: float
    kind: FrameKind = FrameKind.FLOW
    role: Role | None = None

    def height(self, width: float) -> float:
        lines = self._lines(width)
        heights = (self._line_height(line, width) for line in lines)
        return sum(heights) + self.line_gap * (len(lines) - 1)

    def place(self, rect: Rect, language: str) -> Frame:
        frames = []
        y = rect.y
        for line in self._lines(rect.width):
            x, height = rect.x, self._line_height(line, rect.width)
            for index in line:
                width = min(self.widths[index][language], rect.width)
                frames.append(self.boxes[index].place(Rect(x, y, width, height), language))
                x += width + self.gap
            y += height + self.line_gap
        return Frame(self.kind, rect, tuple(frames), role=self.role)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        for box, own in zip(self.boxes, self._widest, strict=True):
            yield from box.texts(min(own, width))

    def _line_height(self, line: list[int], width: float) -> float:
        return max(self.boxes[index].height(min(self._widest[index], width)) for index in line)

    @property
    def _widest(self) -> list[float]:
        return [max(own.values()) for own in self.widths]

    def _lines(self, width: float) -> list[list[int]]:
        lines: list[list[int]] = [[]]
        used = 0.0
        for index, own in enumerate(self._widest):
            if lines[-1] and used + self.gap + own > width:
                lines.append([])
            used = own if not lines[-1] else used + self.gap + own
            lines[-1].append(index)
        return lines
