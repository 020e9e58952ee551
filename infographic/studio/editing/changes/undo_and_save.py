"""What becomes of all that was edited: it is undone, looked at, saved or thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from infographic.errors import Problem
from infographic.message import joined, say
from infographic.studio.desk.versions import begin
from infographic.studio.editing.answer import Notice, Outcome
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.editing.saving import review_dialog
from infographic.studio.editor_name import as_name
from infographic.studio.refused import Refused


def undo(asked: Asked) -> Outcome:
    """The last step is taken back."""
    asked.desk.undo()
    return Outcome(says=say("Undone"))


def redo(asked: Asked) -> Outcome:
    """The last undo is taken back."""
    asked.desk.redo()
    return Outcome(says=say("Done again"))


def review(asked: Asked) -> Outcome:
    """The dialog of what saving would change."""
    if not asked.opened.changes:
        return Outcome(says=say("Everything is saved"))
    return Outcome(dialog=review_dialog(asked.desk, asked.fill, asked.who))


def save(asked: Asked) -> Outcome:
    """Where versions are kept from now on, the first is what lies in the files before."""
    who = as_name(str(asked.said.get("who", "")))
    if asked.said.get("begins"):
        if not who:
            raise Refused(400, say("nobody is named who saves this version"), say("give your name"))
        begin(asked.desk.folder, who, asked.translate)
    saved = asked.desk.save(asked.text("message"), who, asked.translate)
    words = say("Saved as a version") if saved.version else say("Saved")
    if saved.trouble:
        words = joined(". ", [say("Saved, but not as a version"), *_told(saved.trouble)])
        return Outcome(says=words, notice=Notice(words, "wait"), closes=True)
    return Outcome(says=words, notice=Notice(words), closes=True)


def _told(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        yield problem.what
        yield from filter(None, [problem.hint])


def discard(asked: Asked) -> Outcome:
    """The files count again; what was edited can be had back from the message."""
    asked.desk.discard()
    words = say("The changes were thrown away")
    return Outcome(says=words, notice=Notice(words, "ok", say("Undo"), "undo"), closes=True)
