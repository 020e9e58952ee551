"""From the open guide and its history to what the view of versions shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from infographic.content.guide.approval import number_awaiting
from infographic.content.load import Content
from infographic.errors import HistoryError, Problem
from infographic.history.history import MOST_LISTED, History
from infographic.history.version import Version, Versions
from infographic.message import say
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.difference import changes_in
from infographic.studio.desk.state import DeskState
from infographic.studio.desk.wish import languages_of
from infographic.studio.editing.edit_page import Mark, NamedLanguage
from infographic.studio.language_name import language_name
from infographic.studio.shape_names import shape_names
from infographic.studio.versions.compared import Compared, compared
from infographic.studio.versions.looked_at import LookedAt
from infographic.studio.versions.thread import Knot, knots, moment_of, unsaved
from infographic.studio.versions.versions_page import Beside, VersionsPage


@dataclass(frozen=True)
class Asker:
    """Who looks: the name that they save under, the language of the interface, and the moment."""

    who: str
    interface: str
    now: datetime


def versions_page(desk: Desk, address: str, looked: LookedAt, asker: Asker) -> VersionsPage:
    """All that is shown, but the pictures."""
    state = desk.state
    looked = _within(looked, state, asker.interface)
    page = VersionsPage(
        address=address,
        looked=looked,
        is_kept=False,
        who=asker.who,
        shapes=shape_names(state.content, asker.interface),
        languages=tuple(
            NamedLanguage(code, language_name(code)) for code in languages_of(state.copy)
        ),
        changes=len(changes_in(state.copy)),
        can_undo=state.can_undo,
        can_redo=state.can_redo,
        state=_state(state.content),
    )
    try:
        history = History.of(desk.folder)
        return page if history is None else _kept(page, history, desk, asker)
    except HistoryError as error:
        return replace(page, is_kept=True, trouble=error.problems)


def _state(content: Content | None) -> Mark | None:
    """That the guide is a draft, as long as texts of it await approval."""
    if content is not None:
        guide = content.guide
        if not number_awaiting(guide, content.approvals, guide.languages):
            return None
    return Mark("wait", say("Draft"))


def _kept(page: VersionsPage, history: History, desk: Desk, asker: Asker) -> VersionsPage:
    looked = page.looked
    versions = history.versions(looked.most)
    thread = knots(versions, asker.now)
    newest = versions[0].id if versions else ""
    page = replace(
        page,
        is_kept=True,
        knots=thread,
        unsaved=unsaved(desk.state, history.unsaved()) if versions else None,
        older=looked.most + MOST_LISTED if versions.has_more else 0,
        note=versions.note,
        newest=newest,
        newer=_newer(looked.known, thread),
    )
    if not versions:
        return replace(page, trouble=(Problem(versions.note),)) if versions.note else page
    version, found = _chosen(history, versions, desk, looked.version)
    moment = moment_of(version, asker.now)
    looked = replace(looked, version=version.id)
    pair = f"{page.address}/{version.id}/pair?shape={looked.shape}&language={looked.language}"
    return replace(page, looked=looked, beside=Beside(version, moment, found, pair))


def _newer(known: str, thread: Sequence[Knot]) -> Knot | None:
    """The newest version, where somebody knows an earlier one only."""
    return thread[0] if known and thread and thread[0].id != known else None


def _chosen(
    history: History, versions: Versions, desk: Desk, wanted: str
) -> tuple[Version, Compared]:
    """The version that is wanted; else the newest that is not as everything is now."""
    if wanted:
        version = version_of(history, versions, wanted)
        return version, compared_to(history, version, desk)
    for version in versions[:2]:
        found = compared_to(history, version, desk)
        if found.differences or found.files:
            break
    return version, found


def version_of(history: History, versions: Sequence[Version], named: str) -> Version:
    """A version by its id, also one that is not among those that are listed; HistoryError when
    there is none."""
    for version in versions:
        if version.id == named:
            return version
    return history.version(named)


def compared_to(history: History, version: Version, desk: Desk) -> Compared:
    return compared(history.files_at(version), desk.state, desk.folder)


def _within(looked: LookedAt, state: DeskState, interface: str) -> LookedAt:
    """With a page format and a language that the guide has: that of the interface, if it can be."""
    languages = languages_of(state.copy)
    wanted = [code for code in (looked.language, interface) if code in languages]
    shapes = tuple(state.content.formats) if state.content else ()
    return replace(
        looked,
        language=next(iter((*wanted, *languages)), ""),
        shape=looked.shape if looked.shape in shapes else next(iter(shapes), ""),
    )
