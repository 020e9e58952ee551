"""A file from a translator with one target language or more, held against a guide as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.content.load import Content
from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.translation.returned import Returned
from infographic.translation.taken_back import TakenBack, taken_back


def taken_together(content: Content, returned: Sequence[Returned]) -> Sequence[TakenBack]:
    """What would change, language by language, and which rows do not belong; ContentError with all
    by which nothing of the file is to be taken."""
    taken: list[TakenBack] = []
    problems: list[Problem] = []
    for each in returned:
        if any(each.target_language == other.language for other in taken):
            what = say("two sheets are in “{code}”", code=each.target_language)
            problems.append(Problem(what, item=each.file, hint=say("delete one of the two")))
            continue
        try:
            taken.append(taken_back(content, each))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return taken
