"""Lists and mappings that editors write: as types for fields of a `Part`, and what can be asked of
them beyond their members."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Sized
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from infographic.content.yaml.check import all_wrong, found, missing_space_hint, wrong
from infographic.content.yaml.source import Scalar
from infographic.message import say

T = TypeVar("T")


def _listed(value: object) -> tuple[Any, ...]:
    if not isinstance(value, list):
        items = re.sub(r"^[(<]|[)>]$", "", str(value)).replace(";", ",")
        if re.fullmatch(r"[0-9][^,]*", items):  # of sizes, there are several
            items = f"{items}, …"
        named = isinstance(value, Scalar) and value.kind != "nothing"
        hint = say("write for example  {example}", example=f"[{items}]") if named else ""
        raise wrong(
            say("expected a list, found {found}", found=found(value)),
            hint or say("write each item after a “- ”"),
        )
    return tuple(value)


def _mapped(value: object) -> object:
    if not isinstance(value, dict):
        hint = say("write each on a line of its own, for example  {example}", example="name: …")
        what = say("expected keys and values, found {found}", found=found(value))
        raise wrong(what, missing_space_hint(value) or hint)
    return value


@dataclass(frozen=True, eq=False)
class Checked:
    """Field metadata: a further check of a list or mapping when its members are read."""

    check: Callable[[Any], object]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), **self.schema}


def _without_doubles(values: tuple[T, ...]) -> tuple[T, ...]:
    first: dict[T, int] = {}
    doubles = [
        ((at,), value) for at, value in enumerate(values) if first.setdefault(value, at) < at
    ]
    if doubles:
        raise all_wrong(
            (at, wrong(say("“{value}” is given twice", value=value), say("delete one of the two")))
            for at, value in doubles
        )
    return values


@dataclass(frozen=True, eq=False)
class _AtMost:
    count: int
    of: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        written = handler(schema)
        key = "maxItems" if written.get("type") == "array" else "maxProperties"
        return {**written, key: self.count}

    def _check(self, written: object) -> object:
        if isinstance(written, list | dict) and len(written) > self.count:
            what = say(
                "there are {number} {of} here; at most {most} are taken",
                number=len(written),
                of=self.of,
                most=self.count,
            )
            raise wrong(what, say("take some away"))
        return written


def at_most(count: int, of: str) -> _AtMost:
    """Field metadata: a list or mapping of so many members at most; `of` names them. What has more
    is refused as a whole, its members unread."""
    return _AtMost(count, of)


# A list in which nothing is given twice.
no_doubles = Checked(_without_doubles, {"uniqueItems": True})


_ADD_ONE = say("add one")


def at_least_one(of: str, instead: str = _ADD_ONE) -> Checked:
    """Field metadata: a list or mapping that is not empty; `of` says of what, and `instead` what
    to do when it is."""

    def check(values: Sized) -> Sized:
        if not values:
            raise wrong(say("expected at least one {of}, found none", of=of), instead)
        return values

    return Checked(check, {"minItems": 1, "minProperties": 1})


def complete(names: Sequence[str], of: str, example: str) -> Checked:
    """Field metadata: a mapping that has all of the names, and may have others; `of` says of
    what and `example` what a member looks like."""

    def check(values: Mapping[str, object]) -> Mapping[str, object]:
        if missing := [name for name in names if name not in values]:
            hint = say("add for example  {example}", example=f"{missing[0]}: {example}")
            raise wrong(
                say("these {of} are missing: {names}", of=of, names=", ".join(missing)), hint
            )
        return values

    return Checked(check, {"required": list(names)})


def exactly(count: int, of: str) -> BeforeValidator:
    """Field metadata, to stand before `listed`: a list with exactly so many members."""

    def check(values: Sized) -> Sized:
        if len(values) != count:
            raise wrong(
                say(
                    "expected {number} {of}, found {found}",
                    number=count,
                    of=of,
                    found=len(values),
                ),
                say("part them with commas, and write decimals after a point"),
            )
        return values

    return BeforeValidator(check)


# Lists and mappings as written, before their members are read.
listed = BeforeValidator(_listed)
mapped = BeforeValidator(_mapped)

Several = Annotated[tuple[T, ...], listed]
