"""A colour as people type it and paste it from a brand book."""

from __future__ import annotations

import re

from infographic.colour.inks import looks_like
from infographic.content.theme.print_condition import USUAL
from infographic.errors import Problem
from infographic.message import Message, say
from infographic.scene import Rgb, hex_of

_HEX = re.compile(r"#([0-9a-f]{3})f?|#?([0-9a-f]{6})(?:ff)?", re.IGNORECASE)
_SEE_THROUGH = re.compile(r"#([0-9a-f]{4}|[0-9a-f]{8})", re.IGNORECASE)
_NUMBER = r"\d+(?:\.\d+)?"
_RGB = re.compile(r"(?:rgb)?\s*\(?\s*(\d{1,3})\s*[\s,;/]\s*(\d{1,3})\s*[\s,;/]\s*(\d{1,3})\s*\)?")
_CMYK = re.compile(r"\b(cmyk|c\s*=?\s*\d+)", re.IGNORECASE)
_WITH_OPACITY = re.compile(r"(?:rgb|hsl)a?\s*\([^)]*\)?", re.IGNORECASE)
_FOUR = 4
_BOOKS = re.compile(r"\b(pantone|pms|ral|ncs|hks)\b|^\d{3,4}\s*(c|u|cp|up|m)$", re.IGNORECASE)
_ONE_OF_SEVERAL = re.compile(r"(?:rgb|cmyk)\s*\([^)]*\)?|[^\s,;]+", re.IGNORECASE)
_AROUND = " \t\r\n\"'“”‘’„«»,;"  # what is pasted along with a colour
_EXAMPLE = '"#00357a"'
_LONGEST = 40
_NAMED_FROM_THE_BOOK = say(
    "brand books give each colour for screens as well: write that, for example  {example}",
    example=_EXAMPLE,
)


def parted(typed: str) -> list[str]:
    """The colours that are typed in one line, with spaces, commas or semicolons between them."""
    return [each.strip() for each in _ONE_OF_SEVERAL.findall(typed)]


def rgb_of(typed: str) -> Rgb | Problem:
    """The colour: “#00357a”, “00357A”, “#06c”, “rgb(0, 53, 122)”, “0 53 122”. For anything else,
    what is wrong with it and what to write."""
    text = typed.strip(_AROUND)
    if digits := _HEX.fullmatch(text):
        six = digits[2] or "".join(2 * digit for digit in digits[1])
        red, green, blue = bytes.fromhex(six)
        return red, green, blue
    if three := _RGB.fullmatch(text.lower()):
        red, green, blue = (int(part) for part in three.groups())
        if max(red, green, blue) <= 255:
            return red, green, blue
    return _no_colour(typed.strip()[:_LONGEST], text)


def _no_colour(shown: str, text: str) -> Problem:
    what, hint = _why(text)
    return Problem(say("“{text}”: {what}", text=shown, what=what), hint=hint)


def _why(text: str) -> tuple[Message, Message]:
    inks = [float(part) for part in re.findall(_NUMBER, text)]
    if _WITH_OPACITY.fullmatch(text) and len(inks) == _FOUR:
        return (
            say("this colour lets others through"),
            say("write it with six digits, for example  {example}", example=_EXAMPLE),
        )
    if len(inks) == _FOUR and max(inks) <= 100 and not text.startswith("#"):
        cyan, magenta, yellow, black = inks
        like = hex_of(looks_like((cyan, magenta, yellow, black), USUAL))
        return (
            say("these are inks of print, and a colour for screens is asked for"),
            say(
                "write the value for screens from the brand book; these inks look about like"
                "  {example}  in print",
                example=f'"{like}"',
            ),
        )
    if _BOOKS.search(text):
        return say("this names a colour of a sample book"), _NAMED_FROM_THE_BOOK
    if _CMYK.search(text):
        return say("these are inks of print, and a colour for screens is asked for"), (
            _NAMED_FROM_THE_BOOK
        )
    if _SEE_THROUGH.fullmatch(text):
        return (
            say("this colour lets others through"),
            say("write it with six digits, for example  {example}", example=_EXAMPLE),
        )
    if _RGB.fullmatch(text.lower()):
        return (
            say("red, green and blue are from 0 to 255"),
            say("write for example  {example}", example='"rgb(0, 53, 122)"'),
        )
    return (
        say("this is no colour"),
        say("write # and six of the digits 0–9 and a–f, for example  {example}", example=_EXAMPLE),
    )
