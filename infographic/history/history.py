"""The versions of a guide, as its editors see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path, PurePosixPath

from dulwich.config import StackedConfig
from dulwich.objects import ObjectID

from infographic.errors import HistoryError, Problem
from infographic.history.identity import configured_name, identity
from infographic.history.index_file import current
from infographic.history.own_files import GUIDE
from infographic.history.repository import (
    GuideRepository,
    begin_repository,
    has_repository,
    opened,
    told,
)
from infographic.history.restoring import bring_back, files_of
from infographic.history.saving import save
from infographic.history.unsaved import unsaved_in
from infographic.history.version import Restored, Version, Versions
from infographic.history.walk import Walk
from infographic.history.written import NewFile, replace_files
from infographic.message import Message, say

MOST_LISTED = 50
FIRST = say("The first version")
UNSAVED = say("Changes that had not been saved, before going back to an earlier version")
_SHORTEST = 4  # digits by which a version may be named


@dataclass(frozen=True)
class History:
    """The versions of the guide in a folder, in the git repository that holds it. Each method opens
    the repository anew, and raises HistoryError when it cannot be read, or not be written to."""

    folder: Path

    @classmethod
    def of(cls, folder: Path) -> History | None:
        """The history of a guide; None where no repository holds its folder, or one that ignores
        it."""
        return cls(folder) if has_repository(folder) else None

    @classmethod
    def begin(cls, folder: Path, who: str, message: str = FIRST) -> History:
        """Make a repository in the folder of a guide, with a version of what is there."""
        if not (folder / GUIDE).is_file():
            what = say("there is no {file} in this folder", file=GUIDE)
            hint = say("is it the right folder?")
            raise HistoryError(Problem(what, item=str(folder), hint=hint))
        identity(who, StackedConfig([]))
        begin_repository(folder)
        history = cls(folder)
        history.save(message, who)
        return history

    def who(self) -> str:
        """The name that git is set up with for this user, to be proposed; empty when it has
        none."""
        with opened(self.folder) as repository:
            return configured_name(repository.repo.get_config_stack())

    def unsaved(self) -> tuple[str, ...]:
        """The guide's files that differ from the newest version, by their paths in its folder."""
        with opened(self.folder) as repository:
            return tuple(sorted(map(str, unsaved_in(repository, current(repository)).changed)))

    def save(self, message: str, who: str, when: datetime | None = None) -> Version | None:
        """Add a version of the guide's files as they are, by `who` (“Aino Virtanen”, or with an
        address, “Aino Virtanen <aino@example.org>”); None when nothing has changed."""
        with opened(self.folder) as repository:
            made = save(repository, message, who, when or _now())
            return self._newest(repository) if made else None

    def versions(self, most: int = MOST_LISTED, after: str = "") -> Versions:
        """The newest versions, at most so many; with `after`, the id of a version, those that were
        before it."""
        with opened(self.folder) as repository:
            walk = Walk(repository)
            found = iter(walk)
            if after and not any(version.id == after for version in found):
                return Versions((), note=walk.note)
            listed = tuple(islice(found, most))
            has_more = next(found, None) is not None
            return Versions(listed, has_more, "" if has_more else walk.note)

    def version(self, named: str) -> Version:
        """The version whose id begins with what is named; HistoryError when there is none, or more
        than one."""
        wanted = named.strip().lower()
        with opened(self.folder) as repository:
            found = [each for each in Walk(repository) if each.id.startswith(wanted)]
        if len(wanted) >= _SHORTEST and len(found) == 1:
            return found[0]
        hint = say(
            "give the id of a version, as  infographic history {folder}  lists them",
            folder=str(self.folder),
        )
        what = say("there is no version “{named}” of this guide", named=named)
        if len(wanted) < _SHORTEST or found:
            what = say("“{named}” is too short to tell which version is meant", named=named)
        raise HistoryError(Problem(what, item=str(self.folder), hint=hint))

    def files_at(self, version: Version) -> Mapping[str, bytes]:
        """What the files of the guide held then, by their paths in its folder, as git keeps
        them."""
        with opened(self.folder) as repository:
            files = files_of(repository, ObjectID(version.id.encode()))
            return {str(path): data for path, data in files.items()}

    def opened_at(self, version: Version, into: Path) -> Path:
        """The guide of then in a folder, an empty one or one that is made, from which it can be
        loaded; the folder."""
        files = self.files_at(version)
        with told(into):
            into.mkdir(parents=True, exist_ok=True)
            new = {PurePosixPath(path): NewFile(data) for path, data in files.items()}
            replace_files(into, new, ())
        return into

    def restore(
        self, version: Version, who: str, message: str = "", message_before: str = UNSAVED
    ) -> Restored:
        """Write the files as they were then, as a new version. What had not been saved is first
        saved as one of its own, so that nothing is lost."""
        said = message or back_to(version)
        before = self.save(message_before, who)
        with opened(self.folder) as repository:
            bring_back(repository, ObjectID(version.id.encode()))
        return Restored(self.save(said, who), before)

    def _newest(self, repository: GuideRepository) -> Version | None:
        return next(iter(Walk(repository)), None)


def back_to(version: Version) -> Message:
    """The message of the version that goes back to an earlier one."""
    when = f"{version.when:%Y-%m-%d %H:%M}"
    return say("Back to the version of {when} ({id})", when=when, id=version.short)


def _now() -> datetime:
    """With the time zone of this machine."""
    return datetime.now().astimezone()
