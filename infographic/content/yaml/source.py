"""Plain data of YAML files that remembers where each piece was written.

Values are `LocatedDict`, `LocatedList` and `Scalar`: a scalar is always its literal text, whatever
YAML would make of it, so that 0800 stays 0800.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Self

from infographic.errors import Place, Problem

Kind = Literal["text", "whole number", "number", "true or false", "nothing"]


class Scalar(str):
    """A word, number or text as it was typed; `kind` is what YAML takes it for, and `comment`
    what follows a text without quotation marks on its line, from the “#” on."""

    __slots__ = ("comment", "kind", "place")
    place: Place
    kind: Kind
    comment: str

    def __new__(cls, text: str, place: Place, kind: Kind, comment: str = "") -> Self:
        scalar = super().__new__(cls, text)
        scalar.place = place
        scalar.kind = kind
        scalar.comment = comment
        return scalar


class LocatedList(list["Value"]):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class LocatedDict(dict[str, "Value"]):
    """Keys and values; `place` is where the first key or the “{” stands."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}


Value = Scalar | LocatedList | LocatedDict


def child_at(value: Value, step: int | str) -> Value | None:
    """The value under a key or an index; None where there is none."""
    if isinstance(value, LocatedDict):
        return value.get(str(step))
    if isinstance(value, LocatedList) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def scalars_in(value: Value | None) -> Iterator[Scalar]:
    """Every word, number or text of a file, but for its keys."""
    if isinstance(value, Scalar):
        yield value
    elif value is not None:
        for member in value.values() if isinstance(value, LocatedDict) else value:
            yield from scalars_in(member)


@dataclass(frozen=True)
class Source:
    """What a file says, as far as it can be read, and what is wrong with it as YAML. In place of a
    block that cannot be read stands an empty one; `unread` are the lines of such blocks, from 1.
    `told` are the places that have a problem, and those of values of which a part has one. A file
    with nothing but comments `says_nothing`, which is one of its problems."""

    value: Value | None
    problems: tuple[Problem, ...] = ()
    unread: tuple[range, ...] = ()
    told: frozenset[Place] = frozenset()
    says_nothing: bool = False

    def tells(self, place: Place | None) -> bool:
        """Whether what is wrong there only follows from the problems that are known."""
        return place is not None and (
            place in self.told or any(place.line in lines for lines in self.unread)
        )
