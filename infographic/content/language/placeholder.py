"""Placeholders in a language's words, which the program fills: {file}."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial, reduce
from string import Formatter

from pydantic import AfterValidator

from infographic.content.yaml.check import wrong
from infographic.message import all_of, and_no, say


def filled(*names: str) -> AfterValidator:
    """Field metadata: words that have each of these placeholders, and no others."""
    return AfterValidator(partial(_checked, names=names))


def _checked(words: str, names: Sequence[str]) -> str:
    wanted = list(map(_written, names))
    hint = say("write {names}, which the program fills in", names=all_of(wanted))
    try:
        found = [_as_found(*parts) for _, *parts in Formatter().parse(words)]
    except ValueError:
        raise wrong(
            say("a brace is not closed or not opened in “{words}”", words=words), hint
        ) from None
    for placeholder in filter(None, found):
        if placeholder not in wanted:
            raise wrong(say("{placeholder} is no placeholder here", placeholder=placeholder), hint)
    if missing := [each for each in wanted if each not in found]:
        lacking = reduce(and_no, missing)
        raise wrong(say("“{words}” has no {lacking}", words=words, lacking=lacking), hint)
    return words


def _written(name: str) -> str:
    return f"{{{name}}}"


def _as_found(name: str | None, shape: str | None, conversion: str | None) -> str:
    """A placeholder as it stands in the words; empty where these have come to their end."""
    if name is None:
        return ""
    return _written(f"{name}{f'!{conversion}' if conversion else ''}{f':{shape}' if shape else ''}")
