"""The rules as the content of a ground: their heading above or beside their grid. Lengths are
mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.stack import Column, DownGrid, Grid, PitchedGrid
from infographic.layout.page.ground import Content
from infographic.layout.page.plan import Placeable, PlacedBox
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.part.elements import Elements

# What the heading beside the grid takes of the width at most.
_WIDEST_HEADING = 0.4
# The text below the heading is no wider than so many headings.
_WIDEST_INTRO = 1.2
# The gaps where there is no room, by those of the theme: below the heading, between rows, and
# beside the highest of rows at one pitch.
_TIGHT_GAP, _TIGHT_ROWS, _LEAST_ROWS = (0.5, 1.0), 0.7, 0.5
# What is below the heading where there is room, by the gap between rows.
_BELOW_HEADING = 1.6
# The texts of several columns are at least so wide, in ems, where all is tight and where there is
# room: narrower ones take three lines where one column takes one or two.
_NARROWEST = (0.0, 9.5)


def rules_contents(elements: Elements, columns: Sequence[int]) -> Iterator[Content]:
    """The rules with their heading above them, in so many columns; none when there are none."""
    heading = elements.rules_heading
    if heading is None:
        return
    gap = elements.lengths.section_gap * between(_TIGHT_GAP, room_to_grow(elements.context))
    for each in columns:
        for grid in _rules(elements, each) or (None,):
            yield HeadingAbove(heading, grid, gap, _narrowest(elements, grid))


def rules_contents_beside(elements: Elements, columns: Sequence[int]) -> Iterator[Content]:
    """The rules with their heading in a column of its own."""
    heading, gap = elements.rules_heading, elements.lengths.gutter
    for each in columns:
        for grid in _rules(elements, each):
            if heading is not None:
                yield HeadingBeside(heading, grid, gap)


def _rules(elements: Elements, columns: int) -> Sequence[Grid]:
    """The rules in rows of one height, and where there may be no room for that, at one pitch or as
    low as they go."""
    even = elements.rules(columns)
    if even is None:
        return ()
    if room_to_grow(elements.context) > 0:
        return (even,)
    gap, least = even.row_gap * _TIGHT_ROWS, even.row_gap * _LEAST_ROWS
    tight = (even.boxes, even.columns, even.column_gap, gap, even.kind, even.role)
    return even, PitchedGrid(*tight, least), DownGrid(*tight)


def _narrowest(elements: Elements, grid: Grid | None) -> float:
    """The least width of the rules, which is only limited in several columns."""
    if grid is None or grid.columns == 1:
        return 0.0
    lengths, share = elements.lengths, room_to_grow(elements.context)
    text = between(_NARROWEST, share) * elements.em
    cell = lengths.rule_icon + lengths.rule_text_gap + text
    return grid.columns * (cell + grid.column_gap) - grid.column_gap


@dataclass(frozen=True)
class HeadingAbove:
    """In no place narrower than `narrowest`. Spare height goes below the heading until that is
    farther from the rules than they are from each other, then likewise to all gaps and below the
    last rule, as far as rows may be spread, then to either end."""

    heading: Column
    grid: Grid | None
    gap: float
    narrowest: float

    def height(self, width: float) -> float:
        if width < self.narrowest:
            return NEVER
        grid = 0.0 if self.grid is None else self.gap + self.grid.height(width)
        return self.heading.height(width) + grid

    def parts(self, rect: Rect) -> Iterator[Placeable]:
        heading, grid = self.heading.height(rect.width), self.grid
        if grid is None:
            yield PlacedBox(self.heading, _middle(rect, heading))
            return
        needed = self.height(rect.width)
        below, each = self._spread(grid, max(0.0, rect.height - needed))
        used = _middle(rect, needed + below + each * (grid.row_gaps + 1))
        yield PlacedBox(self.heading, Rect(used.x, used.y, used.width, heading))
        top = used.y + heading + self.gap + below
        yield PlacedBox(grid, Rect.between(used.x, top, used.right, used.bottom - each))

    def _spread(self, grid: Grid, spare: float) -> tuple[float, float]:
        """What of spare height goes below the heading, and to each gap between rows."""
        first = min(spare, max(0.0, _BELOW_HEADING * grid.row_gap - self.gap))
        each = min((spare - first) / (grid.row_gaps + 2), grid.most_spread)
        return first + each, each

    def sources(self, width: float) -> Iterator[tuple[Box, float]]:
        yield self.heading, width
        if self.grid is not None:
            yield self.grid, width


@dataclass(frozen=True)
class HeadingBeside:
    """Heading and grid begin on one line."""

    heading: Column
    grid: Grid
    gap: float

    def height(self, width: float) -> float:
        own = self._heading_width(width)
        return max(self.heading.height(own), self.grid.height(width - own - self.gap))

    def parts(self, rect: Rect) -> Iterator[Placeable]:
        own = self._heading_width(rect.width)
        rest = rect.width - own - self.gap
        most = self.grid.row_gaps * self.grid.most_spread
        spread = min(rect.height, self.grid.height(rest) + most)
        used = _middle(rect, max(self.heading.height(own), spread))
        yield PlacedBox(self.heading, Rect(used.x, used.y, own, used.height))
        yield PlacedBox(self.grid, Rect(rect.right - rest, used.y, rest, spread))

    def sources(self, width: float) -> Iterator[tuple[Box, float]]:
        own = self._heading_width(width)
        yield self.heading, own
        yield self.grid, width - own - self.gap

    def _heading_width(self, width: float) -> float:
        """As wide as the heading on one line, or the intro if that is hardly wider."""
        first, *others = (
            box.max_content_width() for box in self.heading.boxes if isinstance(box, TextBox)
        )
        own = max(first, *(min(each, first * _WIDEST_INTRO) for each in others), 0.0)
        return min(own, width * _WIDEST_HEADING)


def _middle(rect: Rect, height: float) -> Rect:
    """The middle of a place, so high."""
    return Rect(rect.x, rect.y + (rect.height - height) / 2, rect.width, height)
