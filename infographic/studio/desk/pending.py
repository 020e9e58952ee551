"""What saving would change: the edits in words, and the approvals that lapse with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infographic.content.edit.difference import Change, difference
from infographic.content.guide.approvals import Approval, Approvals, fingerprint_of
from infographic.content.guide.approvals_file import APPROVALS, approvals_in
from infographic.content.yaml.reader import read_text
from infographic.message import Message, joined, say, say_count
from infographic.studio.desk.wish import languages_of
from infographic.studio.desk.working_copy import WorkingCopy

_MOST_NAMED = 3


@dataclass(frozen=True)
class PendingChange:
    """A change, and the approvals that lapse with it: that of its language, or those of all where
    it is the same in all."""

    change: Change
    lapses: tuple[Approval, ...] = ()


@dataclass(frozen=True)
class Pending:
    """`lines` is how many lines differ in each file that is not the same; `unread` are those of
    which nothing more can be told."""

    changes: tuple[PendingChange, ...]
    lines: Mapping[str, int]
    unread: tuple[str, ...]

    @property
    def summary(self) -> Message:
        """What has changed in a few words, for a version of which its editor says nothing."""
        names = [*dict.fromkeys(each.change.item for each in self.changes), *self.unread]
        if not names and APPROVALS in self.lines:
            return say("Approvals")
        if not names:
            return say("Nothing new")
        named = joined("; ", names[:_MOST_NAMED])
        if len(names) == len(names[:_MOST_NAMED]):
            return named
        rest = len(names) - _MOST_NAMED
        return say_count(
            "{names} and {count} more", "{names} and {count} more", count=rest, names=named
        )


def pending_in(copy: WorkingCopy) -> Pending:
    """What is edited in a working copy."""
    found = difference(copy.based_on, copy.texts)
    approvals, _ = approvals_in(read_text(APPROVALS, copy.text(APPROVALS)))
    languages = languages_of(copy)
    changes = [
        PendingChange(change, tuple(_lapsing(change, approvals, languages)))
        for change in found.changes
        if change.file != APPROVALS
    ]
    return Pending(tuple(changes), found.lines, found.unread)


def _lapsing(change: Change, approvals: Approvals, languages: Sequence[str]) -> list[Approval]:
    codes = [change.language] if change.language else languages
    given = [approvals.given.get((change.id, code)) for code in codes]
    before, after = fingerprint_of(change.before), fingerprint_of(change.after)
    return [
        each
        for each in given
        if change.kind == "changed" and each and before == each.fingerprint != after
    ]
