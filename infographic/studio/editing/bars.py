"""What stands across the whole page: drafts, conflicts, lost approvals, broken files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from infographic.content.guide.approvals_file import APPROVALS
from infographic.message import say
from infographic.studio.desk.breakage import Breakage
from infographic.studio.desk.state import DeskState
from infographic.studio.editing.edit_page import Bar, Broken, Line, Remedy
from infographic.studio.editing.opened import Opened
from infographic.studio.when import clock, when


def bars(state: DeskState, now: datetime) -> Iterator[Bar]:
    """That drafts were left behind, that none can be kept, and that texts wait for a choice."""
    for found in state.found:
        time = when(found.draft.written, now)
        words = say("There is an unfinished edit from {time}. Go on with it?", time=time)
        data = {"name": found.name}
        actions = (
            Remedy(say("Go on with it"), "take-up", data),
            Remedy(say("Throw it away"), "drop", data),
        )
        yield Bar("wait", words, actions, found.name.partition(".")[0])
    if state.draft.trouble:
        words = say("The draft could not be kept. The text is safe in this window")
        yield Bar("bad", words, (), "draft")
    if state.conflicts:
        words = say("Somebody changed the same text while you were editing")
        yield Bar("wait", words, (Remedy(say("Choose"), "conflict", {}),), "conflict")


def lost_approvals_bar(opened: Opened) -> Iterator[Bar]:
    """That approvals are gone which the guide had."""
    if opened.has_lost_approvals and APPROVALS not in opened.state.copy.texts:
        words = say("The approvals are missing from the folder, so all texts count as approved")
        back = Remedy(say("Bring them back"), "bring-back-approvals", {})
        yield Bar("bad", words, (back,), "approvals")


def broken_file(state: DeskState) -> Broken | None:
    """The first file that cannot be read, with what can be done; None when all can."""
    if not state.broken:
        return None
    first: Breakage = state.broken[0]
    lines = tuple(
        Line(number, text, first.column if number == first.line else 0)
        for number, text in first.excerpt
    )
    data = {"file": first.file}
    repair = Remedy(first.repair.label, "repair", data) if first.repair else None
    actions = [Remedy(say("Mend it here"), "open-file", data)]
    if state.copy.text(first.file):
        earlier = say("Bring back the file of {time}", time=clock(state.content_time))
        actions.append(Remedy(earlier, "bring-back", data))
    return Broken(
        file=first.file,
        line=first.line,
        what=first.problem.what,
        hint=first.problem.hint,
        lines=lines,
        picture_from=clock(state.content_time),
        repair=repair,
        actions=tuple(actions),
    )
