"""The reviewed words of a language, and how a word is put together from them.

A list in data/hyphenation/ has words parted by white space; what follows # on a line is a comment:

    tieto-             what a compound may begin with, and only that; the rest is another word
    suoja              the beginning of a word, up to where its endings differ
    asian|tuntija      a boundary within either

So tietosuojan, asiantuntijuus and tietosuoja-asiantuntijalle are all known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from infographic.content.yaml.encoding import decoded
from infographic.files import program_data

FOLDER = "hyphenation"
_BOUNDARY = "|"
_FIRST = "-"
# What follows the listed beginning of a word is another word when it is longer than this.
_LONGEST_ENDING = 5
# Of far longer ones, which no line would take, nobody has listed the parts.
_LONGEST_WORD = 500


@dataclass(frozen=True)
class WordPart:
    """A part of a word from `start` on, whose letters up to `known` are in the list."""

    start: int
    known: int
    end: int


@dataclass(frozen=True)
class WordList:
    """What compounds may begin with, and the beginnings of words: each with the offsets of the
    boundaries in it."""

    firsts: Mapping[str, tuple[int, ...]]
    words: Mapping[str, tuple[int, ...]]

    def parts(self, word: str) -> tuple[WordPart, ...]:
        """The parts of a word in small letters, in order; none when it is not known.

        Of the ways to put it together, the one whose last part leaves the shortest ending, and
        then the one of the fewest parts, is taken.
        """
        if len(word) > _LONGEST_WORD:
            return ()
        # From each place on, the best way to put the rest together: what stands before it makes
        # none of them better than another.
        best: list[tuple[WordPart, ...]] = [()] * (len(word) + 1)
        for start in range(len(word) - 1, -1, -1):
            ways = [self._last(word, start)]
            for end in range(start + 2, len(word) - 1):
                inner = self.firsts.get(word[start:end]) if best[end] else None
                if inner is not None:
                    ways.append((*_split(inner, start, end, end), *best[end]))
            best[start] = min(filter(None, ways), key=_merit, default=())
        return best[0]

    def _last(self, word: str, start: int) -> tuple[WordPart, ...]:
        """The rest of a word as one listed word with an ending; none when it is not listed."""
        for known in range(len(word), max(start + 1, len(word) - _LONGEST_ENDING - 1), -1):
            inner = self.words.get(word[start:known])
            if inner is not None:
                return _split(inner, start, known, len(word))
        return ()


def _merit(way: tuple[WordPart, ...]) -> tuple[int, int]:
    """How long the ending is, and how many parts there are: the fewer, the better."""
    return way[-1].end - way[-1].known, len(way)


def _split(inner: tuple[int, ...], start: int, known: int, end: int) -> tuple[WordPart, ...]:
    edges = [start, *(start + boundary for boundary in inner)]
    ends = [*edges[1:], end]
    return tuple(
        WordPart(edge, min(known, limit), limit) for edge, limit in zip(edges, ends, strict=True)
    )


NO_WORDS = WordList({}, {})


@cache
def word_list(name: str) -> WordList:
    """A list by its name, whose file is read once; ContentError when it cannot be read."""
    return parsed(decoded(program_data() / FOLDER / f"{name}.txt")) if name else NO_WORDS


def parsed(text: str) -> WordList:
    """The words of a list's text."""
    firsts: dict[str, tuple[int, ...]] = {}
    words: dict[str, tuple[int, ...]] = {}
    for line in text.splitlines():
        for entry in line.partition("#")[0].split():
            kind = firsts if entry.endswith(_FIRST) else words
            plain = entry.removesuffix(_FIRST)
            kind[plain.replace(_BOUNDARY, "")] = _boundaries(plain)
    return WordList(firsts, words)


def _boundaries(entry: str) -> tuple[int, ...]:
    *parts, _ = entry.split(_BOUNDARY)
    offsets: list[int] = []
    for part in parts:
        offsets.append((offsets[-1] if offsets else 0) + len(part))
    return tuple(offsets)
