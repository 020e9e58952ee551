"""Notices when files of a guide's folder change."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from watchfiles import Change, watch

_STEP, _DEBOUNCE = 20, 200  # ms: quiet for so long, or at the latest after so long
_LOOK = 1000  # ms; file systems of other machines tell of nothing, so somebody has to look
_OUTPUT = "output"
_MOST_FILES = 2_000

Signs = Mapping[str, tuple[int, int, int]]


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
        self._seen = _signs(self._folder)

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
        return bool(parts) and not any(map(_is_passed_by, parts))

    def _name(self, path: str) -> str:
        return Path(path).relative_to(self._folder).as_posix()

    def _look(self, told: set[str]) -> None:
        now = _signs(self._folder)
        before, self._seen = self._seen, now
        others = (name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
        names = told.union(others)
        if names and not self._end.is_set():
            self._tell(frozenset(names))


def _signs(folder: Path) -> Signs:
    """By what the system says of each file it can be told that it was written anew."""
    found: dict[str, tuple[int, int, int]] = {}
    for inside, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _is_passed_by(name)]
        for name in names:
            if _is_passed_by(name):
                continue
            try:
                about = (Path(inside) / name).stat()
            except OSError:
                continue
            path = (Path(inside) / name).relative_to(folder).as_posix()
            found[path] = (about.st_mtime_ns, about.st_size, about.st_ino)
            if len(found) == _MOST_FILES:
                return found
    return found


def _is_passed_by(name: str) -> bool:
    return name.startswith(".") or name == _OUTPUT or name.endswith("~")
