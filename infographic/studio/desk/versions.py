"""A version of a guide after it was saved, where versions are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from infographic.errors import HistoryError
from infographic.history.history import History
from infographic.studio.desk.state import Saved


def with_version(saved: Saved, folder: Path, message: str, who: str) -> Saved:
    """What was saved, with the id of the version that it is from now on; with the reason when there
    should be one and is none. The files stay saved."""
    try:
        history = History.of(folder)
        version = history.save(message, who) if history else None
    except HistoryError as error:
        return replace(saved, trouble=error.problems)
    return replace(saved, version=version.id if version else "")
