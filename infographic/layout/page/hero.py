"""The title on its ground at the top of a page, or of a part of it. Lengths are mm."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.page.ground import bled
from infographic.layout.page.plan import Background, PlacedBox, Region, RegionName, Section
from infographic.layout.page.share import between, largest, room_to_grow
from infographic.layout.part.display_title import MOST_LINES
from infographic.layout.part.elements import Elements

# The em of the title, by that of the theme, at least: where the steps are in the smallest type, and
# where they have room; and at most.
_LEAST, _MOST = (0.42, 0.7), 1.4
# Likewise what the page may have of the title where it could be smaller; and of the ground at most.
_TITLE, _GROUND = (0.08, 0.2), 0.45
# By how much sooner the title has its room than what else is around the steps.
_SOON = 3.0
# Likewise what is kept clear below the title, in paddings.
_BELOW = (0.6, 1.0)
# What is kept clear below the title for the foot of its letters, in its ems.
_DESCENT = 0.1


@dataclass(frozen=True)
class Hero:
    """`bottom` is where the ground ends, from the top of the page."""

    bottom: float
    section: Section


def hero(elements: Elements, right: float, text_right: float) -> Hero:
    """The ground from the left edge of the page to `right`, whose text ends at `text_right`."""
    page = elements.context.page
    ample = min(1.0, _SOON * room_to_grow(elements.context))
    width, room = text_right - page.margin, page.size.height * between(_TITLE, ample)
    size = title_size(elements, width, room, between(_LEAST, ample))
    box = heading(elements, size)
    height = box.height(width)
    # The capitals of its first line begin at the margin.
    top = max(0.0, page.margin - elements.title.above_capitals(size))
    bottom = top + height + elements.lengths.band_padding * between(_BELOW, ample)
    ground = bled(Rect(0.0, 0.0, right, bottom), page)
    region = Region(RegionName.TITLE, page.size.height * _GROUND, bottom, ((box, width),), "limit")
    place = Rect(page.margin, top, width, height)
    # In the middle of what another language needs more.
    header = PlacedBox(Aligned(box, MIDDLE), place)
    parts = (Background(FrameKind.HERO_GROUND, ground), header)
    return Hero(bottom, Section((region,), parts))


def title_size(elements: Elements, width: float, height: float, least: float) -> float:
    """The largest em of the title with which it is no wider and no higher, but at least so much of
    the theme's."""
    title = elements.title

    def fits(size: float) -> bool:
        return title.height(size, width, MOST_LINES) <= height

    return largest(fits, least * title.size, _MOST * title.size)


def heading(elements: Elements, size: float) -> Column:
    """Title and subtitle, the title in a size."""
    subtitle = () if elements.subtitle is None else (elements.subtitle,)
    boxes: tuple[Box, ...] = (elements.title.at(size), *subtitle)
    gaps = (max(elements.lengths.title_gap, _DESCENT * size),) * (len(boxes) - 1)
    return Column(boxes, gaps, FrameKind.HEADER)
