"""The chart of a guide as editors write it, and what each kind of chart can show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from infographic.content.guide.wording import DraftLanguage, SameOrEach, Text
from infographic.content.language.number import most_decimals
from infographic.content.language.percent import means_per_cent
from infographic.content.yaml.check import Location, Part, all_wrong, wrong
from infographic.content.yaml.collection import Several, at_least_one, at_most, no_doubles
from infographic.content.yaml.field import IconName, decimal_number, one_of

MAX_DOTS = 20
# More rows than this are a table, more points along a line than months no longer have room for
# their labels.
_MOST_ROWS, _MOST_POINTS = 8, 12
# Up to about so many things are seen without counting (Kaufman and others, “The Discrimination of
# Visual Number”, 1949).
_AT_A_GLANCE = 6
_LARGEST = Decimal(10**12)
_MOST_DECIMALS = 3

_Error = tuple[Location, PydanticCustomError]
_Units = Mapping[str, str]  # by language


@dataclass(frozen=True)
class ChartKind:
    """What a kind of chart can show: from `fewest` to `most` values. `wrong_value` says what is
    wrong with one of them, `wrong_together` with all as a whole, whose unit in any language it is
    told. `has_rows` is whether a value has room for an icon and a note; values from 0
    up to `at_a_glance` need not be written out."""

    fewest: int
    most: int
    wrong_value: Callable[[Decimal], PydanticCustomError | None]
    wrong_together: Callable[[Sequence[Decimal], _Units], PydanticCustomError | None]
    has_rows: bool = True
    at_a_glance: int = -1


def _wrong_count(value: Decimal) -> PydanticCustomError | None:
    if value == int(value) and 1 <= value <= MAX_DOTS:
        return None
    what = f"expected a whole number from 1 to {MAX_DOTS}, found {value}"
    return wrong(what, "choose a value within these limits, or another kind, such as bar")


def _wrong_amount(value: Decimal) -> PydanticCustomError | None:
    if value >= 0:
        return None
    what = f"a bar shows an amount from 0 up, found {value}"
    return wrong(what, "write it without its sign, or choose  kind: line")


def _wrong_part(value: Decimal) -> PydanticCustomError | None:
    if value > 0:
        return None
    what = f"a part of a whole is more than 0, found {value}"
    hint = "write how large the part is"
    return wrong(what, hint if value else f"{hint}, or choose  kind: bar")


def _any_value(value: Decimal) -> PydanticCustomError | None:  # noqa: ARG001
    return None


def _no_bar(values: Sequence[Decimal], units: _Units) -> PydanticCustomError | None:  # noqa: ARG001
    if any(values):
        return None
    what = "all values are 0, so there is no bar to draw"
    return wrong(what, "write the values, or remove the chart")


def _no_whole(values: Sequence[Decimal], units: _Units) -> PydanticCustomError | None:
    """Per cents of one whole make 100, but for what rounding each of them has added or taken."""
    rounding = len(values) * Decimal(5).scaleb(-most_decimals(values) - 1)
    whole = sum(values, Decimal())
    per_cent = any(means_per_cent(unit, code) for code, unit in units.items())
    if not per_cent or abs(whole - 100) <= rounding:
        return None
    what = f"the parts of a whole make 100 %, but these make {whole} %"
    hint = "add the part that is missing" if whole < 100 else "write how large each part is"
    return wrong(what, f"{hint}, or choose  kind: bar")


def _any_values(values: Sequence[Decimal], units: _Units) -> PydanticCustomError | None:  # noqa: ARG001
    return None


CHART_KINDS: Mapping[str, ChartKind] = {
    "dots": ChartKind(1, _MOST_ROWS, _wrong_count, _any_values, at_a_glance=_AT_A_GLANCE),
    "bar": ChartKind(1, _MOST_ROWS, _wrong_amount, _no_bar),
    "line": ChartKind(2, _MOST_POINTS, _any_value, _any_values, has_rows=False),
    "share": ChartKind(2, _MOST_ROWS, _wrong_part, _no_whole),
}


class ChartValue(Part):
    label: Text = Field(description="Mitä arvo kuvaa. What the value is of.")
    icon: IconName | None = Field(
        None, description="Kuvake (Font Awesome Free). An icon.", examples=["twitter"]
    )
    value: Annotated[Decimal, decimal_number(-_LARGEST, _LARGEST, _MOST_DECIMALS)] = Field(
        description=f"Luku ilman yksikköä; pisteitä (dots) 1–{MAX_DOTS}. The number, without unit.",
        examples=[4],
    )
    note: Text | None = Field(None, description="Lyhyt selite. A short note.")
    draft: Annotated[Several[DraftLanguage], no_doubles] = Field(
        (),
        description="Kielet, joissa luku odottaa hyväksyntää. Languages in which the number awaits "
        "approval.",
        examples=[["fi", "sv"]],
    )


class Chart(Part):
    kind: Annotated[str, one_of(tuple(CHART_KINDS), "a kind of chart")] = Field(
        description="dots: pisteitä; bar: palkkeja; line: muutos ajassa; share: kokonaisuuden "
        "osia. The kind of chart.",
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
        at_most(60, "values"),
        at_least_one("value", "add one, or remove the chart"),
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
    kind, count = CHART_KINDS[chart.kind], len(chart.values)
    if count < kind.fewest:
        what = f"a chart of kind {chart.kind} needs at least {kind.fewest} values, found {count}"
        yield ("values",), wrong(what, "add a value, or choose another kind")
    if count > kind.most:
        what = f"a chart of kind {chart.kind} shows at most {kind.most} values, found {count}"
        yield ("values",), wrong(what, "put the smallest ones together, or leave some out")


def _wrong_values(chart: Chart) -> Iterator[_Error]:
    kind = CHART_KINDS[chart.kind]
    for index, value in enumerate(chart.values):
        if error := kind.wrong_value(value.value):
            yield ("values", index, "value"), error
        for key in ("icon", "note"):
            if getattr(value, key) is not None and not kind.has_rows:
                what = f"in a chart of kind {chart.kind} a value has no {key}"
                yield ("values", index, key), wrong(what, "remove it, or choose  kind: bar")


def _wrong_together(chart: Chart) -> Iterator[_Error]:
    values = [value.value for value in chart.values]
    units = chart.unit.words if chart.unit else {}
    if error := CHART_KINDS[chart.kind].wrong_together(values, units):
        yield ("values",), error
