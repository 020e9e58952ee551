"""Finding what a person means by words in any language, as they are typed: without marks over
letters, in an inflected form, or only a part of a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import takewhile

from infographic.characters import without_marks
from infographic.content.words.named import Named

# Letters in common by which words are taken for forms of one, and so many that may follow.
_STEM, _LONGEST_ENDING = 4, 4
_SHORTEST_PART = 3  # letters that are looked for within a word
_LONGEST_QUERY = 100  # characters of a query that are looked at


class Closeness(IntEnum):
    """How a word that is looked for is in one that something has, the best first."""

    THE_SAME = 0
    WORD_OF_IT = 1
    BEGINNING = 2
    BEGINNING_OF_A_WORD = 3
    WITHIN = 4
    INFLECTED = 5


@dataclass(frozen=True)
class Found:
    """What has the name is found by its `word`, which what was typed is as close to as
    `closeness` says; of several that were typed, by the closest, and `missed` were not found."""

    name: str
    word: str
    closeness: Closeness
    missed: int = 0

    def __str__(self) -> str:
        """As messages propose it: with the word, where that is not its name."""
        is_name = self.word == _spaced(self.name)
        return self.name if is_name else f"{self.name} ({self.word})"


# How good a match is, the smaller the better: its closeness; whether the marks over letters differ;
# letters that are left; the place among the words for a thing, and of the language.
_Order = tuple[Closeness, bool, int, int, int]
_Match = tuple[_Order, str]


def find(query: str, things: Iterable[Named]) -> tuple[Found, ...]:
    """What is found by the words of a query, the best first: what has all of them, or else most,
    and of these what they are closest to; the same from the same always."""
    typed = _spaced(query[:_LONGEST_QUERY].lower()).split()
    found = [each for thing in things if (each := _found(typed, thing)) is not None]
    return tuple(thing for _, thing in sorted(found, key=lambda pair: pair[0]))


def _found(typed: Sequence[str], thing: Named) -> tuple[tuple[object, ...], Found] | None:
    """A thing and what it is ordered by; None when it has none of the words."""
    whole = _best(" ".join(typed), thing)
    if whole is not None and whole[0][0] == Closeness.THE_SAME:
        matches = [whole]
        missed = 0
    else:
        matches = [match for word in typed if (match := _best(word, thing)) is not None]
        missed = len(typed) - len(matches)
    if not matches:
        return None
    (closeness, *_), word = min(matches)
    order = (missed, max(order for order, _ in matches), len(thing.name), thing.name)
    return order, Found(thing.name, word, closeness, missed)


def _best(typed: str, thing: Named) -> _Match | None:
    return min(_matches(typed, thing), default=None)


def _matches(typed: str, thing: Named) -> Iterator[_Match]:
    named = (*thing.words.values(), (_spaced(thing.name),))
    looked_for = without_marks(typed)
    for language, words in enumerate(named):
        for position, word in enumerate(words):
            if (closeness := _closeness(looked_for, _spaced(without_marks(word)))) is not None:
                marks_differ = typed not in _spaced(word.lower())
                left = abs(len(word) - len(typed))
                yield (closeness, marks_differ, left, position, language), word


def _closeness(typed: str, word: str) -> Closeness | None:
    """How the typed is in a word or several, all plain; None when it is not."""
    if typed == word:
        return Closeness.THE_SAME
    parts = word.split(" ")
    if typed not in word:
        forms = any(_are_forms_of_one(typed, part) for part in parts)
        return Closeness.INFLECTED if forms else None
    if typed in parts:
        return Closeness.WORD_OF_IT
    if word.startswith(typed):
        return Closeness.BEGINNING
    if any(part.startswith(typed) for part in parts):
        return Closeness.BEGINNING_OF_A_WORD
    return Closeness.WITHIN if len(typed) >= _SHORTEST_PART else None


def _are_forms_of_one(typed: str, word: str) -> bool:
    """Whether two words begin alike; kakun is a form of kakku, so a double letter counts once."""
    if typed[:2] != word[:2]:
        return False
    one, other = _single(typed), _single(word)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    common = sum(1 for _ in same)
    return common >= _STEM and max(len(one), len(other)) - common <= _LONGEST_ENDING


def _single(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _spaced(words: str) -> str:
    """The words of a name or of a compound: mug hot, e post."""
    return words.replace("-", " ")
