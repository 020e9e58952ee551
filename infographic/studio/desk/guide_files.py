"""The text files of a guide that an editor changes: read together, and written only whole.

Nothing outside the guide's folder is read or written, wherever links lead.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.load import FORMATS, GUIDE, RULES, STEPS
from infographic.content.theme.based_on import THEMES
from infographic.content.yaml.encoding import decoded, shown
from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.stopping import finished_first
from infographic.studio.desk.refusals import SaveError
from infographic.studio.desk.working_copy import Texts

_NAMES = (GUIDE, STEPS, RULES, FORMATS, APPROVALS)
_THEME = re.compile(rf"{THEMES}/[^/\\.][^/\\]*\.yaml")
_UNFINISHED = ".studio"  # what names of files end with that are being written
_MARK = b"\xef\xbb\xbf"  # with which some programs begin UTF-8


@dataclass(frozen=True)
class FolderTexts:
    """The texts of the files that there are, and why others could not be read, by name."""

    texts: Texts
    refused: Mapping[str, tuple[Problem, ...]]


def is_guides(name: str) -> bool:
    """Whether a path in the folder is that of a text file which an editor may change."""
    return name in _NAMES or _THEME.fullmatch(name) is not None


def texts_in(folder: Path) -> FolderTexts:
    """What the files of a guide's folder say. Never raises: a file that cannot be read, or that
    lies elsewhere, is told with its problems."""
    texts: dict[str, str] = {}
    refused: dict[str, tuple[Problem, ...]] = {}
    for name in _names_in(folder):
        try:
            texts[name] = decoded(place_in(folder, name))
        except ContentError as error:
            refused[name] = error.problems
    return FolderTexts(texts, refused)


def place_in(folder: Path, name: str) -> Path:
    """Where a file of the guide really lies; ContentError when a link leads out of the folder."""
    assert is_guides(name)
    path = folder / name
    with suppress(OSError, RuntimeError):  # links that lead to each other
        real = path.resolve()
        if real.is_relative_to(folder.resolve()):
            return real
    what = say("this is a link to a file that is not in the guide's folder")
    hint = say("put the file itself into the folder; nothing outside of it is read or changed")
    raise ContentError(Problem(what, item=shown(path), hint=hint))


def write_texts(folder: Path, texts: Texts) -> None:
    """Give the files these texts: all are whole on the disk before the first takes its name, and
    keep their permissions. A file whose text is empty is removed. SaveError when the system
    refuses; before the first has its name, everything is then as it was.

    To be called by one at a time: what is left of others that were killed meanwhile is removed."""
    with ExitStack() as unfinished:
        staged = [
            (_staged(place_in(folder, name), text, unfinished), place_in(folder, name))
            for name, text in texts.items()
            if text
        ]
        with finished_first():
            for temporary, final in staged:
                with _telling(final):
                    temporary.replace(final)
            for name, text in texts.items():
                if not text:
                    with _telling(folder / name):
                        place_in(folder, name).unlink(missing_ok=True)
            for directory in {final.parent for _, final in staged}:
                write_through(directory)


def _names_in(folder: Path) -> Iterator[str]:
    yield from (name for name in _NAMES if os.path.lexists(folder / name))
    with suppress(OSError):
        for path in sorted((folder / THEMES).iterdir()):
            if is_guides(name := f"{THEMES}/{path.name}"):
                yield name


def _staged(path: Path, text: str, unfinished: ExitStack) -> Path:
    """A text beside its place under another name, on the disk itself."""
    for left_behind in path.parent.glob(f".{path.name}.*{_UNFINISHED}"):
        _forget(left_behind)
    temporary = path.with_name(f".{path.name}.{os.getpid()}{_UNFINISHED}")
    with _telling(path):
        if not path.parent.exists():
            path.parent.mkdir()
        about = path.stat() if path.exists() else None
        unfinished.callback(_forget, temporary)
        with temporary.open("wb") as file:
            if about is not None:
                if not os.access(path, os.W_OK):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
                os.fchmod(file.fileno(), stat.S_IMODE(about.st_mode))
            file.write(_begins_with(path, about) + text.encode())
            file.flush()
            os.fsync(file.fileno())
    return temporary


def _forget(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink(missing_ok=True)


def _begins_with(path: Path, about: os.stat_result | None) -> bytes:
    """The mark with which the file that is there begins, if it does."""
    if about is None or not stat.S_ISREG(about.st_mode):
        return b""
    with path.open("rb") as file:
        return _MARK if file.read(len(_MARK)) == _MARK else b""


def write_through(directory: Path) -> None:
    """Have a folder's new names on the disk itself, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """What the system says of a file, as a SaveError."""
    try:
        yield
    except OSError as error:
        raise SaveError(unwritable(path, error)) from error


def unwritable(path: Path, error: OSError) -> Problem:
    """What to say of a file that the system does not write."""
    what = say("the file cannot be written: {reason}", reason=error.strerror or str(error))
    hint = say("is the disk full, or the folder write-protected?")
    return Problem(what, item=shown(path), hint=hint)
