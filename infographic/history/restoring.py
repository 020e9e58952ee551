"""Going back to a version of a guide: its files are written anew, whole, and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from dulwich.objects import ObjectID

from infographic.errors import HistoryError, Problem
from infographic.history.index_file import current
from infographic.history.line_ends import LineEnds
from infographic.history.own_files import GUIDE, OwnFiles
from infographic.history.repository import GuideRepository
from infographic.history.tree import Entry, files_in
from infographic.history.tree_files import contents, naming_texts, own_entries
from infographic.history.unsaved import unsaved_in
from infographic.history.written import NewFile, replace_files
from infographic.message import say


def files_of(repository: GuideRepository, commit: ObjectID) -> dict[PurePosixPath, bytes]:
    """What the files of a guide held at a commit, as git keeps them."""
    tree = repository.tree_of(commit)
    return contents(repository.store, tree, _own(repository, commit))


def bring_back(repository: GuideRepository, commit: ObjectID) -> None:
    """Write the files of a guide as they were at a commit, and remove those that were not there
    then. HistoryError when there are changes that no version has; everything is then as it was.

    A file that was a link then is written as the file that it led to, and stays as it is when that
    is not known.
    """
    unsaved = unsaved_in(repository, current(repository))
    if unsaved.changed:
        what = say("a file was changed just now")
        hint = say("the change is kept; go back once more")
        raise HistoryError(Problem(what, item=str(repository.folder), hint=hint))
    then = _own(repository, commit)
    if PurePosixPath(GUIDE) not in then:
        what = say("there is no {file} in this version", file=GUIDE)
        hint = say("go back to one from before the guide was moved away")
        raise HistoryError(Problem(what, item=str(repository.folder), hint=hint))
    there = {path for path, _ in files_in(repository.store, repository.tree_of(commit))}
    now = {path: kept.entry for path, kept in unsaved.files.items()}
    wanted = {path: entry for path, entry in then.items() if entry != now.get(path)}
    data = contents(repository.store, repository.tree_of(commit), wanted)
    replace_files(repository.folder, _new_files(repository, wanted, data), now.keys() - there)


def _new_files(
    repository: GuideRepository,
    entries: Mapping[PurePosixPath, Entry],
    data: Mapping[PurePosixPath, bytes],
) -> dict[PurePosixPath, NewFile]:
    attributes = repository.repo.get_gitattributes()
    line_ends = LineEnds(attributes, repository.repo.get_config_stack())
    return {
        path: NewFile(
            line_ends.to_folder(b"/".join(repository.in_git(path)), each),
            entries[path].is_executable,
        )
        for path, each in data.items()
    }


def _own(repository: GuideRepository, commit: ObjectID) -> dict[PurePosixPath, Entry]:
    tree = repository.tree_of(commit)
    own = OwnFiles.of(naming_texts(repository.store, tree))
    return own_entries(repository.store, tree, own)
