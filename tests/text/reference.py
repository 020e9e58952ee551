"""Words with all their right breaks, to hold hyphenation against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from infographic.content.language.language import Language
from infographic.text.hyphenation.hyphenate import SHORTEST_STUB, is_listed, word_breaks

_BOUNDARY = "|"
_BREAKS = _BOUNDARY + "-"


@dataclass(frozen=True)
class Reference:
    """A word, the offsets of all its right breaks, and of the compound boundaries among them."""

    word: str
    breaks: frozenset[int]
    boundaries: frozenset[int]


@dataclass(frozen=True)
class Score:
    """How many breaks were offered, which are wrong, how many boundaries there are, and which
    were missed; each as the word with the break."""

    words: int
    offered: int
    wrong: tuple[str, ...]
    boundaries: int
    missed: tuple[str, ...]

    @property
    def wrong_share(self) -> float:
        return len(self.wrong) / self.offered

    @property
    def missed_share(self) -> float:
        return len(self.missed) / self.boundaries


def references(name: str) -> tuple[Reference, ...]:
    """The words of a file beside this one."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(_reference(written) for line in lines for written in line.split())


def _reference(written: str) -> Reference:
    word, breaks, boundaries = "", set(), set()
    for sign in written:
        if sign in _BREAKS:
            breaks.add(len(word))
            if sign == _BOUNDARY:
                boundaries.add(len(word))
        else:
            word += sign
    return Reference(word, frozenset(breaks), frozenset(boundaries))


def split_by_listed(
    every: Iterable[Reference], language: Language
) -> tuple[list[Reference], list[Reference]]:
    """The words whose parts are all in the language's list, and the others."""
    listed: list[Reference] = []
    others: list[Reference] = []
    for reference in every:
        (listed if is_listed(reference.word, language) else others).append(reference)
    return listed, others


def score(every: Iterable[Reference], language: Language) -> Score:
    """What is offered for the words; boundaries that would leave a stub do not count."""
    words, offered, wrong, boundaries, missed = 0, 0, [], 0, []
    for each in every:
        found = {one.offset for one in word_breaks(each.word, language)}
        far = {at for at in each.boundaries if _leaves_no_stub(at, len(each.word))}
        words += 1
        offered += len(found)
        boundaries += len(far)
        wrong += [_broken(each.word, at) for at in sorted(found - each.breaks)]
        missed += [_broken(each.word, at) for at in sorted(far - found)]
    return Score(words, offered, tuple(wrong), boundaries, tuple(missed))


def _leaves_no_stub(offset: int, length: int) -> bool:
    return SHORTEST_STUB <= offset <= length - SHORTEST_STUB


def _broken(word: str, at: int) -> str:
    return f"{word[:at]}-{word[at:]}"
