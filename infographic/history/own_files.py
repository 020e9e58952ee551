"""Which files of a guide's folder are the guide: what the program reads of it, and nothing of what
it writes there, of drafts, of hidden files, or of what else lies in the folder."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from infographic.errors import HistoryError, Problem
from infographic.message import say

GUIDE = "guide.yaml"
# The files that name pictures: logos, and drawings of steps.
NAMING = (GUIDE, "steps.yaml")
_FILES = (*NAMING, "rules.yaml", "formats.yaml", "approvals.yaml")
_FOLDERS = ("themes", "page", "fonts")
_PICTURES = (".svg", ".png")
_OUTPUT = "output"
_REPOSITORY = ".git"
_BACKUP = "~"
_MOST_LOOKED_AT = 20_000


@dataclass(frozen=True)
class OwnFiles:
    """The files of a guide, by their paths in its folder; `texts` are those of its files that name
    pictures."""

    texts: tuple[str, ...]

    @classmethod
    def of(cls, files: Iterable[bytes]) -> OwnFiles:
        """By what the naming files hold, of one version or of several."""
        return cls(tuple(composed(data.decode("utf-8", "replace")) for data in files))

    def has(self, path: PurePosixPath) -> bool:
        """Whether a file is one of the guide's. A picture is where its name is written, be it with
        another path: so also one that is named in a file that cannot be read."""
        if is_passed_by(path) or path.name.endswith(_BACKUP):
            return False
        if path.parts[0] in _FOLDERS:
            return len(path.parts) > 1
        if len(path.parts) == 1 and path.name in _FILES:
            return True
        if not may_be_named(path):
            return False
        name = composed(path.name)
        return any(name in text for text in self.texts)


def may_be_named(path: PurePosixPath) -> bool:
    """Whether a file is one of those that are a guide's if it names them."""
    return path.suffix.lower() in _PICTURES


def is_passed_by(path: PurePosixPath) -> bool:
    """Whether a file or a folder is hidden, or the folder that pictures are written to."""
    return path.parts[0] == _OUTPUT or any(part.startswith(".") for part in path.parts)


def files_below(folder: Path) -> Iterator[PurePosixPath]:
    """The regular files and the links to files in a folder by their paths in it, but for what is
    passed by and for other repositories; folders that are links are not entered. HistoryError when
    they are too many for a guide; OSError when a folder cannot be read."""
    looked_at = 0
    for inside, folders, names in os.walk(folder, onerror=_refuse):
        here = Path(inside)
        at = PurePosixPath(here.relative_to(folder).as_posix())
        folders[:] = sorted(
            name
            for name in folders
            if not is_passed_by(at / name) and not (here / name / _REPOSITORY).exists()
        )
        looked_at += len(names) + len(folders)
        if looked_at > _MOST_LOOKED_AT:
            what = say("there are more than {most} files in this folder", most=_MOST_LOOKED_AT)
            hint = say("give the guide a folder of its own")
            raise HistoryError(Problem(what, item=str(folder), hint=hint))
        yield from (
            at / name
            for name in sorted(names)
            if not is_passed_by(at / name) and (here / name).is_file()
        )


def composed(text: str) -> str:
    """With å as one character, where it may be an a and a ring: the same name for some systems."""
    return unicodedata.normalize("NFC", text)


def _refuse(error: OSError) -> None:
    raise error
