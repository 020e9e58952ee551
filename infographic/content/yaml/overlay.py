"""What one file says, laid over what another says: values keep the places where they are
written."""

from __future__ import annotations

from dataclasses import replace

from infographic.content.yaml.source import LocatedDict, Value
from infographic.errors import Place, Problem
from infographic.message import say


def over(base: Value, own: Value, depth: int) -> Value:
    """The own value; of keys and values, so many levels deep, with those of the base that it does
    not have."""
    if not depth or not isinstance(base, LocatedDict) or not isinstance(own, LocatedDict):
        return own
    whole = joined(base, own)
    for key in own.keys() & base.keys():
        whole[key] = over(base[key], own[key], depth - 1)
    return whole


def joined(base: LocatedDict, own: LocatedDict) -> LocatedDict:
    """Both, the own keys for the base's."""
    whole = LocatedDict(own.place)
    whole.update(base | own)
    whole.key_places = base.key_places | own.key_places
    return whole


def without(entry: LocatedDict, key: str) -> LocatedDict:
    """All but one key."""
    rest = joined(LocatedDict(entry.place), entry)
    rest.pop(key, None)
    return rest


def moved(problem: Problem, to: Place, own_file: str) -> Problem:
    """A problem of a file told there where the file names its base, if it is written in that."""
    if problem.place is None or problem.place.file == own_file:
        return problem
    where = f"{problem.place.file}:{problem.place.line}"
    hint = say(
        "{hint}; the base says so at {where}, say otherwise in {file}",
        hint=problem.hint,
        where=where,
        file=own_file,
    )
    return replace(problem, place=to, hint=hint)
