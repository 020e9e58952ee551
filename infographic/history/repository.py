"""The repository that holds a guide's folder: found, opened, and begun."""

from __future__ import annotations

import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dulwich.config import StackedConfig
from dulwich.errors import (
    ApplyDeltaError,
    ChecksumMismatch,
    FileFormatException,
    NotGitRepository,
    ObjectMissing,
    RefFormatError,
    WrongObjectException,
)
from dulwich.file import FileLocked
from dulwich.ignore import IgnoreFilterManager
from dulwich.index import UnsupportedIndexFormat
from dulwich.object_format import DEFAULT_OBJECT_FORMAT
from dulwich.object_store import DiskObjectStore
from dulwich.objects import ObjectID
from dulwich.refs import HEADREF, DiskRefsContainer
from dulwich.repo import (
    InvalidWorktreeConfiguration,
    Repo,
    UnsupportedExtension,
    UnsupportedVersion,
)

from infographic.errors import HistoryError, Problem
from infographic.files import UnreadableError
from infographic.history.own_files import GUIDE
from infographic.history.set_up import said
from infographic.history.tree import commit_at, files_in, folder_at
from infographic.message import say

_BRANCH = b"main"
_CONTROL = ".git"
# What builds write is no part of a guide, and nobody has to be told of it as new.
_EXCLUDED = "/output/\n"
# What is raised where a repository is damaged, or lacks what a part copy of one has left out.
DAMAGED = (
    ApplyDeltaError,
    AssertionError,
    AttributeError,
    ChecksumMismatch,
    EOFError,
    FileFormatException,
    IndexError,
    KeyError,
    NotGitRepository,
    ObjectMissing,
    RecursionError,
    RefFormatError,
    StopIteration,
    TypeError,
    UnsupportedIndexFormat,
    ValueError,
    WrongObjectException,
    struct.error,
    zlib.error,
)
_NOT_SHARED = ("", "umask", "false", "no", "off", "0")
_FOREIGN = (InvalidWorktreeConfiguration, UnsupportedExtension, UnsupportedVersion)


@dataclass(frozen=True)
class GuideRepository:
    """An open repository, and the folder of the guide in it: `at` is the folder's path below the
    root of the working tree, as git writes it."""

    repo: Repo
    folder: Path
    at: tuple[bytes, ...]

    @property
    def store(self) -> DiskObjectStore:
        return self.repo.object_store

    @property
    def control(self) -> Path:
        """The folder in which git keeps what belongs to this working tree."""
        return Path(self.repo.controldir())

    @property
    def is_of_a_known_kind(self) -> bool:
        """Whether its objects and branches are kept as they usually are."""
        usual = self.repo.object_format == DEFAULT_OBJECT_FORMAT
        return usual and isinstance(self.repo.refs, DiskRefsContainer)

    @property
    def owner(self) -> int:
        """The number of the user that it belongs to."""
        return Path(self.repo.commondir()).stat().st_uid

    @property
    def is_for_several(self) -> bool:
        """Whether others than its owner may add to it, as the set-up of the repository or of the
        user says."""
        config = self.repo.get_config_stack()
        safe = {os.fsdecode(each) for each in config.get_multivar(("safe",), "directory")}
        shared = said(self.repo.get_config(), "core", "sharedRepository")
        return shared not in _NOT_SHARED or bool(safe & {"*", self.repo.path})

    @property
    def head(self) -> ObjectID | None:
        """The newest commit; None before there is any. ValueError when that is not what it is that
        there is none."""
        refs = self.repo.refs
        try:
            return refs[HEADREF]
        except StopIteration as error:  # of a file that ends too early; generators swallow it
            raise ValueError(HEADREF) from error
        except KeyError:
            names, _ = refs.follow(HEADREF)
            written = [refs.read_loose_ref(name) for name in names]
            if len(names) == 1 or written[-1] is not None:
                raise ValueError(names) from None
            return None

    def root_of(self, commit: ObjectID | None) -> ObjectID | None:
        """The tree of the whole repository at a commit."""
        return commit_at(self.store, commit).tree if commit else None

    def tree_of(self, commit: ObjectID | None) -> ObjectID | None:
        """The tree of the guide's folder at a commit; None when it had none."""
        return folder_at(self.store, self.root_of(commit), self.at)

    def in_git(self, path: PurePosixPath) -> tuple[bytes, ...]:
        """The names on the way to a file of the guide, from the root of the repository."""
        return (*self.at, *(os.fsencode(part) for part in path.parts))


@contextmanager
def opened(folder: Path) -> Iterator[GuideRepository]:
    """The repository of a folder that has one, while the block runs. HistoryError when it cannot
    be read, or not any more, also for what goes wrong in the block."""
    with told(folder):
        found = _found(folder)
        if found is None:
            raise HistoryError(no_history(folder))
        with found.repo:
            yield found


def has_repository(folder: Path) -> bool:
    """Whether a repository holds the folder; one that ignores the guide does not. HistoryError when
    that cannot be told."""
    with told(folder):
        found = _found(folder)
        if found is None:
            return False
        with found.repo:
            return not _ignores_guide(found)


def begin_repository(folder: Path) -> None:
    """Make a repository in a folder, whole or not at all; HistoryError when it has one."""
    with told(folder):
        if has_repository(folder) or (folder / _CONTROL).exists():
            what = say("the versions of this folder are kept already")
            raise HistoryError(Problem(what, item=str(folder), hint=say("nothing has to be begun")))
        with tempfile.TemporaryDirectory(prefix=".infographic-", dir=folder) as place:
            Repo.init(place, default_branch=_BRANCH, config=StackedConfig([])).close()
            control = Path(place) / _CONTROL
            (control / "info" / "exclude").write_text(_EXCLUDED, "utf-8")
            control.rename(folder / _CONTROL)


def no_history(folder: Path) -> Problem:
    """What to say of a folder whose versions are not kept."""
    what = say("no versions of this guide are kept yet")
    hint = say("infographic history {folder} --begin  keeps them from now on", folder=str(folder))
    return Problem(what, item=str(folder), hint=hint)


def _found(folder: Path) -> GuideRepository | None:
    """None where there is no repository, or one without a working tree."""
    real = folder.resolve()
    try:
        repo = Repo.discover(real)
    except NotGitRepository:
        return None
    root = Path(os.path.realpath(repo.path))
    if repo.bare or not real.is_relative_to(root):
        repo.close()
        return None
    if not Path(repo.controldir(), "HEAD").is_file():
        repo.close()
        what = say("the versions of this folder are kept elsewhere, and are not there")
        control = root / _CONTROL
        hint = say("see where {control} leads; or ask who has put it there", control=str(control))
        raise HistoryError(Problem(what, item=str(folder), hint=hint))
    at = tuple(os.fsencode(part) for part in real.relative_to(root).parts)
    return GuideRepository(repo, real, at)


def _ignores_guide(found: GuideRepository) -> bool:
    path = os.fsdecode(b"/".join(found.in_git(PurePosixPath(GUIDE))))
    if not IgnoreFilterManager.from_repo(found.repo).is_ignored(path):
        return False
    tracked = files_in(found.store, found.tree_of(found.head))
    return all(str(path) != GUIDE for path, _ in tracked)


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """What git's files or the system say, as a HistoryError in plain words."""
    try:
        yield
    except FileLocked as error:
        what = say("another program is working on the versions here just now")
        lock = _name(error.lockfilename)
        hint = say("try again; if no other program is at work, delete {lock}", lock=lock)
        raise HistoryError(Problem(what, item=str(folder), hint=hint)) from error
    except UnreadableError as error:
        raise HistoryError(Problem(error.what, item=str(folder), hint=error.hint)) from error
    except _FOREIGN as error:
        what = say("the versions here are kept in a way that this program does not know")
        hint = say("save them with the program that has made them")
        raise HistoryError(Problem(what, item=str(folder), hint=hint)) from error
    except OSError as error:
        raise HistoryError(_refused(folder, error)) from error
    except DAMAGED as error:
        raise HistoryError(damaged(folder)) from error


def damaged(folder: Path) -> Problem:
    """What to say when something is missing from a repository or is no longer what it was."""
    what = say("the versions here are damaged, or only a part of them was copied")
    hint = say("the files of the guide are as they were; “git fsck” tells more, or copy them anew")
    return Problem(what, item=str(folder), hint=hint)


def _refused(folder: Path, error: OSError) -> Problem:
    """What the system says of a file."""
    reason = error.strerror or str(error)
    named = _name(error.filename) if error.filename else str(folder)
    if isinstance(error, PermissionError):
        hint = say("ask the owner of the folder for permission, or copy it to one of your own")
        what = say("you are not allowed to write or read here")
        return Problem(what, item=named, hint=hint)
    what = say("the system refuses: {reason}", reason=reason)
    return Problem(what, item=named, hint=say("is the disk there, and is there room on it?"))


def _name(path: str | bytes | int) -> str:
    return os.fsdecode(path) if isinstance(path, str | bytes) else str(path)
