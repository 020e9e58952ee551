"""Page formats of an earlier version of the program, put right with those of today."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pydantic import TypeAdapter

from infographic.content.known import Known, Offer
from infographic.content.page import FormatsFile
from infographic.content.yaml.mend import At, Mended, Model, mended
from infographic.content.yaml.source import LocatedDict, Source, Value, child_at

_FORMATS: TypeAdapter[object] = TypeAdapter(FormatsFile)
# Sizes by style of text are put right one by one.
_BY_STYLE = ("smallest", "comfortable")


def mended_formats(own: Source, today: Source, offer: Offer) -> tuple[Source, Mended] | None:
    """The formats without errors, with what of them is as today; None when that cannot be done. A
    format that there is none of today takes what it lacks from today's first."""
    if own.problems or not isinstance(own.value, LocatedDict):
        return None
    if not isinstance(today.value, LocatedDict):
        return None
    model = Model(_FORMATS, lambda _: Known(offer), partial(_of, today.value), _part)
    done = mended(own.value, model)
    return (replace(own, value=done.value, told=frozenset()), done) if done else None


def _of(today: LocatedDict, at: At) -> Value | None:
    name, *keys = at
    value = today.get(name, next(iter(today.values()))) if keys else None
    for step in keys:
        value = child_at(value, step) if value is not None else None
    return value


def _part(at: At) -> At:
    return at[:3] if at[1:2] and at[1] in _BY_STYLE else at[:2]
