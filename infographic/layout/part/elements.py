"""The boxes that a picture is put together from, at one type scale."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial

from infographic.content.theme.lengths import Lengths
from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.stack import Beside, Column, Flow, Grid, Padded
from infographic.layout.part.audience_names import audience_names
from infographic.layout.part.card import StepCard, station_radius, step_cards
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

# What is left of the gap between rows of steps where all is tight.
_LEAST_GAP = 0.5


@dataclass(frozen=True)
class Elements:
    """Every part of a guide as a box, in all its languages; None for one that it has not.

    Each is made when it is asked for first: no page needs all of them at every type scale, and
    making them takes a fifth of the time of a fit. `steps_heights` are those that all steps
    together need, by arrangement, columns and width, as far as they are known: candidates ask for
    the same ones again and again.
    """

    context: LayoutContext
    steps_heights: dict[tuple[str, int, float], float] = field(
        default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def legend(self) -> Flow | None:
        return legend_box(self.context)

    @cached_property
    def legend_column(self) -> Column | None:
        return legend_column(self.context)

    @cached_property
    def cards(self) -> PerLanguage[Sequence[StepCard]]:
        """Those of the steps, in each language alone."""
        guides = self.context.guides
        alone = {code: replace(self.context, guides=guides.only(code)) for code in guides}
        return PerLanguage({code: step_cards(context) for code, context in alone.items()})

    @cached_property
    def quote(self) -> Padded | None:
        return quote_box(self.context)

    @cached_property
    def rules_heading(self) -> Column | None:
        return rules_heading_box(self.context)

    @cached_property
    def all_rules(self) -> Grid | None:
        return rules_box(self.context, 1)

    @cached_property
    def one_column_chart(self) -> Column | None:
        return chart_box(self.context, 1)

    @cached_property
    def imprint(self) -> Imprint | None:
        return imprint_box(self.context)

    @cached_property
    def metrics(self) -> StationMetrics:
        return _metrics(self.context)

    @cached_property
    def card_heights(self) -> Sequence[CardHeights]:
        """How high the parts of the card of each step are at a width: asked for again and again,
        without knowing them a fit would take a third longer."""
        return [cache(partial(_heights, [*step.values()])) for step in each_in_all(self.cards)]

    @cached_property
    def title(self) -> DisplayTitle:
        return display_title(self.context)

    @cached_property
    def subtitle(self) -> TextBox | None:
        words = self.context.guides.map(lambda guide: guide.subtitle)
        return next(iter(self.context.optional_text(words, TextStyle.SUBTITLE)), None)

    @cached_property
    def steps(self) -> Sequence[StepBoxes]:
        return step_boxes(self.context)

    @cached_property
    def heading(self) -> Heading:
        return heading_of(self.context, self.steps)

    @cached_property
    def audience_names(self) -> Mapping[str, Beside]:
        return audience_names(self.context)

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

    @cached_property
    def has_texts(self) -> bool:
        """Whether any step has more than its title."""
        return any(step.text or step.tips for step in self.steps)

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
    return Elements(context)


def _metrics(context: LayoutContext) -> StationMetrics:
    lengths = context.lengths
    return StationMetrics(
        radius=station_radius(context),
        path_width=lengths.path_width,
        turn_radius=lengths.turn_radius,
        turn_gap=lengths.turn_gap,
        text_gap=lengths.text_gap,
        part_gap=lengths.part_gap,
        column_gap=lengths.column_gap,
        row_gap=lengths.row_gap * context.easing(_LEAST_GAP),
    )
