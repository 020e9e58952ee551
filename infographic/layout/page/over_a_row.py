"""The hero over a row of steps: the title at the left, the bundle along the lower edge growing to
the right, and the reel it winds onto at the top right, cropped by the edges of the page.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.geometry import Point, Rect
from infographic.layout.box.box import NEVER, Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.page.plan import Placeable, PlacedBox
from infographic.layout.page.reel import FACE_REACH, PlacedReel, reach_of
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.part.elements import Elements
from infographic.layout.path.strands import HUB_GAP, TURN, Runs, lanes, reel_beside, wind

_MOST_TITLE_LINES = 3
# In ems: between the title block and the first strand, where all is tight and where it is not; and
# between title and reel.
_CLEAR, _BESIDE_REEL = (0.5, 1.0), 1.0
# The radius of the hub, by what is above the bundle, in pitches and in ems at least, by the height
# of the page at most; and how far from the edge of the page its middle is, in radii.
_HUB, _LEAST_PITCHES, _LEAST_EMS, _LARGEST = 0.54, 3.0, 2.4, 0.16
_FROM_EDGE = 0.95


@dataclass(frozen=True)
class HeroOverRow:
    """`title` is the em of the title, which has `width`; the first lane's middle is at
    `first_lane`, the lanes are `pitch` apart, and `reel` is the x of the middle of the reel. Where
    a title does not fit, `first_lane` is infinite."""

    elements: Elements
    title: float
    width: float
    first_lane: float
    pitch: float
    hub: float
    reel: float

    @property
    def bottom(self) -> float:
        """Where the last turn ends: from there on strands run straight down to their stations."""
        return self.first_lane + (len(self.elements.steps) - 1 + TURN) * self.pitch

    def parts(self, stations: Sequence[Point], lower: float) -> Iterator[Placeable]:
        """Reel and strands to the stations, `lower` than they need be; title and subtitle in the
        middle of the height above them, in each language by itself."""
        elements, page = self.elements, self.elements.context.page
        bundle = lanes(Runs.RIGHT, self.first_lane + lower, self.pitch, len(stations))
        reel = reel_beside(bundle, self.reel, self.hub, -1)
        strands = wind(stations, bundle, reel, TURN * self.pitch)
        left, top = page.margin, top_of_title(elements, self.title)
        yield PlacedReel(strands, elements.context.guide.hub, Point(left, top), page.trimmed)
        bottom = self.first_lane + lower - HUB_GAP * self.pitch - _clear(elements)
        place = Rect.between(left, top, left + self.width, bottom)
        yield PlacedBox(Aligned(title_block(elements, self.title), MIDDLE), place)


def title_block(elements: Elements, size: float) -> Column:
    """The title in a size, and the subtitle below it."""
    boxes: tuple[Box, ...] = (elements.title.at(size),)
    if elements.subtitle is not None:
        boxes += (elements.subtitle,)
    gap = elements.lengths.title_gap + elements.title.below_box(size)
    gaps = (gap,) * (len(boxes) - 1)
    return Column(boxes, gaps, FrameKind.HEADER)


def top_of_title(elements: Elements, size: float) -> float:
    """The top of a title whose capitals begin at the margin."""
    return elements.context.page.margin - elements.title.above_capitals(size)


def hero_over_row(elements: Elements, title: float, pitch: float, last: float) -> HeroOverRow:
    """The hero with a title of a size, strands a pitch apart, and the last station at an x: with as
    few lines of the title as fit beside the reel."""
    found = (_with_lines(elements, title, pitch, last, each) for each in range(_MOST_TITLE_LINES))
    return min(found, key=lambda hero: hero.first_lane)


def _with_lines(
    elements: Elements, title: float, pitch: float, last: float, more: int
) -> HeroOverRow:
    """The same with one line of the title and so many more."""
    page, em = elements.context.page, elements.em
    count = len(elements.steps)
    height = elements.title.height_of(more + 1, title) + elements.title.below_box(title)
    farthest = page.size.width - last - (TURN + 0.3) * pitch
    least = max(_LEAST_PITCHES * pitch, _LEAST_EMS * em)
    above = top_of_title(elements, title) + height + _clear(elements)
    width = page.size.width
    for _ in range(2):  # the subtitle is as wide as the reel leaves it, which is as high as it is
        subtitle = _subtitle(elements, width)
        first = max(above + subtitle, least / _HUB) + HUB_GAP * pitch
        hub = min(
            (first - HUB_GAP * pitch) * _HUB,
            _LARGEST * page.size.height,
            max(least, farthest / FACE_REACH),
        )
        reel = page.size.width - min(_FROM_EDGE * hub, farthest)
        width = reel - reach_of(hub, pitch, count) - _BESIDE_REEL * em - page.margin
        if width < elements.title.widths(title)[more] or farthest < FACE_REACH * hub:
            first = NEVER
            break
    return HeroOverRow(elements, title, width, first, pitch, hub, reel)


def _clear(elements: Elements) -> float:
    return between(_CLEAR, room_to_grow(elements.context)) * elements.em


def _subtitle(elements: Elements, width: float) -> float:
    if elements.subtitle is None:
        return 0.0
    return elements.lengths.title_gap + elements.subtitle.height(width)
