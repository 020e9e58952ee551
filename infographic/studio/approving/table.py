"""What is kept beside a desk whose texts are approved."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from infographic.content.load import Content
from infographic.errors import InfographicError, Problem
from infographic.publish.offer import load
from infographic.studio.desk.approving import Revision
from infographic.studio.desk.state import DeskState

_MOST_UNDONE = 100


@dataclass(frozen=True)
class SavedGuide:
    """The guide as its files say it; None, and why, when they cannot be read."""

    content: Content | None
    problems: tuple[Problem, ...] = ()


class ApprovalTable:
    """The guide as it is saved, read once, and what can still be undone. Threads may ask at the
    same time."""

    def __init__(self) -> None:
        self._last: tuple[Mapping[str, str], SavedGuide] | None = None
        self._done: dict[str, Revision] = {}

    def saved(self, folder: Path, state: DeskState) -> SavedGuide:
        """The guide of a folder that is open in this state, as its files say it."""
        if state.broken:
            return SavedGuide(None, tuple(each.problem for each in state.broken))
        if not state.copy.edited and state.is_current:
            return SavedGuide(state.content)
        last, based_on = self._last, state.copy.based_on
        if last is None or last[0] is not based_on:
            last = based_on, _read(folder, based_on)
            self._last = last
        return last[1]

    def remember(self, done: Revision) -> str:
        """Keep what was done, so that it can be undone by the name that comes back."""
        token = secrets.token_urlsafe(9)
        self._done[token] = done
        for oldest in [*self._done][:-_MOST_UNDONE]:
            del self._done[oldest]
        return token

    def take(self, token: str) -> Revision | None:
        """What is to be undone, once."""
        return self._done.pop(token, None)


def _read(folder: Path, texts: Mapping[str, str]) -> SavedGuide:
    try:
        return SavedGuide(load(folder, texts={name: text for name, text in texts.items() if text}))
    except InfographicError as error:
        return SavedGuide(None, error.problems)
