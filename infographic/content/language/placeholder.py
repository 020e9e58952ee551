"""Placeholders in a language's words, which the program fills: {file}."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from string import Formatter

from pydantic import AfterValidator

from infographic.content.yaml.check import wrong


def filled(*names: str) -> AfterValidator:
    """Field metadata: words that have each of these placeholders, and no others."""
    return AfterValidator(partial(_checked, names=names))


def _checked(words: str, names: Sequence[str]) -> str:
    wanted = list(map(_written, names))
    hint = f"write {' and '.join(wanted)}, which the program fills in"
    try:
        found = [_as_found(*parts) for _, *parts in Formatter().parse(words)]
    except ValueError:
        raise wrong(f"a brace is not closed or not opened in “{words}”", hint) from None
    for placeholder in filter(None, found):
        if placeholder not in wanted:
            raise wrong(f"{placeholder} is no placeholder here", hint)
    if missing := [each for each in wanted if each not in found]:
        raise wrong(f"“{words}” has no {' and no '.join(missing)}", hint)
    return words


def _written(name: str) -> str:
    return f"{{{name}}}"


def _as_found(name: str | None, shape: str | None, conversion: str | None) -> str:
    """A placeholder as it stands in the words; empty where these have come to their end."""
    if name is None:
        return ""
    return _written(f"{name}{f'!{conversion}' if conversion else ''}{f':{shape}' if shape else ''}")
