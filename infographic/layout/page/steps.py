"""The region of the steps: the legend of their tips, and cards on their path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box
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
    """Legend at the top, steps below it."""
    legend, regions, parts, top = elements.legend, [], list[Placeable](), room.y
    if legend is not None:
        height, most = legend.height(room.width), elements.page.height / 4
        parts.append(PlacedBox(legend, Rect(room.x, room.y, room.width, height)))
        sources = ((legend, room.width),)
        regions.append(Region(RegionName.LEGEND, most, height, sources, "limit"))
        top += height + elements.lengths.section_gap
    region = Rect.between(room.x, top, room.right, room.bottom)
    arranged = _arranged(elements, candidate, region)
    cards = _Cards(elements, arranged)
    regions.insert(0, Region(RegionName.STEPS, region.height, arranged.needed, cards))
    parts.append(PlacedSteps(elements.cards, arranged, region))
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
