"""Advice on the texts of a guide, with the texts that it is on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.guide.naming import texts_in
from infographic.content.guide.placeholders import lone_braces
from infographic.content.load import Content
from infographic.errors import Place, Problem
from infographic.publish.preflight import advice_on_texts


@dataclass(frozen=True)
class Remark:
    """A piece of advice; `text_id` and `language` are empty where it is on no single text."""

    problem: Problem
    text_id: str = ""
    language: str = ""


def remarks_on(content: Content) -> tuple[Remark, ...]:
    """All that there is to remark, in the order of the files, and at last what only the rows of a
    table are refused for."""
    starts = sorted(_starts(content), key=lambda each: (each[0].file, each[0].line, each[0].column))
    braces = lone_braces(content.guide) if content.placeholders else ()
    return tuple(_placed(problem, starts) for problem in (*advice_on_texts(content), *braces))


_Start = tuple[Place, str, str]


def _starts(content: Content) -> Iterator[_Start]:
    """Where each text begins in each language."""
    for text in texts_in(content.guide):
        for code, place in text.places.items():
            yield place, text.id, code


def _placed(problem: Problem, starts: list[_Start]) -> Remark:
    """The advice with the text that begins last before its place."""
    at = problem.place
    if at is None:
        return Remark(problem)
    before = [
        (text, code)
        for place, text, code in starts
        if place.file == at.file and (place.line, place.column) <= (at.line, at.column)
    ]
    return Remark(problem, *before[-1]) if before else Remark(problem)
