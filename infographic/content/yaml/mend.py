"""What is wrong in a file put right with what another one says: for files that were right once, and
are not for the program of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from infographic.content.yaml.check import KEY
from infographic.content.yaml.source import LocatedDict, Value, child_at

T = TypeVar("T")

At = tuple[str, ...]
# Mending one thing may show the next; what takes longer goes round in circles.
_MOST_ROUNDS = 100


@dataclass(frozen=True)
class Model:
    """What a file of today is like. `known` is what a file is checked against, `today` what is to
    stand at a place, None where it may be empty; `part` is what of a place is put right as one."""

    adapter: TypeAdapter[object]
    known: Callable[[LocatedDict], object]
    today: Callable[[At], Value | None]
    part: Callable[[At], At]


@dataclass(frozen=True)
class Mended:
    """A file without errors: which places have what stands there today, and which were left out."""

    value: LocatedDict
    as_today: tuple[At, ...] = ()
    left_out: tuple[At, ...] = ()


def mended(value: LocatedDict, model: Model) -> Mended | None:
    """The file, put right; None when that cannot be done."""
    done = Mended(value)
    for _ in range(_MOST_ROUNDS):
        wrong = list(dict.fromkeys(map(model.part, _wrong(done.value, model))))
        if not wrong:
            return done
        before, section = done, wrong[0][0]
        for at in wrong:
            if at[0] == section:  # what is wrong further on may only follow from it
                done = _with_part(done, at, model.today(at))
        if done == before:
            return None
    return None


def _wrong(value: LocatedDict, model: Model) -> Iterator[At]:
    try:
        model.adapter.validate_python(value, context=model.known(value))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            yield tuple(str(step) for step in detail["loc"] if step != KEY)


def _with_part(done: Mended, at: At, today: Value | None) -> Mended:
    """With what is wrong at a place as it is today; without it, when it is so already."""
    now = _at(done.value, at)
    if today is not None and today != now and at not in done.as_today:
        left_out = tuple(each for each in done.left_out if each != at)
        return Mended(_put(done.value, at, today), (*done.as_today, at), left_out)
    if now is None:
        return done
    as_today = tuple(each for each in done.as_today if each != at)
    return Mended(_put(done.value, at, None), as_today, (*done.left_out, at))


def _at(value: Value, at: At) -> Value | None:
    found: Value | None = value
    for step in at:
        found = child_at(found, step) if found is not None else None
    return found


def _put(value: Value, at: At, entry: Value | None) -> LocatedDict:
    """A copy with another entry at a place, or none."""
    copy = LocatedDict(value.place)
    if isinstance(value, LocatedDict):
        copy.update(value)
        copy.key_places = dict(value.key_places)
    key, *below = at
    if below:
        inner = copy.get(key)
        entry = _put(inner if inner is not None else copy, tuple(below), entry)
    if entry is None:
        copy.pop(key, None)
    else:
        copy[key] = entry
        copy.key_places.setdefault(key, entry.place)
    return copy
