"""Git's index, which says what of the folder git knows, locked while a version is made."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dulwich.file import FileLocked, GitFile, _GitFile
from dulwich.index import Index, IndexChecksumWriter, IndexEntry, write_index_dict

from infographic.errors import HistoryError, Problem
from infographic.history.repository import DAMAGED, GuideRepository
from infographic.message import say

# Parts of an index without which it cannot be understood.
_UNKNOWN = (b"link", b"sdir")
_PATIENCE, _AGAIN = 3.0, 0.05  # s; other programs hold the index for moments


@contextmanager
def locked(repository: GuideRepository) -> Iterator[Index]:
    """The index, which nobody else changes while the block runs, and which is written at its end;
    it stays as it was when the block raises. HistoryError as for `current`, and for one with two
    states of a file, of which somebody has to choose."""
    path = repository.repo.index_path()
    form = repository.repo.object_format
    file = _locked(path)
    try:
        index = current(repository)
        _refuse_conflicts(repository, index)
        yield index
        writer = IndexChecksumWriter(file, form)
        write_index_dict(writer, dict(index.items()), object_format=form)
        writer.close()
    except BaseException:
        file.abort()
        raise


def current(repository: GuideRepository) -> Index:
    """The index as it is, to look into; HistoryError for one in parts, or with folders as entries,
    for what is not known of it would be lost."""
    path = Path(repository.repo.index_path())
    try:
        index = Index(path, object_format=repository.repo.object_format)
    except DAMAGED:
        marks = path.read_bytes()
        if any(mark in marks for mark in _UNKNOWN):
            raise HistoryError(_unknown_kind(repository)) from None
        raise
    sparse = any(
        isinstance(entry, IndexEntry) and entry.is_sparse_dir(name) for name, entry in index.items()
    )
    if sparse or any(repository.control.glob("sharedindex.*")):
        raise HistoryError(_unknown_kind(repository))
    return index


def _locked(path: str) -> _GitFile:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return GitFile(path, "wb")
        except FileLocked:
            if time.monotonic() > until:
                raise
            time.sleep(_AGAIN)


def _refuse_conflicts(repository: GuideRepository, index: Index) -> None:
    if index.has_conflicts():
        what = say("there are files here in two states, of which one has to be chosen")
        hint = say("settle them with git, then save again")
        raise HistoryError(Problem(what, item=str(repository.folder), hint=hint))


def _unknown_kind(repository: GuideRepository) -> Problem:
    what = say("git's index here is of a kind that this program cannot write")
    hint = say(
        "save with git; or type  git update-index --no-split-index  or  git sparse-checkout disable"
    )
    return Problem(what, item=str(repository.control), hint=hint)
