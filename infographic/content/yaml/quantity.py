"""Numbers and lengths as editors write them, and what is proposed for other ways to write them."""

from __future__ import annotations

import re
from decimal import Decimal

from infographic.characters import NO_BREAK_SPACE, NO_BREAK_SPACES
from infographic.content.yaml.check import wrong
from infographic.content.yaml.field import ReadBy, read_by, scalar
from infographic.content.yaml.mistyped import CURLY_QUOTES
from infographic.content.yaml.source import Scalar
from infographic.geometry import MM_PER_UNIT
from infographic.message import say

_A_NUMBER = say("a number")
_WITHIN = say("choose a value within these limits")
_IN_DIGITS = say("write it in digits")
_LONGEST_POWER = 4  # in characters: -999
_SHOWN = 24
LENGTH_PATTERN = rf"^([0-9]+(?:\.[0-9]+)?) ?({'|'.join(MM_PER_UNIT)})$"
# No length may be negative, but one that is deserves to hear so.
_SIGNED_LENGTH = LENGTH_PATTERN.replace("^(", "^(-?")


def number(low: float, high: float, hint: str = "") -> ReadBy:
    """Field metadata: a number from `low` to `high`; `hint` says what to do with what lies beyond
    them, or is no number at all."""

    expected = say("a number from {low} to {high}", low=f"{low:g}", high=f"{high:g}")

    def read(value: object) -> float:
        written = scalar(value, expected)
        if written.kind not in ("whole number", "number"):
            what = say("expected {what}, found “{name}”", what=expected, name=_shortened(written))
            raise wrong(what, _number_hint(written, low, high, hint))
        if not low <= float(written) <= high:
            raise wrong(
                say(
                    "expected {expected}, found {found}",
                    expected=expected,
                    found=_shortened(written),
                ),
                hint or _WITHIN,
            )
        return float(written)

    return read_by(read, {"type": "number", "minimum": low, "maximum": high})


def decimal_number(low: Decimal, high: Decimal, places: int) -> ReadBy:
    """Field metadata: a number from `low` to `high`, written with at most `places` decimals; the
    value has as many."""

    def read(value: object) -> Decimal:
        written = scalar(value, _A_NUMBER)
        shown = _shortened(written)
        if written.kind not in ("whole number", "number"):
            hint = _number_hint(written, float(low), float(high))
            raise wrong(say("expected {what}, found “{name}”", what=_A_NUMBER, name=shown), hint)
        digits, _, power = written.lower().partition("e")
        # Of a longer power neither float nor Decimal is sure, and its digits would have no end.
        if len(power) > _LONGEST_POWER or not low <= float(written) <= high:
            raise wrong(
                say(
                    "expected {expected}, found {found}",
                    expected=say("a number from {low} to {high}", low=str(low), high=str(high)),
                    found=shown,
                ),
                _WITHIN,
            )
        decimals = len(digits.partition(".")[2]) - int(power or 0)
        if decimals > places == 0:
            raise wrong(
                say(
                    "expected {expected}, found {found}",
                    expected=say("a whole number"),
                    found=shown,
                ),
                say("leave out what is after the point"),
            )
        if decimals > places:
            hint = say("write it with at most {places} digits after the point", places=places)
            raise wrong(
                say("{shown} has more than {places} decimals", shown=shown, places=places), hint
            )
        return Decimal(written).quantize(Decimal(1).scaleb(-max(decimals, 0)))

    return read_by(read, {"type": "number", "minimum": float(low), "maximum": float(high)})


def _shortened(written: str) -> str:
    """What a message shows of a number or length, however long it is."""
    return written if len(written) <= _SHOWN else f"{written[:_SHOWN]}…"


def _number_hint(written: Scalar, low: float, high: float, hint: str = "") -> str:
    """How to write the number that is meant, where it lies within the limits; else `hint`."""
    meant, how = _meant(written) if len(written) <= _SHOWN else ("", "")
    if not meant:
        return how or hint or _IN_DIGITS
    return how if low <= float(meant) <= high else hint or _WITHIN


def _meant(written: Scalar) -> tuple[str, str]:
    """The number that is meant by what is none to YAML, and how to write it; empty when there is
    no telling."""
    if re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?", written):
        return written, say("write it without quotation marks")
    if written.startswith("{"):
        return "", say("write the number itself: a placeholder can stand in texts only")
    if (bare := written.strip(CURLY_QUOTES)) and bare != written:
        return "", say("delete the quotation marks")
    if re.fullmatch(r"[−–—‐‑][0-9]+(\.[0-9]+)?", written):
        number = f"-{written[1:]}"
        return number, say("write the minus as the hyphen of the keyboard: {number}", number=number)
    if re.fullmatch(r"-?[0-9]+,[0-9]+", written):
        number = written.replace(",", ".")
        return number, say("write the decimals after a point: {number}", number=number)
    if re.fullmatch(f"[0-9]{{1,3}}([ {NO_BREAK_SPACES}][0-9]{{3}})+", written):
        number = re.sub(r"[^0-9]", "", written)
        return number, say("write it without spaces: {number}", number=number)
    if with_unit := re.fullmatch(rf"([0-9]+(?:[.,][0-9]+)?)[ {NO_BREAK_SPACE}]?[^0-9.,]+", written):
        number = with_unit[1].replace(",", ".")
        return number, say("write only the number: {number}", number=number)
    return "", ""


def length(low: float, high: float, unit: str = "mm") -> ReadBy:
    """Field metadata: a length as “297 mm” between two limits; the value is in `unit`."""

    expected = say("a length such as {example}", example=f"{high:g} {unit}")

    def read(value: object) -> float:
        written = scalar(value, expected)
        match = re.fullmatch(_SIGNED_LENGTH, written)
        if not match:
            what = say(
                "expected a length with its unit, found “{found}”", found=_shortened(written)
            )
            raise wrong(what, _length_hint(written, low, high, unit))
        measure = float(match[1]) * MM_PER_UNIT[match[2]] / MM_PER_UNIT[unit]
        if not low <= measure <= high:
            least, most = f"{low:g} {unit}", f"{high:g} {unit}"
            limits = say("a length from {least} to {most}", least=least, most=most)
            found = _shortened(written)
            raise wrong(
                say("expected {expected}, found {found}", expected=limits, found=found), _WITHIN
            )
        return measure

    return read_by(read, {"type": "string", "pattern": LENGTH_PATTERN})


def _length_hint(written: str, low: float, high: float, unit: str) -> str:
    """The figure that is written, with the unit of the limits, where it lies within them."""
    digits = re.search(r"[0-9]+(?:[.,][0-9]+)?", written[:_SHOWN])
    figure = digits[0].replace(",", ".") if digits else f"{high:g}"
    if not low <= float(figure) <= high:
        figure = f"{high:g}"
    units = ", ".join(MM_PER_UNIT)
    return say(
        "write for example  {example}  (units: {units}; decimals after a point)",
        example=f"{figure} {unit}",
        units=units,
    )
