"""The boxes that a picture is put together from, at one type scale."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from infographic.content.theme.lengths import Lengths
from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.stack import Beside, Column, Flow, Grid, Padded
from infographic.layout.part.audience_names import audience_names
from infographic.layout.part.card import StepCard, step_cards
from infographic.layout.part.chart_box import chart_box
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.display_title import DisplayTitle, display_title
from infographic.layout.part.imprint import Imprint, imprint_box
from infographic.layout.part.legend import legend_box, legend_column
from infographic.layout.part.quote import quote_box
from infographic.layout.part.rules import (
    rules_box,
    rules_heading_box,
)
from infographic.layout.part.step import Heading, StepBoxes, heading_of, step_boxes
from infographic.layout.path.arrangement import CardHeights, PartHeights, StationMetrics
from infographic.per_language import PerLanguage, each_in_all
from infographic.scene import TextStyle


@dataclass(frozen=True)
class Elements:
    """Every part of a guide as a box, in all its languages; None for one that it has not. `cards`
    are those of the steps, in each language alone, and `card_heights` says for each step how high
    the parts of its card are. `steps_heights` are those that all steps together need, by
    arrangement, columns and width, as far as they are known. Candidates ask for the same widths
    again and again: without knowing these two a fit would take a third longer.
    """

    context: LayoutContext
    legend: Flow | None
    legend_column: Column | None
    cards: PerLanguage[Sequence[StepCard]]
    quote: Padded | None
    rules_heading: Column | None
    all_rules: Grid | None
    one_column_chart: Column | None
    imprint: Imprint | None
    metrics: StationMetrics
    card_heights: Sequence[CardHeights]
    title: DisplayTitle
    subtitle: TextBox | None
    steps: Sequence[StepBoxes]
    heading: Heading
    audience_names: Mapping[str, Beside]
    steps_heights: dict[tuple[str, int, float], float] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def lengths(self) -> Lengths:
        """The theme's lengths at this type scale, in mm."""
        return self.context.lengths

    @property
    def em(self) -> float:
        """The size of the step text at this type scale, in mm."""
        return self.context.measurer.em

    @property
    def page(self) -> Rect:
        """The trimmed page."""
        return self.context.page.trimmed

    @property
    def has_panel(self) -> bool:
        return self.context.guide.rules is not None or self.context.guide.chart is not None

    def rules(self, columns: int) -> Grid | None:
        """The rules in so many columns, or as many as there are rules."""
        rules = self.all_rules
        return rules and replace(rules, columns=min(columns, len(rules.boxes)))

    def chart(self, columns: int) -> Column | None:
        """The chart with its values in so many columns, or as many as there are values."""
        return self.one_column_chart if columns == 1 else chart_box(self.context, columns)

    def text_areas(self) -> PerLanguage[float]:
        """About how large all texts but the legend, the quote and the chart are in each language,
        set on one line each, in mm²."""
        heads = [self.title.text, self.subtitle]
        boxes = [*heads, self.rules_heading, self.all_rules, self.imprint, *self._parts]
        return self._areas(boxes)

    def panel_share_of_text(self) -> float:
        """The part of the area of all texts of panel and cards that those of the panel have, in
        the language in which it is least."""
        panel = self._areas([self.rules_heading, self.all_rules, self.one_column_chart])
        cards = self._areas(self._parts)
        return min(panel[code] / (panel[code] + cards[code]) for code in panel)

    @property
    def _parts(self) -> Sequence[Box | None]:
        """The parts of the cards in every language."""
        return [part for cards in self.cards.values() for card in cards for part in card.parts]

    def _areas(self, boxes: Sequence[Box | None]) -> PerLanguage[float]:
        areas = dict.fromkeys(self.cards, 0.0)
        for box, _ in (text for each in boxes if each for text in each.texts(math.inf)):
            for language, width in box.max_content_widths().items():
                areas[language] += width * box.leading
        return PerLanguage(areas)


def _heights(step: Sequence[StepCard], width: float) -> Sequence[PartHeights]:
    return [card.heights(width) for card in step]


def elements_of(context: LayoutContext) -> Elements:
    """All parts of the guide, as large as they are at the type scale of a context."""
    guides = context.guides
    cards = PerLanguage(
        {code: step_cards(replace(context, guides=guides.only(code))) for code in guides}
    )
    steps = step_boxes(context)
    subtitle = context.optional_text(guides.map(lambda guide: guide.subtitle), TextStyle.SUBTITLE)
    return Elements(
        context=context,
        legend=legend_box(context),
        legend_column=legend_column(context),
        cards=cards,
        quote=quote_box(context),
        rules_heading=rules_heading_box(context),
        all_rules=rules_box(context, 1),
        one_column_chart=chart_box(context, 1),
        imprint=imprint_box(context),
        metrics=_metrics(context),
        title=display_title(context),
        subtitle=next(iter(subtitle), None),
        steps=steps,
        heading=heading_of(context, steps),
        audience_names=audience_names(context),
        card_heights=[cache(partial(_heights, [*step.values()])) for step in each_in_all(cards)],
    )


def _metrics(context: LayoutContext) -> StationMetrics:
    lengths = context.lengths
    return StationMetrics(
        radius=lengths.station_radius,
        path_width=lengths.path_width,
        turn_radius=lengths.turn_radius,
        turn_gap=lengths.turn_gap,
        text_gap=lengths.text_gap,
        part_gap=lengths.part_gap,
        column_gap=lengths.column_gap,
        row_gap=lengths.row_gap,
    )
