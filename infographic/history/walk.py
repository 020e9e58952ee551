"""The commits that touch a guide, from the newest back.

As “git log” does, a merge that took the guide as it was on one side is passed by, and only that
side is followed.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import PurePosixPath

from dulwich.objects import Commit, ObjectID

from infographic.history.identity import decoded, name_of, writable
from infographic.history.own_files import OwnFiles, may_be_named
from infographic.history.repository import DAMAGED, GuideRepository
from infographic.history.tree import commit_at, different, folder_at
from infographic.history.tree_files import naming_texts
from infographic.history.version import Version
from infographic.message import say

_SHALLOW = say("earlier versions are not in this copy of the repository")
_BROKEN = say(
    "earlier versions cannot be read: they are damaged, or only a part of them was copied"
)
_ENOUGH = say("only the newest changes of this large repository were looked through")
# Of all that a repository has, in about ten seconds.
_MOST_COMMITS = 10_000
_DAY = 24 * 60 * 60


class Walk:
    """Goes through the versions of a guide. Once it has ended, `note` says why it could not go on,
    if there was anything before the last of them."""

    def __init__(self, repository: GuideRepository) -> None:
        self.note = ""
        self._repository = repository
        self._store = repository.store
        self._shallow = repository.repo.get_shallow()
        # Each is asked for as a child and as a parent.
        self._commits: dict[ObjectID, Commit] = {}
        self._trees: dict[ObjectID, ObjectID | None] = {}

    def __iter__(self) -> Iterator[Version]:
        head = self._repository.head
        waiting: list[tuple[int, ObjectID, Commit]] = []
        seen = set[ObjectID]()
        self._add(waiting, seen, [head] if head else [])
        while waiting:
            if len(seen) > _MOST_COMMITS:
                self.note = _ENOUGH
                return
            _, _, commit = heapq.heappop(waiting)
            try:
                changed, parents = self._step(commit)
                version = _version(commit, changed) if changed else None
            except DAMAGED:
                self.note = _BROKEN
                continue
            if version is not None:
                yield version
            self._add(waiting, seen, parents)

    def _add(
        self,
        waiting: list[tuple[int, ObjectID, Commit]],
        seen: set[ObjectID],
        names: list[ObjectID],
    ) -> None:
        for name in names:
            if name in seen:
                continue
            seen.add(name)
            try:
                commit = self._commit(name)
                heapq.heappush(waiting, (-commit.commit_time, name, commit))
            except DAMAGED:
                self.note = _BROKEN

    def _step(self, commit: Commit) -> tuple[list[PurePosixPath], list[ObjectID]]:
        """What a commit changed of the guide, and which parents are to be followed."""
        parents = list(commit.parents)
        tree = self._tree(commit)
        if commit.id in self._shallow:
            self.note, parents = self.note or _SHALLOW, []
        if not parents:
            return self._changed(None, tree), []
        first: list[PurePosixPath] = []
        for index, parent in enumerate(parents):
            try:
                before = self._tree(self._commit(parent))
            except DAMAGED:  # what is known is told, with all that there was as new
                self.note, before = _BROKEN, None
            changed = self._changed(before, tree)
            if not changed:
                return [], [parent]
            first = first if index else changed
        return first, parents

    def _commit(self, name: ObjectID) -> Commit:
        if name not in self._commits:
            self._commits[name] = commit_at(self._store, name)
        return self._commits[name]

    def _tree(self, commit: Commit) -> ObjectID | None:
        if commit.tree not in self._trees:
            self._trees[commit.tree] = folder_at(self._store, commit.tree, self._repository.at)
        return self._trees[commit.tree]

    def _changed(self, old: ObjectID | None, new: ObjectID | None) -> list[PurePosixPath]:
        if old == new:
            return []
        paths = list(different(self._store, old, new))
        own = OwnFiles(())
        if any(map(may_be_named, paths)):
            own = OwnFiles.of(
                text for tree in (old, new) for text in naming_texts(self._store, tree)
            )
        return [path for path in paths if own.has(path)]


def _version(commit: Commit, changed: list[PurePosixPath]) -> Version:
    return Version(
        id=commit.id.decode("ascii"),
        who=name_of(commit),
        when=_time(commit.author_time, commit.author_timezone),
        message=decoded(commit, commit.message).strip(),
        changed=tuple(writable(str(path)) for path in changed),
    )


def _time(seconds: int, offset: int) -> datetime:
    """A time in its zone; what cannot be one, as some programs write, in UTC or at the least."""
    zone = timezone(timedelta(seconds=offset)) if abs(offset) < _DAY else UTC
    try:
        return datetime.fromtimestamp(seconds, zone)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, zone)
