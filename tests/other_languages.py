"""Whether what people are told can be told in the other languages of the program."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from infographic.catalogue import catalogue, languages
from infographic.errors import Problem
from infographic.message import ENGLISH, Catalogue, Message, translated


@cache
def others() -> tuple[Catalogue, ...]:
    return tuple(catalogue(code) for code in languages() if code != ENGLISH.code)


def assert_said(problems: Iterable[Problem]) -> None:
    """Each says what is wrong and what to do in other words in each of the languages."""
    for problem in problems:
        for words in filter(None, (problem.what, problem.hint)):
            assert isinstance(words, Message), f"not said with `say`: {words}"
            same = [each.code for each in others() if translated(words, each) == words]
            assert not same, f"not translated: {words}"
