"""The rows of steps of a page for all the measures that it tries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from infographic.layout.page.rows import StepRows, lowest_rows
from infographic.layout.page.rows_measures import RowsMeasures


@dataclass(frozen=True)
class TriedRows:
    """`make` gives the rows for some measures. Of the `shares` of the width that texts may have
    beside their tips, all have that which is best with the `least` measures. `made` are the rows
    already made: the page asks for them again and again."""

    make: Callable[[RowsMeasures], StepRows]
    least: RowsMeasures
    shares: Sequence[float]
    made: dict[tuple[float, ...], StepRows] = field(default_factory=dict, compare=False)

    def at(self, measures: RowsMeasures) -> StepRows:
        key = _key(measures)
        if key not in self.made:
            is_least = key == _key(self.least)
            shares = self.shares if is_least else (self.at(self.least).share,)
            self.made[key] = lowest_rows(self.make(measures), shares)
        return self.made[key]


def _key(measures: RowsMeasures) -> tuple[float, ...]:
    """What the rows depend on."""
    return measures.pitch, measures.radius, measures.words
