"""The versions of the guide on a desk, where they are kept."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from infographic.errors import HistoryError, Problem
from infographic.history.history import FIRST, History
from infographic.history.identity import users_name
from infographic.history.version import Version
from infographic.message import say
from infographic.studio.desk.state import Saved


@dataclass(frozen=True)
class SaidOfGoingBack:
    """Who goes back to a version, what is said of the new version that makes, and of the one in
    which what was not saved is kept."""

    who: str
    message: str
    message_before: str


@dataclass(frozen=True)
class GoneBack:
    """The ids of the version that was made by going back, and of the one that was the newest before
    it; the first is empty when everything was as it was then."""

    version: str
    before: str


@dataclass(frozen=True)
class Keeping:
    """Whether versions are kept of a guide, and the name that git is set up with, to be proposed;
    empty when it has none."""

    is_on: bool
    who: str


def keeping(folder: Path) -> Keeping:
    """Versions that cannot be read count as kept: saving tells what is wrong."""
    try:
        history = History.of(folder)
        return Keeping(True, history.who()) if history else Keeping(False, users_name())
    except HistoryError:
        return Keeping(True, "")


def begin(folder: Path, who: str, translate: Callable[[str], str]) -> None:
    """Keep versions from now on; what is in the folder is the first. HistoryError when it cannot be
    kept."""
    history = History.of(folder)
    message = translate(FIRST)
    if history is None:
        History.begin(folder, who, message)
    else:
        history.save(message, who)


def with_version(saved: Saved, folder: Path, message: str, who: str) -> Saved:
    """What was saved, with the id of the version that it is from now on; with the reason when there
    should be one and is none. The files stay saved. Without a name, `who` saves is known by that
    which git is set up with, or else the system."""
    try:
        history = History.of(folder)
        name = who.strip() or (history.who() if history else "") or _users_name()
        version = history.save(message, name) if history else None
    except HistoryError as error:
        return replace(saved, trouble=error.problems)
    return replace(saved, version=version.id if version else "")


def _users_name() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # nobody whom the system knows
        return ""


def gone_back(folder: Path, version: Version, said: SaidOfGoingBack) -> GoneBack:
    """Write the files of a version. HistoryError when that cannot be: everything is as it was."""
    history = History.of(folder)
    if history is None:
        what = say("no versions of this guide are kept any more")
        raise HistoryError(Problem(what, item=str(folder)))
    newest = history.versions(1)
    done = history.restore(version, said.who, said.message, said.message_before)
    last = done.before or newest[0]
    return GoneBack(done.version.id if done.version else "", last.id)
