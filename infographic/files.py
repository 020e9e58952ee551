"""Files that others wrote, read so that nothing waits and nothing is endless: only regular files,
and none of them further than its limit."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePosixPath

from infographic.message import Message, say

# Opening a pipe that nobody writes to would wait for a writer; a terminal must not become ours.
_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY
_AT_ONCE = 1 << 20
MOST_LOOKED_AT = 1000  # files of a folder


class UnreadableError(Exception):
    """A file that cannot be read: `what` is wrong with it and, as `hint`, what to do."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what, self.hint = what, hint


class MissingError(UnreadableError):
    """There is no such file."""


class TooLargeError(UnreadableError):
    """The file goes on after its limit."""


def read_whole(path: Path, limit: int) -> bytes:
    """The bytes of a regular file; UnreadableError when it is none, when it has more than `limit`
    bytes, and when the system refuses."""
    with _regular(path) as (descriptor, length):
        # Files in /proc say that they are empty, and others may grow meanwhile.
        data = b"" if length > limit else b"".join(_parts(descriptor, limit + 1))
    if max(length, len(data)) > limit:
        what = say("the file is larger than {size}", size=in_words(limit))
        raise TooLargeError(what, say("is it the right file?"))
    return data


def sha256_of(path: Path, length: int) -> str:
    """The SHA-256 of a regular file of so many bytes, in hexadecimal; empty when it has more or
    fewer. UnreadableError as for `read_whole`; it takes no more memory than a part of the file."""
    with _regular(path) as (descriptor, found):
        if found != length:
            return ""
        digest = hashlib.sha256()
        for part in _parts(descriptor, length + 1):
            digest.update(part)
    return digest.hexdigest()


def is_as_written(folder: Path, path: str, length: int, sha256: str) -> bool:
    """Whether a file of a folder still has so many bytes, with this SHA-256; a path that leads out
    of the folder has none. UnreadableError when it cannot be read."""
    inside = PurePosixPath(path)
    if inside.is_absolute() or ".." in inside.parts:
        return False
    return sha256_of(folder / inside, length) == sha256


@contextmanager
def _regular(path: Path) -> Iterator[tuple[int, int]]:
    """A regular file opened to be read: its descriptor, and its length in bytes."""
    try:
        descriptor = os.open(path, _FLAGS)
    except ValueError:  # what Python says of a null character in a name
        raise UnreadableError(
            say("no file can have this name"), say("write its name again")
        ) from None
    except OSError as error:
        raise unreadable(error) from None
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError(*_not_regular(about.st_mode))
        yield descriptor, about.st_size
    except OSError as error:
        raise unreadable(error) from None
    finally:
        os.close(descriptor)


def unreadable(error: OSError) -> UnreadableError:
    """What the system says of a file, in plain words."""
    kind = MissingError if error.errno in _NOT_THERE else UnreadableError
    reason = error.strerror or str(error)
    return kind(
        *_REASONS.get(
            error.errno or 0, (say("the file cannot be read: {reason}", reason=reason), _DISK)
        )
    )


def in_words(number: int) -> Message:
    """A limit of so many bytes, unrounded."""
    if number >= 1_000_000:
        return say("{number:g} MB", number=number / 1e6)
    return say("{number:g} kB", number=number / 1e3)


def _parts(descriptor: int, most: int) -> Iterator[bytes]:
    """The bytes of a file part by part, at most so many."""
    left = most
    while left and (part := os.read(descriptor, min(left, _AT_ONCE))):
        yield part
        left -= len(part)


def _not_regular(mode: int) -> tuple[str, str]:
    if stat.S_ISDIR(mode):
        return _REASONS[errno.EISDIR]
    if stat.S_ISSOCK(mode):
        return _A_SOCKET
    if stat.S_ISFIFO(mode):
        return say("a file was expected, but this is a pipe"), _ORDINARY
    return say("a file was expected, but this is a device"), _ORDINARY


_DISK = say("is the disk there?")
_IS_IT_RIGHT = (say("the file is missing"), say("is it the right folder, and is the name right?"))
_ORDINARY = say("give the name of an ordinary file")
_A_SOCKET = (say("a file was expected, but this is a socket"), _ORDINARY)
_NOT_ALLOWED = (
    say("you are not allowed to read this file"),
    say("ask its owner for permission to read"),
)
_NOT_THERE = (errno.ENOENT, errno.ENOTDIR)
_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: _IS_IT_RIGHT,
    errno.ENOTDIR: _IS_IT_RIGHT,
    errno.EISDIR: (
        say("a file was expected, but this is a folder"),
        say("give the folder another name"),
    ),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.ELOOP: (
        say("this is a link that leads back to itself"),
        say("delete the link, and put the file itself there"),
    ),
    errno.ENAMETOOLONG: (
        say("the name is longer than the system allows"),
        say("give it a shorter name"),
    ),
    errno.ENXIO: _A_SOCKET,
}


def almost_named(path: Path) -> str:
    """The name of a file beside a path that has nearly its name (guide.yml, Guide.YAML,
    guide.yaml.txt for guide.yaml), as systems that hide endings make easy; empty when there is
    none."""
    nearly = re.compile(rf"{re.escape(path.stem)} ?(\.(ya?ml|txt))+ ?", re.IGNORECASE)
    try:
        with os.scandir(path.parent) as files:
            names = sorted(file.name for file in islice(files, MOST_LOOKED_AT))
    except OSError:
        return ""
    return next((name for name in names if nearly.fullmatch(name) and name != path.name), "")


def rename_hint(path: Path) -> str:
    """What to do when a file is missing that has nearly its name; empty when there is none."""
    found = almost_named(path)
    return say("rename “{found}” to “{name}”", found=found, name=path.name) if found else ""


def program_data() -> Path:
    """The program's own data folder: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"
