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

T = TypeVar("T")


def _listed(value: object) -> tuple[Any, ...]:
    if not isinstance(value, list):
        items = re.sub(r"^[(<]|[)>]$", "", str(value)).replace(";", ",")
        if re.fullmatch(r"[0-9][^,]*", items):  # of sizes, there are several
            items = f"{items}, …"
        named = isinstance(value, Scalar) and value.kind != "nothing"
        hint = f"write for example  [{items}]" if named else ""
        raise wrong(
            f"expected a list, found {found(value)}", hint or "write each item after a “- ”"
        )
    return tuple(value)


def _mapped(value: object) -> object:
    if not isinstance(value, dict):
        hint = "write each on a line of its own, for example  name: …"
        what = f"expected keys and values, found {found(value)}"
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
            (at, wrong(f"“{value}” is given twice", "delete one of the two"))
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
            what = f"there are {len(written)} {self.of} here; at most {self.count} are taken"
            raise wrong(what, "take some away")
        return written


def at_most(count: int, of: str) -> _AtMost:
    """Field metadata: a list or mapping of so many members at most; `of` names them. What has more
    is refused as a whole, its members unread."""
    return _AtMost(count, of)


# A list in which nothing is given twice.
no_doubles = Checked(_without_doubles, {"uniqueItems": True})


def at_least_one(of: str, instead: str = "add one") -> Checked:
    """Field metadata: a list or mapping that is not empty; `of` says of what, and `instead` what
    to do when it is."""

    def check(values: Sized) -> Sized:
        if not values:
            raise wrong(f"expected at least one {of}, found none", instead)
        return values

    return Checked(check, {"minItems": 1, "minProperties": 1})


def complete(names: Sequence[str], of: str, example: str) -> Checked:
    """Field metadata: a mapping that has all of the names, and may have others; `of` says of
    what and `example` what a member looks like."""

    def check(values: Mapping[str, object]) -> Mapping[str, object]:
        if missing := [name for name in names if name not in values]:
            hint = f"add for example  {missing[0]}: {example}"
            raise wrong(f"these {of} are missing: {', '.join(missing)}", hint)
        return values

    return Checked(check, {"required": list(names)})


def exactly(count: int, of: str) -> BeforeValidator:
    """Field metadata, to stand before `listed`: a list with exactly so many members."""

    def check(values: Sized) -> Sized:
        if len(values) != count:
            raise wrong(
                f"expected {count} {of}, found {len(values)}",
                "part them with commas, and write decimals after a point",
            )
        return values

    return BeforeValidator(check)


# Lists and mappings as written, before their members are read.
listed = BeforeValidator(_listed)
mapped = BeforeValidator(_mapped)

Several = Annotated[tuple[T, ...], listed]
