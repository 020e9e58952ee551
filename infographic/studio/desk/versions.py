"""A version of a guide after it was saved, where versions are kept."""

from __future__ import annotations

import getpass
from dataclasses import replace
from pathlib import Path

from infographic.errors import HistoryError
from infographic.history.history import History
from infographic.studio.desk.state import Saved


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
