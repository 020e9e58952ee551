"""The files of a guide that lie ready, for what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from infographic.errors import Problem, RefusedError, RenderError
from infographic.files import UnreadableError
from infographic.publish.earlier_build import EarlierBuild
from infographic.publish.made_file import MadeFile, SmallFile, made_file
from infographic.publish.report import Entry, FileEntry, Key, Report


class NotReadyError(RefusedError):
    """What something is made of does not lie ready."""


@dataclass(frozen=True)
class Shelf:
    """What the output folder has of the guide as it is.

    `entries` are its pictures by language and format, and `pages` the paths of what web pages,
    older ones too, have left there; `earlier` is what need not be made again, and `small` are files
    that have been made already, by their paths. `_read` gives the bytes of a file by its path in
    the folder, or an UnreadableError.
    """

    entries: Mapping[Key, Entry]
    pages: frozenset[str]
    _read: Callable[[PurePosixPath], bytes]
    earlier: EarlierBuild
    small: Mapping[str, FileEntry] = field(default_factory=dict)

    def read(self, file: FileEntry) -> bytes:
        """What a file holds; RenderError when it cannot be read."""
        try:
            return self._read(PurePosixPath(file.path))
        except UnreadableError as error:
            raise RenderError(Problem(error.what, item=file.path, hint=error.hint)) from error

    def pictures(self, language: str) -> dict[str, str]:
        """Those in a language by their paths, with the SHA-256 of each."""
        shown = (entry for entry in self.entries.values() if entry.language == language)
        return {file.path: file.sha256 for entry in shown for file in entry.files}

    def made(
        self, path: PurePosixPath, kind: str, drawn_from: str, make: Callable[[], bytes]
    ) -> MadeFile:
        """A file of some kind, which is made only if it does not lie there, drawn from the same."""
        file = self.earlier.file(path, drawn_from)
        if file is not None:
            return self.file(file)
        return made_file(path, kind, make(), drawn_from)

    def made_small(self, small: SmallFile, of: FileEntry) -> MadeFile:
        """Likewise a small file of this one, unless it has been made already."""
        drawn_from = small.drawn_from(of)
        file = self.small.get(str(small.path))
        if file is not None and file.drawn_from == drawn_from:
            return self.file(file)
        return self.made(small.path, small.kind, drawn_from, lambda: small.make(self.read(of)))

    def file(self, file: FileEntry) -> MadeFile:
        """A file that lies there."""
        return MadeFile(file, lambda: self.read(file))

    def files(self, language: str, page_format: str) -> Mapping[str, FileEntry]:
        """The files of a format in a language, by kind; empty when there are none."""
        entry = self.entries.get(Key(language, page_format))
        return {file.kind: file for file in entry.files} if entry else {}


def shelf_of(
    report: Report,
    read: Callable[[PurePosixPath], bytes],
    earlier: EarlierBuild,
    small: Mapping[str, FileEntry] | None = None,
) -> Shelf:
    """What a report says that the folder has, and small files that have been made already."""
    entries = {entry.key: entry for entry in report.variants}
    pages = (*report.pages, *report.earlier_pages)
    paths = frozenset(file.path for page in pages for file in page.files)
    return Shelf(entries, paths, read, earlier, small or {})
