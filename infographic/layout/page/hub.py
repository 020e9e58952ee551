"""The composition of a page that is almost square: the title amid the steps, in what their
arrangement leaves free for it, and at the foot rules, quote, chart and imprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Insets, Point, Rect
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.page.foot import foot
from infographic.layout.page.hero import heading, title_size
from infographic.layout.page.plan import (
    Background,
    Candidate,
    PlacedBox,
    Region,
    RegionName,
    Section,
    Surroundings,
)
from infographic.layout.page.steps import lay_out_steps
from infographic.layout.part.elements import Elements
from infographic.layout.path.arrangement import Arranged

# The em of the title, by that of the theme, at least and at most.
_LEAST_TITLE, _MOST_TITLE = 0.45, 1.4


@dataclass(frozen=True)
class Hub:
    """The composition; see the module's docstring."""

    name = "hub"
    aspect_ratios = (0.85, 1.2)  # the title can stand amid the steps

    def shares(self, elements: Elements) -> Sequence[float]:  # noqa: ARG002
        return (0.0,)

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:  # noqa: ARG002
        page, at_foot = elements.context.page, foot(elements)
        edge = page.size.height - at_foot.height
        gap = elements.lengths.section_gap if at_foot.piles else page.margin
        right = page.size.width - page.margin
        room = Rect.between(page.margin, page.margin, right, edge - gap)
        return Surroundings(Section(), at_foot.section(edge), room)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        steps = lay_out_steps(elements, candidate, room)
        if not steps.section.fits_steadily:
            return steps.section  # as the title cannot
        return _title(elements, steps.arranged, Point(room.x, room.y)) + steps.section


def _title(elements: Elements, arranged: Arranged, corner: Point) -> Section:
    """The title on a ground of its own, which reaches out of the page where the opening is in the
    corner of the region: in the first that is high enough."""
    page, least = elements.context.page, _LEAST_TITLE * elements.title.size
    if not arranged.openings:
        return Section((Region(RegionName.TITLE, 0.0, NEVER, (), "limit"),), ())
    padding, smallest = elements.lengths.quote_padding, heading(elements, least)

    def inside(opening: Rect) -> Rect:
        in_corner = (opening.x, opening.y) == (corner.x, corner.y)
        insets = Insets(right=padding, bottom=padding) if in_corner else Insets.even(padding)
        return opening.inset(insets)

    def over(opening: Rect) -> float:
        inner = inside(opening)
        return max(0.0, smallest.height(inner.width) - inner.height)

    opening = min(arranged.openings, key=over)
    inner = inside(opening)
    kind, ground = FrameKind.TITLE_GROUND, opening
    if (inner.x, inner.y) == (corner.x, corner.y):
        kind = FrameKind.HERO_GROUND
        ground = Rect.between(-page.bleed, -page.bleed, opening.right, opening.bottom)
    widest = page.size.width - 2 * page.margin
    highest = Region(
        RegionName.TITLE, page.size.height, smallest.height(widest), ((smallest, widest),), "limit"
    )
    sources = ((smallest, inner.width),)
    cell = Region(RegionName.TITLE, inner.height, smallest.height(inner.width), sources, "cell")
    box = Aligned(_filling(elements, inner, smallest), MIDDLE)
    return Section((highest, cell), (Background(kind, ground), PlacedBox(box, inner)))


def _filling(elements: Elements, room: Rect, smallest: Column) -> Column:
    """Title and subtitle, the title as large as a room takes it."""
    others = smallest.height(room.width) - smallest.boxes[0].height(room.width)
    ends = _LEAST_TITLE * elements.title.size, _MOST_TITLE * elements.title.size
    size = title_size(elements, room.width, room.height - others, ends)
    return heading(elements, size)
