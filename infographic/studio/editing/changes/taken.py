"""What is taken as one edit: a drawing that was picked, the texts of a translator's file."""

from __future__ import annotations

from dataclasses import replace

from infographic.message import say, say_count
from infographic.studio.desk.wish import Write
from infographic.studio.editing.answer import Notice, Outcome
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.editing.picking.asked import picked_in
from infographic.studio.editing.picking.found import drawing_label, scene_label
from infographic.studio.editing.picking.target import scenes_of, target_of, wishes
from infographic.studio.editing.translation import taken
from infographic.studio.refused import unreadable_request


def take_drawing(asked: Asked) -> Outcome:
    """A drawing that was picked, which may take the place of a scene."""
    opened, copy = asked.opened, asked.desk.state.copy
    target = target_of(opened.form, copy, asked.text("for"))
    picked = picked_in(asked.said)
    outcome = asked.apply(*wishes(copy, target, picked, opened.overview.languages))
    if outcome.dialog:
        return outcome
    called = drawing_label(picked.kind, picked.name, opened.interface)
    if not target.scenes or scenes_of(asked.desk.state.copy, target.owner):
        return replace(outcome, closes=True, says=say("Chosen: {thing}", thing=called))
    scenes = ", ".join(scene_label(name, opened.interface) for name in target.scenes)
    words = say("Chosen: {thing}. It takes the place of “{scene}”", thing=called, scene=scenes)
    return Outcome(notice=Notice(words, "ok", say("Undo"), "undo"), says=words, closes=True)


def take_translation(asked: Asked) -> Outcome:
    """All that a translator's file changes, as one edit."""
    wishes_of_file = taken(asked.text("changes"), asked.opened.overview.languages)
    if wishes_of_file is None:
        raise unreadable_request()
    outcome = asked.apply(*wishes_of_file)
    if outcome.dialog:
        return outcome
    count = sum(isinstance(wish, Write) and wish.id != "file_name" for wish in wishes_of_file)
    words = say_count("{count} text was taken", "{count} texts were taken", count=count)
    return Outcome(notice=Notice(words, "ok", say("Undo"), "undo"), says=words, closes=True)
