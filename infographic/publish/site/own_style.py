"""The rules of style that a guide's folder adds to the page, and what a person is told when one of
them is wrong. A browser says nothing of a brace that is missing, and leaves out what follows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tinycss2 import parse_component_value_list

from infographic.content.yaml.encoding import decoded, lines_of, shown
from infographic.errors import ContentError, Place, Problem, RefusedError
from infographic.message import Message, say

_END_OF_STYLE = re.compile(r"</style", re.IGNORECASE)
# Whatever has no end in a file has this within.
_LAST = "\n@last"
_ENDS = {"function": ("(", ")"), "() block": ("(", ")"), "[] block": ("[", "]")}
# Whose strings are addresses (CSS Images 4).
_ADDRESSED = ("url", "src", "image", "image-set", "-webkit-image-set")
_TAKEN = re.compile(r"\s*(#|data:)", re.IGNORECASE)

# What stands before all other rules of a style or nowhere (CSS Cascade 5, CSS Namespaces 3).
_AT_RULES = {
    "import": (
        say("the page takes its style from no other file"),
        say("write the rules of that file here"),
    ),
    "namespace": (
        say("the program's rules come before these, so browsers leave this out"),
        say(
            "leave it out; write the names of elements alone, as in  {example}",
            example="svg path { … }",
        ),
    ),
}
_PAIRS = ("}", ")", "]")


def _write_where_it_ends(end: str) -> Message:
    return say("write {end} where it ends", end=end)


def _closes_nothing(end: str) -> Message:
    return say("no bracket is open that this {end} could close", end=end)


def _delete_or_open(begin: str) -> Message:
    return say("delete it, or write {begin} before it", begin=begin)


_UNENDED = {
    "{} block": (say("the rule that begins here has no end"), _write_where_it_ends("}")),
    "comment": (say("this comment has no end"), say("write {end} after it", end="*/")),
}
_ERRORS = {
    "}": (
        say("no rule is open that this {end} could close", end="}"),
        say("delete it, or write the {begin} that is missing before it", begin="{"),
    ),
    ")": (_closes_nothing(")"), _delete_or_open("(")),
    "]": (_closes_nothing("]"), _delete_or_open("[")),
    "bad-string": (
        say("this quotation mark has no second one on its line"),
        say("write it again where the text ends"),
    ),
    "bad-url": (
        say("this address cannot be read"),
        say("write it in quotation marks: {example}", example='url("…")'),
    ),
}
# Line and column, what is wrong, and what to do.
_Found = tuple[tuple[int, int], str, str]


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
    # To CSS a form feed ends a line, to editors' programs it does not.
    tokens = parse_component_value_list(text.replace("\f", " ") + _LAST)
    lines = text.split("\n")
    for (line, column), what, hint in sorted(
        {*_ends_of_style(lines), *_not_taken(tokens), *_unpaired(tokens)}
    ):
        yield Problem(what, Place(file, line, column, lines[line - 1]), hint=hint)


def _ends_of_style(lines: Iterable[str]) -> Iterator[_Found]:
    """HTML knows nothing of comments and strings of CSS."""
    for number, line in enumerate(lines, start=1):
        for found in _END_OF_STYLE.finditer(line):
            what = say("“{text}” would end the style of the page here", text=found[0])
            yield (number, found.start() + 1), what, say("leave it out")


def _not_taken(tokens: Iterable[Any]) -> Iterator[_Found]:
    """What browsers understand, but would not take in this place."""
    is_told = False
    for token in _all_of(tokens):
        if token.type == "at-keyword" and token.lower_value in _AT_RULES:
            is_told = True
            yield _place(token), *_AT_RULES[token.lower_value]
        elif token == ";":
            is_told = False
        elif not is_told and not all(map(_TAKEN.match, _addresses(token))):
            what = say("the page's style takes in no other file, so this would not be shown")
            hint = say("write what is there as an address that begins with data:")
            yield _place(token), what, hint


def _addresses(token: Any) -> list[str]:  # noqa: ANN401
    if token.type == "url":
        return [token.value]
    if token.type == "function" and token.lower_name in _ADDRESSED:
        return [each.value for each in token.arguments if each.type == "string"]
    return []


def _unpaired(tokens: list[Any]) -> Iterator[_Found]:
    """What has no end or no beginning. What takes in all that follows, and so the ends of others,
    is told alone."""
    errors = [token for token in _all_of(tokens) if token.type == "error"]
    opened = _open_at_the_end(tokens)
    if taking := [error for error in errors if error.kind not in _PAIRS]:
        for error in taking:
            yield _place(error), *_ERRORS.get(error.kind, (error.message, say("mend it here")))
    elif bracket := _unended_bracket(tokens, opened):
        first, last = _ENDS[bracket.type]
        name = f"{bracket.name}(" if bracket.type == "function" else first
        what = say("this {bracket} has no {end}", bracket=name, end=last)
        yield _place(bracket), what, _write_where_it_ends(last)
    else:
        for token in opened:
            yield _place(token), *_UNENDED[token.type]
        for error in errors:
            yield _place(error), *_ERRORS[error.kind]


def _unended_bracket(tokens: Iterable[Any], opened: Iterable[Any]) -> Any:  # noqa: ANN401
    """The first that goes on beyond the rule that it stands in, if there is one."""
    goes_on = {id(token) for token in opened}
    for token in _all_of(tokens):
        ends_a_rule = any(each.type == "error" and each.kind == "}" for each in _inner(token))
        if token.type in _ENDS and (ends_a_rule or id(token) in goes_on):
            return token
    return None


def _open_at_the_end(tokens: list[Any]) -> list[Any]:
    """The blocks that nothing has closed, each in the one before it; a comment that has no end
    alone."""
    opened = []
    while tokens and (last := tokens[-1]).type != "at-keyword":
        if last.type == "comment":
            return [last]
        opened.append(last)
        tokens = _inner(last)
    return opened


def _all_of(tokens: Iterable[Any]) -> Iterator[Any]:
    """These and what is in their blocks, in the order of the file."""
    waiting = [*tokens][::-1]
    while waiting:
        token = waiting.pop()
        yield token
        waiting += reversed(_inner(token))


def _inner(token: Any) -> list[Any]:  # noqa: ANN401
    inner: list[Any] = getattr(token, "content", None) or getattr(token, "arguments", None) or []
    return inner


def _place(token: Any) -> tuple[int, int]:  # noqa: ANN401
    return token.source_line, token.source_column
