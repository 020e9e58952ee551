"""A step in its lane: its number in a white cap at the round end of its strand, its icon and its
title on the strand. Lengths are mm, and those of a lane are by the width of its strand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.content.theme.theme import ColourToken
from infographic.geometry import Point, Rect, around_rects, square
from infographic.layout.box.bisection import shrink_to_fit
from infographic.layout.box.box import NEVER, LabelBox, TextBox, middle_of_capitals
from infographic.layout.box.coloured import Coloured
from infographic.layout.box.frame import LANE_ICONS, Frame, FrameKind, in_turn
from infographic.layout.part.step import StepBoxes
from infographic.scene import Role, TextStyle
from infographic.text.clearance import Reach, reach

# The cap's radius, the side of the icon, and what is before and after the icon.
_CAP, _ICON, _GAP = 0.385, 0.74, 0.32
# From the outer end of a lane to its title.
TO_TITLE = 1 + _GAP + _ICON + _GAP
# The em of a title of one line and of two, and how much larger a second line should make it.
_TITLES = (0.74, 0.39)
_WORTH_A_LINE = 1.25
# The capitals of a number, and how much of the cap it may fill from corner to corner.
_CAPITALS, _FILLED = 0.5, 0.98
# What rounding may take of a line.
_HAIR = 1e-6

_ON_STRANDS = (
    ColourToken.ON_STRAND_1,
    ColourToken.ON_STRAND_2,
    ColourToken.ON_STRAND_3,
    ColourToken.ON_GOAL,
)


@dataclass(frozen=True)
class LaneTexts:
    """The numbers and titles of all steps: in all lanes and languages in one size each."""

    steps: Sequence[StepBoxes]

    @property
    def size(self) -> float:
        """The em of the titles at the type scale."""
        return self.steps[0].title.measurer.size(TextStyle.STEP_TITLE)

    def least_strand(self, size: float, widest: float) -> float:
        """The narrowest strand for titles of a size, where from the outer ends of the lanes their
        titles may reach so far; infinite where there is none."""
        own = self._least_for_number
        for lines, share in enumerate(self._shares, 1):
            strand = max(own, size / share)
            if self._widths[lines - 1] * size <= widest - TO_TITLE * strand:
                return strand
        return NEVER

    def largest(self, strand: float, widest: float) -> float:
        """The largest size of the titles on strands of a width, which may reach so far: on one line
        where two would hardly be larger."""
        room = max(0.0, widest - TO_TITLE * strand)
        one, two = (
            min(share * strand, room / width * (1 - _HAIR))
            for share, width in zip(self._shares, self._widths, strict=True)
        )
        return two if two > _WORTH_A_LINE * one else one

    def reach(self, strand: float, size: float) -> float:
        """How far titles of a size reach from the outer ends of the lanes."""
        lines = 1 if size > self._shares[1] * strand else 2
        return TO_TITLE * strand + self._widths[lines - 1] * size

    def titles(self, size: float) -> Sequence[TextBox]:
        """The titles in a size."""
        return _scaled([step.title for step in self.steps], size / self.size)

    def numbers(self, strand: float) -> Sequence[TextBox]:
        """The numbers as large as all of them fit their caps."""
        measurer = self.steps[0].number.measurer
        capitals = _CAPITALS * strand / measurer.cap_height(TextStyle.NUMBER)
        factor = min(capitals, _FILLED * _CAP * strand / self._number_reach)
        return _scaled([step.number for step in self.steps], factor * (1 - _HAIR))

    @property
    def _least_for_number(self) -> float:
        """The strand whose cap holds the numbers in the smallest size that the page allows them."""
        text = self.steps[0].number
        smallest = text.measurer.scaled(_HAIR).size(TextStyle.NUMBER)
        reach = self._number_reach * smallest / text.measurer.size(TextStyle.NUMBER)
        return max(reach / (_FILLED * _CAP), _HAIR)

    @cached_property
    def _number_reach(self) -> float:
        """From the middle of the widest number to its corner at the type scale."""
        width = max(step.number.max_content_width() for step in self.steps)
        capitals = self.steps[0].number.measurer.cap_height(TextStyle.NUMBER)
        return float((width**2 + capitals**2) ** 0.5 / 2)

    @cached_property
    def _shares(self) -> Sequence[float]:
        """The em of a title of one line and of two: smaller than usual where letters with tall
        marks would reach from its middle out of the strand."""
        title = self.steps[0].title
        half = title.measurer.cap_height(TextStyle.STEP_TITLE) / self.size / 2
        reaches = [_reach(step.title) for step in self.steps]
        beyond = max(max(each.up - half, each.down + half) for each in reaches)
        above = (number * title.leading / self.size / 2 for number in range(len(_TITLES)))
        return [
            min(usual, 0.5 / (lines_apart + beyond))
            for usual, lines_apart in zip(_TITLES, above, strict=True)
        ]

    @cached_property
    def _widths(self) -> Sequence[float]:
        """The widths in ems of the title that needs most, on one line and on two."""
        return [
            max(_width(step.title, lines) for step in self.steps) / self.size
            for lines in range(1, len(_TITLES) + 1)
        ]


def _reach(title: TextBox) -> Reach:
    """How far its letters reach in any language, in ems."""
    lines = [title.measurer.one_line(words, title.style) for words in title.words.values()]
    return reach([run for line in lines for run in line.runs])


def _width(title: TextBox, lines: int) -> float:
    """The width that a title needs for so many lines."""
    widest = title.max_content_width()
    if lines == 1:
        return widest
    most = lines * title.leading * (1 + _HAIR)
    return shrink_to_fit(lambda width: title.height(width) <= most, widest)


def _scaled(texts: Sequence[TextBox], factor: float) -> Sequence[TextBox]:
    return [text.scaled(factor) for text in texts]


@dataclass(frozen=True)
class PlacedLane:
    """A step whose lane is settled: `end` is the middle of the round end of its strand, `strand`
    its width, and its title ends before `right`."""

    boxes: StepBoxes
    number: TextBox
    title: TextBox
    end: Point
    strand: float
    right: float

    def frame(self, language: str) -> Frame:
        cap = square(self.end, _CAP * self.strand)
        label = LabelBox(replace(self.number, role=None), FrameKind.STEP_NUMBER)
        body = self._body(language)
        children = (
            Frame(FrameKind.LANE_CAP, cap, role=Role.DECORATION),
            Coloured(label, ColourToken.ON_HUB).place(cap, language),
            self._icon(),
            Frame(FrameKind.STEP_BODY, body.rect, (body,), role=Role.BODY),
        )
        place = around_rects(each.rect for each in children)
        return Frame(FrameKind.STEP, place, children, role=Role.LIST_ITEM)

    @property
    def _left(self) -> float:
        """The outer end of the lane."""
        return self.end.x - self.strand / 2

    def _icon(self) -> Frame:
        kind = in_turn(LANE_ICONS, self.boxes.index, self.boxes.count)
        middle = self._left + (1 + _GAP + _ICON / 2) * self.strand
        place = square(Point(middle, self.end.y), _ICON / 2 * self.strand)
        return Frame(kind, place, icon=self.boxes.sign.icon, role=Role.DECORATION)

    def _body(self, language: str) -> Frame:
        """The title, the middle between its first capitals and its last baseline that of the
        lane."""
        left = self._left + TO_TITLE * self.strand
        colour = in_turn(_ON_STRANDS, self.boxes.index, self.boxes.count)
        text = Coloured(self.title, colour)
        frame = text.place(Rect(left, 0.0, self.right - left, 0.0), language)
        middle = middle_of_capitals(self.title.measurer, TextStyle.STEP_TITLE)
        middle += (frame.rect.height - self.title.leading) / 2
        return frame.moved(0.0, self.end.y - middle)


@dataclass(frozen=True)
class PlacedLanes:
    """The steps in their lanes, in their order."""

    lanes: tuple[PlacedLane, ...]
    rect: Rect

    def frame(self, language: str) -> Frame:
        steps = tuple(lane.frame(language) for lane in self.lanes)
        return Frame(FrameKind.STEPS, self.rect, steps, role=Role.LIST)
