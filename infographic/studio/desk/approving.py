"""Approvals as they are given and taken back on a desk: of the words that somebody has seen, as far
as the files still say them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approval, Approvals, Wording, fingerprint_of
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import Message, say, say_count

Key = tuple[str, str]  # the id of a text, and its language


@dataclass(frozen=True)
class SeenText:
    """A text in a language, with the fingerprint of the words that somebody has seen."""

    text: str
    language: str
    fingerprint: str

    @property
    def key(self) -> Key:
        return self.text, self.language


@dataclass(frozen=True)
class Revision:
    """What becomes of approvals: those there are then, the texts that they are given to or taken
    from, with the approvals of these before; the texts whose words in the files are others than
    those seen, which stay as they were; and what a version of it is called."""

    approvals: Approvals
    changed: tuple[Wording, ...]
    before: Mapping[Key, Approval | None]
    others: tuple[SeenText, ...]
    message: Message


# From what the files say to what becomes of their approvals.
Revise = Callable[[Content], Revision]


@dataclass(frozen=True)
class Recorded:
    """What has been recorded: the id of the version that was made of it, if versions are kept, and
    why there is none if that failed."""

    revision: Revision
    version: str = ""
    trouble: tuple[Problem, ...] = ()


def approving(seen: Sequence[SeenText], who: str, when: datetime) -> Revise:
    """Approve texts in the words seen."""

    def revise(content: Content) -> Revision:
        meant, others = _as_seen(content, seen)
        new = content.approvals.approving(meant, who, when)
        message = say_count(
            "{count} text approved by {who}",
            "{count} texts approved by {who}",
            count=len(meant),
            who=who,
        )
        return _revision(content, new, others, message)

    return revise


def withdrawing(seen: Sequence[SeenText]) -> Revise:
    """Take the approvals of texts back."""

    def revise(content: Content) -> Revision:
        meant, others = _as_seen(content, seen)
        message = say_count(
            "{count} approval taken back", "{count} approvals taken back", count=len(meant)
        )
        return _revision(content, content.approvals.withdrawing(meant), others, message)

    return revise


def undoing(done: Revision) -> Revise:
    """Have the approvals as they were before, where nobody has changed them since."""

    def revise(content: Content) -> Revision:
        given = dict(content.approvals.given)
        for key, earlier in done.before.items():
            if given.get(key) != done.approvals.given.get(key):
                continue
            if earlier is None:
                given.pop(key, None)
            else:
                given[key] = earlier
        new = replace(content.approvals, given=given)
        return _revision(content, new, (), say("Approvals are as before"))

    return revise


def _as_seen(
    content: Content, seen: Iterable[SeenText]
) -> tuple[tuple[Wording, ...], tuple[SeenText, ...]]:
    """The texts whose words are those seen, and those that are others or not there any more."""
    there = {(each.text, each.language): each for each in wordings(content.guide)}
    meant, others = list[Wording](), list[SeenText]()
    for each in seen:
        wording = there.get(each.key)
        if wording is None or fingerprint_of(wording.words) != each.fingerprint:
            others.append(each)
        else:
            meant.append(wording)
    return tuple(meant), tuple(others)


def _revision(
    content: Content, new: Approvals, others: tuple[SeenText, ...], message: Message
) -> Revision:
    old = content.approvals
    changed = tuple(each for each in wordings(content.guide) if old.of(each) != new.of(each))
    before = {(each.text, each.language): old.of(each) for each in changed}
    return Revision(new, changed, before, others, message)
