"""A number as the format of its cell shows it.

Format codes as in ISO/IEC 29500-1, 18.8.31: 0400 000 000 is the number 400000000 in the format
“0000 000 000”. What is written by a language stays neutral: a point before the decimals, no-break
spaces between thousands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from infographic.characters import NO_BREAK_SPACE

_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)(?<!\\;)')
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|(?P<bracket>\[[^\]]*\])'
    r"|(?P<fill>[_*].)|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<other>.)",
    re.DOTALL,
)
_PLAIN = ("", "general", "@")
_NOT_SHOWN = re.compile(r"(?i)E[+-]|/|\[[<>=]|general|@")  # fractions, exponents, conditions


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def shown(value: float, code: str) -> str:
    """A number in a format; what the format would show as an exponent or a fraction stands as a
    plain number."""
    bare = re.sub(r'"[^"]*"|\\.', "", code)
    if code.strip().lower() in _PLAIN or _NOT_SHOWN.search(bare):
        return plain(value)
    section, sign = _section(value, code)
    tokens = tuple(_tokens(section))
    if not any(token.kind == "digit" for token in tokens):
        return plain(value)
    try:
        return sign + _filled(abs(Decimal(repr(value))), tokens)
    except InvalidOperation:  # more decimals than a number has
        return plain(value)


def plain(value: float) -> str:
    """A number as it is shown without a format: eleven digits at the most, unless it is whole."""
    if value == int(value):
        return str(int(value))
    return format(Decimal(format(value, ".11g")).normalize(), "f")


def _section(value: float, code: str) -> tuple[str, str]:
    """The section of a code that a number is shown by, and the sign before it."""
    sections = _SECTIONS.split(code)
    if value < 0:
        return (sections[1], "") if len(sections) > 1 else (sections[0], "-")
    return sections[2] if value == 0 and len(sections) > 2 else sections[0], ""


def _tokens(section: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(section):
        kind = found.lastgroup or ""
        if kind in ("quoted", "escaped", "currency", "other"):
            yield _Token("literal", found[kind])
        elif kind in ("digit", "point", "comma", "percent"):
            yield _Token(kind, found[0])


def _filled(value: Decimal, tokens: tuple[_Token, ...]) -> str:
    point = next((at for at, token in enumerate(tokens) if token.kind == "point"), len(tokens))
    before, after = tokens[:point], tokens[point + 1 :]
    places = sum(token.kind == "digit" for token in after)
    percents = sum(token.kind == "percent" for token in tokens)
    ends = max((at for at, token in enumerate(tokens) if token.kind == "digit"), default=0)
    thousands = sum(token.kind == "comma" for token in tokens[ends:])
    grouped = any(token.kind == "comma" for token in before[:ends])
    scaled = value.scaleb(2 * percents - 3 * thousands)
    rounded = scaled.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, decimals = format(rounded, "f").partition(".")
    return _whole(whole.lstrip("0"), before, grouped) + _decimals(decimals, after)


def _whole(digits: str, tokens: tuple[_Token, ...], grouped: object) -> str:
    """The digits before the point put into their places, from the right; the first place takes all
    that are left."""
    places = sum(token.kind == "digit" for token in tokens)
    shown: list[str] = []
    count = 0
    for token in reversed(tokens):
        if token.kind != "digit":
            shown.append("" if token.kind == "comma" else token.text)
            continue
        places -= 1
        taken = digits[-1:] if places else digits
        digits = digits[: len(digits) - len(taken)]
        for digit in reversed(taken or {"0": "0", "?": " ", "#": ""}[token.text]):
            shown.append(NO_BREAK_SPACE if grouped and count and count % 3 == 0 else "")
            shown.append(digit)
            count += 1
    return "".join(reversed(shown)) + (digits if not tokens else "")


def _decimals(digits: str, tokens: tuple[_Token, ...]) -> str:
    needed = 0
    places = [token for token in tokens if token.kind == "digit"]
    for at, token in enumerate(places, 1):
        if token.text == "0" or digits[at - 1 : at] not in ("", "0"):
            needed = at
    kept = iter(digits[:needed])
    texts = (
        next(kept, "") if token.kind == "digit" else "" if token.kind == "comma" else token.text
        for token in tokens
    )
    return ("." if needed else "") + "".join(texts)
