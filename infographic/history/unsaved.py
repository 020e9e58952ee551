"""What of a guide differs from its newest version."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dulwich.config import Config
from dulwich.index import Index, IndexEntry, index_entry_from_stat
from dulwich.objects import Blob

from infographic.files import UnreadableError, read_whole
from infographic.history.line_ends import LineEnds
from infographic.history.own_files import NAMING, OwnFiles, composed, files_below
from infographic.history.repository import GuideRepository
from infographic.history.set_up import is_true
from infographic.history.tree import Entry, content_at
from infographic.history.tree_files import naming_texts, own_entries

_MOST_BYTES = 50_000_000  # of a file
_EXECUTABLE, _PLAIN = 0o100755, 0o100644


@dataclass(frozen=True)
class Kept:
    """A file of the folder as git would keep it; `about` is what the system said of it before it
    was read. `blob` is empty of a file that is as it was and that only other programs can read."""

    entry: Entry
    blob: Blob
    about: os.stat_result


@dataclass(frozen=True)
class Unsaved:
    """The files that differ, by their paths as git has them, None for those that are gone; and all
    files that are there."""

    changed: Mapping[PurePosixPath, Kept | None]
    files: Mapping[PurePosixPath, Kept]


def unsaved_in(repository: GuideRepository, index: Index) -> Unsaved:
    """What has changed in the folder since the newest version. HistoryError, UnreadableError and
    OSError for files that cannot be kept, or read."""
    store, folder = repository.store, repository.folder
    tree = repository.tree_of(repository.head)
    own = OwnFiles.of([*naming_texts(store, tree), *_naming_files(folder)])
    before = own_entries(store, tree, own)
    reader = _Reader(repository, index, before)
    names = {reader.name_of(path): path for path in files_below(folder) if own.has(path)}
    files = {name: reader.kept(name, path) for name, path in names.items()}
    changed: dict[PurePosixPath, Kept | None] = {
        name: each for name, each in files.items() if each.entry != before.get(name)
    }
    gone = (name for name in before.keys() - files.keys() if reader.is_gone(name))
    return Unsaved({**changed, **dict.fromkeys(gone)}, files)


def _naming_files(folder: Path) -> Iterator[bytes]:
    for name in NAMING:
        try:
            yield read_whole(folder / name, _MOST_BYTES)
        except UnreadableError:  # told when it is to be kept
            continue


class _Reader:
    """Reads the files of a folder as git would keep them; `before` is how it has them."""

    def __init__(
        self,
        repository: GuideRepository,
        index: Index,
        before: Mapping[PurePosixPath, Entry],
    ) -> None:
        config: Config = repository.repo.get_config_stack()
        self._repository, self._index, self._before = repository, index, before
        self._line_ends = LineEnds(repository.repo.get_gitattributes(), config)
        self._keeps_modes = is_true(config, "core", "filemode", "true")
        self._composes = is_true(config, "core", "precomposeunicode", "false")
        self._known = {composed(str(name)): name for name in before}

    def name_of(self, path: PurePosixPath) -> PurePosixPath:
        """The name by which git has a file: where the system takes two spellings of å for one
        file, the other one may be meant."""
        if path in self._before:
            return path
        known = self._known.get(composed(str(path)))
        if known is not None and os.path.lexists(self._repository.folder / known):
            return known
        return PurePosixPath(composed(str(path))) if self._composes else path

    def is_gone(self, name: PurePosixPath) -> bool:
        """Whether a file that git has is no more, and not only left out of a sparse checkout."""
        entry = self._index[path] if (path := self._in_git(name)) in self._index else None
        if isinstance(entry, IndexEntry) and entry.skip_worktree:
            return False
        return not os.path.lexists(self._repository.folder / name)

    def kept(self, name: PurePosixPath, path: PurePosixPath) -> Kept:
        place = self._repository.folder / path
        about = place.lstat()
        before = self._before.get(name)
        if stat.S_ISLNK(about.st_mode):
            leads_to = os.readlink(place)  # noqa: PTH115 - as it is written, which Path tidies
            blob = Blob.from_string(os.fsencode(leads_to))
            return Kept(Entry(stat.S_IFLNK, blob.id), blob, about)
        in_git = self._in_git(name)
        if before and self._line_ends.are_left_to_programs(in_git) and self._is_known(name, about):
            return Kept(before, Blob(), about)
        data = self._line_ends.to_git(
            in_git,
            read_whole(place, _MOST_BYTES),
            lambda: content_at(self._repository.store, before.id) if before else b"",
        )
        blob = Blob.from_string(data)
        return Kept(Entry(self._mode(about, before), blob.id), blob, about)

    def _is_known(self, name: PurePosixPath, about: os.stat_result) -> bool:
        """Whether a file is as git has last seen it, by its time and length."""
        entry = self._index[path] if (path := self._in_git(name)) in self._index else None
        if not isinstance(entry, IndexEntry):
            return False
        seen = index_entry_from_stat(about, entry.sha)
        return (entry.mtime, entry.size) == (seen.mtime, seen.size)

    def _mode(self, about: os.stat_result, before: Entry | None) -> int:
        if self._keeps_modes:
            return _EXECUTABLE if about.st_mode & stat.S_IXUSR else _PLAIN
        return _EXECUTABLE if before and before.is_executable else _PLAIN

    def _in_git(self, name: PurePosixPath) -> bytes:
        return b"/".join(self._repository.in_git(name))
