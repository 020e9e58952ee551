"""Files that appear under their names together, and only when every one of them is whole."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import math
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from infographic.errors import HalfPublishedError, Problem, RenderError
from infographic.files import read_whole
from infographic.message import Message, say
from infographic.publish.unfinished import Mark, remove_left_behind
from infographic.stopping import finished_first

# Giving files their names takes another build no longer, unless it has been put to sleep.
_PATIENCE = 30.0  # s
_AGAIN = 0.05  # s
_AT_ONCE = 8  # files that are written through
# Of a PDF, with the print images of the largest page.
_MOST_BYTES = 500_000_000


@dataclass(frozen=True)
class _Staged:
    temporary: Path
    final: Path


class Staging:
    """Takes about so many files for one folder, each written in full beside its place under a
    temporary name.

    `publish` renames them, which replaces each file in one step (POSIX rename). Leaving the `with`
    block without it removes the temporary files, and folders that were made for them; the files
    of earlier builds are then untouched. RenderError when the disk refuses.
    """

    def __init__(self, folder: Path, files: int = 1) -> None:
        self._folder = folder
        self._files = files
        self._mark: Mark | None = None
        self._staged: dict[PurePosixPath, _Staged] = {}
        self._lengths: dict[PurePosixPath, int] = {}
        self._made: list[Path] = []
        self._through: set[Path] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with finished_first():
            for staged in self._staged.values():
                with contextlib.suppress(OSError):
                    staged.temporary.unlink(missing_ok=True)
            self._unmark()
            for folder in reversed(self._made):
                with contextlib.suppress(OSError):
                    folder.rmdir()  # stays when there is anything in it

    def add(self, path: PurePosixPath, data: bytes) -> None:
        """Write a file to be published at a path relative to the folder."""
        try:
            write(self.place(path), data)
        except UnwrittenError as error:
            raise self.refusal(error) from error
        self.has(path, len(data))

    def place(self, path: PurePosixPath) -> Path:
        """Where a file is to be written that is to be published at a path relative to the folder,
        by whatever process."""
        final = self._folder / path
        with self._telling(path):
            mark = self._marked()
            self._make_folder(final.parent)
            if final.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        self._staged.pop(path, None)  # its turn is when it is asked for again
        staged = self._staged[path] = _Staged(mark.unfinished(final), final)
        self._through.discard(staged.temporary)
        return staged.temporary

    def has(self, path: PurePosixPath, length: int) -> None:
        """The file has been written, of so many bytes; those of others are guessed by them."""
        self._lengths[path] = length

    def drop(self, path: PurePosixPath) -> None:
        """The file is not to be published after all, if it was to be."""
        staged = self._staged.pop(path, None)
        if staged is not None:
            with self._telling(path):
                staged.temporary.unlink(missing_ok=True)

    def refusal(self, error: UnwrittenError) -> RenderError:
        """What the system says of a file for which there is a place, in plain words."""
        finals = {staged.temporary: staged.final for staged in self._staged.values()}
        final = finals.get(error.place, error.place)
        return RenderError(_unwritable(final, error.reason, self._missing(error.length)))

    @contextlib.contextmanager
    def _telling(self, path: PurePosixPath) -> Iterator[None]:
        """What the system says of a path, as a RenderError."""
        try:
            yield
        except OSError as error:
            said = _unwritable(self._folder / path, error, self._missing(0))
            raise RenderError(said) from error

    def read(self, path: PurePosixPath) -> bytes:
        """What a file will hold once all are published; UnreadableError when it cannot be read."""
        staged = self._staged.get(path)
        return read_whole(staged.temporary if staged else self._folder / path, _MOST_BYTES)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """No other build gives files their names in the folder meanwhile; RenderError when one
        does not come to an end."""
        with _open_folder(self._folder) as descriptor:
            if descriptor is not None:
                self._lock(descriptor)
            yield

    def write_through(self) -> None:
        """Have all files on the disk itself, so that a power cut after the renaming cannot leave
        one empty. All are asked for at the same time: the disk takes hardly longer for many than
        for one, 4 ms."""
        places = [staged.temporary for staged in self._staged.values()]
        new = [place for place in places if place not in self._through]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            try:
                for _ in pool.map(_write_through, new):
                    pass
            except UnwrittenError as error:
                raise self.refusal(error) from error
        self._through.update(new)

    def publish(self) -> None:
        """Give every file its name, in the order they were added, once it is written through."""
        self.write_through()
        done: list[Path] = []
        for staged in self._staged.values():
            try:
                staged.temporary.replace(staged.final)
            except OSError as error:
                refused = _unwritable(staged.final, error, 0)
                raise (HalfPublishedError if done else RenderError)(refused) from error
            done.append(staged.final)
        self._unmark()

    def _lock(self, descriptor: int) -> None:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    what = say(
                        "another build is writing its files here, and does not come to an end"
                    )
                    hint = say("end that one, or wait for it; then build again")
                    raise RenderError(Problem(what, item=str(self._folder), hint=hint)) from None
                time.sleep(_AGAIN)
            except OSError:  # a file system without locks
                return None

    def _marked(self) -> Mark:
        if self._mark is None:
            self._make_folder(self._folder)
            remove_left_behind(self._folder)
            self._mark = Mark(self._folder)
        return self._mark

    def _unmark(self) -> None:
        if self._mark is not None:
            self._mark.remove()
            self._mark = None

    def _make_folder(self, folder: Path) -> None:
        missing = [folder, *folder.parents]
        for part in reversed([part for part in missing if not part.exists()]):
            if part.is_symlink():
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
            self._made.append(part)
            part.mkdir(exist_ok=True)

    def _missing(self, length: int) -> int:
        """About how many bytes the disk lacks when it has no room for so many: the other files are
        taken to be as large as those so far, which make room again."""
        written = sum(self._lengths.values())
        files = len(self._lengths) + 1
        whole = (written + length) / files * max(self._files, files)
        return math.ceil(whole - written)


class Scratch(Staging):
    """The same for a folder that nobody needs after a power cut: what is written may still be on
    its way to the disk when it gets its name."""

    def write_through(self) -> None:
        """There is no need to wait."""


@contextlib.contextmanager
def _open_folder(folder: Path) -> Iterator[int | None]:
    """A descriptor of the folder; None where the system gives none."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        yield None
        return
    try:
        yield descriptor
    finally:
        os.close(descriptor)  # which unlocks it


class UnwrittenError(Exception):
    """The system has refused, for this `reason`, to write so many bytes to a place."""

    def __init__(self, reason: OSError, place: Path, length: int) -> None:
        super().__init__(reason, place, length)
        self.reason, self.place, self.length = reason, place, length


def write(path: Path, data: bytes) -> None:
    """Write a file that is to be published; UnwrittenError when the system refuses."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UnwrittenError(error, path, len(data)) from error


def _write_through(path: Path) -> None:
    """Have a file on the disk itself; UnwrittenError when the system refuses."""
    length = 0
    try:
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size
            os.fsync(file.fileno())
    except OSError as error:
        raise UnwrittenError(error, path, length) from error


def is_of_the_disk(error: RenderError) -> bool:
    """Whether a file could not be written for a reason that others cannot be either: the disk is
    full, or takes nothing at all."""
    cause = error.__cause__
    reason = cause.reason if isinstance(cause, UnwrittenError) else cause
    return isinstance(reason, OSError) and reason.errno in (*_FULL, errno.EROFS, errno.EIO)


def _unwritable(path: Path, error: OSError, missing: int) -> Problem:
    """What the system says of a file that cannot be written, in plain words; `missing` is how many
    bytes the disk lacks if it is full."""
    reason = error.strerror or str(error)
    what = say("the file cannot be written: {reason}", reason=reason)
    if error.errno in _FULL:
        room = max(1, math.ceil(missing / 1e6))
        return Problem(
            what, item=str(path), hint=say("free about {room} MB, then build again", room=room)
        )
    known = _REASONS.get(
        error.errno or 0, (what, say("is the disk there? or use {option}", option="--output"))
    )
    return Problem(known[0], item=str(path), hint=known[1])


_FULL = (errno.ENOSPC, errno.EDQUOT)
_ELSEWHERE = say("choose another folder with {option}", option="--output")


def _or_elsewhere(hint: str) -> Message:
    return say("{hint}, or {instead}", hint=hint, instead=_ELSEWHERE)


_NO_FOLDER = (
    say("a file has the name of a folder that is needed"),
    _or_elsewhere(say("rename that file")),
)
_NOT_ALLOWED = (
    say("you are not allowed to write here"),
    _or_elsewhere(say("close programs that show the file")),
)
_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: (
        say("the folder was removed while files were written there"),
        say("leave the folder alone, and build again; is the disk there?"),
    ),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EISDIR: (
        say("a folder has the name that the file needs"),
        _or_elsewhere(say("rename that folder")),
    ),
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.EROFS: (say("nothing can be written to this disk, only read from it"), _ELSEWHERE),
    errno.ELOOP: (
        say("a link on the way to the file leads nowhere or back to itself"),
        _or_elsewhere(say("delete that link")),
    ),
    errno.ENAMETOOLONG: (
        say("the name of the file, or of a folder on the way, is longer than the system allows"),
        _or_elsewhere(say("write a shorter file_name in {file}", file="guide.yaml")),
    ),
    errno.EFBIG: (say("the file is larger than the disk takes"), _ELSEWHERE),
}
