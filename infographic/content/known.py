"""What the files of a guide are checked against: what the program offers, and what the other parts
of the guide say.

Which arrangements, kinds of file and kinds of chart there are is told by the tables of those who
make them. They stand above content, so it is given their names from outside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from infographic.content.slot import Fills
from infographic.content.yaml.field import chosen

Units = Mapping[str, str]  # by language


def _any_value(value: Decimal) -> PydanticCustomError | None:  # noqa: ARG001
    return None


def _any_values(values: Sequence[Decimal], units: Units) -> PydanticCustomError | None:  # noqa: ARG001
    return None


@dataclass(frozen=True)
class ChartFacts:
    """What a kind of chart can show: from `fewest` to `most` values. `wrong_value` says what is
    wrong with one of them, `wrong_together` with all as a whole, whose unit in any language it is
    told. `has_rows` is whether a value has room for an icon and a note.

    `shows` tells editors in Finnish what it shows, and `takes` which values where not all do.
    """

    name: str
    shows: str
    fewest: int
    most: int
    wrong_value: Callable[[Decimal], PydanticCustomError | None] = _any_value
    wrong_together: Callable[[Sequence[Decimal], Units], PydanticCustomError | None] = _any_values
    has_rows: bool = True
    takes: str = ""


class Choice(StrEnum):
    """What stands in the description of a field for all that the program offers there: names in a
    list of them, and what to say of them in a text."""

    ARRANGEMENTS = "$arrangements"
    FILE_KINDS = "$file kinds"
    CHART_KINDS = "$chart kinds"
    CHART_VALUES = "$chart values"


@dataclass(frozen=True)
class Offer:
    """The names of the arrangements of steps and of the kinds of file that the program makes, and
    its kinds of chart by name, in the order in which editors are told them."""

    arrangements: tuple[str, ...]
    file_kinds: tuple[str, ...]
    chart_kinds: Mapping[str, ChartFacts]

    def names(self, choice: Choice) -> tuple[str, ...]:
        """What may be chosen."""
        return {
            Choice.ARRANGEMENTS: self.arrangements,
            Choice.FILE_KINDS: self.file_kinds,
            Choice.CHART_KINDS: tuple(self.chart_kinds),
        }[choice]

    def spelt_out(self, described: object) -> object:
        """A description with what is offered in place of what stands for it."""
        if isinstance(described, list):
            return [each for item in described for each in self._members(item)]
        if isinstance(described, str):
            charts = self.chart_kinds.values()
            shown = "; ".join(f"{chart.name}: {chart.shows}" for chart in charts)
            taken = "; ".join(chart.takes for chart in charts if chart.takes)
            text = described.replace(Choice.CHART_KINDS, shown)
            return text.replace(Choice.CHART_VALUES, taken)
        return described

    def _members(self, item: object) -> Sequence[object]:
        if isinstance(item, str) and item in tuple(Choice):
            return self.names(Choice(item))
        return (self.spelt_out(item),)


@dataclass(frozen=True)
class Known:
    """What the program offers, the names that other files or parts of the guide give, to check
    texts and tips against, and the folder that its pictures are in; None when they could not be
    read, and everything goes. `filling` is what stands for placeholders, None in a guide without
    any."""

    offer: Offer
    languages: tuple[str, ...] | None = None
    audiences: tuple[str, ...] | None = None
    folder: Path | None = None
    filling: Fills | None = None

    @classmethod
    def to(cls, info: ValidationInfo) -> Known:
        """What a validator checks against."""
        assert isinstance(info.context, Known)
        return info.context


@dataclass(frozen=True)
class Offered:
    """Field metadata: one of the names that the program offers, or one of `others`; `what` says of
    what."""

    choice: Choice
    what: str
    others: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "enum": [*self.others, self.choice]}

    def _read(self, value: object, info: ValidationInfo) -> str:
        names = Known.to(info).offer.names(self.choice)
        return chosen(value, (*self.others, *names), self.what)
