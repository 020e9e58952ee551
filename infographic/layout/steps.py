"""The region of the steps: cards on their path, and the quote where it finds room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.arrangement import ARRANGEMENTS
from infographic.layout.arrangement.protocol import Arranged, CardHeights, StationMetrics
from infographic.layout.box import NEVER, Box, TextBox
from infographic.layout.card import StepCard, step_cards
from infographic.layout.heading import legend_box
from infographic.layout.panel import quote_box
from infographic.layout.plan import STEPS, Candidate, Placeable, PlacedBox, PlacedSteps, Region
from infographic.layout.setting import Setting


@dataclass(frozen=True)
class StepRegion:
    """What stands in the region, in reading order, and whether it fits."""

    regions: tuple[Region, ...]
    parts: tuple[Placeable, ...]


def lay_out_steps(setting: Setting, candidate: Candidate, room: Rect) -> StepRegion:
    """Legend at the top, steps below it, the quote in their free region or as a strip below."""
    legend, quote = legend_box(setting), quote_box(setting)
    strip = quote if candidate.quote == "strip" else None
    top, bottom = (_strip_height(setting, box, room.width) for box in (legend, strip))
    region = Rect.between(room.x, room.y + top, room.right, room.bottom - bottom)
    steps, needed, texts = _place_steps(setting, candidate, region)
    regions = [Region(STEPS, region.height, needed, texts)]
    parts: list[Placeable] = []
    if legend is not None:
        height = legend.height(room.width)
        parts.append(PlacedBox(legend, Rect(room.x, room.y, room.width, height)))
        most = setting.page.size.height / 4
        regions.append(Region("legend", most, height, tuple(legend.texts(room.width)), "limit"))
    parts.append(steps)
    if strip is not None:
        height = strip.height(room.width)
        parts.append(PlacedBox(strip, Rect(room.x, room.bottom - height, room.width, height)))
        strip_texts = tuple(strip.texts(room.width))
        most = setting.page.size.height / 2
        regions.append(Region("quote", most, height, strip_texts, "limit"))
    elif quote is not None:
        regions += _quote_regions(quote, steps.arranged, setting.page)
        parts += [PlacedBox(quote, free) for free in steps.arranged.free[:1]]
    return StepRegion(tuple(regions), tuple(parts))


def _quote_regions(quote: Box, arranged: Arranged, page: PageFormat) -> Iterator[Region]:
    """The quote in the best free cell, and never higher than the page."""
    if not arranged.free:
        yield Region("quote", 0.0, NEVER, (), "limit")
        return
    free = arranged.free[0]
    height, texts = quote.height(free.width), tuple(quote.texts(free.width))
    yield Region("quote", page.size.height, height, texts, "limit")
    yield Region("quote", free.height, height, texts, "cell")


def _place_steps(
    setting: Setting, candidate: Candidate, region: Rect
) -> tuple[PlacedSteps, float, tuple[tuple[TextBox, float], ...]]:
    """The steps in their places, the height that they need, and their texts with their widths."""
    cards = {
        guide.language.code: step_cards(replace(setting, guides=(guide,)))
        for guide in setting.guides
    }
    by_step = list(zip(*cards.values(), strict=True))
    arranged = ARRANGEMENTS[candidate.arrangement].arrange(
        region, [_heights(step) for step in by_step], candidate.columns, _metrics(setting)
    )
    texts = tuple(
        text
        for step, slot in zip(by_step, arranged.slots, strict=True)
        for card, places in zip(step, slot.parts, strict=True)
        for text in card.texts(places[0].width)
    )
    placed = PlacedSteps(
        cards,
        arranged,
        region,
        dot_spacing=setting.length("path_dot_gap"),
        dot_radius=setting.length("path_dot") / 2,
        clearance=setting.length("station_radius")
        + setting.length("halo")
        + setting.length("path_dot_gap") / 2,
    )
    return placed, arranged.needed, texts


def _strip_height(setting: Setting, box: Box | None, width: float) -> float:
    """What a strip across the region takes, with the gap to the steps."""
    return 0.0 if box is None else box.height(width) + setting.length("section_gap")


def _heights(step: tuple[StepCard, ...]) -> CardHeights:
    return lambda width: [card.heights(width) for card in step]


def _metrics(setting: Setting) -> StationMetrics:
    length = setting.length
    radius = length("station_radius")
    return StationMetrics(
        radius=radius,
        width=radius + max(radius, length("badge_right") + length("badge_radius")),
        overshoot=max(0.0, length("badge_up") + length("badge_radius") - radius),
        path_width=length("path_width"),
        turn_radius=length("turn_radius"),
        turn_gap=length("turn_gap"),
        text_gap=length("text_gap"),
        part_gap=length("part_gap"),
        column_gap=length("column_gap"),
        row_gap=length("row_gap"),
    )
