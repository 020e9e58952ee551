"""The lengths of a theme, and how they are written: in ems of the step text, within limits.

None may leave nothing of what it measures, nor be so large that no page has room for it. What a
picture looks like with them is judged when it is painted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Annotated, Any, cast

from pydantic import Field, create_model

from infographic.content.yaml.check import Part, wrong
from infographic.content.yaml.field import read_by, scalar
from infographic.content.yaml.quantity import number
from infographic.geometry import MM_PER_UNIT
from infographic.message import say

_WITH_UNIT = re.compile(rf"[-+]?[0-9]+(?:[.,][0-9]+)? ?(?:{'|'.join(MM_PER_UNIT)}|%)")
_IS_EXTENT = "is extent"


def _extent(usual: float) -> float:
    """A length that something is as large as, or as many as fit, so that it cannot be zero."""
    return field(default=usual, metadata={_IS_EXTENT: True})


@dataclass(frozen=True)
class Lengths:
    """The lengths that layout and painting ask a theme for, by their usual values, in ems of the
    step text; or, `scaled`, in mm."""

    station_radius: float = _extent(1.7)
    halo: float = 0.22
    path_width: float = 0.62
    turn_radius: float = 3.0
    turn_gap: float = 0.9
    text_gap: float = 0.6
    part_gap: float = 0.4
    tip_gap: float = 0.3
    column_gap: float = 1.5
    row_gap: float = 1.8
    section_gap: float = 1.1
    title_gap: float = 0.25
    band_padding: float = 2.0
    gutter: float = 2.2
    panel_padding: float = 1.4
    mark_gap: float = 0.5
    tip_mark: float = _extent(0.95)
    legend_mark: float = _extent(1.0)
    legend_gap: float = 2.8
    rule_icon: float = _extent(1.5)
    rule_text_gap: float = 0.9
    rule_gap: float = 0.8
    quote_padding: float = 1.15
    quote_gap: float = 0.5
    quote_tail: float = 0.9
    corner_radius: float = 0.9
    line: float = 0.14
    chart_mark: float = _extent(1.3)
    chart_gap: float = 0.55
    chart_label_gap: float = 1.2
    chart_dot: float = _extent(0.95)
    chart_dot_gap: float = 0.28
    chart_bar: float = _extent(0.8)
    chart_plot: float = _extent(9.0)
    logo_height: float = _extent(3.2)
    link_code: float = _extent(5.5)

    @property
    def by_name(self) -> Mapping[str, float]:
        """Each as it is called in a theme."""
        return vars(self)

    def scaled(self, factor: float) -> Lengths:
        """So many times as large."""
        return Lengths(**{name: length * factor for name, length in vars(self).items()})


USUAL_LENGTHS = Lengths()
LENGTH_NAMES = tuple(each.name for each in fields(Lengths))
EXTENTS = frozenset(each.name for each in fields(Lengths) if _IS_EXTENT in each.metadata)
_NUMBERED = Lengths(*map(float, range(len(LENGTH_NAMES))))


def names_of(chosen: Callable[[Lengths], Sequence[float]]) -> tuple[str, ...]:
    """What the lengths that a function takes of any are called in a theme."""
    return tuple(LENGTH_NAMES[int(number)] for number in chosen(_NUMBERED))


def _entry(name: str, usual: float) -> tuple[Any, Any]:
    """The type of a length, and what the schema says of it."""
    low = usual / 4 if name in EXTENTS else 0.0
    limited = number(
        low, max(5.0, 5 * usual), say("write for example  {example}", example=f"{name}: {usual:g}")
    )

    expected = say("a number such as {example}", example=f"{usual:g}")

    def read(value: object) -> object:
        written = scalar(value, expected)
        if _WITH_UNIT.fullmatch(written):
            raise wrong(
                say("expected a number without a unit, found “{found}”", found=written),
                say(
                    "lengths are in em, the size of the step text; usual is  {example}",
                    example=f"{name}: {usual:g}",
                ),
            )
        return limited.read(written)

    example = usual if usual % 1 else int(usual)  # as it is written
    shown = Field(description=f"Tavallisesti {usual:g}. Usually {usual:g}.", examples=[example])
    return Annotated[float, read_by(read, limited.schema)], shown


ThemeLengths: Any = create_model(
    "ThemeLengths",
    __base__=Part,
    **cast(
        dict[str, Any],
        {name: _entry(name, usual) for name, usual in USUAL_LENGTHS.by_name.items()},
    ),
)
