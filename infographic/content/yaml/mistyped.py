"""What editors mistype in a line of YAML, told from the line itself when the parser cannot read it.

Each answer says what is wrong, at which column (from 0), and what to type instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from infographic.message import say

CURLY_QUOTES = "”“„‟’‘‚‛»«"

KEY = "[a-z][a-z_0-9-]*"
_WIDE_COLONS = "：﹕∶ː"
_NO_SPACE = re.compile(rf"( *(?:- +)*)({KEY})(:)(?!//)([^ \t:].*)")
_WIDE_COLON = re.compile(rf"( *(?:- +)*)({KEY}) *([{_WIDE_COLONS}]) *(.*)")
_EQUALS = re.compile(rf"( *(?:- +)*)({KEY}) *(=) *(.+)")
_SEMICOLON = re.compile(rf"( *(?:- +)*)({KEY}) *(;)(?: +(.*)|$)")
_BULLET = re.compile(rf"( *)(-|[*•·◦▪‣–—] *|[0-9]+[.)] *)({KEY}:(?: .*)?)$")
_KEY_AND_TEXT = re.compile(rf" *(?:- +)*({KEY}): +(.+)")
# A text that starts with a placeholder, on a line of its own and in braces.
_NAME_FIRST = r"\{[^{}:,\[\]]+\}"
_STARTS_WITH_NAME = re.compile(rf" *(?:- +)*({KEY}): +({_NAME_FIRST} *(\S.*?)) *$")
_NAME_FIRST_IN_BRACES = re.compile(rf"[{{,] *({KEY}): +({_NAME_FIRST} *([^,}}]*[^,}}\s]))")
# A text in braces, up to the comma or brace that ends it.
_IN_BRACES = re.compile(rf"[{{,] *({KEY}): +([^,{{}}]+?) *(?=[,}}])")
_NEEDS_QUOTES = re.compile(r"""[,\[\]{}]|:(?: |$)| \#|^['"&*!|>%@`#?-]""")


@dataclass(frozen=True)
class Mistyped:
    """`meant` is what to type, as `hint` says too."""

    what: str
    column: int
    hint: str
    meant: str


def mistyped(line: str) -> Mistyped | None:
    """What is wrong with how a line's key or the start of an item is typed; None when nothing is
    found."""
    return next(filter(None, (find(line) for find in _FINDERS)), None)


def _meant(what: str, column: int, meant: str) -> Mistyped:
    return Mistyped(what, column, say("write  {example}", example=meant), meant)


def _no_space(line: str) -> Mistyped | None:
    if not (found := _NO_SPACE.match(line)):
        return None
    what = say("there is no space after this colon")
    return _meant(what, found.start(3), f"{found[2]}: {found[4]}")


def _wide_colon(line: str) -> Mistyped | None:
    if not (found := _WIDE_COLON.match(line)):
        return None
    what = say("“{sign}” is another character than the colon of the keyboard", sign=found[3])
    return _meant(what, found.start(3), f"{found[2]}: {found[4]}".rstrip())


def _equals(line: str) -> Mistyped | None:
    if not (found := _EQUALS.match(line)):
        return None
    what = say("a key and its value are parted by a colon, not by “=”")
    return _meant(what, found.start(3), f"{found[2]}: {found[4]}")


def _semicolon(line: str) -> Mistyped | None:
    if not (found := _SEMICOLON.match(line)):
        return None
    what = say("a key and its value are parted by a colon, not by “;”")
    meant = f"{found[2]}: {found[4] or ''}".rstrip()
    return Mistyped(what, found.start(3), say("write a colon:  {example}", example=meant), meant)


def _bullet(line: str) -> Mistyped | None:
    if not (found := _BULLET.match(line)):
        return None
    what = say("an item of a list starts with a hyphen and a space")
    return _meant(what, found.start(2), f"- {found[3]}")


def _placeholder_first(line: str) -> Mistyped | None:
    found = _STARTS_WITH_NAME.match(line) or _NAME_FIRST_IN_BRACES.search(line)
    if found is None:
        return None
    what, meant = (
        say("more text follows where the value has ended"),
        f"{found[1]}: {quoted(found[2])}",
    )
    hint = say("put the text in quotation marks:  {example}", example=meant)
    return Mistyped(what, found.start(3), hint, meant)


_FINDERS: tuple[Callable[[str], Mistyped | None], ...] = (
    _no_space,
    _wide_colon,
    _equals,
    _semicolon,
    _bullet,
    _placeholder_first,
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
        return say("write  {example}", example=f"{key}: {{{text}}}")
    if text[0] in CURLY_QUOTES and text[-1] in CURLY_QUOTES:
        bare = quoted(text.strip(CURLY_QUOTES))
        return say(
            "use straight quotation marks:  {example}  (or  {other}  where the curly ones belong to"
            " the text)",
            example=f"{key}: {bare}",
            other=quoted(text),
        )
    return say("put the text in quotation marks:  {example}", example=f"{key}: {quoted(text)}")
