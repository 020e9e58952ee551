"""Problems of a guide in a folder that nobody knows, told as those of the guide that was named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from infographic.content.yaml.encoding import shown
from infographic.errors import Problem
from infographic.message import each_text


def as_named(problem: Problem, folder: Path, named: str) -> Problem:
    """The problem with what it is `named` in place of the folder, wherever it is told."""

    def change(text: str) -> str:
        return text.replace(str(folder), named).replace(shown(folder), named)

    place = problem.place and replace(problem.place, file=change(problem.place.file))
    return replace(
        problem,
        what=each_text(problem.what, change),
        item=each_text(problem.item, change),
        hint=each_text(problem.hint, change),
        place=place,
    )
