"""What all languages of a guide have, each in its own words or size."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, Sequence, ValuesView
from typing import TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")


class PerLanguage(Mapping[str, T_co]):
    """The same thing in each language by its code (BCP 47), in the order of the guide.

    It never changes, so it can be hashed when what it holds can. Order makes no difference to
    whether two are equal.
    """

    __slots__ = ("_by_code",)

    def __init__(self, by_code: Mapping[str, T_co]) -> None:
        self._by_code = dict(by_code)

    def __getitem__(self, code: str) -> T_co:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def values(self) -> ValuesView[T_co]:
        return self._by_code.values()

    def items(self) -> ItemsView[str, T_co]:
        return self._by_code.items()

    def __hash__(self) -> int:
        return hash(frozenset(self._by_code.items()))

    def __repr__(self) -> str:
        return f"PerLanguage({self._by_code!r})"

    @property
    def first(self) -> T_co:
        """That of the guide's first language, for all that is the same in every one."""
        return next(iter(self._by_code.values()))

    def map(self, change: Callable[[T_co], U]) -> PerLanguage[U]:
        """What a function makes of it in each language."""
        return PerLanguage({code: change(value) for code, value in self._by_code.items()})

    def only(self, code: str) -> PerLanguage[T_co]:
        """It in one language alone."""
        return PerLanguage({code: self._by_code[code]})


def in_all(of: PerLanguage[T | None]) -> PerLanguage[T] | None:
    """A part that a guide may leave out, in every language; None where it does.

    What one language has, all have: ValueError for what only some do.
    """
    found = {code: value for code, value in of.items() if value is not None}
    if found and len(found) < len(of):
        raise ValueError(f"only in {', '.join(found)}")
    return PerLanguage(found) if found else None


def each_in_all(of: PerLanguage[Sequence[T]]) -> tuple[PerLanguage[T], ...]:
    """The items of a list that every language has, each in all of them; ValueError when it is not
    equally long in all."""
    return tuple(
        PerLanguage(dict(zip(of, item, strict=True))) for item in zip(*of.values(), strict=True)
    )
