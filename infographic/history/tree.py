"""Folders as git keeps them: trees of names, each with its mode and the id of what it holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dulwich.object_store import BaseObjectStore
from dulwich.objects import Blob, Commit, ObjectID, Tree

# Deeper than any guide's folder in any repository.
_DEEPEST = 50
_HERE = PurePosixPath()
_TOO_DEEP = "folders in each other without end"


@dataclass(frozen=True)
class Entry:
    """A file as a tree has it."""

    mode: int
    id: ObjectID

    @property
    def is_link(self) -> bool:
        return stat.S_ISLNK(self.mode)

    @property
    def is_executable(self) -> bool:
        return bool(self.mode & stat.S_IXUSR)


Changes = Mapping[tuple[bytes, ...], Entry | None]


def commit_at(store: BaseObjectStore, name: ObjectID) -> Commit:
    """KeyError when it is missing, ValueError when it is no commit."""
    found = store[name]
    if not isinstance(found, Commit):
        raise ValueError(name)
    return found


def tree_at(store: BaseObjectStore, name: ObjectID) -> Tree:
    """KeyError when it is missing, ValueError when it is no tree."""
    found = store[name]
    if not isinstance(found, Tree):
        raise ValueError(name)
    return found


def content_at(store: BaseObjectStore, name: ObjectID) -> bytes:
    """What a file holds; KeyError when it is missing, ValueError when it is no file."""
    found = store[name]
    if not isinstance(found, Blob):
        raise ValueError(name)
    return found.data


def folder_at(
    store: BaseObjectStore, root: ObjectID | None, path: tuple[bytes, ...]
) -> ObjectID | None:
    """The tree of a folder by its path below a tree; None where there is none."""
    tree = root
    for name in path:
        if tree is None:
            return None
        tree = _folder_in(tree_at(store, tree), name)
    return tree


def files_in(
    store: BaseObjectStore, tree: ObjectID | None, above: PurePosixPath = _HERE
) -> Iterator[tuple[PurePosixPath, Entry]]:
    """The files and links below a tree, by their paths; names with which no file can be written are
    left out."""
    if tree is None:
        return
    if len(above.parts) > _DEEPEST:
        raise ValueError(_TOO_DEEP)
    for name, entry in _entries(store, tree).items():
        path = above / name
        if stat.S_ISDIR(entry.mode):
            yield from files_in(store, entry.id, path)
        elif stat.S_ISREG(entry.mode) or entry.is_link:
            yield path, entry


def different(
    store: BaseObjectStore,
    old: ObjectID | None,
    new: ObjectID | None,
    above: PurePosixPath = _HERE,
) -> Iterator[PurePosixPath]:
    """The paths of the files that differ between two trees."""
    if old == new:
        return
    if len(above.parts) > _DEEPEST:
        raise ValueError(_TOO_DEEP)
    before = _entries(store, old) if old else {}
    after = _entries(store, new) if new else {}
    for name in sorted(before.keys() | after.keys()):
        was, is_now = before.get(name), after.get(name)
        if was == is_now:
            continue
        sides = [each if each and stat.S_ISDIR(each.mode) else None for each in (was, is_now)]
        if any(sides):
            inner_old, inner_new = (side.id if side else None for side in sides)
            yield from different(store, inner_old, inner_new, above / name)
        if any(each is not None and not stat.S_ISDIR(each.mode) for each in (was, is_now)):
            yield above / name


def with_changes(store: BaseObjectStore, tree: ObjectID | None, changes: Changes) -> ObjectID:
    """A tree with some files, by their paths, put in place of those that it has, or taken away;
    the new trees are added to the store."""
    return _changed(store, tree, changes) or _added(store, Tree())


def _changed(store: BaseObjectStore, tree: ObjectID | None, changes: Changes) -> ObjectID | None:
    """None when nothing is left."""
    whole = Tree()
    for item in tree_at(store, tree).items() if tree else ():
        whole.add(item.path, item.mode, item.sha)
    below: dict[bytes, dict[tuple[bytes, ...], Entry | None]] = {}
    for (name, *rest), entry in changes.items():
        if rest:
            below.setdefault(name, {})[tuple(rest)] = entry
        elif entry is None and name in whole:
            del whole[name]
    for name, inner in below.items():
        old = _folder_in(whole, name)
        made = _changed(store, old, inner)
        if made is not None:
            whole[name] = (stat.S_IFDIR, made)
        elif old is not None:
            del whole[name]
    for path, entry in changes.items():
        if len(path) == 1 and entry is not None:
            whole[path[0]] = (entry.mode, entry.id)
    return _added(store, whole) if len(whole) else None


def _folder_in(tree: Tree, name: bytes) -> ObjectID | None:
    """The tree of a folder that stands in another one; None when it is a file, or not there."""
    if name not in tree:
        return None
    mode, inner = tree[name]
    return inner if stat.S_ISDIR(mode) else None


def _added(store: BaseObjectStore, tree: Tree) -> ObjectID:
    store.add_object(tree)
    return tree.id


def _entries(store: BaseObjectStore, tree: ObjectID) -> dict[str, Entry]:
    return {
        os.fsdecode(item.path): Entry(item.mode, item.sha)
        for item in tree_at(store, tree).items()
        if item.path not in (b"", b".", b"..") and not {*item.path} & {*b"/\0"}
    }
