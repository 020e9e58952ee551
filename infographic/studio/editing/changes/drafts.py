"""Drafts that were left behind."""

from __future__ import annotations

from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes.asked import Asked


def take_up(asked: Asked) -> Outcome:
    """Work goes on with a draft."""
    for found in asked.desk.state.found:
        if found.name == asked.text("name"):
            asked.desk.take_up(found)
    return Outcome()


def drop(asked: Asked) -> Outcome:
    """A draft is thrown away."""
    for found in asked.desk.state.found:
        if found.name == asked.text("name"):
            asked.desk.drop(found)
    return Outcome()
