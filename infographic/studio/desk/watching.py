"""Notices when files of a guide's folder change."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from watchfiles import Change, watch

from infographic.studio.desk.signs import differing, is_passed_by, signs_of

_STEP, _DEBOUNCE = 20, 200  # ms: quiet for so long, or at the latest after so long
_LOOK = 1000  # ms; file systems of other machines tell of nothing, so somebody has to look


class Watching:
    """Calls back with the names of files that have changed, by their paths in the folder, from a
    thread of its own; hidden files, and those that builds write, do not count.

    What the system does not tell of, as on a network drive, is noticed within a second or two. Use
    it in a `with` block, at the end of which it has ended.
    """

    def __init__(self, folder: Path, tell: Callable[[frozenset[str]], None]) -> None:
        self._folder = folder.resolve()
        self._tell = tell
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watching", daemon=True)
        self._seen = signs_of(self._folder)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.end()

    def end(self) -> None:
        """Stop, and wait until it has stopped; once it has, nothing is told any more."""
        self._end.set()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join()

    def _watch(self) -> None:
        while not self._end.is_set():
            try:
                for changes in self._moments():
                    self._look({self._name(path) for _, path in changes})
            except (OSError, RuntimeError):  # the folder is gone, or the system watches no more
                self._look(set())
                self._end.wait(_LOOK / 1000)

    def _moments(self) -> Iterator[set[tuple[Change, str]]]:
        """When to look: as soon as the system tells of a change, and now and then."""
        return watch(
            self._folder,
            watch_filter=self._counts,
            step=_STEP,
            debounce=_DEBOUNCE,
            stop_event=self._end,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )

    def _counts(self, change: Change, path: str) -> bool:  # noqa: ARG002
        parts = Path(self._name(path)).parts
        return bool(parts) and not any(map(is_passed_by, parts))

    def _name(self, path: str) -> str:
        return Path(path).relative_to(self._folder).as_posix()

    def _look(self, told: set[str]) -> None:
        now = signs_of(self._folder)
        before, self._seen = self._seen, now
        names = differing(before, now).union(told)
        if names and not self._end.is_set():
            self._tell(names)
