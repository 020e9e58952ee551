"""The band across the top of a page, or of a part of it, with the header on it."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.frame import FrameKind
from infographic.layout.page.plan import Background, PlacedBox, Region, RegionName, Section
from infographic.layout.part.elements import Elements

# A higher band would press on what the picture is about.
_MOST_OF_PAGE = 0.3


@dataclass(frozen=True)
class Band:
    """`bottom` is where it ends, in mm from the top of the page."""

    bottom: float
    section: Section


def band(elements: Elements, right: float, text_right: float, least: float = 0.0) -> Band:
    """A band from the left edge of the page to `right`, whose text ends at `text_right` and which
    ends no higher than at `least`. The text is in its middle, but not above the margin; in all
    languages it begins on one line."""
    page = elements.context.page
    width = text_right - page.margin
    header = elements.header
    height = header.height(width)
    bottom = max(page.margin + height + elements.lengths.band_padding, least)
    background = Rect.between(-page.bleed, -page.bleed, right, bottom)
    most, needed = page.size.height * _MOST_OF_PAGE, page.margin + height
    region = Region(RegionName.TITLE, most, needed, ((header, width),), "limit")
    place = Rect(page.margin, max(page.margin, (bottom - height) / 2), width, height)
    return Band(
        bottom,
        Section((region,), (Background(FrameKind.BAND, background), PlacedBox(header, place))),
    )
