"""Files that are not finished: what they are called, whose they are, and how those that a killed
build has left are found.

A build marks the output folder with a file of its own that it keeps locked (`flock`) while it
runs; the system takes the lock from it however it ends. So builds that run at once, even in
containers with process numbers of their own, or into folders that lie one in the other, know each
other's files from those of the dead.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import secrets
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

_SUFFIX = ".part"
_NAME = re.compile(
    r"\.(?:.+\.)?(?P<owner>(?P<process>[0-9]+)(?P<marked>-[0-9a-f]{8})?)\.part", re.DOTALL
)
# Where the system keeps no locks, only what is so old (s) counts as left behind.
_OLD = 24 * 60 * 60
# How deep in the output folder files are: <language>/page/<file>.
_DEPTH = 2


class Mark:
    """The mark of a running build in its output folder, until it is removed."""

    def __init__(self, folder: Path) -> None:
        self.owner = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._path = _mark_of(folder, self.owner)
        # Nobody takes it for a mark, and so for that of a dead build, before it is locked.
        new = self._path.with_suffix(".new")
        self._descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        new.rename(self._path)

    def remove(self) -> None:
        """The build is over."""
        with contextlib.suppress(OSError):
            self._path.unlink()
        os.close(self._descriptor)

    def unfinished(self, final: Path) -> Path:
        """What a file is called until it is finished; beside its place, so that it can be renamed
        in one step."""
        return final.with_name(f".{final.name}.{self.owner}{_SUFFIX}")


def remove_left_behind(folder: Path) -> None:
    """Remove what builds that were killed have left in an output folder and the folders in it;
    what cannot be removed stays."""
    for file in list(_unfinished(folder)):
        if _is_left_behind(folder, file):
            with contextlib.suppress(OSError):
                file.unlink()


def _unfinished(folder: Path) -> Iterator[Path]:
    """Marks last, for they tell of the other files."""
    with contextlib.suppress(OSError):
        for inner in (*_folders_within(folder, _DEPTH), folder):
            with contextlib.suppress(OSError):
                yield from (file for file in inner.iterdir() if _NAME.fullmatch(file.name))


def _folders_within(folder: Path, depth: int) -> list[Path]:
    """Those in a folder and in each other, down to a depth; what cannot be read has none."""
    found: list[Path] = []
    with contextlib.suppress(OSError):
        for each in sorted(each for each in folder.iterdir() if each.is_dir()):
            found += [*(_folders_within(each, depth - 1) if depth > 1 else []), each]
    return found


def _is_left_behind(folder: Path, file: Path) -> bool:
    found = _NAME.fullmatch(file.name)
    if found is None:
        return False
    marks = [_mark_of(place, found["owner"]) for place in _marked_folders(folder, file)]
    if not (there := [mark for mark in marks if os.path.lexists(mark)]):
        # Earlier versions had no marks.
        return bool(found["marked"]) or not _runs(int(found["process"]))
    return all(map(_is_of_the_dead, there))


def _marked_folders(folder: Path, file: Path) -> set[Path]:
    """Those in which the mark may be of whoever writes a file: the output folder in which it was
    found, and where a build writes whose own output folder lies in that one, or around it."""
    ways = (file.absolute(), file.parent.resolve() / file.name)
    return {folder, *(above for way in ways for above in islice(way.parents, _DEPTH + 1))}


def _is_of_the_dead(mark: Path) -> bool:
    """Whether nobody holds a mark any more."""
    try:
        descriptor = os.open(mark, os.O_WRONLY | os.O_NONBLOCK)
    except FileNotFoundError:  # its build has just ended
        return True
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return time.time() - os.fstat(descriptor).st_mtime > _OLD
    finally:
        os.close(descriptor)
    return True


def _mark_of(folder: Path, owner: str) -> Path:
    return folder / f".{owner}{_SUFFIX}"


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # of another user
        return True
    return process > 0
