"""A language of the guide."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers

from infographic.content.check import wrong
from infographic.content.field import read_by, scalar

# BCP 47 (RFC 5646), as far as guides need it: language, script, region.
CODE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"

# In whose words an editor may have written the name of a language.
_NAMED_IN = ("en", "fi", "sv")
_LIKELY: Mapping[str, str] = get_global("likely_subtags")
# Other codes of a language, such as the three letters of ISO 639-2.
_ALIASES: Mapping[str, str] = get_global("language_aliases")


@dataclass(frozen=True)
class Language:
    """`code` is a BCP 47 tag ("fi"), `name` what its speakers call it ("suomi")."""

    code: str
    name: str


@cache
def language(code: str) -> Language:
    """The language of a code, from Unicode CLDR; ValueError when CLDR has none."""
    if not re.fullmatch(CODE_PATTERN, code):
        raise ValueError(code)
    try:
        locale = Locale.parse(code, sep="-")
    except UnknownLocaleError as error:
        raise ValueError(code) from error
    if locale.language != code.split("-")[0]:  # an alias of it, as swe is of sv
        raise ValueError(code)
    return Language(code, locale.get_display_name() or code)


def with_region(code: str) -> str:
    """A language's code with the region where most speak it, after Unicode CLDR: "fi" is "fi-FI".

    A code that has a region, or for which CLDR knows none, stays as it is.
    """
    if Locale.parse(code, sep="-").territory:
        return code
    likely = _LIKELY.get(code.replace("-", "_")) or _LIKELY.get(code.split("-")[0], "")
    region = likely.rpartition("_")[2]
    return f"{code}-{region}" if region else code


def is_language(code: str) -> bool:
    """Whether CLDR knows a language of this code."""
    try:
        language(code)
    except ValueError:
        return False
    return True


def near_languages(word: str) -> list[str]:
    """Codes spelt like the word, or whose name is like it in English, Finnish or Swedish."""
    codes = {code.replace("_", "-") for code in locale_identifiers()}
    named = {
        name.lower(): code
        for names in (Locale(of).languages for of in _NAMED_IN)
        for code, name in names.items()
        if code in codes
    }
    word = word.lower().replace("_", "-")
    aliases = [_ALIASES[word]] if _ALIASES.get(word) in codes else []
    by_name = [named[name] for name in difflib.get_close_matches(word, named, 1, 0.75)]
    by_code = difflib.get_close_matches(word, sorted(codes), 2, 0.6)
    return list(dict.fromkeys([*aliases, *by_name, *by_code]))[:3]


def _code(value: object) -> str:
    code = str(scalar(value, "the code of a language, such as fi"))
    if not is_language(code):
        nearest = near_languages(code)
        hint = f"did you mean {' or '.join(nearest)}?" if nearest else "write for example  fi"
        raise wrong(f"“{code}” is not the code of a language", hint)
    return code


LanguageCode = Annotated[str, read_by(_code, {"type": "string", "pattern": CODE_PATTERN})]
