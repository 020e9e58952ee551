"""The kinds of values that editors write besides texts: ids, names, numbers, lengths, colours.

Each is a type for fields of a `Part`: it takes a `Scalar` or list as written, says in plain words
what is wrong with it, and describes itself in the JSON Schema.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, core_schema

from infographic.assets.icon import icon_names, near_icon_names
from infographic.characters import NO_BREAK_SPACE, NO_BREAK_SPACES
from infographic.content.yaml.check import found, nearest, wrong
from infographic.content.yaml.mistyped import CURLY_QUOTES
from infographic.content.yaml.source import Scalar
from infographic.content.yaml.syntax import quote_hint
from infographic.geometry import MM_PER_INCH, MM_PER_PT, MM_PER_PX

T = TypeVar("T")

_WITHIN = "choose a value within these limits"
_IN_DIGITS = "write it in digits"
_LONGEST_POWER = 4  # in characters: -999
_SHOWN = 24
# Of ids, names and the like: they become parts of file names, and are compared with others.
MAX_NAME = 100
_LONGEST_PROPOSED = 60  # characters of a name, far fewer than any file name may have
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_RGB_IN_NUMBERS = re.compile(r"(?:rgb)? *\(?(\d{1,3})[ ,;/]+(\d{1,3})[ ,;/]+(\d{1,3})\)?")
_UNITS = {"mm": 1.0, "cm": 10.0, "in": MM_PER_INCH, "pt": MM_PER_PT, "px": MM_PER_PX}
LENGTH_PATTERN = r"^([0-9]+(?:\.[0-9]+)?) ?(mm|cm|in|pt|px)$"
# No length may be negative, but one that is deserves to hear so.
_SIGNED_LENGTH = LENGTH_PATTERN.replace("^(", "^(-?")
# Letters that Unicode does not take apart into a Latin letter and a mark.
_PLAIN_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "æ": "ae"})


def read_by(read: Callable[[object], T], schema: dict[str, Any]) -> ReadBy:
    """Field metadata: `read` turns what is written into the value, or raises `wrong`."""
    return ReadBy(read, schema)


@dataclass(frozen=True, eq=False)
class ReadBy:
    read: Callable[[object], object]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)


def scalar(value: object, expected: str) -> Scalar:
    """The value when it is a word, number or text at all."""
    if not isinstance(value, Scalar) or value.kind == "nothing":
        hint = comment_hint(value) if isinstance(value, Scalar) else ""
        raise wrong(f"expected {expected}, found {found(value)}", hint or "write one here")
    return value


def comment_hint(value: Scalar) -> str:
    """What to do when the value became a comment by starting with #; empty when it did not."""
    comment = _comment_of(value)
    return quote_hint(comment) if comment else ""


def slug(text: str) -> str:
    """The nearest id: lowercase letters a–z, digits and single hyphens."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN_LETTERS))
    ascii_letters = letters.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_letters).strip("-")


def is_slug(text: str) -> bool:
    return len(text) <= MAX_NAME and re.fullmatch(ID_PATTERN, text) is not None


def plain_name(value: str, what: str) -> str:
    """The value when it is a lowercase name with hyphens, which is safe in file names."""
    _require_short(value, what)
    if re.fullmatch(ID_PATTERN, value):
        return value
    nearest = slug(re.sub(r"\.[a-z]{3,4}$", "", value))[:_LONGEST_PROPOSED].strip("-")
    raise wrong(
        f"{what} has only the letters a–z, digits and single hyphens; found “{value}”",
        f"write for example  {nearest or 'luo-tilit'}",
    )


def _id(value: object) -> str:
    return plain_name(str(scalar(value, "an id")), "an id")


def _require_short(name: str, what: str) -> None:
    if len(name) > MAX_NAME:
        raise wrong(
            f"{what} has at most {MAX_NAME} characters; found {len(name)}", "write a shorter one"
        )


def _token(value: object) -> str:
    name = str(scalar(value, "a name"))
    _require_short(name, "a name")
    if re.fullmatch(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*", name):
        return name
    raise wrong(
        f"a name has only a–z, digits, hyphens and underscores; found “{name}”",
        "write for example  on_panel",
    )


def _icon(value: object) -> str:
    name = str(scalar(value, "the name of an icon"))
    _require_short(name, "the name of an icon")
    if name not in icon_names():
        raise wrong(f"there is no icon “{name}” in Font Awesome Free", _icon_hint(name))
    return name


def _icon_hint(name: str) -> str:
    """What to write instead; fontawesome.com shows an icon as “fa-solid fa-user-plus”."""
    name = name.strip(CURLY_QUOTES)
    pasted = re.findall(r"\bfa-([a-z0-9-]+)", name)
    if exact := [word for word in pasted if word in icon_names()]:
        return f"write only  {exact[-1]}"
    last = name.rstrip("/").rpartition("/")[2].partition("?")[0]
    if last != name and last in icon_names():  # the address of its page
        return f"write only  {last}"
    icons = near_icon_names(pasted[-1] if pasted else name)
    return f"did you mean {', '.join(icons)}?" if icons else "see fontawesome.com/icons"


def one_of(names: Sequence[str], what: str) -> ReadBy:
    """Field metadata: one of the names."""

    def read(value: object) -> str:
        return chosen(value, names, what)

    return read_by(read, {"type": "string", "enum": list(names)})


def chosen(value: object, names: Sequence[str], what: str) -> str:
    """The value when it is one of the names; `what` says of what."""
    name = str(scalar(value, what))
    if name not in names:
        meant, all_of_them = nearest(name, names), f"allowed are: {', '.join(names)}"
        hint = f"did you mean “{meant}”? {all_of_them}" if meant else all_of_them
        raise wrong(f"expected {what}, found “{name}”", hint)
    return name


def number(low: float, high: float, hint: str = "") -> ReadBy:
    """Field metadata: a number from `low` to `high`; `hint` says what to do with what lies beyond
    them, or is no number at all."""

    def read(value: object) -> float:
        expected = f"a number from {low:g} to {high:g}"
        written = scalar(value, expected)
        if written.kind not in ("whole number", "number"):
            what = f"expected {expected}, found “{_shortened(written)}”"
            raise wrong(what, _number_hint(written, low, high, hint))
        if not low <= float(written) <= high:
            raise wrong(f"expected {expected}, found {_shortened(written)}", hint or _WITHIN)
        return float(written)

    return read_by(read, {"type": "number", "minimum": low, "maximum": high})


def decimal_number(low: Decimal, high: Decimal, places: int) -> ReadBy:
    """Field metadata: a number from `low` to `high`, written with at most `places` decimals; the
    value has as many."""

    def read(value: object) -> Decimal:
        written = scalar(value, "a number")
        shown = _shortened(written)
        if written.kind not in ("whole number", "number"):
            hint = _number_hint(written, float(low), float(high))
            raise wrong(f"expected a number, found “{shown}”", hint)
        digits, _, power = written.lower().partition("e")
        # Of a longer power neither float nor Decimal is sure, and its digits would have no end.
        if len(power) > _LONGEST_POWER or not low <= float(written) <= high:
            raise wrong(f"expected a number from {low} to {high}, found {shown}", _WITHIN)
        decimals = len(digits.partition(".")[2]) - int(power or 0)
        if decimals > places:
            hint = f"write it with at most {places} digits after the point"
            raise wrong(f"{shown} has more than {places} decimals", hint)
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
        return written, "write it without quotation marks"
    if (bare := written.strip(CURLY_QUOTES)) and bare != written:
        return "", "delete the quotation marks"
    if re.fullmatch(r"[−–—‐‑][0-9]+(\.[0-9]+)?", written):
        number = f"-{written[1:]}"
        return number, f"write the minus as the hyphen of the keyboard: {number}"
    if re.fullmatch(r"-?[0-9]+,[0-9]+", written):
        number = written.replace(",", ".")
        return number, f"write the decimals after a point: {number}"
    if re.fullmatch(f"[0-9]{{1,3}}([ {NO_BREAK_SPACES}][0-9]{{3}})+", written):
        number = re.sub(r"[^0-9]", "", written)
        return number, f"write it without spaces: {number}"
    if with_unit := re.fullmatch(rf"([0-9]+(?:[.,][0-9]+)?)[ {NO_BREAK_SPACE}]?[^0-9.,]+", written):
        number = with_unit[1].replace(",", ".")
        return number, f"write only the number: {number}"
    return "", ""


def length(low: float, high: float, unit: str = "mm") -> ReadBy:
    """Field metadata: a length as “297 mm” between two limits; the value is in `unit`."""

    def read(value: object) -> float:
        written = scalar(value, f"a length such as {high:g} {unit}")
        match = re.fullmatch(_SIGNED_LENGTH, written)
        if not match:
            what = f"expected a length with its unit, found “{_shortened(written)}”"
            raise wrong(what, _length_hint(written, low, high, unit))
        measure = float(match[1]) * _UNITS[match[2]] / _UNITS[unit]
        if not low <= measure <= high:
            expected = f"a length from {low:g} {unit} to {high:g} {unit}"
            raise wrong(f"expected {expected}, found {_shortened(written)}", _WITHIN)
        return measure

    return read_by(read, {"type": "string", "pattern": LENGTH_PATTERN})


def _length_hint(written: str, low: float, high: float, unit: str) -> str:
    """The figure that is written, with the unit of the limits, where it lies within them."""
    digits = re.search(r"[0-9]+(?:[.,][0-9]+)?", written[:_SHOWN])
    figure = digits[0].replace(",", ".") if digits else f"{high:g}"
    if not low <= float(figure) <= high:
        figure = f"{high:g}"
    return (
        f"write for example  {figure} {unit}  (units: {', '.join(_UNITS)}; decimals after a point)"
    )


def rgb_meant(value: object) -> str:
    """The colour that is meant, as “#00357a”: also by three digits, without its #, by numbers from
    0 to 255, or where it became a comment; empty when there is no telling."""
    if isinstance(value, list):
        text = ",".join(map(str, value))
    elif isinstance(value, Scalar):
        text = value.strip(f"{CURLY_QUOTES} ") or _comment_of(value)
    else:
        return ""
    # After digits without # nothing may follow; a comment goes on to the end of its line.
    if digits := re.match(r"(?:#|(?=\w+$))([0-9a-f]{6}|[0-9a-f]{3})\b", text.lower()):
        return f"#{digits[1] if len(digits[1]) > 3 else ''.join(2 * each for each in digits[1])}"
    parts = _RGB_IN_NUMBERS.fullmatch(text)
    if parts and all(int(part) <= 255 for part in parts.groups()):
        return f"#{bytes(map(int, parts.groups())).hex()}"
    return ""


def _comment_of(value: Scalar) -> str:
    """The comment that a value became by starting with #, from there on; empty when it did not."""
    comment = re.match(r"[^:#]*: +(#.*)", value.place.text[value.place.column - 1 :])
    return comment[1] if comment and not value else ""


def _rgb(value: object) -> tuple[int, int, int]:
    if value and (meant := rgb_meant(value)) and str(value).lower() != meant:
        what = f"expected # and six digits in quotation marks, found {found(value)}"
        raise wrong(what, f'write  "{meant}"')
    written = scalar(value, 'a colour such as "#00357a"')
    if not re.fullmatch("#[0-9a-fA-F]{6}", written):
        raise wrong(
            f"“{written}” is no colour: expected # and six of the digits 0–9 and a–f",
            'write for example  "#00357a"  with the quotation marks',
        )
    red, green, blue = bytes.fromhex(written[1:])
    return red, green, blue


def _name(value: object) -> str:
    name = str(scalar(value, "a name")).strip()
    if not name:
        raise wrong("the name is empty", "write it, or delete the line")
    bare = name.strip(CURLY_QUOTES)
    if bare and name[0] in CURLY_QUOTES and name[-1] in CURLY_QUOTES:
        what = f"curly quotation marks are taken as part of the name: {name}"
        raise wrong(what, f"write it without:  {bare}")
    _require_short(name, "a name")
    return name


Id = Annotated[str, read_by(_id, {"type": "string", "pattern": ID_PATTERN})]
Token = Annotated[str, read_by(_token, {"type": "string"})]
IconName = Annotated[str, read_by(_icon, {"$kind": "icon"})]
Name = Annotated[str, read_by(_name, {"type": "string", "minLength": 1})]
Rgb = Annotated[
    tuple[int, int, int], read_by(_rgb, {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})
]
