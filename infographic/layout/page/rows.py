"""Steps in rows: at the end of its strand the disc of a step, its number, title and text, and its
tips in a column on a ground of their own, or below the text. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.geometry import Point, Rect, square
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.page.ground import bled
from infographic.layout.page.plan import Background, Placeable, PlacedBox
from infographic.layout.page.share import between
from infographic.layout.part.elements import Elements
from infographic.layout.part.step import PlacedReelSteps, PlacedStep, StepBoxes
from infographic.layout.path.strands import ticks
from infographic.scene import TextStyle

# The radius of a disc by the height of its row; what a number's capitals have of a disc, beside
# texts and beside a title alone, and there by the capitals of that at most.
_OF_ROW, _NUMBER, _NUMBER_OF_TITLE, _BY_TITLE = 0.45, 0.56, 0.72, 1.5
# In ems: disc and number, number and text, title and text, text and tips, beside the tips, at the
# ends of all rows, and the least that a text has of the width.
_GAP, _TEXT_GAP, _TITLE_GAP, _TIPS_GAP = 0.75, 0.75, 0.12, 1.2
_BESIDE_TIPS, _ENDS, _NARROWEST = 1.0, 0.5, 11.0
# The straight end of a strand; and between a disc and the words below it; in ems.
_ENTRY, _BELOW_DISC = 0.55, 1.0
# Above and below what stands in a row, in ems, where all is tight and where it is not: with texts,
# and with titles alone.
_ROW, _ROW_OF_TITLE = (0.2, 0.4), (0.15, 0.4)
# Above and below the legend, in ems; and its entries at most if it stands above the tips.
_LEGEND, _MOST_LEGENDS = 0.7, 2
# What texts may have of the width beside their tips, the best first.
_SHARES = (0.58, 0.54, 0.62, 0.5, 0.66, 0.69)
# With fewer steps than these each has more room.
_FEW = 5
# A tick by the radius of its disc.
_TICK = 0.07


@dataclass(frozen=True)
class StepRows:
    """`first` is where a legend across all rows begins, `left` where the discs of a `radius` do,
    `right` where the last texts end, and `edge` where the ground ends that they stand on. Texts
    have a `share` of the width and the tips the rest; if it is 1, tips are below the texts. `words`
    is how much larger than the type scale makes them titles are."""

    elements: Elements
    first: float
    left: float
    right: float
    edge: float
    radius: float
    words: float
    share: float

    @property
    def em(self) -> float:
        return self.elements.context.measurer.em

    @cached_property
    def height(self) -> float:
        if self.text_width < _NARROWEST * self.em or self._tips_width < 0.7 * _NARROWEST * self.em:
            return NEVER
        return self._head + sum(self.heights) + 2 * _ENDS * self.em

    @cached_property
    def heights(self) -> Sequence[float]:
        """Of each row, as low as it may be."""
        return [max(self._disc_row, self._content(step)) for step in self.elements.steps]

    @property
    def _disc_row(self) -> float:
        """Of a row for its disc alone, whose halo touches no other disc."""
        return max(self.radius / _OF_ROW, 2 * self.radius + self.elements.lengths.halo)

    @cached_property
    def even_height(self) -> float:
        """The same with all rows at one pitch."""
        return self.height + len(self.heights) * self._least_pitch - sum(self.heights)

    @cached_property
    def _least_pitch(self) -> float:
        """Of rows that are all alike: tighter than the highest would be by itself, but no tighter
        than the last, below which the reel turns."""
        tighter = 2 * (self._around - self._rims[0]) * self.em
        return max(self._disc_row, max(self.heights) - tighter, self.heights[-1])

    @cached_property
    def of_words(self) -> float:
        """The heights of titles and texts together."""
        return sum(self._words(step).height(self.text_width) for step in self.elements.steps)

    def stations(self, top: float, bottom: float) -> Sequence[Point]:
        """The middles of the discs between two heights."""
        return [self._station(row) for row in self._rows(top, bottom)]

    @property
    def below_last(self) -> float:
        """From the middle of the last disc to the foot of its row, at least."""
        return self.heights[-1] / 2

    @property
    def beside_legend(self) -> float:
        """How far the ground above may reach down beside a legend that is above the tips only."""
        is_beside = self._has_tips_column and not self._has_legend_strip
        return self._head + _ENDS * self.em if is_beside and self._legend is not None else 0.0

    def grounds(self, top: float, bottom: float, paper: Rect) -> Iterator[Placeable]:
        """What is below and before the steps between two heights: the ground of the tips, as far
        as the `paper` reaches, their legend, hairlines."""
        page, rows = self.elements.context.page, self._rows(top, bottom)
        if self._has_tips_column:
            ground = Rect.between(self._tips_edge, paper.y, self.edge, paper.bottom)
            yield Background(FrameKind.TIPS_GROUND, bled(ground, page))
        if self._has_legend_strip:
            strip = Rect.between(paper.x, paper.y, self.edge, rows[0].y)
            yield Background(FrameKind.TIPS_GROUND, bled(strip, page))
        if self._legend is not None:
            place = Rect(self._legend_left, top + _LEGEND * self.em, self._legend_width, 0.0)
            yield PlacedBox(self._legend, place)
        if self._has_tips_column and self._legend is not None:
            yield self._tips_hairline(rows[0].y)
        for row in rows[1:]:
            yield from self._hairlines(row.y)

    def placed(self, top: float, bottom: float) -> PlacedReelSteps:
        """The steps between two heights."""
        rows = self._rows(top, bottom)
        steps = zip(self.elements.steps, rows, strict=True)
        region = Rect.between(self.left, top, self.right, bottom)
        return PlacedReelSteps(tuple(self._step(step, row) for step, row in steps), region)

    def sources(self) -> Iterator[tuple[Box, float]]:
        """Its boxes with their widths."""
        for step in self.elements.steps:
            yield self._words(step), self.text_width
            if self._has_tips_column and step.tips is not None:
                yield step.tips, self._tips_width

    @cached_property
    def number_left(self) -> float:
        return self.left + 2 * self.radius + self.elements.lengths.halo + _GAP * self.em

    @cached_property
    def text_left(self) -> float:
        return self.number_left + self._number_width + _TEXT_GAP * self.em

    @cached_property
    def text_width(self) -> float:
        return self._rest * self.share

    @cached_property
    def _rest(self) -> float:
        """What texts and tips share."""
        gaps = (_TIPS_GAP + _BESIDE_TIPS) * self.em if self._has_tips_column else 0.0
        return max(0.0, self.right - self.text_left - gaps)

    @property
    def _has_tips_column(self) -> bool:
        return self.share < 1

    @cached_property
    def _tips_width(self) -> float:
        return self._rest * (1 - self.share) if self._has_tips_column else NEVER

    @property
    def _tips_left(self) -> float:
        return self.right - self._tips_width

    @property
    def _tips_edge(self) -> float:
        """Where the ground of the tips begins."""
        return self._tips_left - _BESIDE_TIPS * self.em

    @cached_property
    def _numbers(self) -> Sequence[TextBox]:
        """As large as goes with the discs: beside texts no smaller than the type scale makes them,
        beside a title alone in keeping with that too."""
        capitals = self.elements.context.measurer.cap_height(TextStyle.NUMBER)
        factor = max(1.0, _NUMBER * 2 * self.radius / capitals)
        if not self.elements.has_texts:
            factor = min(_NUMBER_OF_TITLE * 2 * self.radius, self._beside_title) / capitals
        return [step.number.scaled(factor) for step in self.elements.steps]

    @property
    def _beside_title(self) -> float:
        """The capitals of a number beside a title alone, at most."""
        measurer = self.elements.context.measurer
        return _BY_TITLE * self.words * measurer.cap_height(TextStyle.STEP_TITLE)

    @cached_property
    def _number_width(self) -> float:
        return max(number.max_content_width() for number in self._numbers)

    def _words(self, step: StepBoxes) -> Column:
        """Title and text, and the tips if they have no column of their own."""
        title = step.title.scaled(self.words)
        boxes: list[Box] = [title]
        gaps = []
        if step.text is not None:
            boxes.append(step.text)
            gaps.append(_TITLE_GAP * self.em)
        if step.tips is not None and not self._has_tips_column:
            boxes.append(step.tips)
            gaps.append(self.elements.lengths.tip_gap)
        return Column(tuple(boxes), tuple(gaps))

    def _content(self, step: StepBoxes) -> float:
        """What stands in the row of a step and around it."""
        capitals = self._numbers[0].measurer.cap_height(TextStyle.NUMBER)
        tips = 0.0
        if self._has_tips_column and step.tips is not None:
            tips = step.tips.height(self._tips_width)
        words = self._words(step).height(self.text_width)
        return max(words, tips, capitals) + 2 * self._around * self.em

    @cached_property
    def _around(self) -> float:
        return between(self._rims, self.elements.context.ease)

    @property
    def _rims(self) -> tuple[float, float]:
        return _ROW if self.elements.has_texts else _ROW_OF_TITLE

    @cached_property
    def _has_legend_strip(self) -> bool:
        """Whether the legend stands across all rows: more lines than two above the tips would leave
        too much beside them empty."""
        column = self.elements.legend_column
        return self._has_tips_column and column is not None and len(column.boxes) > _MOST_LEGENDS

    @property
    def _legend(self) -> Box | None:
        is_column = self._has_tips_column and not self._has_legend_strip
        return self.elements.legend_column if is_column else self.elements.legend

    @property
    def _legend_left(self) -> float:
        if self._has_legend_strip:
            return self.first
        return self._tips_left if self._has_tips_column else self.number_left

    @cached_property
    def _head(self) -> float:
        """What the legend takes above the rows."""
        if self._legend is None:
            return 0.0
        return self._legend.height(self._legend_width) + (2 * _LEGEND - _ENDS) * self.em

    @property
    def _legend_width(self) -> float:
        return self.right - self._legend_left

    def _rows(self, top: float, bottom: float) -> Sequence[Rect]:
        """The rows: at one pitch if they fit, else what is spare goes to the lowest first."""
        heights, spare = self.heights, bottom - top - self.height
        pitch = (sum(heights) + spare) / len(heights)
        is_even = pitch >= self._least_pitch
        heights = [pitch] * len(heights) if is_even else evened(heights, spare)
        rows, y = [], top + self._head + _ENDS * self.em
        for height in heights:
            rows.append(Rect.between(self.left, y, self.right, y + height))
            y += height
        return rows

    def _hairlines(self, y: float) -> Iterator[Placeable]:
        end = self._tips_edge if self._has_tips_column else self.right
        yield Background(FrameKind.HAIRLINE, Rect(self.number_left, y, end - self.number_left, 0.0))
        if self._has_tips_column:
            yield self._tips_hairline(y)

    def _tips_hairline(self, y: float) -> Background:
        line = Rect(self._tips_edge, y, self.edge - self._tips_edge, 0.0)
        return Background(FrameKind.TIPS_HAIRLINE, line)

    def _station(self, row: Rect) -> Point:
        """The middle of the disc in a row."""
        return Point(self.left + self.radius, row.centre.y)

    def _words_place(self, row: Rect) -> Rect:
        """Where title and text stand, in the middle."""
        return Rect(self.text_left, row.y, self.text_width, row.height)

    def _step(self, step: StepBoxes, row: Rect) -> PlacedStep:
        station = square(self._station(row), self.radius)
        words = Aligned(self._words(step), MIDDLE)
        body: list[tuple[Box, Rect]] = [(words, self._words_place(row))]
        if self._has_tips_column and step.tips is not None:
            tips = Rect(self._tips_left, row.y, self._tips_width, row.height)
            body.append((Aligned(step.tips, MIDDLE), tips))
        tick = _TICK * self.radius
        number = self._numbers[step.index]
        return PlacedStep(
            replace(step, number=number),
            station,
            self._number_place(number, station.centre.y),
            body,
            self.radius,
            ticks(station, step.index + 1, 2 * tick),
            tick,
        )

    def _number_place(self, number: TextBox, middle: float) -> Rect:
        """At the right of the column of numbers, the middle of its capitals at a height."""
        measurer, own = number.measurer, number.max_content_width()
        capitals = measurer.cap_height(TextStyle.NUMBER)
        top = middle + capitals / 2 - measurer.baseline(TextStyle.NUMBER)
        left = self.number_left + self._number_width - own
        return Rect(left, top, own, measurer.leading(TextStyle.NUMBER))


@dataclass(frozen=True)
class UprightSteps(StepRows):
    """The same on narrow paper with room below each disc: there stand title, text and tips, below
    disc and number."""

    @cached_property
    def height(self) -> float:
        beside = self.number_left + self._number_width - self.left
        return NEVER if beside > self.text_width else super().height

    @property
    def _beside_title(self) -> float:
        return NEVER  # titles are below the numbers

    @property
    def below_last(self) -> float:
        return self.heights[-1] - self._around * self.em - self.radius

    @cached_property
    def text_left(self) -> float:
        return self.left

    def _content(self, step: StepBoxes) -> float:
        return self._block(step) + 2 * self._around * self.em

    def _block(self, step: StepBoxes) -> float:
        """Disc and words with the gap between them."""
        words = self._words(step).height(self.text_width)
        return 2 * self.radius + _BELOW_DISC * self.em + words

    def _station(self, row: Rect) -> Point:
        highest = max(map(self._block, self.elements.steps))
        return Point(self.left + self.radius, row.centre.y - highest / 2 + self.radius)

    def _words_place(self, row: Rect) -> Rect:
        top = self._station(row).y + self.radius + _BELOW_DISC * self.em
        bottom = row.centre.y + max(map(self._block, self.elements.steps)) / 2
        return Rect.between(self.text_left, top, self.right, bottom)


def few(count: int) -> int:
    """How many steps there are fewer than usual."""
    return max(0, _FEW - count)


def after_turn(elements: Elements, turn: float) -> float:
    """Where discs begin whose strands have turned at an x."""
    return turn + _ENTRY * elements.em + elements.lengths.halo


def shares_with_tips(elements: Elements) -> Sequence[float]:
    """What texts may have of the width: all of it where no step has a tip."""
    return _SHARES if any(step.tips is not None for step in elements.steps) else (1.0,)


def lowest_rows(rows: StepRows, shares: Sequence[float]) -> StepRows:
    """The rows with that of several shares at which they are lowest."""
    return min((replace(rows, share=share) for share in shares), key=lambda each: each.height)


def evened(heights: Sequence[float], spare: float) -> Sequence[float]:
    """Heights with so much more in all, the lowest raised first."""
    upwards = sorted(heights)
    for raised in range(len(heights), 0, -1):
        level = (sum(upwards[:raised]) + spare) / raised
        if level >= upwards[raised - 1]:
            return [max(level, height) for height in heights]
    return heights
