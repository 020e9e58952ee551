"""The region of the steps: cards on their path, and the quote where it finds room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.page import PageFormat
from infographic.geometry import TOLERANCE, Rect
from infographic.layout.box.box import NEVER, Box
from infographic.layout.box.frame import Frame
from infographic.layout.box.shrink_to_fit import Hugging
from infographic.layout.page.plan import (
    Candidate,
    Placeable,
    PlacedBox,
    PlacedSteps,
    Region,
    RegionName,
    Section,
)
from infographic.layout.part.elements import Elements
from infographic.layout.path import arrangement_of
from infographic.layout.path.arrangement import Arranged
from infographic.per_language import each_in_all


@dataclass(frozen=True)
class Steps:
    """The section of the steps, and how they are arranged in it."""

    section: Section
    arranged: Arranged


def lay_out_steps(elements: Elements, candidate: Candidate, room: Rect) -> Steps:
    """Legend at the top, steps below it, the quote in their free region or as a strip below."""
    legend, quote, page = elements.legend, elements.quote, elements.context.page
    strip = quote if candidate.quote == "strip" else None
    top, bottom = (_strip_height(elements, box, room.width) for box in (legend, strip))
    region = Rect.between(room.x, room.y + top, room.right, room.bottom - bottom)
    arranged = _arranged(elements, candidate, region)
    cards = _Cards(elements, arranged)
    regions = [Region(RegionName.STEPS, region.height, arranged.needed, cards)]
    parts: list[Placeable] = []
    if legend is not None:
        height = legend.height(room.width)
        parts.append(PlacedBox(legend, Rect(room.x, room.y, room.width, height)))
        most = page.size.height / 4
        regions.append(Region(RegionName.LEGEND, most, height, ((legend, room.width),), "limit"))
    parts.append(PlacedSteps(elements.cards, arranged, region))
    if strip is not None:
        height = strip.height(room.width)
        parts.append(
            PlacedBox(Hugging(strip), Rect(room.x, room.bottom - height, room.width, height))
        )
        most = page.size.height / 2
        regions.append(Region(RegionName.QUOTE, most, height, ((strip, room.width),), "limit"))
    elif quote is not None and candidate.quote == "free region":
        regions += _quote_regions(quote, arranged, region, page)
        parts.append(InFree(quote, arranged))
    return Steps(Section(tuple(regions), tuple(parts)), arranged)


def _arranged(elements: Elements, candidate: Candidate, region: Rect) -> Arranged:
    """The steps in a region. The height that they need is the same in all regions of one width."""
    cards, columns = elements.card_heights, candidate.columns
    arrangement = arrangement_of(candidate.arrangement, len(cards))

    def arrange() -> Arranged:
        return arrangement.arrange(region, cards, columns, elements.metrics)

    asked = (candidate.arrangement, columns, region.width)
    needed = elements.steps_heights.get(asked)
    if needed is None:
        needed = elements.steps_heights[asked] = arrange().needed
    return Arranged(needed, lambda: arrange().place())


def _quote_regions(
    quote: Box, arranged: Arranged, region: Rect, page: PageFormat
) -> Iterator[Region]:
    """The quote never higher than the page, and where the steps fit in a free cell."""
    widest = page.size.width - 2 * page.margin
    sources = ((quote, widest),)
    yield Region(RegionName.QUOTE, page.size.height, quote.height(widest), sources, "limit")
    if arranged.needed > region.height + TOLERANCE:
        return
    if not arranged.free:
        yield Region(RegionName.QUOTE, 0.0, NEVER, (), "limit")
        return
    free = _free_for(quote, arranged)
    yield Region(
        RegionName.QUOTE, free.height, quote.height(free.width), ((quote, free.width),), "cell"
    )


def _free_for(quote: Box, arranged: Arranged) -> Rect:
    """The first region left free that is high enough for the quote, or the one that nearly is."""
    return min(arranged.free, key=lambda free: max(0.0, quote.height(free.width) - free.height))


@dataclass(frozen=True)
class InFree:
    """A box in a region that the steps leave free, in all languages from one height on."""

    box: Box
    arranged: Arranged

    def frame(self, language: str) -> Frame:
        free = _free_for(self.box, self.arranged)
        top = max(free.y, min(self.arranged.level, free.bottom - self.box.height(free.width)))
        return self.box.place(Rect.between(free.x, top, free.right, free.bottom), language)


@dataclass(frozen=True)
class _Cards:
    """The parts of the cards with their widths, found only when they are looked through."""

    elements: Elements
    arranged: Arranged

    def __iter__(self) -> Iterator[tuple[Box, float]]:
        steps = each_in_all(self.elements.cards)
        for step, slot in zip(steps, self.arranged.slots, strict=True):
            for card, places in zip(step.values(), slot.parts, strict=True):
                for part in card.parts:
                    if part is not None:
                        yield part, places[0].width


def _strip_height(elements: Elements, box: Box | None, width: float) -> float:
    """What a strip across the region takes, with the gap to the steps."""
    return 0.0 if box is None else box.height(width) + elements.lengths.section_gap
