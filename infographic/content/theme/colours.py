"""How the colours of a theme are written, and what is proposed for other ways to write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from pydantic import BeforeValidator, Field

from infographic.content.yaml.check import Part, found, wrong
from infographic.content.yaml.collection import exactly, listed
from infographic.content.yaml.field import comment_of, read_by, scalar
from infographic.content.yaml.mistyped import CURLY_QUOTES
from infographic.content.yaml.quantity import number
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar
from infographic.errors import Place
from infographic.message import say

_RGB_IN_NUMBERS = re.compile(r"(?:rgb)? *\(?(\d{1,3})[ ,;/]+(\d{1,3})[ ,;/]+(\d{1,3})\)?")
_FOUR = 4
# With points for decimals first, for commas may part the numbers.
_NUMBERS = (r"[0-9]+(?:\.[0-9]+)?", r"[0-9]+(?:[.,][0-9]+)?")
_KEY = re.compile(r"([\w-]+) *:")
_KEY_BEFORE = re.compile(rf"{_KEY.pattern} *$")


def _rgb_meant(value: object) -> str:
    """The colour that is meant, as “#00357a”: also by three digits, without its #, by numbers from
    0 to 255, or where it became a comment; empty when there is no telling."""
    if isinstance(value, list):
        text = ",".join(map(str, value))
    elif isinstance(value, Scalar):
        text = value.strip(f"{CURLY_QUOTES} ") or comment_of(value)
    else:
        return ""
    # After digits without # nothing may follow; a comment goes on to the end of its line.
    if digits := re.match(r"(?:#|(?=\w+$))([0-9a-f]{6}|[0-9a-f]{3})\b", text.lower()):
        return f"#{digits[1] if len(digits[1]) > 3 else ''.join(2 * each for each in digits[1])}"
    parts = _RGB_IN_NUMBERS.fullmatch(text)
    if parts and all(int(part) <= 255 for part in parts.groups()):
        return f"#{bytes(map(int, parts.groups())).hex()}"
    return ""


_A_COLOUR = say("a colour such as {example}", example='"#00357a"')


def _rgb(value: object) -> tuple[int, int, int]:
    if value and (meant := _rgb_meant(value)) and str(value).lower() != meant:
        what = say(
            "expected # and six digits in quotation marks, found {found}", found=found(value)
        )
        raise wrong(what, say("write  {example}", example=f'"{meant}"'))
    written = scalar(value, _A_COLOUR)
    if not re.fullmatch("#[0-9a-fA-F]{6}", written):
        raise wrong(
            say(
                "“{text}” is no colour: expected # and six of the digits 0–9 and a–f",
                text=written,
            ),
            say("write for example  {example}  with the quotation marks", example='"#00357a"'),
        )
    red, green, blue = bytes.fromhex(written[1:])
    return red, green, blue


Rgb = Annotated[
    tuple[int, int, int], read_by(_rgb, {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})
]


def _inks(value: object) -> object:
    """The value, unless it says four percentages in another way than a list of numbers."""
    if isinstance(value, LocatedList) and not any(str(item).endswith("%") for item in value):
        return value
    if four := _four_numbers(value):
        shown = say("signs beside them") if isinstance(value, LocatedList) else found(value)
        raise wrong(
            say("expected a list of mere numbers, found {found}", found=shown),
            say("write  {example}", example=f"[{four}]"),
        )
    return value


def _four_numbers(value: object) -> str:
    """The four percentages that a value says, as in a list; empty when it does not."""
    if isinstance(value, LocatedDict):
        parts: Sequence[object] = tuple(value.values())
    else:
        parts = value if isinstance(value, LocatedList) else (value,)
    if not all(isinstance(part, Scalar) for part in parts):
        return ""
    text = " ".join(map(str, parts))
    for pattern in _NUMBERS:
        numbers = [each.replace(",", ".") for each in re.findall(pattern, text)]
        if len(numbers) == _FOUR and all(float(each) <= 100 for each in numbers):
            return ", ".join(numbers)
    return ""


def _entry(value: object) -> object:
    """The value, unless it is a colour alone."""
    rgb = _rgb_meant(value)
    if rgb and isinstance(value, Scalar | LocatedList):
        what = say("expected keys and values, found {found}", found=found(value))
        example = f'{_key_of(value.place)}{{rgb: "{rgb}"}}'
        raise wrong(what, say("write  {example}", example=example))
    return value


def _key_of(place: Place) -> str:
    """The key of a value that is written at a place, with its colon; of nothing, this is where its
    key is."""
    before, after = place.text[: place.column - 1], place.text[place.column - 1 :]
    key = _KEY_BEFORE.search(before) or _KEY.match(after)
    return f"{key[1]}: " if key else ""


_Percentage = Annotated[float, number(0, 100)]


class ColourEntry(Part):
    """One colour, for screens and for print."""

    rgb: Rgb = Field(
        description='Väri näytölle lainausmerkeissä: "#00357a". The colour on screens.',
        examples=["#00357a"],
    )
    cmyk: (
        Annotated[
            tuple[_Percentage, _Percentage, _Percentage, _Percentage],
            exactly(4, say("numbers: cyan, magenta, yellow and black in per cent")),
            listed,
            BeforeValidator(_inks),
        ]
        | None
    ) = Field(
        None,
        description="Väri painossa (%): syaani, magenta, keltainen, musta; lasketaan, jos puuttuu. "
        "CMYK in print; computed when left out.",
        examples=[[100, 75, 0, 20]],
    )


# A colour as it stands in the theme under its name.
Coloured = Annotated[ColourEntry, BeforeValidator(_entry)]
