"""What languages are called in each other."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def name_in(code: str, language: str) -> str:
    """What a language is called in another one, “ruotsi” for sv in fi; its code where that is not
    known. Remembered: pages name the same few again and again."""
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code
