"""Files of a folder replaced and removed together: all of them, or none."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from infographic.errors import HistoryError, Problem
from infographic.files import UnreadableError, read_whole
from infographic.message import say
from infographic.stopping import finished_first

_MOST_BYTES = 50_000_000
_READ, _RUN = 0o444, 0o111


@dataclass(frozen=True)
class NewFile:
    """What a file is to hold, and whether it is a program."""

    data: bytes
    is_executable: bool = False


def replace_files(
    folder: Path, files: Mapping[PurePosixPath, NewFile], gone: Collection[PurePosixPath]
) -> None:
    """Write files at their paths in a folder and remove others; folders that become empty go too.
    OSError and UnreadableError when the system refuses, HistoryError for a way that leads out of
    the folder through a link: everything is then as it was."""
    for path in (*files, *gone):
        _refuse_links(folder, path)
    with _written(folder, files) as places, finished_first():
        undone: list[_Earlier] = []
        try:
            for path in gone:
                undone.append(_earlier(folder / path))
                (folder / path).unlink()
            for path, place in places.items():
                undone.append(_earlier(folder / path))
                place.replace(folder / path)
        except (OSError, UnreadableError):
            for earlier in reversed(undone):
                earlier.bring_back()
            raise
        for path in gone:
            _remove_empty(folder, path)


@dataclass(frozen=True)
class _Earlier:
    """What is at a path: a file with its mode, a link to somewhere, or nothing."""

    path: Path
    data: bytes | None = None
    mode: int = 0
    link: str = ""

    def bring_back(self) -> None:
        with suppress(OSError):
            if self.data is not None:
                self.path.write_bytes(self.data)
                self.path.chmod(self.mode)
                return
            self.path.unlink(missing_ok=True)
            if self.link:
                self.path.symlink_to(self.link)


def _refuse_links(folder: Path, path: PurePosixPath) -> None:
    for parent in path.parents:
        if (folder / parent).is_symlink() and parent.parts:
            what = say("this folder is a link, and nothing is written where it leads")
            hint = say("put the folder itself in its place")
            raise HistoryError(Problem(what, item=str(folder / parent), hint=hint))


@contextmanager
def _written(
    folder: Path, files: Mapping[PurePosixPath, NewFile]
) -> Iterator[dict[PurePosixPath, Path]]:
    """Each file in full on the disk beside its place, for the block to rename; what it leaves is
    removed."""
    places: dict[PurePosixPath, Path] = {}
    token = secrets.token_hex(4)
    try:
        for path, new in files.items():
            final = folder / path
            final.parent.mkdir(parents=True, exist_ok=True)
            if final.is_dir() and not final.is_symlink():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(final))
            places[path] = final.with_name(f".{final.name}.{token}.part")
            _write(places[path], new, final)
        yield places
    finally:
        for place in places.values():
            with suppress(OSError):
                place.unlink(missing_ok=True)


def _write(place: Path, new: NewFile, final: Path) -> None:
    with place.open("xb") as file:
        file.write(new.data)
        file.flush()
        os.fsync(file.fileno())
    mode = _mode(final) or _mode(place)
    place.chmod(mode | (mode & _READ) >> 2 if new.is_executable else mode & ~_RUN)


def _mode(path: Path) -> int:
    """The permissions of a regular file; 0 where there is none."""
    about = path.lstat() if os.path.lexists(path) else None
    return stat.S_IMODE(about.st_mode) if about and stat.S_ISREG(about.st_mode) else 0


def _earlier(path: Path) -> _Earlier:
    if path.is_symlink():
        return _Earlier(path, link=str(path.readlink()))
    if not os.path.lexists(path):
        return _Earlier(path)
    return _Earlier(path, read_whole(path, _MOST_BYTES), _mode(path))


def _remove_empty(folder: Path, path: PurePosixPath) -> None:
    for parent in path.parents:
        if parent.parts:
            with suppress(OSError):  # it stays when there is anything in it
                (folder / parent).rmdir()
