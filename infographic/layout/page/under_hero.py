"""The steps below the title, which grows with what they leave. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.geometry import Rect
from infographic.layout.page.hero import Hero
from infographic.layout.page.plan import Candidate, Later, Placeable, Section
from infographic.layout.page.steps import lay_out_steps
from infographic.layout.part.elements import Elements

# What the title may have of the height that the steps do not need.
_TO_TITLE = 0.6


def under_hero(elements: Elements, candidate: Candidate, hero: Hero, room: Rect) -> Section:
    """Title and steps, of which the room is all that the title leaves where it is lowest. The
    regions are as they are then."""
    steps = lay_out_steps(elements, candidate, room).section
    if not steps.fits_steadily:
        return steps  # as it is not placed

    def parts() -> Iterator[Placeable]:
        spare = sum(each.room - each.needed for each in steps.regions if each.kind == "space")
        grown = hero.grown(_TO_TITLE * spare)
        top = room.y + grown.bottom - hero.bottom
        lower = Rect.between(room.x, top, room.right, room.bottom)
        yield from grown.parts
        yield from lay_out_steps(elements, candidate, lower).section.parts

    return Section(steps.regions, Later(parts))
