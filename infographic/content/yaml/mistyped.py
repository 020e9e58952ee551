"""What editors mistype in a line of YAML, told from the line itself when the parser cannot read it.

Each answer says what is wrong, at which column (from 0), and what to type instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

CURLY_QUOTES = "”“„‟’‘‚‛»«"

KEY = "[a-z][a-z_0-9-]*"
_WIDE_COLONS = "：﹕∶ː"
_NO_SPACE = re.compile(rf"( *(?:- +)*)({KEY})(:)(?!//)([^ \t:].*)")
_WIDE_COLON = re.compile(rf"( *(?:- +)*)({KEY}) *([{_WIDE_COLONS}]) *(.*)")
_EQUALS = re.compile(rf"( *(?:- +)*)({KEY}) *(=) *(.+)")
_SEMICOLON = re.compile(rf"( *(?:- +)*)({KEY}) *(;)(?: +(.*)|$)")
_BULLET = re.compile(rf"( *)(-|[*•·◦▪‣–—] *|[0-9]+[.)] *)({KEY}:(?: .*)?)$")
_KEY_AND_TEXT = re.compile(rf" *(?:- +)*({KEY}): +(.+)")
# A text in braces, up to the comma or brace that ends it.
_IN_BRACES = re.compile(rf"[{{,] *({KEY}): +([^,{{}}]+?) *(?=[,}}])")
_NEEDS_QUOTES = re.compile(r"""[,\[\]{}]|:(?: |$)| \#|^['"&*!|>%@`#?-]""")


@dataclass(frozen=True)
class Mistyped:
    what: str
    column: int
    hint: str


def mistyped(line: str) -> Mistyped | None:
    """What is wrong with how a line's key or the start of an item is typed; None when nothing is
    found."""
    return next(filter(None, (find(line) for find in _FINDERS)), None)


def _no_space(line: str) -> Mistyped | None:
    if not (found := _NO_SPACE.match(line)):
        return None
    hint = f"write  {found[2]}: {found[4]}"
    return Mistyped("there is no space after this colon", found.start(3), hint)


def _wide_colon(line: str) -> Mistyped | None:
    if not (found := _WIDE_COLON.match(line)):
        return None
    what = f"“{found[3]}” is another character than the colon of the keyboard"
    return Mistyped(what, found.start(3), f"write  {found[2]}: {found[4]}".rstrip())


def _equals(line: str) -> Mistyped | None:
    if not (found := _EQUALS.match(line)):
        return None
    what = "a key and its value are parted by a colon, not by “=”"
    return Mistyped(what, found.start(3), f"write  {found[2]}: {found[4]}")


def _semicolon(line: str) -> Mistyped | None:
    if not (found := _SEMICOLON.match(line)):
        return None
    what = "a key and its value are parted by a colon, not by “;”"
    return Mistyped(what, found.start(3), f"write a colon:  {found[2]}: {found[4] or ''}".rstrip())


def _bullet(line: str) -> Mistyped | None:
    if not (found := _BULLET.match(line)):
        return None
    what = "an item of a list starts with a hyphen and a space"
    return Mistyped(what, found.start(2), f"write  - {found[3]}")


_FINDERS: tuple[Callable[[str], Mistyped | None], ...] = (
    _no_space,
    _wide_colon,
    _equals,
    _semicolon,
    _bullet,
)


def quoted(words: str) -> str:
    """Words as YAML in single quotation marks."""
    return "'" + words.replace("'", "''") + "'"


def in_braces(words: str) -> str:
    """Words as YAML in braces or brackets: in quotation marks where those are needed."""
    return quoted(words) if _NEEDS_QUOTES.search(words) else words


def quote_text_hint(line: str, column: int) -> str:
    """How to write the text of a line, or of the part of it in braces that a column (from 0) is
    in, in quotation marks; empty when it cannot be told where the text ends."""
    found = _KEY_AND_TEXT.match(line)
    if found is None or (found[2][0] in "{[" and found[2][-1] in "]}"):
        parts = (part for part in _IN_BRACES.finditer(line) if part.start() < column <= part.end())
        found = next(parts, None)
    if found is None or found[2][0] in "'\"":
        return ""
    key, text = found[1], found[2].rstrip()
    if re.match(rf"{KEY}: .*, *{KEY}: ", text):
        return f"write  {key}: {{{text}}}"
    if text[0] in CURLY_QUOTES and text[-1] in CURLY_QUOTES:
        bare = quoted(text.strip(CURLY_QUOTES))
        return (
            f"use straight quotation marks:  {key}: {bare}  "
            f"(or  {quoted(text)}  where the curly ones belong to the text)"
        )
    return f"put the text in quotation marks:  {key}: {quoted(text)}"
