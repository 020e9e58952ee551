"""The guides in the folder that the studio was started with, by their names."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Lock

from infographic.content.load import GUIDE
from infographic.files import MOST_LOOKED_AT
from infographic.message import say
from infographic.studio.desk.desk import Desk
from infographic.studio.refused import Refused


@dataclass(frozen=True)
class FoundGuide:
    """`name` is that of its folder, by which addresses call it."""

    name: str
    folder: Path


class Guides:
    """The guides of a folder, or the one that the folder is. Which there are is looked up each
    time: others come and go in the file manager. Each has one desk, on which all tabs work."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._desks: dict[str, Desk] = {}
        self._lock = Lock()

    @property
    def is_one(self) -> bool:
        """Whether the folder is a guide itself."""
        return _is_guide(self.folder)

    def all(self) -> tuple[FoundGuide, ...]:
        """By name. What a link leads to is left out, as it may be anywhere."""
        if self.is_one:
            return (FoundGuide(self.folder.name, self.folder),)
        try:
            with os.scandir(self.folder) as entries:
                folders = [
                    Path(entry.path)
                    for entry in islice(entries, MOST_LOOKED_AT)
                    if _can_be_in_an_address(entry.name) and entry.is_dir(follow_symlinks=False)
                ]
        except OSError:
            return ()
        return tuple(FoundGuide(each.name, each) for each in sorted(folders) if _is_guide(each))

    def named(self, name: str) -> FoundGuide:
        """The guide of a name; Refused when there is none."""
        for guide in self.all():
            if guide.name == name:
                return guide
        raise Refused(
            404,
            say("there is no guide “{name}” in this folder", name=name),
            say("was its folder renamed or moved? The list of guides shows those that are there"),
        )

    def desk(self, name: str) -> Desk:
        """The desk of the guide of a name; Refused when there is none."""
        guide = self.named(name)
        with self._lock:
            if name not in self._desks:
                self._desks[name] = Desk(guide.folder)
            return self._desks[name]

    def close(self) -> None:
        """Nobody works any more; what is not saved stays as drafts."""
        with self._lock:
            for desk in self._desks.values():
                desk.close()


def _can_be_in_an_address(name: str) -> bool:
    """Whether the guard lets a name through; hidden folders are nobody's guides."""
    return name.isprintable() and "\\" not in name and not name.startswith(".")


def _is_guide(folder: Path) -> bool:
    try:
        return stat.S_ISREG((folder / GUIDE).lstat().st_mode)
    except OSError:
        return False
