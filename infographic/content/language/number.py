"""Numbers and per cents as a language writes them, by Unicode CLDR: 5 000, 1,5 and 42 %."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal, format_percent, get_minus_sign_symbol

from infographic.characters import NO_BREAK_SPACE, SOFT_HYPHEN, WORD
from infographic.content.language.language import is_language
from infographic.content.language.language_file import every_language

PERCENT = "%"
_WHOLE = "#,##0"
# One number, which is not a row of digits with a zero first.
_SHOWN = re.compile(
    rf"(?P<before>\D*?)(?P<number>(?:(?<!\w)-)?(?!0\d)\d+(?:{NO_BREAK_SPACE}\d{{3}})*(?:\.\d+)?)"
    r"(?P<after>\D*)"
)

# What means per cent, in any of the ways in which editors write it.
_SIGNS = (PERCENT, "\u066a")
_UNIT = "concentr-percent"  # what Unicode CLDR calls it, and babel where a language has no word
_UNKNOWN = " ".join(re.findall(WORD, _UNIT))
# So many of something ask for all forms of its noun (CLDR, plural rules).
_COUNTS = (0, 1, 2, 3, 5, 11, 100, 1.5)
_INVISIBLE = re.compile(f"[{SOFT_HYPHEN}\u200b-\u200d\u2060\ufeff]")


def most_decimals(values: Iterable[Decimal]) -> int:
    """How many decimals the value has that is written with most of them."""
    return max((decimals(value) for value in values), default=0)


def decimals(value: Decimal) -> int:
    """How many decimals a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def written_number(value: Decimal, places: int, unit: str, code: str) -> str:
    """The number with `places` decimals and its unit in the language of a BCP 47 code.

    No line ends between groups of digits or before the unit. Per cents are written the language's
    own way; other units follow the number.
    """
    locale = Locale.parse(code, sep="-")
    digits = f"{_WHOLE}.{'0' * places}" if places else _WHOLE
    if unit == PERCENT:
        pattern = str(locale.percent_formats[None].pattern).replace(_WHOLE, digits)
        text = format_percent(value / 100, pattern, locale)
    else:
        number = format_decimal(value, digits, locale)
        text = NO_BREAK_SPACE.join(part for part in (number, unit) if part)
    # babel leaves the sign as it stands in the pattern.
    return text.replace("-", get_minus_sign_symbol(locale), 1) if value < 0 else text


def rewritten_number(shown: str, code: str) -> str:
    """A number with what stands around it (“1 234.50 €”, with a point before the decimals and
    no-break spaces between thousands) as the language of a BCP 47 code writes it. Digits that stand
    together stay so; what begins with a zero (0400) and what has several numbers stays as it is."""
    found = _SHOWN.fullmatch(shown)
    if found is None:
        return shown
    digits = found["number"]
    value = Decimal(digits.replace(NO_BREAK_SPACE, ""))
    if found["after"].strip() == PERCENT and not found["before"]:
        return written_number(value, decimals(value), PERCENT, code)
    locale = Locale.parse(code, sep="-")
    pattern = _WHOLE if NO_BREAK_SPACE in digits else "0"
    pattern += f".{'0' * decimals(value)}" if decimals(value) else ""
    text = format_decimal(value, pattern, locale)
    text = text.replace("-", get_minus_sign_symbol(locale), 1) if value < 0 else text
    return f"{found['before']}{text}{found['after']}"


def means_per_cent(unit: str, code: str) -> bool:
    """Whether a unit in the language of a BCP 47 code has a per cent sign in it, or a word for it
    in that language or in one that the program has a file of: “% vastaajista”, “prosenttia”."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", unit)).casefold()
    return any(word in plain for word in (*_SIGNS, *_every_word(), *_words(code)))


def _every_word() -> frozenset[str]:
    """The words for per cent, or what all their forms begin with, in the program's files."""
    return frozenset(
        word.casefold() for data in every_language() for word in data.vocabulary.percent
    )


def _words(code: str) -> frozenset[str]:
    """The word for per cent in all its forms, where Unicode CLDR has the language and the word."""
    if not is_language(code):  # the list of the guide's languages is wrong too, and told
        return frozenset()
    from babel.units import format_unit  # with what babel has of dates

    locale = Locale.parse(code, sep="-")
    phrases = (
        format_unit(count, _UNIT, length, locale=locale)
        for count in _COUNTS
        for length in ("long", "short")
    )
    words = {" ".join(re.findall(WORD, phrase)).casefold() for phrase in phrases}
    return frozenset(word for word in words if word and word != _UNKNOWN)
