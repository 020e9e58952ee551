"""Every word of a guide that could be broken, for those who keep the lists of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import Language
from infographic.text.coverage import drawn_texts
from infographic.text.hyphenation.hyphenate import SHORTEST_STUB, Kind
from infographic.text.hyphenation.voikko import Voikko
from infographic.text.hyphenation.word_list import word_list
from infographic.text.words import Word, is_named, tokens, words_of

_SIGNS = {Kind.COMPOUND: "|", Kind.SYLLABLE: "-"}


@dataclass(frozen=True)
class Proposal:
    """A word as the list knows it, or does not, and as Voikko does: with | at the boundaries."""

    word: str
    listed: bool
    ours: str
    voikko: str

    def __str__(self) -> str:
        ours = f"in the list: {self.ours}" if self.listed else "not in the list"
        return f"{self.voikko}   ({ours})"


def broken_words(guide: LocalGuide) -> tuple[Word, ...]:
    """The words that a picture of the guide may break, each once, by alphabet."""
    found = {
        word.text: word
        for words in drawn_texts(guide)
        for token in tokens(words.value)
        for word in words_of(token, guide.language, guide.names)
        if word.breaks
    }
    return tuple(word for _, word in sorted(found.items(), key=lambda item: item[0].casefold()))


def with_breaks(word: Word) -> str:
    """The word with | at compound boundaries and soft hyphens, and - between syllables."""
    shown = word.text
    for each in reversed(word.breaks):
        shown = shown[: each.offset] + _SIGNS[each.kind] + shown[each.offset :]
    return shown


def origins(word: Word) -> str:
    """Where its breaks come from, in words."""
    return ", ".join(dict.fromkeys(each.origin.value for each in word.breaks))


def all_words(guide: LocalGuide) -> tuple[str, ...]:
    """The words of the guide, but for names, that are long enough to be broken: small, each once,
    by alphabet."""
    found = {
        word.text.lower()
        for words in drawn_texts(guide)
        for token in tokens(words.value)
        for word in words_of(token, guide.language, guide.names)
        if len(word.text) >= 2 * SHORTEST_STUB and not is_named(word.text, guide.names)
    }
    return tuple(sorted(found))


def proposals(words: Iterable[str], language: Language, voikko: Voikko) -> Iterator[Proposal]:
    """The words in which Voikko sees other compound boundaries than the language's list."""
    known = word_list(language.hyphenation.words)
    for word in words:
        readings = voikko.boundaries(word)
        parts = known.parts(word)
        ours = frozenset(part.start for part in parts if part.start)
        if readings and ours not in readings:
            nearest = min(readings, key=lambda reading: len(reading ^ ours))
            yield Proposal(word, bool(parts), _parted(word, ours), _parted(word, nearest))


def _parted(word: str, boundaries: frozenset[int]) -> str:
    edges = [0, *sorted(boundaries), len(word)]
    return "|".join(word[start:end] for start, end in pairwise(edges))
