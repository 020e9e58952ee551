"""Where pyphen's patterns break the words of a language."""

from __future__ import annotations

from functools import cache

import pyphen


@cache
def _patterns(code: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(code.replace("-", "_"))
    return pyphen.Pyphen(lang=known, left=1, right=1) if known else None


def pattern_breaks(word: str, code: str) -> tuple[int, ...]:
    """The offsets of its breaks in a language by its code; none when pyphen does not know it."""
    patterns = _patterns(code)
    return tuple(patterns.positions(word)) if patterns else ()
