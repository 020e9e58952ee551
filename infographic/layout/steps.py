"""The region of the steps: cards on their path, and the quote where it finds room."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.geometry import Rect
from infographic.layout.arrangement import ARRANGEMENTS
from infographic.layout.arrangement.protocol import CardHeights, StationMetrics
from infographic.layout.box import Box
from infographic.layout.card import StepCard, step_cards
from infographic.layout.heading import legend_box
from infographic.layout.panel import quote_box
from infographic.layout.plan import Candidate, Placeable, PlacedBox, PlacedSteps, Region
from infographic.layout.setting import Setting


@dataclass(frozen=True)
class StepRegion:
    """What stands in the region, in reading order, and whether it fits."""

    regions: tuple[Region, ...]
    parts: tuple[Placeable, ...]


def lay_out_steps(setting: Setting, candidate: Candidate, room: Rect) -> StepRegion:
    """Legend at the top, steps below it, the quote in their free cells or as a strip below."""
    legend = legend_box(setting)
    quote = quote_box(setting)
    strip = quote if candidate.quote == "strip" else None
    gap = setting.length("section_gap")
    legend_height = _height(legend, room.width)
    strip_height = _height(strip, room.width)
    region = Rect.between(
        room.x,
        room.y + legend_height + (gap if legend else 0.0),
        room.right,
        room.bottom - strip_height - (gap if strip else 0.0),
    )
    cards = {
        guide.language.code: step_cards(replace(setting, guides=(guide,)))
        for guide in setting.guides
    }
    by_step = list(zip(*cards.values(), strict=True))
    arrangement = ARRANGEMENTS[candidate.arrangement]
    metrics = _metrics(setting)
    arranged = arrangement.arrange(
        region, [_heights(step) for step in by_step], candidate.columns, metrics
    )
    width = arrangement.card_width(region.width, len(by_step), candidate.columns, metrics)
    texts = tuple(text for step in by_step for card in step for text in card.texts(width))
    regions = [Region("steps", region.height, arranged.needed, texts)]
    parts: list[Placeable] = []
    if legend is not None:
        parts.append(PlacedBox(legend, Rect(room.x, room.y, room.width, legend_height)))
    parts.append(
        PlacedSteps(
            cards,
            arranged,
            region,
            dot_spacing=setting.length("path_dot_gap"),
            dot_radius=setting.length("path_dot") / 2,
            clearance=setting.length("station_radius") + setting.length("path_dot_gap") / 2,
        )
    )
    if strip is not None:
        place = Rect(room.x, room.bottom - strip_height, room.width, strip_height)
        parts.append(PlacedBox(strip, place))
    elif quote is not None and arranged.free:
        place = arranged.free[0]
        needed = quote.height(place.width)
        regions.append(
            Region("words of the quote", place.height, needed, tuple(quote.texts(place.width)))
        )
        parts.append(PlacedBox(quote, Rect(place.x, place.y, place.width, needed)))
    return StepRegion(tuple(regions), tuple(parts))


def _heights(step: tuple[StepCard, ...]) -> CardHeights:
    return lambda width: [card.heights(width) for card in step]


def _height(box: Box | None, width: float) -> float:
    return 0.0 if box is None else box.height(width)


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
