"""Which field each problem of a guide belongs to, by its place in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from infographic.content.load import GUIDE
from infographic.content.yaml.source import LocatedDict, LocatedList, Value
from infographic.errors import Place, Problem

_At = tuple[int, int]  # line and column


@dataclass(frozen=True)
class Spot:
    """A `value` in a `file`, None where it is missing, and the mapping or list `around` it, in
    which it has a `key`."""

    file: str
    value: Value | None
    around: Value | None
    key: str


class Spots:
    """Gives out problems, each to the first that asks for it; `names` are those of files as they
    stand in the places of problems, and `head` is what guide.yaml says."""

    def __init__(
        self,
        problems: Iterable[Problem],
        names: Mapping[str, str],
        head: Value | None,
    ) -> None:
        self._left = list(problems)
        self._names = names
        self._head = head

    def of_field(
        self, spot: Spot, codes: Sequence[str], missing: Sequence[str]
    ) -> dict[str, tuple[Problem, ...]]:
        """Those of a text or value, by language; `missing` are the languages without words."""
        found: dict[str, tuple[Problem, ...]] = {}
        value = spot.value
        if isinstance(value, LocatedDict):
            for code in codes:
                at = {*_places(value.get(code)), *_key_places(value, code)}
                found[code] = self._taken(spot.file, at)
            for code in missing:
                about = self._taken(spot.file, {_at(value.place)}, f"“{code}”")
                found[code] = (*found.get(code, ()), *about)
        own = {*_places(value), *_key_places(spot.around, spot.key)}
        rest = self._taken(spot.file, own)
        if value is None and spot.around is not None:
            rest += self._taken(spot.file, {_at(spot.around.place)}, f"“{spot.key}”")
        first = codes[0] if codes else ""
        found[first] = (*found.get(first, ()), *rest)
        return {code: each for code, each in found.items() if each}

    def within(self, file: str, value: Value | None) -> tuple[Problem, ...]:
        """Those anywhere in an item of a list or mapping that no field has asked for."""
        if value is None:
            return ()
        lines = [line for line, _ in _places(value)]
        return self._between(file, min(lines), max(lines) + 1)

    def under(self, key: str) -> tuple[Problem, ...]:
        """Those anywhere under a key of guide.yaml that nothing else has asked for."""
        if not isinstance(self._head, LocatedDict) or key not in self._head.key_places:
            return ()
        starts = [place.line for place in self._head.key_places.values()]
        begin = self._head.key_places[key].line
        return self._between(
            GUIDE, begin, min((each for each in starts if each > begin), default=None)
        )

    def in_file(self, file: str) -> tuple[Problem, ...]:
        """Those anywhere in a file that nothing else has asked for."""
        return self._between(file, 0, None)

    def left(self) -> tuple[Problem, ...]:
        return tuple(self._left)

    def _taken(self, file: str, at: set[_At], said: str = "") -> tuple[Problem, ...]:
        return self._take(
            lambda place, what: self._names.get(place.file) == file and _at(place) in at
            and said in what
        )  # fmt: skip

    def _between(self, file: str, first: int, end: int | None) -> tuple[Problem, ...]:
        return self._take(
            lambda place, _: (
                self._names.get(place.file) == file
                and first <= place.line
                and (end is None or place.line < end)
            )
        )

    def _take(self, belongs: Callable[[Place, str], bool]) -> tuple[Problem, ...]:
        taken = [each for each in self._left if each.place and belongs(each.place, each.what)]
        self._left = [each for each in self._left if each not in taken]
        return tuple(taken)


def _at(place: Place) -> _At:
    return place.line, place.column


def _places(value: Value | None) -> set[_At]:
    """Where a value stands, and all that is in it."""
    if value is None:
        return set()
    members: Iterable[Value] = ()
    if isinstance(value, LocatedDict):
        members = value.values()
    elif isinstance(value, LocatedList):
        members = value
    keys = value.key_places.values() if isinstance(value, LocatedDict) else ()
    places = {_at(value.place), *map(_at, keys)}
    return places.union(*(_places(member) for member in members))


def _key_places(around: Value | None, key: str) -> set[_At]:
    if isinstance(around, LocatedDict) and key in around.key_places:
        return {_at(around.key_places[key])}
    return set()
