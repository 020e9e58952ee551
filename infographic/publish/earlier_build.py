"""What earlier builds have left in an output folder, and need not be made again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path, PurePosixPath

from infographic.publish.artefact import Artefact
from infographic.publish.program import made_with
from infographic.publish.report import Entry, FileEntry, Key, PageEntry, Report, lies_there


class Reuse(Enum):
    """What a build may take over from earlier ones."""

    NOTHING = "nothing"
    FILES = "files"  # all is laid out and judged again, and what is drawn from the same stays
    ALL = "all"


@dataclass(frozen=True)
class EarlierBuild:
    """Files by their paths, and what is known of all files of a picture or a page together.

    A file counts while the folder has it as it was written, byte for byte.
    """

    folder: Path
    files: Mapping[str, FileEntry] = field(default_factory=dict)
    entries: Mapping[Key, Entry | PageEntry] = field(default_factory=dict)

    def ready(self, artefacts: Sequence[Artefact]) -> tuple[FileEntry, ...] | None:
        """These artefacts as they lie there, all made from the same by the same program; None when
        any is not."""
        files = tuple(map(self._made, artefacts))
        ready = tuple(file for file in files if file is not None and self.has(file))
        return ready if len(ready) == len(files) else None

    def file(self, path: PurePosixPath, drawn_from: str) -> FileEntry | None:
        """A file that lies there, drawn from the same; None when it does not."""
        file = self.files.get(str(path))
        if file is None or not drawn_from or drawn_from != file.drawn_from:
            return None
        return file if self.has(file) else None

    def same(self, file: FileEntry) -> bool:
        """Whether a file that has just been made lies there already, of the same bytes."""
        return file.path in self.files and self.has(file)

    def has(self, file: FileEntry) -> bool:
        """Whether the folder has a file as it was written."""
        return lies_there(self.folder, file)

    def _made(self, artefact: Artefact) -> FileEntry | None:
        """What is known of an artefact that was made from the same by the same program."""
        entry = self.entries.get(artefact.key)
        if entry is None or (entry.made_from, entry.made_with) != (artefact.made_from, made_with()):
            return None
        path = str(artefact.path)
        return next((file for file in entry.files if file.path == path), None)


@dataclass(frozen=True)
class LookedThrough(EarlierBuild):
    """Where all files have been looked at already: `there` are those that the folder had then as
    they were written."""

    there: frozenset[FileEntry] = frozenset()

    def has(self, file: FileEntry) -> bool:
        return file in self.there


def looked_through(folder: Path, report: Report, left: Report) -> LookedThrough:
    """What there is of the builds that a report tells of, of which `left` has been found."""
    found = earlier_build(folder, report)
    there = frozenset((*left.current_files, *left.earlier_files))
    return LookedThrough(folder, found.files, found.entries, there)


def earlier_build(folder: Path, report: Report, reuse: Reuse = Reuse.ALL) -> EarlierBuild:
    """What may be taken over from the builds that a report of the folder tells of."""
    files = {file.path: file for file in (*report.earlier_files, *report.current_files)}
    match reuse:
        case Reuse.NOTHING:
            return EarlierBuild(folder)
        case Reuse.FILES:
            return EarlierBuild(folder, files)
        case Reuse.ALL:
            return EarlierBuild(folder, files, {entry.key: entry for entry in report.current})
