"""What is edited and not saved yet, in words: which text, what it was and is, and where."""

from __future__ import annotations

from infographic.content.edit.difference import Change, difference
from infographic.studio.desk.working_copy import WorkingCopy

__all__ = ["Change", "changes_in", "lines_changed"]


def changes_in(copy: WorkingCopy) -> tuple[Change, ...]:
    """All that saving would change, file by file."""
    return difference(copy.based_on, copy.texts).changes


def lines_changed(copy: WorkingCopy) -> int:
    """How many lines of the files saving would change, add or remove."""
    return sum(difference(copy.based_on, copy.texts).lines.values())
