"""Where words may be broken at the end of a line, of what kind each break is, and who says so.

A soft hyphen in a word wins over all else. Then the language's list of words tells the boundaries
within compounds, and the language's way to find syllables breaks their parts. In a word that is
not in the list, only such breaks are offered as stay right if it is a compound: better none than
a wrong one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial

from infographic.content.language.language import Language
from infographic.text.hyphenation.finnish_syllables import certain_starts, syllable_starts
from infographic.text.hyphenation.pyphen_syllables import certain_breaks, pattern_breaks
from infographic.text.hyphenation.word_list import WordList, WordPart, word_list

# No fewer letters before or after a break, nor between it and a boundary in the same word.
SHORTEST_STUB = 3
# A listed word as long as this is hardly found within another one by chance.
_TELLING = 4
# What follows the listed beginning of a word is an ending when it is no longer than this.
_SHORT_ENDING = 4


class Kind(Enum):
    """What a break parts: two words of a compound, or two syllables."""

    COMPOUND = "compound"
    SYLLABLE = "syllable"


class Origin(Enum):
    """Where we know a break from."""

    SOFT_HYPHEN = "soft hyphen"
    LIST = "list"
    RULE = "rule"
    PATTERN = "pyphen"


@dataclass(frozen=True)
class WordBreak:
    """A place in a word, by the letters before it, where a line may end with a hyphen."""

    offset: int
    kind: Kind
    origin: Origin


_Starts = Callable[[str], Iterable[int]]


@dataclass(frozen=True)
class _Syllables:
    """Where syllables begin: `known` in a word that is no compound, `certain` in any word."""

    known: _Starts
    certain: _Starts
    origin: Origin


def _finnish(language: Language) -> _Syllables:  # noqa: ARG001
    return _Syllables(syllable_starts, certain_starts, Origin.RULE)


def _pyphen(language: Language) -> _Syllables:
    return _Syllables(
        partial(pattern_breaks, code=language.code),
        partial(certain_breaks, code=language.code),
        Origin.PATTERN,
    )


# By the names in `content.language.language_data.SYLLABLES`.
_METHODS: Mapping[str, Callable[[Language], _Syllables]] = {"finnish": _finnish, "pyphen": _pyphen}


def word_breaks(word: str, language: Language) -> tuple[WordBreak, ...]:
    """The breaks of a word of letters alone, in order; none where the language breaks no words."""
    if not language.hyphenation.syllables or len(word) < 2 * SHORTEST_STUB:
        return ()
    small = word.lower()
    if len(small) != len(word):  # İ, whose small form is two characters
        return ()
    words = word_list(language.hyphenation.words)
    syllables = _METHODS[language.hyphenation.syllables](language)
    parts = words.parts(small)
    breaks = _known(small, parts, syllables) if parts else _unknown(small, words, syllables)
    found = {each.offset: each for each in breaks}
    return tuple(
        each for _, each in sorted(found.items()) if _leaves_no_stub(each.offset, len(word))
    )


def is_listed(word: str, language: Language) -> bool:
    """Whether the language's list knows the word and all its parts."""
    return bool(word_list(language.hyphenation.words).parts(word.lower()))


def _known(word: str, parts: Iterable[WordPart], syllables: _Syllables) -> Iterator[WordBreak]:
    for part in parts:
        if part.start:
            yield WordBreak(part.start, Kind.COMPOUND, Origin.LIST)
        for offset in _within(word[part.start : part.end], part.known - part.start, syllables):
            if _leaves_no_stub(offset, part.end - part.start):
                yield WordBreak(part.start + offset, Kind.SYLLABLE, syllables.origin)


def _within(part: str, known: int, syllables: _Syllables) -> Iterable[int]:
    """The breaks of a part of which so many letters are listed; a long rest may be, or have in it,
    another word."""
    starts = syllables.known(part)
    if len(part) - known <= _SHORT_ENDING:
        return starts
    certain = set(syllables.certain(part))
    return (offset for offset in starts if offset < known or offset in certain)


def _unknown(word: str, words: WordList, syllables: _Syllables) -> Iterator[WordBreak]:
    for offset in syllables.certain(word):
        if not _is_doubtful(word, offset, words):
            yield WordBreak(offset, Kind.SYLLABLE, syllables.origin)


def _is_doubtful(word: str, offset: int, words: WordList) -> bool:
    """Whether a listed word begins one letter before or after the break."""
    return any(
        word[start:end] in words.words
        for start in (offset - 1, offset + 1)
        for end in range(start + _TELLING, len(word) + 1)
    )


def _leaves_no_stub(offset: int, length: int) -> bool:
    return SHORTEST_STUB <= offset <= length - SHORTEST_STUB
