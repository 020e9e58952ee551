"""Which spaces of a text a line may not end at, by the conventions of its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from infographic.content.language_file import Conventions

# 5 000; a dash and what it follows; a lone letter that is a word (i, å; not FPA:s) or an initial.
_ANYWHERE = (
    r"(?<=\d)( )(?=\d{3}(?!\d))",
    r"( )(?=[–—](?:\s|$))",
    r"(?<![\w:’'./-])[^\W\d_]\.?( )(?=\S)",
)


def no_break_spaces(text: str, conventions: Conventions) -> frozenset[int]:
    """The offsets of the spaces that keep what stands around them on one line."""
    return frozenset(
        found.start(1) for one in _patterns(conventions) for found in one.finditer(text)
    )


def numbers_with(units: Iterable[str]) -> str:
    """A pattern for the space between a number and one of the units, as its first group."""
    return rf"(?<=\d)( )(?=(?:{_any(units)})(?!\w))"


def number_after(words: Iterable[str]) -> str:
    """A pattern for the space between one of the words and a number, as its first group."""
    return rf"(?<!\w)(?:{_any(words)})( )(?=\d)"


@cache
def _patterns(conventions: Conventions) -> tuple[re.Pattern[str], ...]:
    units = (*conventions.spaced, *conventions.units)
    patterns = [*_ANYWHERE]
    if units:
        patterns.append(numbers_with(units))
    if conventions.before_number:
        patterns.append(number_after(conventions.before_number))
    return tuple(map(re.compile, patterns))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
