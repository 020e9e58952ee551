"""`report.json`: what lies in the output folder, and how each picture turned out.

`variants` has one entry for each language and format. When only some are built, the entries of
the others stay as long as they were made from the same content (`made_from`) and their files are
unchanged. What else earlier builds left behind is under `earlier`: pictures of older content, or
that the guide no longer makes; they return when the content is again what they were made from.
Nothing in the report depends on the time or the machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pydantic import TypeAdapter

from infographic.files import UnreadableError, read_whole, sha256_of
from infographic.geometry import Size
from infographic.publish.judge.figures import Figures

REPORT = PurePosixPath("report.json")


class Key(NamedTuple):
    """Which picture an entry is of."""

    language: str
    format: str


@dataclass(frozen=True)
class FileEntry:
    """One file; `path` is relative to the output folder. Only pictures of pixels have `px`."""

    kind: str
    path: str
    bytes: int
    sha256: str
    width_mm: float
    height_mm: float
    width_px: int | None = None
    height_px: int | None = None


@dataclass(frozen=True, kw_only=True)
class Entry(Figures):
    """A picture in one language and format, and its figures.

    `made_from` is the fingerprint of its content, theme and format; `drafts` are the texts that
    await approval in its language.
    """

    language: str
    format: str
    drafts: tuple[str, ...]
    made_from: str
    files: tuple[FileEntry, ...]

    @property
    def key(self) -> Key:
        return Key(self.language, self.format)


@dataclass(frozen=True)
class Report:
    """All that is known of an output folder."""

    variants: tuple[Entry, ...] = ()
    earlier: tuple[Entry, ...] = ()


def file_entry(
    kind: str, path: PurePosixPath, data: bytes, size: Size, pixels: tuple[int, int] | None
) -> FileEntry:
    """The entry of a file that holds `data`; `size` is that of its page in mm."""
    width_px, height_px = pixels or (None, None)
    return FileEntry(
        kind,
        str(path),
        len(data),
        _sha256(data),
        round(size.width, 3),
        round(size.height, 3),
        width_px,
        height_px,
    )


def merged(
    old: Report, built: Sequence[Entry], made_from: Mapping[Key, str], folder: Path
) -> Report:
    """The report of the output folder once it has the files of `built`.

    `made_from` is the fingerprint of every picture that the guide has now, in the order of the
    report. Files of the old report count only where `folder` still has them, byte for byte.
    """
    written = {file.path for entry in built for file in entry.files}
    left = [_left(entry, written, folder) for entry in (*old.variants, *old.earlier)]
    new = {entry.key: entry for entry in built}
    true = {entry.key: entry for entry in left if entry.made_from == made_from.get(entry.key)}
    variants = (
        _joined([entries[key] for entries in (new, true) if key in entries])
        for key in made_from
        if key in new or key in true
    )
    earlier = (entry for entry in left if entry.made_from != made_from.get(entry.key))
    return Report(
        tuple(entry for entry in variants if entry.files),
        tuple(entry for entry in earlier if entry.files),
    )


def _left(entry: Entry, written: Collection[str], folder: Path) -> Entry:
    """An entry with those of its files that are still there."""
    files = (file for file in entry.files if file.path not in written)
    return replace(entry, files=tuple(file for file in files if _is_unchanged(folder, file)))


def _joined(entries: Sequence[Entry]) -> Entry:
    """Entries of one picture, the newest first, as one."""
    files = (file for entry in entries for file in entry.files)
    return replace(entries[0], files=tuple(sorted(files, key=lambda file: file.path)))


def _is_unchanged(folder: Path, file: FileEntry) -> bool:
    """Whether the folder has the file as it was written."""
    try:
        return is_unchanged(folder, file)
    except UnreadableError:
        return False


def is_unchanged(folder: Path, file: FileEntry) -> bool:
    """Whether a file of the folder is as it was written, byte for byte; UnreadableError when it
    cannot be read."""
    path = PurePosixPath(file.path)
    if path.is_absolute() or ".." in path.parts:
        return False
    return sha256_of(folder / path, file.bytes) == file.sha256


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def as_json(report: Report) -> bytes:
    """The report as the text of its file."""
    data = {
        "variants": [_entry(entry) for entry in report.variants],
        "earlier": [_entry(entry) for entry in report.earlier],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _entry(entry: Entry) -> dict[str, object]:
    # A key that comes again keeps its first place: the report starts with what the picture is.
    return {
        "language": entry.language,
        "format": entry.format,
        **asdict(entry),
        "files": [_file(file) for file in entry.files],
    }


def _file(file: FileEntry) -> dict[str, object]:
    return {name: value for name, value in asdict(file).items() if value is not None}


def read_report(folder: Path) -> Report:
    """The report of the last build; an empty one where there is none that can be understood."""
    try:
        return understood_report(folder)
    except UnreadableError:
        return Report()


def understood_report(folder: Path) -> Report:
    """The report of the last build; UnreadableError when it is missing or was not written by this
    program."""
    data = read_whole(folder / REPORT, _MOST_BYTES)
    try:
        report = _REPORT.validate_json(data)
        as_json(report)  # what cannot be written again was not written
    except (ValueError, RecursionError):  # pydantic's own error is a ValueError
        what = "the file is damaged, or not the report of this program"
        raise UnreadableError(what, "build again, which writes it anew") from None
    if sum(len(entry.files) for entry in (*report.variants, *report.earlier)) > _MOST_FILES:
        raise UnreadableError(f"it lists more than {_MOST_FILES} files", "delete it")
    return report


_REPORT: TypeAdapter[Report] = TypeAdapter(Report)
# Of a report of all that an earlier build may have left.
_MOST_BYTES = 20_000_000
_MOST_FILES = 20_000
