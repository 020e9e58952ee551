"""Why there is no picture of a page, told of the texts that have to be changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from infographic.content.guide.local import LocalGuide
from infographic.content.theme.theme import Theme
from infographic.errors import InfographicError, LayoutError, Problem
from infographic.per_language import PerLanguage
from infographic.text.coverage import drawn_texts, faces_of, missing_in

THEME, LOGO = "theme", "logo"


@dataclass(frozen=True)
class TextProblem:
    """A problem of a text by its id (`Text.id`), in a language; both are empty where it is of no
    single text, and the id is `theme` or `logo` where it is of that."""

    text_id: str
    language: str
    problem: Problem


@dataclass(frozen=True)
class Refusal:
    """All that keeps the picture of a page from being made."""

    problems: tuple[TextProblem, ...]


def refusal_of(error: InfographicError, blamed: str) -> Refusal:
    """What an error tells: of which texts where it says so, of what is `blamed` otherwise."""
    overruns = error.overruns if isinstance(error, LayoutError) else ()
    told = [
        TextProblem(overrun.text_id, overrun.language, problem)
        for overrun, problem in zip(overruns, error.problems, strict=False)
    ]
    others = error.problems[len(told) :]
    return Refusal((*told, *(TextProblem(blamed, "", problem) for problem in others)))


def missing_characters(guides: PerLanguage[LocalGuide], theme: Theme) -> Refusal | None:
    """That no font has a character of a text; None where all have theirs."""
    problems = tuple(_missing(guides.values(), theme))
    return Refusal(problems) if problems else None


def _missing(guides: Iterable[LocalGuide], theme: Theme) -> Iterator[TextProblem]:
    faces = faces_of(theme)
    for guide in guides:
        for words in drawn_texts(guide):
            for problem in missing_in(words, faces):
                yield TextProblem(words.id, words.language, problem)
