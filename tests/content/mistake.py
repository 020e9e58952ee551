"""Mistakes in the small guide, and what must be said about them."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.errors import Problem
from tests.content.guide_folder import GuideFolder, where


@dataclass(frozen=True)
class Mistake:
    """One change to the small guide, and all that must be said about it."""

    title: str
    file: str
    old: str
    new: str
    where: str
    item: str
    what: str
    hint: str


def assert_told(folder: GuideFolder, mistake: Mistake) -> None:
    """The one problem of the guide with the mistake is the mistake, as it must be said."""
    folder.change(mistake.file, mistake.old, mistake.new)

    (problem,) = folder.problems()

    assert where(problem) == mistake.where
    assert problem.item == mistake.item
    assert problem.what.startswith(mistake.what)
    assert problem.hint.startswith(mistake.hint)


def assert_says(problem: Problem, place: str, what: str, hint: str) -> None:
    """It is told at its place, as `where` says it, with these words among others."""
    assert where(problem) == place
    assert what in problem.what
    assert hint in problem.hint
