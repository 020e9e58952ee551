"""What can be asked for in the approval view, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from infographic.content.guide.approvals_file import require_name
from infographic.message import Message, joined, say, say_count
from infographic.studio.approving.approval_page import ApprovalPage
from infographic.studio.approving.table import ApprovalTable
from infographic.studio.desk.approving import (
    Recorded,
    Revise,
    SeenText,
    approving,
    undoing,
    withdrawing,
)
from infographic.studio.desk.desk import Desk
from infographic.studio.refused import unreadable_request

Translate = Callable[[str], str]


@dataclass(frozen=True)
class Asked:
    """What is asked of a desk: `said` is what the script sends, `page` what was shown by then;
    `translate` says a message in the language of the interface."""

    desk: Desk
    table: ApprovalTable
    page: ApprovalPage
    said: Mapping[str, object]
    now: datetime
    translate: Translate

    def text(self, name: str) -> str:
        """A text of what is said; Refused when it is missing."""
        value = self.said.get(name)
        if not isinstance(value, str):
            raise unreadable_request()
        return value

    def seen(self) -> tuple[SeenText, ...]:
        """The texts that are meant, with the fingerprints of their words."""
        value = self.said.get("texts")
        if not isinstance(value, list):
            raise unreadable_request()
        return tuple(_seen(each) for each in value)

    def record(self, revise: Revise, who: str) -> Recorded:
        return self.desk.record(revise, who, self.translate)


@dataclass(frozen=True)
class Told:
    """What came of it: `undo` is the name by which it can be undone, empty where it cannot; of a
    `confirmed` language, all texts are to be listed. `wrote` is whether the files are others."""

    words: str = ""
    mood: str = "ok"
    undo: str = ""
    confirmed: str = ""
    wrote: bool = False


def _seen(value: object) -> SeenText:
    if isinstance(value, list) and len(value) == len(("text", "language", "fingerprint")):
        text, language, fingerprint = value
        if all(isinstance(each, str) for each in value):
            return SeenText(text, language, fingerprint)
    raise unreadable_request()


def _look(asked: Asked) -> Told:  # noqa: ARG001
    return Told()


def _confirm(asked: Asked) -> Told:
    language = asked.text("language")
    if language not in [each.code for each in asked.page.languages]:
        raise unreadable_request()
    return Told(confirmed=language)


def _approve(asked: Asked) -> Told:
    who = require_name(asked.text("who"))
    recorded = asked.record(approving(asked.seen(), who, asked.now), who)
    count = len(recorded.revision.changed)
    words = say_count(
        "{count} text approved by {who}", "{count} texts approved by {who}", count=count, who=who
    )
    return _told(asked, recorded, words)


def _withdraw(asked: Asked) -> Told:
    recorded = asked.record(withdrawing(asked.seen()), asked.text("who"))
    count = len(recorded.revision.changed)
    words = say_count("{count} approval taken back", "{count} approvals taken back", count=count)
    return _told(asked, recorded, words)


def _undo(asked: Asked) -> Told:
    done = asked.table.take(asked.text("token"))
    if done is None:
        words = say("This cannot be undone any more. Change the ticks instead")
        return Told(words, "wait")
    recorded = asked.record(undoing(done), asked.text("who"))
    return Told(say("Undone. Approvals are as before"), wrote=bool(recorded.revision.changed))


def _told(asked: Asked, recorded: Recorded, done: Message) -> Told:
    """What to say of it, with what was not done and why."""
    revision = recorded.revision
    parts = [done] if revision.changed else []
    if revision.others:
        parts.append(
            say_count(
                "{count} text was changed meanwhile and is not approved: look at its new words",
                "{count} texts were changed meanwhile and are not approved: look at their new"
                " words",
                count=len(revision.others),
            )
        )
    for problem in recorded.trouble:
        parts.append(say("No version was made of it: {reason}", reason=problem.what))
    undo = asked.table.remember(revision) if revision.changed else ""
    mood = "wait" if revision.others or recorded.trouble else "ok"
    return Told(joined(". ", parts), mood, undo, wrote=bool(revision.changed))


ASKS: Mapping[str, Callable[[Asked], Told]] = {
    "look": _look,
    "confirm": _confirm,
    "approve": _approve,
    "withdraw": _withdraw,
    "undo": _undo,
}
