"""The files of a guide as a version has them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from dulwich.object_store import BaseObjectStore
from dulwich.objects import ObjectID

from infographic.errors import HistoryError, Problem
from infographic.history.own_files import NAMING, OwnFiles
from infographic.history.tree import Entry, content_at, files_in, tree_at
from infographic.message import say

# As of a folder today: a guide has fewer files, which hold less.
_MOST_FILES = 2_000
_MOST_BYTES = 50_000_000
_MOST_LINKS = 5


def naming_texts(store: BaseObjectStore, tree: ObjectID | None) -> Iterator[bytes]:
    """What those files of a guide hold that name pictures."""
    if tree is None:
        return
    here = tree_at(store, tree)
    for name in map(str.encode, NAMING):
        if name in here:
            yield content_at(store, here[name][1])


def own_entries(
    store: BaseObjectStore, tree: ObjectID | None, own: OwnFiles
) -> dict[PurePosixPath, Entry]:
    """The files in a tree that are a guide's; HistoryError when they are too many."""
    found: dict[PurePosixPath, Entry] = {}
    for path, entry in files_in(store, tree):
        if own.has(path):
            found[path] = entry
            if len(found) > _MOST_FILES:
                raise HistoryError(
                    _too_much(say("this version has more than {most} files", most=_MOST_FILES))
                )
    return found


def contents(
    store: BaseObjectStore, tree: ObjectID | None, entries: Mapping[PurePosixPath, Entry]
) -> dict[PurePosixPath, bytes]:
    """What these files of a tree hold. A link stands for the file that it leads to in the tree, and
    is left out when it leads elsewhere. HistoryError when it is too much."""
    left = _MOST_BYTES
    found: dict[PurePosixPath, bytes] = {}
    links = any(entry.is_link for entry in entries.values())
    every = dict(files_in(store, tree)) if links else {}
    for path, entry in entries.items():
        target = _followed(store, path, entry, every)
        if target is None:
            continue
        found[path] = content_at(store, target.id)
        left -= len(found[path])
        if left < 0:
            raise HistoryError(
                _too_much(say("this version has more than {most} MB", most=_MOST_BYTES // 10**6))
            )
    return found


def _followed(
    store: BaseObjectStore, path: PurePosixPath, entry: Entry, every: Mapping[PurePosixPath, Entry]
) -> Entry | None:
    for _ in range(_MOST_LINKS):
        if not entry.is_link:
            return entry
        written = content_at(store, entry.id).decode("utf-8", "surrogateescape")
        path = PurePosixPath(posixpath.normpath(path.parent / written))
        if path not in every:
            return None
        entry = every[path]
    return None


def _too_much(what: str) -> Problem:
    hint = say("go back to another one, or ask who has put so much into the guide's folder")
    return Problem(what, hint=hint)
