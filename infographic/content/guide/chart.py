"""The chart of a guide as editors write it, held against what its kind can show."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from infographic.content.guide.wording import DRAFT_BEFORE, DraftLanguage, SameOrEach, Text
from infographic.content.known import ChartFacts, Choice, Known, Offered
from infographic.content.words.icon_name import IconName
from infographic.content.yaml.check import Location, Part, all_wrong, wrong
from infographic.content.yaml.collection import Several, at_least_one, at_most, no_doubles
from infographic.content.yaml.item import beside
from infographic.content.yaml.quantity import decimal_number
from infographic.message import Message, say
from infographic.per_language import PerLanguage

_LARGEST = Decimal(10**12)
_MOST_DECIMALS = 3

_Error = tuple[Location, PydanticCustomError]


def _facts(name: str, info: ValidationInfo) -> ChartFacts:
    return Known.to(info).offer.chart_kinds[name]


class ChartValue(Part):
    label: Text = Field(description="Mitä arvo kuvaa. What the value is of.")
    icon: IconName | None = Field(
        None, description="Kuvake (Font Awesome Free). An icon.", examples=["twitter"]
    )
    value: Annotated[Decimal, decimal_number(-_LARGEST, _LARGEST, _MOST_DECIMALS)] = Field(
        description=f"Luku ilman yksikköä; {Choice.CHART_VALUES}. The number, without unit.",
        examples=[4],
    )
    note: Text | None = Field(None, description="Lyhyt selite. A short note.")
    draft: Annotated[Several[DraftLanguage], no_doubles] = Field(
        (),
        description=DRAFT_BEFORE,
        examples=[["fi", "sv"]],
    )

    @property
    def number_items(self) -> PerLanguage[Message]:
        """What its number is in words for a message."""
        return self.label.items.map(lambda item: beside(item, "value"))

    @property
    def number_id(self) -> str:
        """What programs know its number by, as they know a text by its `id`."""
        return f"{self.label.id.removesuffix('label')}value"


class Chart(Part):
    kind: Annotated[
        ChartFacts, Offered(Choice.CHART_KINDS, say("a kind of chart")), AfterValidator(_facts)
    ] = Field(
        description=f"{Choice.CHART_KINDS}. The kind of chart.",
        examples=["dots"],
    )
    heading: Text = Field(description="Kaavion otsikko. The heading of the chart.")
    unit: SameOrEach | None = Field(
        None,
        description="Yksikkö luvun perään, tarvittaessa kielittäin. The unit after each number.",
        examples=["%"],
    )
    values: Annotated[
        Several[ChartValue],
        at_most(60, say("values")),
        at_least_one(say("value"), say("add one, or remove the chart")),
    ] = Field(
        description="Kaavion arvot järjestyksessä. The values in order.",
        examples=[[{"label": {"fi": "Twitter", "sv": "Twitter"}, "value": 4}]],
    )

    @model_validator(mode="after")
    def _can_be_shown(self) -> Self:
        errors = [*_wrong_number_of_values(self), *_wrong_values(self)]
        errors = errors or [*_wrong_together(self)]
        if errors:
            raise all_wrong(errors)
        return self


def _wrong_number_of_values(chart: Chart) -> Iterator[_Error]:
    kind, count = chart.kind, len(chart.values)
    if count < kind.fewest:
        what = say(
            "a chart of kind {name} needs at least {fewest} values, found {number}",
            name=kind.name,
            fewest=kind.fewest,
            number=count,
        )
        yield ("values",), wrong(what, say("add a value, or choose another kind"))
    if count > kind.most:
        what = say(
            "a chart of kind {name} shows at most {most} values, found {number}",
            name=kind.name,
            most=kind.most,
            number=count,
        )
        yield ("values",), wrong(what, say("put the smallest ones together, or leave some out"))


def _wrong_values(chart: Chart) -> Iterator[_Error]:
    kind = chart.kind
    for index, value in enumerate(chart.values):
        if error := kind.wrong_value(value.value):
            yield ("values", index, "value"), error
        for key in ("icon", "note"):
            if getattr(value, key) is not None and not kind.has_rows:
                what = say(
                    "in a chart of kind {name} a value has no {key}", name=kind.name, key=key
                )
                yield (
                    ("values", index, key),
                    wrong(what, say("remove it, or choose  {example}", example="kind: bar")),
                )


def _wrong_together(chart: Chart) -> Iterator[_Error]:
    values = [value.value for value in chart.values]
    units = chart.unit.words if chart.unit else {}
    if error := chart.kind.wrong_together(values, units):
        yield ("values",), error
