"""What of a translator's file is refused: rows, or all of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from infographic.content.load import Content
from infographic.errors import ContentError, Problem
from infographic.translation.returned import Returned
from infographic.translation.taken_back import taken_back


class Scope(Enum):
    """What a refusal is of."""

    NOTHING = "nothing"
    ROWS = "rows"
    FILE = "file"


def refusal(content: Content, returned: Returned) -> tuple[Scope, Sequence[Problem]]:
    """What is told of a file, and of how much of it."""
    try:
        refused = taken_back(content, returned).refused
    except ContentError as error:
        return Scope.FILE, error.problems
    return (Scope.ROWS if refused else Scope.NOTHING), refused
