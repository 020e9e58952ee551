"""Texts that somebody else has changed too: which words are to hold."""

from __future__ import annotations

from dataclasses import replace

from infographic.studio.desk.form_parts import FieldKind
from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.editing.changes.fields import based
from infographic.studio.editing.saving import conflict_dialog
from infographic.studio.editing.wishes import valued, written


def show_conflicts(asked: Asked) -> Outcome:
    """The dialog of the texts that wait for a choice, if there are any."""
    conflicts = asked.desk.state.conflicts
    return (
        Outcome(dialog=conflict_dialog(conflicts, asked.fill, asked.opened))
        if conflicts
        else Outcome()
    )


def settle(asked: Asked) -> Outcome:
    """A conflict is decided: by the words of a side, or others."""
    key = (asked.text("id"), asked.text("language"))
    for conflict in asked.desk.state.conflicts:
        if conflict.key == key:
            asked.desk.resolve(conflict, asked.text("words"))
            left = asked.desk.state.conflicts
            return Outcome(
                dialog=conflict_dialog(left, asked.fill, asked.opened) if left else "",
                closes=not left,
            )
    return _settle_between_tabs(asked, *key)


def _settle_between_tabs(asked: Asked, own: str, language: str) -> Outcome:
    """What was not written, as another tab had changed it, is written now if that was chosen; it
    waits for a choice once more when somebody has changed it again."""
    words, theirs = asked.text("words"), asked.text("theirs")
    if words == theirs:
        return Outcome(closes=True)
    form = asked.opened.form
    field = form.field(own)
    is_text = field is None or field.kind in (FieldKind.TEXT, FieldKind.SAME_OR_EACH)
    wish = written(form, own, language, words) if is_text else valued(form, own, words)
    outcome = asked.apply(based(wish, theirs))
    return replace(outcome, closes=not outcome.dialog)
