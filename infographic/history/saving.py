"""A version of a guide's own files, as “git commit --only” makes one.

What else is staged or changed in the repository stays so. Nothing of the repository's is run: no
hooks, no signing, no filters, no collecting of garbage. On a detached HEAD the version is added
there, as git does.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime

from dulwich.index import ConflictedIndexEntry, Index, IndexEntry, index_entry_from_stat
from dulwich.objects import Commit, ObjectID
from dulwich.refs import HEADREF

from infographic.errors import HistoryError, Problem
from infographic.history.identity import identity
from infographic.history.index_file import locked
from infographic.history.repository import GuideRepository
from infographic.history.tree import Entry, with_changes
from infographic.history.unsaved import Unsaved, unsaved_in
from infographic.message import say
from infographic.stopping import finished_first

_UNFINISHED = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")


class _NothingNewError(Exception):
    """Leaves the index as it was."""


def save(repository: GuideRepository, message: str, who: str, when: datetime) -> ObjectID | None:
    """Add a version and return its id; None when the files are as the newest one has them.
    HistoryError when that cannot be: everything is then as it was."""
    signature = identity(who, repository.repo.get_config_stack())
    text = message.replace("\0", "").strip()
    if not text:
        what, hint = say("the version has no message"), say("say in a few words what is new")
        raise HistoryError(Problem(what, hint=hint))
    _refuse_unfit(repository)
    repository.store.fsync_object_files = True
    with suppress(_NothingNewError), finished_first(), locked(repository) as index:
        unsaved = unsaved_in(repository, index)
        if not unsaved.changed:
            raise _NothingNewError
        made = _committed(repository, unsaved, _commit(text, signature, when))
        _agree(repository, index, unsaved)
        return made
    return None


def _refuse_unfit(repository: GuideRepository) -> None:
    """HistoryError for a repository to which nothing can be added just now, or by this program, or
    by this user."""
    item = str(repository.folder)
    control = repository.control
    if any((control / name).exists() for name in _UNFINISHED):
        what = say("git is in the middle of bringing versions together here")
        hint = say("finish that, or end it, with git; then save again")
        raise HistoryError(Problem(what, item=item, hint=hint))
    if not repository.is_of_a_known_kind:
        what = say("the versions here are kept in a way that this program cannot write")
        raise HistoryError(Problem(what, item=item, hint=say("save them with git")))
    if repository.owner != os.geteuid() and not repository.is_for_several:
        what = say("the versions here belong to another user")
        hint = say("let that one save; or copy the folder to one of your own")
        raise HistoryError(Problem(what, item=item, hint=hint))


def _commit(message: str, signature: bytes, when: datetime) -> Commit:
    offset = when.utcoffset()
    commit = Commit()
    commit.author = commit.committer = signature
    commit.author_time = commit.commit_time = int(when.timestamp())
    commit.author_timezone = commit.commit_timezone = int(offset.total_seconds()) if offset else 0
    commit.message = f"{message}\n".encode("utf-8", "replace")
    return commit


def _committed(repository: GuideRepository, unsaved: Unsaved, commit: Commit) -> ObjectID:
    """The id of the commit, with what has changed put into the newest one's tree."""
    store, head = repository.store, repository.head
    for kept in filter(None, unsaved.changed.values()):
        store.add_object(kept.blob)
    entries = {
        repository.in_git(path): kept.entry if kept else None
        for path, kept in unsaved.changed.items()
    }
    commit.tree = with_changes(store, repository.root_of(head), entries)
    commit.parents = [head] if head else []
    store.add_object(commit)
    if not _is_newest(repository, head, commit):
        what = say("somebody else has saved a version just now")
        raise HistoryError(Problem(what, item=str(repository.folder), hint=say("save again")))
    return commit.id


def _is_newest(repository: GuideRepository, head: ObjectID | None, commit: Commit) -> bool:
    """Whether the commit has become the newest, which was `head`."""
    refs = repository.repo.refs
    title = commit.message.partition(b"\n")[0]
    if head is None:
        return refs.add_if_new(
            HEADREF,
            commit.id,
            committer=commit.committer,
            timestamp=commit.commit_time,
            timezone=commit.commit_timezone,
            message=b"commit (initial): " + title,
        )
    return refs.set_if_equals(
        HEADREF,
        head,
        commit.id,
        committer=commit.committer,
        timestamp=commit.commit_time,
        timezone=commit.commit_timezone,
        message=b"commit: " + title,
    )


def _agree(repository: GuideRepository, index: Index, unsaved: Unsaved) -> None:
    """Have the index know the guide's files as they are."""
    for path in (path for path, kept in unsaved.changed.items() if kept is None):
        name = b"/".join(repository.in_git(path))
        if name in index:
            del index[name]
    for path, kept in unsaved.files.items():
        name = b"/".join(repository.in_git(path))
        if name not in index or not _is_as_known(index[name], kept.entry):
            index[name] = index_entry_from_stat(kept.about, kept.entry.id, mode=kept.entry.mode)


def _is_as_known(known: IndexEntry | ConflictedIndexEntry, entry: Entry) -> bool:
    return isinstance(known, IndexEntry) and (known.mode, known.sha) == (entry.mode, entry.id)
