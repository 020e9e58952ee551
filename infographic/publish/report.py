"""`report.json`: what lies in the output folder, and how each picture turned out.

`variants` has one entry for each language and format, `pages` one for each language. When only
some are built, the entries of the others stay as long as they were made from the same content
(`made_from`) and their files are unchanged; a page, as long as the pictures that it leads to are
the same. What else earlier builds left behind is under `earlier` and `earlier_pages`: files of
older content, or that the guide no longer makes; they return when the content is again what they
were made from.
By its fingerprints the next build knows what it need not make again: `made_from` and `made_with`
of an entry, `drawn_from` of a file, and `whole` of everything together. `kept` are the files that
the last build has left as they were, because it would have made them the same.
Nothing in the report depends on the time, or on the machine but for what draws there
(`program.made_with`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeVar

from pydantic import TypeAdapter

from infographic.files import UnreadableError, is_as_written, read_whole
from infographic.geometry import Size
from infographic.message import say
from infographic.publish.judge.figures import Figures
from infographic.publish.unchanged import rest_of

REPORT = PurePosixPath("report.json")
PAGE = "web page"  # no format can have a space in its name


class Key(NamedTuple):
    """Which picture an entry is of; that of a web page has `PAGE` in place of a format."""

    language: str
    format: str


@dataclass(frozen=True)
class FileEntry:
    """One file; `path` is relative to the output folder. What shows a page format has `mm`, and
    only pictures of pixels have `px`. `drawn_from` is the fingerprint of all that its bytes depend
    on; empty where that is not known before they are there."""

    kind: str
    path: str
    bytes: int
    sha256: str
    width_mm: float | None = None
    height_mm: float | None = None
    width_px: int | None = None
    height_px: int | None = None
    drawn_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry(Figures):
    """A picture in one language and format, and its figures.

    `made_from` is the fingerprint of its content, theme and format, `made_with` that of the program
    that made it, empty where several did; `drafts` are the texts that await approval in its
    language.
    """

    language: str
    format: str
    drafts: tuple[str, ...]
    made_from: str
    files: tuple[FileEntry, ...]
    made_with: str = ""

    @property
    def key(self) -> Key:
        return Key(self.language, self.format)


@dataclass(frozen=True, kw_only=True)
class PageEntry:
    """The web page in one language, and all files that are made with it.

    `leads_to` are the pictures that it speaks of, by their paths, with the SHA-256 that they had;
    `languages` those in which there was a page when it was made.
    """

    language: str
    drafts: tuple[str, ...]
    made_from: str
    leads_to: dict[str, str]
    files: tuple[FileEntry, ...]
    made_with: str = ""
    languages: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        return Key(self.language, PAGE)


E = TypeVar("E", Entry, PageEntry)


@dataclass(frozen=True)
class Whole:
    """What a build knows that has made everything, with nothing else to say of it than how many
    texts await approval (`drafts`): `made_of` is the fingerprint of the guide's folder and of the
    program (`unchanged.fingerprint_of`)."""

    made_of: str
    drafts: int


@dataclass(frozen=True)
class Report:
    """All that is known of an output folder."""

    variants: tuple[Entry, ...] = ()
    earlier: tuple[Entry, ...] = ()
    pages: tuple[PageEntry, ...] = ()
    earlier_pages: tuple[PageEntry, ...] = ()
    kept: tuple[str, ...] = ()
    whole: Whole | None = None

    @property
    def current(self) -> tuple[Entry | PageEntry, ...]:
        """What shows the guide as it is."""
        return (*self.variants, *self.pages)

    @property
    def current_files(self) -> tuple[FileEntry, ...]:
        """Those of the guide as it is."""
        return tuple(file for entry in self.current for file in entry.files)

    @property
    def earlier_files(self) -> tuple[FileEntry, ...]:
        entries: tuple[Entry | PageEntry, ...] = (*self.earlier, *self.earlier_pages)
        return tuple(file for entry in entries for file in entry.files)


def file_entry(
    kind: str, path: PurePosixPath, data: bytes, size: Size, pixels: tuple[int, int] | None
) -> FileEntry:
    """The entry of a file that holds `data`; `size` is that of its page in mm."""
    width_px, height_px = pixels or (None, None)
    return replace(
        plain_entry(kind, path, data),
        width_mm=round(size.width, 3),
        height_mm=round(size.height, 3),
        width_px=width_px,
        height_px=height_px,
    )


def plain_entry(kind: str, path: PurePosixPath, data: bytes) -> FileEntry:
    """The entry of a file that shows no page format."""
    return FileEntry(kind, str(path), len(data), _sha256(data))


def merged(
    old: Report, built: Sequence[Entry], made_from: Mapping[Key, str], folder: Path
) -> Report:
    """The report of the output folder once it has the pictures of `built`; its pages are those of
    the old that are still there, be they true or not.

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
        tuple(_left(page, (), folder) for page in old.pages),
        tuple(_left(page, (), folder) for page in old.earlier_pages),
    )


def lost_since(old: Report, new: Report, made_from: Mapping[Key, str]) -> tuple[FileEntry, ...]:
    """The pictures of the guide as it is that an old report lists, and a `merged` one does not."""
    paths = {file.path for entry in new.variants for file in entry.files}
    true = (entry for entry in old.variants if entry.made_from == made_from.get(entry.key))
    return tuple(file for entry in true for file in entry.files if file.path not in paths)


def with_pages(
    report: Report, built: Sequence[PageEntry], made_from: Mapping[Key, str], folder: Path
) -> Report:
    """The report of the output folder, complete in its pictures, once it has the pages of `built`
    too. Older pages are true as `merged` says, and while they lead to nothing but what is true."""
    written = {file.path for entry in built for file in entry.files}
    left = [_left(each, written, folder) for each in (*report.pages, *report.earlier_pages)]
    shown = {file.path: file.sha256 for entry in report.variants for file in entry.files}
    pages = {
        page.key: page
        for page in left
        if page.made_from == made_from.get(page.key) and page.leads_to.items() <= shown.items()
    } | {page.key: page for page in built}
    return replace(
        report,
        pages=tuple(pages[key] for key in made_from if key in pages and pages[key].files),
        earlier_pages=tuple(
            page for page in left if page.files and page is not pages.get(page.key)
        ),
    )


def _left(entry: E, written: Collection[str], folder: Path) -> E:
    """An entry with those of its files that are still there."""
    files = (file for file in entry.files if file.path not in written)
    return replace(entry, files=tuple(file for file in files if lies_there(folder, file)))


def _joined(entries: Sequence[Entry]) -> Entry:
    """Entries of one picture, the newest first, as one."""
    files = (file for entry in entries for file in entry.files)
    programs = {entry.made_with for entry in entries if entry.files}
    return replace(
        entries[0],
        made_with=entries[0].made_with if len(programs) == 1 else "",
        files=tuple(sorted(files, key=lambda file: file.path)),
    )


def lies_there(folder: Path, file: FileEntry) -> bool:
    """Whether a folder has a file as it was written, byte for byte."""
    try:
        return is_unchanged(folder, file)
    except UnreadableError:
        return False


def is_unchanged(folder: Path, file: FileEntry) -> bool:
    """Whether a file of the folder is as it was written, byte for byte; UnreadableError when it
    cannot be read."""
    return is_as_written(folder, file.path, file.bytes, file.sha256)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def as_json(report: Report) -> bytes:
    """The report as the text of its file."""
    data = _as_data(report)
    if report.whole:
        data["whole"] = {**asdict(report.whole), "rest": rest_of(data)}
    return (json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _as_data(report: Report) -> dict[str, object]:
    return {
        "whole": asdict(report.whole) if report.whole else None,
        "kept": report.kept,
        "variants": [_entry(entry) for entry in report.variants],
        "pages": [_page(page) for page in report.pages],
        "earlier": [_entry(entry) for entry in report.earlier],
        "earlier_pages": [_page(page) for page in report.earlier_pages],
    }


def _entry(entry: Entry) -> dict[str, object]:
    # A key that comes again keeps its first place: the report starts with what the picture is.
    return {
        "language": entry.language,
        "format": entry.format,
        **asdict(entry),
        "files": [_file(file) for file in entry.files],
    }


def _page(page: PageEntry) -> dict[str, object]:
    return {**asdict(page), "files": [_file(file) for file in page.files]}


def _file(file: FileEntry) -> dict[str, object]:
    return {name: value for name, value in asdict(file).items() if value not in (None, "")}


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
        report = _written().validate_json(data)
        # What cannot be written again was not written; without `indent` json does it in C.
        json.dumps(_as_data(report), ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):  # pydantic's own error is a ValueError
        what = say("the file is damaged, or not the report of this program")
        raise UnreadableError(what, say("build again, which writes it anew")) from None
    if len(report.current_files) + len(report.earlier_files) > _MOST_FILES:
        raise UnreadableError(
            say("it lists more than {most} files", most=_MOST_FILES), say("delete it")
        )
    return report


@cache
def _written() -> TypeAdapter[Report]:
    """What a report may say. Remembered: it takes 6 ms to make, and a build may read its report
    again; one that finds none needs it not at all."""
    return TypeAdapter(Report)


# Of a report of all that an earlier build may have left.
_MOST_BYTES = 20_000_000
_MOST_FILES = 20_000
