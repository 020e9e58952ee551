"""The composition of a page that is almost square: the title amid the steps, in what their
arrangement leaves free for it, and the rules and chart in a panel across the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Insets, Point, Rect
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned
from infographic.layout.page.bottom_panel import (
    bottom_panel,
    panel_content,
    panel_splits,
)
from infographic.layout.page.plan import (
    Background,
    Candidate,
    PlacedBox,
    QuotePlace,
    Region,
    RegionName,
    Section,
    Split,
    Surroundings,
)
from infographic.layout.page.steps import lay_out_steps
from infographic.layout.part.elements import Elements
from infographic.layout.path.arrangement import Arranged


@dataclass(frozen=True)
class Hub:
    """The composition; see the module's docstring."""

    name = "hub"
    aspect_ratios = (0.85, 1.2)  # the title can stand amid the steps
    quote_places: Sequence[QuotePlace] = ("strip",)

    def splits(self, elements: Elements) -> Sequence[Split]:
        return panel_splits(elements)

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        page = elements.context.page
        panel = bottom_panel(elements, panel_content(elements, candidate.split))
        right, bottom = page.size.width - page.margin, panel.top - elements.lengths.section_gap
        room = Rect.between(page.margin, page.margin, right, bottom)
        return Surroundings(Section(), panel.section, room)

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        steps = lay_out_steps(elements, candidate, room)
        if not steps.section.fits_steadily:
            return steps.section  # as the title cannot
        return _title(elements, steps.arranged, Point(room.x, room.y)) + steps.section


def _title(elements: Elements, arranged: Arranged, corner: Point) -> Section:
    """The header on a background of its own, which reaches out of the page where the opening is in
    the corner of the region: in the first that is high enough."""
    page, header = elements.context.page, elements.header
    if not arranged.openings:
        return Section((Region(RegionName.TITLE, 0.0, NEVER, (), "limit"),), ())
    padding = elements.lengths.quote_padding

    def inside(opening: Rect) -> Rect:
        in_corner = (opening.x, opening.y) == (corner.x, corner.y)
        insets = Insets(right=padding, bottom=padding) if in_corner else Insets.even(padding)
        return opening.inset(insets)

    def over(opening: Rect) -> float:
        inner = inside(opening)
        return max(0.0, header.height(inner.width) - inner.height)

    opening = min(arranged.openings, key=over)
    inner = inside(opening)
    kind, background = FrameKind.HUB, opening
    if (inner.x, inner.y) == (corner.x, corner.y):
        kind, background = (
            FrameKind.BAND,
            Rect.between(-page.bleed, -page.bleed, opening.right, opening.bottom),
        )
    widest = page.size.width - 2 * page.margin
    highest = Region(
        RegionName.TITLE, page.size.height, header.height(widest), ((header, widest),), "limit"
    )
    height, sources = header.height(inner.width), ((header, inner.width),)
    return Section(
        (highest, Region(RegionName.TITLE, inner.height, height, sources, "cell")),
        (Background(kind, background), PlacedBox(Aligned(header, MIDDLE), inner)),
    )
