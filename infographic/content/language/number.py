"""Numbers as a language writes them, by Unicode CLDR: 5 000, 1,5 and 42 % in Finnish."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal, format_percent, get_minus_sign_symbol

from infographic.characters import NO_BREAK_SPACE

PERCENT = "%"
_WHOLE = "#,##0"


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
