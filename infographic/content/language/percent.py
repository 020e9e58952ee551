"""Whether a unit means per cent, in any of the ways in which editors write it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.units import format_unit

from infographic.characters import SOFT_HYPHEN, WORD
from infographic.content.language.language import is_language
from infographic.content.language.language_file import every_language
from infographic.content.language.number import PERCENT

_SIGNS = (PERCENT, "\u066a")
_UNIT = "concentr-percent"  # what Unicode CLDR calls it, and babel where a language has no word
_UNKNOWN = " ".join(re.findall(WORD, _UNIT))
# So many of something ask for all forms of its noun (CLDR, plural rules).
_COUNTS = (0, 1, 2, 3, 5, 11, 100, 1.5)
_INVISIBLE = re.compile(f"[{SOFT_HYPHEN}\u200b-\u200d\u2060\ufeff]")


def means_per_cent(unit: str, code: str) -> bool:
    """Whether a unit in the language of a BCP 47 code has a per cent sign in it, or a word for it
    in that language or in one that the program has a file of: “% vastaajista”, “prosenttia”."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", unit)).casefold()
    return any(word in plain for word in (*_SIGNS, *_every_word(), *_words(code)))


@cache
def _every_word() -> frozenset[str]:
    """The words for per cent, or what all their forms begin with, in the program's files."""
    return frozenset(
        word.casefold() for data in every_language() for word in data.vocabulary.percent
    )


@cache
def _words(code: str) -> frozenset[str]:
    """The word for per cent in all its forms, where Unicode CLDR has the language and the word."""
    if not is_language(code):  # the list of the guide's languages is wrong too, and told
        return frozenset()
    locale = Locale.parse(code, sep="-")
    phrases = (
        format_unit(count, _UNIT, length, locale=locale)
        for count in _COUNTS
        for length in ("long", "short")
    )
    words = {" ".join(re.findall(WORD, phrase)).casefold() for phrase in phrases}
    return frozenset(word for word in words if word and word != _UNKNOWN)
