"""A text is approved where it is edited, and approvals that were lost come back."""

from __future__ import annotations

from datetime import datetime

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.approvals_file import require_name
from infographic.message import say
from infographic.studio.desk.approving import SeenText, approving
from infographic.studio.desk.pending import pending_in
from infographic.studio.desk.working_copy import WorkingCopy
from infographic.studio.editing.answer import Notice, Outcome
from infographic.studio.editing.changes.asked import Asked


def approve(asked: Asked) -> Outcome:
    """A text is approved in a language as it stands in the files, by the editor whose name the
    browser remembers."""
    who = " ".join(asked.text("who").split())
    content = asked.desk.state.content
    if not who or content is None:
        return Outcome(dialog=asked.fill("edit/who.html", {"asked": asked}))
    key = (asked.text("id"), asked.text("language"))
    if _is_edited(asked.desk.state.copy, *key):
        return _save_first()
    meant = [
        SeenText(*key, fingerprint_of(each.words))
        for each in wordings(content.guide)
        if (each.text, each.language) == key
    ]
    now = datetime.now().astimezone()
    recorded = asked.desk.record(approving(meant, require_name(who), now), who, asked.translate)
    return _save_first() if recorded.revision.others else Outcome(says=say("Approved"), closes=True)


def _is_edited(copy: WorkingCopy, text_id: str, language: str) -> bool:
    """Whether what is seen of a text is not what its file says, or no text at all."""
    return any(
        each.change.id == text_id and each.change.language in ("", language)
        for each in pending_in(copy).changes
    )


def _save_first() -> Outcome:
    words = say("Save first: what is approved is the text in the files")
    notice = Notice(words, "wait", say("Look at the changes and save them"), "review")
    return Outcome(says=words, notice=notice, closes=True)


def bring_back_approvals(asked: Asked) -> Outcome:
    """Those of the last version that had some."""
    asked.desk.bring_back_approvals()
    return Outcome(says=say("The approvals are back"))
