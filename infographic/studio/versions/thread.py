"""The versions of a guide as a thread: when, who, what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from infographic.history.version import Version
from infographic.message import Message, say
from infographic.studio.desk.pending import pending_in
from infographic.studio.desk.state import DeskState
from infographic.studio.when import time_of_day, when


@dataclass(frozen=True)
class Knot:
    """A version in the thread: what is said of it, and its `id`."""

    id: str
    when: Message
    who: str
    what: str


@dataclass(frozen=True)
class Unsaved:
    """What no version has yet: since when, if that is known, and what."""

    since: Message | str
    what: Message | str


def knots(versions: Sequence[Version], now: datetime) -> tuple[Knot, ...]:
    """The thread, newest first."""
    return tuple(Knot(each.id, moment_of(each, now), each.who, each.title) for each in versions)


def moment_of(version: Version, now: datetime) -> Message:
    """When a version was saved, by the clock of this machine."""
    moment = version.when.astimezone(now.tzinfo)
    said = when(moment, now)
    if (now.date() - moment.date()).days in (0, 1):
        return said
    return say("{day} at {time}", day=said, time=time_of_day(moment))


def unsaved(state: DeskState, files: Sequence[str]) -> Unsaved | None:
    """What is edited, or else which files somebody has changed since the newest version."""
    if state.copy.edited:
        kept = state.draft.kept
        return Unsaved(time_of_day(kept) if kept else "", pending_in(state.copy).summary)
    return Unsaved("", ", ".join(files)) if files else None
