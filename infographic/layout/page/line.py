"""The line: the composition of a wide page. Title and reel on the hero ground, the bundle along its
lower edge growing to the right, stations astride its edge in one row, and below each of them its
number and title, its text and its tips; at the foot rules, quote, chart and imprint.

All heights are in mm; what grows with the type is in ems of the step text, what grows with the page
in parts of its height.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from infographic.geometry import Point, Rect, square
from infographic.layout.box.box import NEVER, Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import BOTTOM, Aligned
from infographic.layout.page.foot import Foot, foot_of
from infographic.layout.page.plan import (
    Background,
    Placeable,
    PlacedBox,
    QuotePlace,
    Region,
    RegionName,
    Section,
    Split,
    Surroundings,
)
from infographic.layout.page.plan import Candidate
from infographic.layout.page.reel import FACE_REACH, PlacedReel, reach_of
from infographic.layout.page.row_of_steps import PlacedRow
from infographic.layout.page.shared_out import largest, share_out
from infographic.layout.page.tips_strip import TipsStrip, tips_strip
from infographic.layout.part.elements import Elements
from infographic.layout.part.step import PlacedStep
from infographic.layout.path.strands import (
    HUB_GAP,
    MOST_STRANDS,
    TURN,
    Runs,
    lanes,
    reel_beside,
    ticks,
    wind,
)

_MOST_TITLE_LINES = 3
# The title, by its size in the theme: what it has at least, and at most.
_TITLE = (0.9, 1.5)
# The pitch of the strands: at least, in ems; the bundle and one strand at most, by the page's
# height.
_PITCH, _BUNDLE, _THICKEST = 0.68, 0.14, 0.05
# The radius of a station: at least, in ems, and at most, by the width of a column.
_STATION, _STATION_SHARE = 2.9, 0.46
# The narrowest column, in ems: lines of two or three words.
_NARROWEST, _WIDEST = 8.4, 34.0
_GAP, _HEADING_GAP, _ENTRY = 0.75, 0.45, 0.5  # ems
# The hub by what is above the bundle, and at least, in pitches; how much of it is seen.
_HUB, _LEAST_HUB, _SEEN = 1 / 1.85, 3.2, 0.95
# The hero has at least this part of the page.
_LEAST_HERO, _MOST_HERO = 0.36, 0.66


@dataclass(frozen=True)
class Line:
    """The composition; see the module's docstring."""

    name = "line"
    aspect_ratios = (1.1, math.inf)
    quote_places: Sequence[QuotePlace] = ("none",)

    def splits(self, elements: Elements) -> Sequence[Split]:
        return [Split(0.0, 1, 1)]

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        foot = foot_of(elements)
        return Surroundings(Section(foot.regions), Section(), elements.page)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        return _Line(elements).section()


@dataclass(frozen=True)
class _Measures:
    """What the page decides on: the size of the title, the pitch of the strands and the radius of
    the stations."""

    title: float
    pitch: float
    radius: float

    def between(self, other: _Measures, share: float) -> _Measures:
        """So much of the way from these to others."""
        return _Measures(
            self.title + (other.title - self.title) * share,
            self.pitch + (other.pitch - self.pitch) * share,
            self.radius + (other.radius - self.radius) * share,
        )


@dataclass(frozen=True)
class _Hero:
    """What measures lead to on the hero ground: the height of the title in so many lines, the
    middle of the first lane and of the stations, the reel's hub and where it stands along."""

    title_height: float
    title_width: float
    first_lane: float
    hub: float
    reel: float
    stations: float


@dataclass(frozen=True)
class _Line:
    elements: Elements

    @property
    def em(self) -> float:
        return self.elements.context.measurer.em

    @property
    def count(self) -> int:
        return len(self.elements.steps)

    @cached_property
    def foot(self) -> Foot:
        return foot_of(self.elements)

    @cached_property
    def strip(self) -> TipsStrip | None:
        return tips_strip(self.elements, self.column, self.column_gap)

    @property
    def left(self) -> float:
        """Where the first column begins: behind the names of the audiences, if these stand there."""
        return self.elements.context.page.margin + (self.strip.label if self.strip else 0.0)

    @property
    def column_gap(self) -> float:
        return self.elements.lengths.column_gap

    @cached_property
    def column(self) -> float:
        page = self.elements.context.page
        room = page.size.width - 2 * page.margin - self.label
        column = (room - self.column_gap * (self.count - 1)) / self.count
        return column

    # -- what it needs

    @cached_property
    def text_width(self) -> float:
        return min(self.column, _WIDEST * self.em)

    def below(self, radius: float) -> float:
        """From the middle of the stations to the foot."""
        gap = _GAP * self.em
        texts = [step.text.height(self.text_width) for step in self.elements.steps if step.text]
        heading = self.elements.heading.height(self.text_width)
        text = _HEADING_GAP * self.em + max(texts) if texts else 0.0
        strip = self.strip.height if self.strip else 0.0
        return radius + gap + heading + text + gap + strip
