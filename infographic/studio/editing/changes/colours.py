"""Other main colours, or all colours of a house."""

from __future__ import annotations

from infographic.message import say
from infographic.studio.desk.own_colours import base_theme, in_brand, own_colours, rgb_of
from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes.asked import Asked


def take_colour(asked: Asked, token: str, value: str) -> Outcome:
    """Another main colour, in a theme of the guide's own: what is seen on it goes with it."""
    state = asked.desk.state
    if state.content is None or not state.is_current:
        return Outcome(says=say("The guide has errors. Mend them first"))
    theme, level = state.content.theme, state.content.guide.contrast
    base = base_theme(asked.desk.folder, state.copy, theme)
    changed = {token: rgb_of(value)}
    return asked.apply(*own_colours(state.copy, theme, base, level, changed))


def take_brand(asked: Asked, value: str) -> Outcome:
    """All colours from those of a house."""
    state = asked.desk.state
    if not value.strip():
        return Outcome()
    if state.content is None or not state.is_current:
        return Outcome(says=say("The guide has errors. Mend them first"))
    theme, level = state.content.theme, state.content.guide.contrast
    translate = asked.translate
    return asked.apply(*in_brand(state.copy, asked.desk.folder, theme, level, value, translate))
