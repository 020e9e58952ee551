"""The folder of a row: what lies there of earlier runs, and how its new files come to lie there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile

from infographic.files import UnreadableError, read_whole
from infographic.publish.report import (
    PAGE,
    REPORT,
    Report,
    Whole,
    as_json,
    merged,
    read_report,
    with_pages,
)
from infographic.publish.staging import Staging
from infographic.publish.unchanged import Unchanged, unchanged_since
from infographic.series.made_row import MadeRow
from infographic.series.row_state import RowFile
from infographic.stopping import finished_first

_MOST_BYTES = 20_000_000  # of a report


def ready_since(folder: Path, fingerprint: str) -> Unchanged | None:
    """What lies in the folder of a row, if it is all that is to be made of what has this
    fingerprint, each file byte for byte as it was written."""
    return unchanged_since(fingerprint, folder)


def published(made: MadeRow, folder: Path, fingerprint: str) -> Report:
    """Give the files of a row their names, all together, with their report; what else lies in the
    folder stays. RenderError when the disk refuses, which then leaves the folder as it was."""
    with Staging(folder, len(made.files) + 1) as staging:
        for path, data in made.files.items():
            staging.add(PurePosixPath(path), data)
        with staging.alone():
            report = _report(made, folder, fingerprint)
            staging.add(REPORT, as_json(report))
            staging.write_through()
            with finished_first():
                staging.publish()
    return report


def _report(made: MadeRow, folder: Path, fingerprint: str) -> Report:
    pictures = merged(read_report(folder), made.variants, made.made_from, folder)
    report = with_pages(pictures, made.pages, made.made_from, folder)
    return replace(report, kept=(), whole=Whole(fingerprint, made.drafts))


def takes_files(folder: Path) -> bool:
    """Whether files can be written in a folder at all, made anew if it is gone; what cannot be
    written in the folder of a row alone costs no other row."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def files_of(report: Report, name: str) -> tuple[RowFile, ...]:
    """The files that the report of a row tells of; `name` is that of its folder."""
    return tuple(
        RowFile(
            f"{name}/{file.path}",
            file.kind,
            entry.language,
            "" if entry.key.format == PAGE else entry.key.format,
            file.bytes,
            file.sha256,
        )
        for entry in report.current
        for file in entry.files
    )


def files_there(folder: Path) -> tuple[RowFile, ...]:
    """Those that the report in the folder of a row tells of; none where it is none of ours.

    It is read as plain JSON: a run that is stopped asks for all the rows that it did not come to.
    """
    try:
        report = json.loads(read_whole(folder / REPORT, _MOST_BYTES))
        return tuple(
            RowFile(
                f"{folder.name}/{file['path']}",
                str(file["kind"]),
                str(entry["language"]),
                str(entry.get("format", "")),
                int(file["bytes"]),
                str(file["sha256"]),
            )
            for entry in (*report["variants"], *report["pages"])
            for file in entry["files"]
        )
    except (UnreadableError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()
