"""The rules of style that a guide's folder adds to the page, and what a person is told when one of
them is wrong. A browser says nothing of a brace that is missing, and leaves out what follows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from infographic.content.yaml.encoding import decoded, lines_of, shown
from infographic.errors import ContentError, Place, Problem, RefusedError

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# CSS Syntax 3, 4.3.5: a string ends on its line, unless that ends in a backslash.
_STRING = re.compile(r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
_END_OF_STYLE = re.compile(r"</style", re.IGNORECASE)
_IMPORT = re.compile(r"@import\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r"url\(\s*[\"']?\s*(https?:)?//", re.IGNORECASE)


def own_rules(file: Path) -> str:
    """The rules in a file, empty where there is none; RefusedError for what no browser would
    understand or take."""
    if not os.path.lexists(file):
        return ""
    try:
        text = "\n".join(lines_of(decoded(file)))
    except ContentError as error:
        raise RefusedError(error.problems) from None
    if problems := tuple(_problems(text, shown(file))):
        raise RefusedError(problems)
    # What an HTML parser makes of a null character; the style is allowed letter by letter.
    return text.replace("\0", "\ufffd")


def _problems(text: str, file: str) -> Iterator[Problem]:
    spoken = _COMMENT.sub(_blank, text)
    rules = _STRING.sub(_blank, spoken)
    found = (*_not_taken(text, spoken, rules), *_unended(rules), *_unpaired(rules))
    for at, what, hint in found:
        yield Problem(what, _place(text, at, file), hint=hint)


def _not_taken(text: str, spoken: str, rules: str) -> Iterator[tuple[int, str, str]]:
    """Where a file has what the page cannot have, what is wrong, and what to do. HTML knows no
    comments of CSS, and addresses may be strings: `spoken` has no comments, `rules` neither."""
    for found in _END_OF_STYLE.finditer(text):
        yield found.start(), f"“{found[0]}” would end the style of the page here", "leave it out"
    for found in _IMPORT.finditer(rules):
        what = "the page takes its style from no other file"
        yield found.start(), what, "write the rules of that file here"
    for found in _ELSEWHERE.finditer(spoken):
        what = "the page asks nothing of other servers, so this would not be shown"
        yield found.start(), what, "write the picture itself as a data: address"


def _blank(found: re.Match[str]) -> str:
    """Spaces in place of a piece, so that all else stays where it is."""
    return re.sub(r"[^\n]", " ", found[0])


def _unended(rules: str) -> Iterator[tuple[int, str, str]]:
    """Where a comment or a string begins that has no end, what is wrong, and what to do."""
    if (at := rules.find("/*")) >= 0:
        yield at, "this comment has no end", "write */ after it"
    elif quote := re.search(r"""(?<!\\)["']""", rules):
        what = "this quotation mark has no second one on its line"
        yield quote.start(), what, f"write {quote[0]} where the text ends"


def _unpaired(rules: str) -> Iterator[tuple[int, str, str]]:
    """Where braces are that have no pair, what is wrong, and what to do."""
    opened: list[int] = []
    for brace in re.finditer(r"[{}]", rules):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            opened.pop()
        else:
            what = "no rule is open that this } could close"
            yield brace.start(), what, "delete it, or write the { that is missing before it"
    for at in opened:
        yield at, "the rule that begins here has no end", "write } where it ends"


def _place(text: str, at: int, file: str) -> Place:
    before = text[:at].split("\n")
    line = text.split("\n")[len(before) - 1]
    return Place(file, len(before), len(before[-1]) + 1, line)
