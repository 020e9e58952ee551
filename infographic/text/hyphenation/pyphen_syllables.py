"""Where pyphen's patterns break the words of a language."""

from __future__ import annotations

from functools import cache

import pyphen

from infographic.text.hyphenation.late_patterns import LatePatterns

_VOWELS = frozenset("aeiouyåäöéü")
_LINK = "s"


@cache
def _patterns(code: str) -> pyphen.Pyphen | None:
    """Those of a language, which are read once; None when pyphen does not know it."""
    known = pyphen.language_fallback(code.replace("-", "_"))
    if not known:
        return None
    path = pyphen.LANGUAGES[known]
    # Where pyphen keeps what it has read.
    pyphen.hdcache.setdefault(path, LatePatterns(path))
    return pyphen.Pyphen(lang=known, left=2, right=2)


def pattern_breaks(word: str, code: str) -> tuple[int, ...]:
    """The offsets of its breaks in a language by its code; none when pyphen does not know it."""
    patterns = _patterns(code)
    return tuple(patterns.positions(word)) if patterns else ()


def certain_breaks(word: str, code: str) -> tuple[int, ...]:
    """Those that hold even when the word is a compound of which we do not know.

    An s between a consonant and a vowel may link two words (ansikts|igenkänning), and the
    patterns then break before it.
    """
    return tuple(at for at in pattern_breaks(word, code) if not _may_link(word, at))


def _may_link(word: str, at: int) -> bool:
    follows = word[at + 1 : at + 2]
    return word[at] == _LINK and word[at - 1] not in _VOWELS and follows in _VOWELS
