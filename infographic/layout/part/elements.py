"""The boxes that a picture is put together from, each made once for a type scale."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar, cast

from infographic.content.theme.lengths import Lengths
from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.box.stack import Column, Flow, Grid, Padded
from infographic.layout.part.card import StepCard, step_cards
from infographic.layout.part.chart_box import chart_box
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.footer import foot_box
from infographic.layout.part.header import header_box, legend_box
from infographic.layout.part.rules import (
    quote_box,
    rules_box,
    rules_heading_box,
    rules_heading_line,
)
from infographic.layout.path.arrangement import CardHeights, PartHeights, StationMetrics
from infographic.per_language import PerLanguage, each_in_all

T = TypeVar("T")


@dataclass(frozen=True)
class Elements:
    """Every part of a guide as a box, in all its languages; None for one that it has not."""

    context: LayoutContext

    @property
    def lengths(self) -> Lengths:
        """The theme's lengths at this type scale, in mm."""
        return self.context.lengths

    @property
    def page(self) -> Rect:
        """The trimmed page."""
        return self.context.page.trimmed

    @property
    def has_panel(self) -> bool:
        return self.context.guide.rules is not None or self.context.guide.chart is not None

    @cached_property
    def header(self) -> Column:
        return header_box(self.context)

    @cached_property
    def legend(self) -> Flow | None:
        return legend_box(self.context)

    @cached_property
    def quote(self) -> Padded | None:
        return quote_box(self.context)

    @cached_property
    def footer(self) -> Box | None:
        return foot_box(self.context)

    @cached_property
    def rules_heading(self) -> Column | None:
        return rules_heading_box(self.context)

    @cached_property
    def rules_heading_line(self) -> Box | None:
        return rules_heading_line(self.context)

    def rules(self, columns: int) -> Grid | None:
        """The rules in so many columns, or as many as there are rules."""
        if columns not in self._rules:
            self._rules[columns] = rules_box(self.context, columns)
        return self._rules[columns]

    def chart(self, columns: int) -> Column | None:
        """The chart with its values in so many columns, or as many as there are values."""
        if columns not in self._charts:
            self._charts[columns] = chart_box(self.context, columns)
        return self._charts[columns]

    @cached_property
    def cards(self) -> PerLanguage[Sequence[StepCard]]:
        """The steps' cards in each language alone."""
        return PerLanguage(
            {
                code: step_cards(replace(self.context, guides=self.context.guides.only(code)))
                for code in self.context.guides
            }
        )

    def text_areas(self) -> PerLanguage[float]:
        """About how large the texts of the cards, the rules and the header are in each language,
        set on one line each, in mm²."""
        return self._areas(
            [self.header, self.rules_heading, self.rules(1), self.footer, *self._parts]
        )

    @cached_property
    def panel_share_of_text(self) -> float:
        """The part of the area of all texts of panel and cards that those of the panel have, in
        the language in which it is least."""
        panel = self._areas([self.rules_heading, self.rules(1), self.chart(1)])
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

    @cached_property
    def card_heights(self) -> Sequence[CardHeights]:
        """For each step its card's part heights by width. Candidates ask for many widths again."""
        return [_remembered(step) for step in each_in_all(self.cards)]

    @cached_property
    def metrics(self) -> StationMetrics:
        lengths = self.context.lengths
        radius = lengths.station_radius
        return StationMetrics(
            radius=radius,
            reach=radius + lengths.halo + lengths.ring,
            width=radius + max(radius, lengths.badge_right + lengths.badge_radius),
            overshoot=max(0.0, lengths.badge_up + lengths.badge_radius - radius),
            path_width=lengths.path_width,
            turn_radius=lengths.turn_radius,
            turn_gap=lengths.turn_gap,
            text_gap=lengths.text_gap,
            part_gap=lengths.part_gap,
            column_gap=lengths.column_gap,
            row_gap=lengths.row_gap,
        )

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What `make` makes, the first time that it is asked for with a key: what a composition
        puts around the steps is the same for many candidates, and so is the steps' height."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def _rules(self) -> dict[int, Grid | None]:
        return {}

    @cached_property
    def _charts(self) -> dict[int, Column | None]:
        return {}


def _remembered(step: PerLanguage[StepCard]) -> CardHeights:
    known: dict[float, Sequence[PartHeights]] = {}

    def heights(width: float) -> Sequence[PartHeights]:
        if width not in known:
            known[width] = [card.heights(width) for card in step.values()]
        return known[width]

    return heights
