"""One word or text as YAML, in the way in which it was written before, or as its neighbours are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from infographic.content.edit.folding import refolded
from infographic.content.yaml.node import BLOCK_STYLES

# In lines of their own, or in brackets or braces.
Where = Literal["block", "flow"]

SINGLE, DOUBLE = "'", '"'
_NEVER_PLAIN = re.compile(
    r"""[-?:](?:\ |$)|[,\[\]{}\#&*!|>'"%@`]|[?:]     # where it begins
    |.*(?::(?:\ |$)|\ \#)                            # anywhere
    |(?:~|null|Null|NULL|---|\.\.\.|<<|=|={7}.*|<{7}.*|>{7}.*)?$   # as a whole""",
    re.VERBOSE,
)
_NEVER_PLAIN_IN_FLOW = re.compile(r"""[,\[\]{}]|^-|:["'#]""")
_HEADER = re.compile(r"[|>][-+0-9]*")
# YAML 1.2.2, 5.7: the escapes by which people write what they could not see.
_ESCAPE = re.compile(r"\\(?:[_NLP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_SHORT_ESCAPES = {"_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029"}


@dataclass(frozen=True)
class Before:
    """How a text was written: its style, what was typed, the column where it began, and
    in what."""

    style: str
    raw: str
    column: int
    where: Where


@dataclass(frozen=True)
class Pen:
    """Writes texts; `quote` is the quotation mark that is preferred where one is needed. One that
    `is_careful` writes each in quotation marks and on one line."""

    quote: str = SINGLE
    is_careful: bool = False

    def rewritten(self, words: str, before: Before) -> str:
        """A text in the place of another one, as that was written; “\\n” ends its lines."""
        if self.is_careful:
            return _quoted(words, DOUBLE) + header_comment(before)
        if before.style in BLOCK_STYLES:
            return self._as_block(words, before)
        typed = self._in_style(words, before)
        first, *others = before.raw.split("\n")
        if not others:
            return typed
        lines = refolded(typed, [first, *others], _indentation(others), before.column)
        return "\n".join(lines)

    def plain_or_quoted(self, words: str, where: Where) -> str:
        """A text on one line, without quotation marks where it can be."""
        if self.is_careful:
            return _quoted(words, DOUBLE)
        if not needs_quotes(words, where):
            return words
        spared = SINGLE in words and DOUBLE not in words and "\\" not in words
        return _quoted(words, DOUBLE if spared else self.quote)

    def _in_style(self, words: str, before: Before) -> str:
        if before.style == DOUBLE:
            typed = _quoted(words, DOUBLE)
            for sign, escape in _escapes_in(before.raw).items():
                typed = typed.replace(sign, escape)
            return typed
        if before.style == SINGLE:
            return _quoted(words, SINGLE)
        return self.plain_or_quoted(words, before.where)

    def _as_block(self, words: str, before: Before) -> str:
        first, *others = before.raw.split("\n")
        if not words or not others:
            return self.plain_or_quoted(words, before.where) + header_comment(before)
        return "\n".join([first, *refolded(words, others, _indentation(others))])


def _quoted(words: str, quote: str) -> str:
    if quote == SINGLE:
        return SINGLE + words.replace(SINGLE, SINGLE * 2) + SINGLE
    escaped = words.replace("\\", "\\\\").replace(DOUBLE, f"\\{DOUBLE}")
    return DOUBLE + escaped + DOUBLE


def header_comment(before: Before) -> str:
    """The comment behind “>” or “|”."""
    header = _HEADER.match(before.raw) if before.style in BLOCK_STYLES else None
    return before.raw.split("\n")[0][header.end() :] if header else ""


def _indentation(lines: Sequence[str]) -> str:
    """The spaces before the first line that is not empty."""
    line = next((line for line in lines if line.strip()), "")
    return line[: len(line) - len(line.lstrip(" "))]


def needs_quotes(words: str, where: Where) -> bool:
    """Whether a text without quotation marks would be taken for something else."""
    if _NEVER_PLAIN.match(words):
        return True
    return where == "flow" and _NEVER_PLAIN_IN_FLOW.search(words) is not None


def _escapes_in(raw: str) -> dict[str, str]:
    """The signs that are typed as escapes in a text, with these."""
    found: dict[str, str] = {}
    for escape in _ESCAPE.findall(raw):
        code = escape[2:]
        sign = chr(int(code, 16)) if code else _SHORT_ESCAPES[escape[1]]
        if not sign.isascii():
            found[sign] = escape
    return found
