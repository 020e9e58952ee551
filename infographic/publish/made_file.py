"""Files that are made of others, before they have their place in the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from infographic.publish.drawn_from import drawn_from
from infographic.publish.report import FileEntry, plain_entry


@dataclass(frozen=True)
class MadeFile:
    """A file, what the report says of it, and what reads it where it lies or gives what was
    made."""

    entry: FileEntry
    read: Callable[[], bytes]

    @property
    def path(self) -> PurePosixPath:
        return PurePosixPath(self.entry.path)


def made_file(path: PurePosixPath, kind: str, data: bytes, of: str = "") -> MadeFile:
    """A file of some kind that is to lie at a path in the output folder, drawn from what `of`
    tells, as artefacts have it."""
    entry = replace(plain_entry(kind, path, data), drawn_from=of)
    return MadeFile(entry, lambda: data)


@dataclass(frozen=True)
class SmallFile:
    """A file of some kilobytes that is made of one other, before that is there.

    It is to lie at `path`; `make` gives its bytes from those of the other, in whatever process, and
    `made_from` is the text of all else that they depend on.
    """

    path: PurePosixPath
    kind: str
    made_from: str
    make: Callable[[bytes], bytes]

    def drawn_from(self, of: FileEntry) -> str:
        """As artefacts have it, when it is made of this file."""
        return drawn_from(self.kind, of.sha256, self.made_from)
