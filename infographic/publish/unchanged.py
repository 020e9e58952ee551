"""Whether anything has changed since a build, asked before a guide is read."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infographic.files import UnreadableError, is_as_written, read_whole
from infographic.publish.program import made_with

# The folder of a guide holds less; one that holds more is read as a guide to see what has changed.
_MOST_FILES = 2_000
_MOST_BYTES = 50_000_000
_REPORT, _MOST_REPORTED, _START = "report.json", 20_000_000, "index.html"


@dataclass(frozen=True)
class Unchanged:
    """A folder in which everything is as a build would make it: how many files, whether they have
    a web page, and how many texts of the guide await approval."""

    files: int
    has_page: bool
    drafts: int


def unchanged_since(made_of: str, output: Path) -> Unchanged | None:
    """What the last build has left, if it made everything of what has this fingerprint, and each
    file is as it was written, byte for byte; else None.

    The report is read as plain JSON here: to check all of it takes longer than everything else.
    """
    try:
        report = json.loads(read_whole(output / _REPORT, _MOST_REPORTED))
        if not made_of or report["whole"]["made_of"] != made_of:
            return None
        entries = (*report["variants"], *report["pages"])
        files = [file for entry in entries for file in entry["files"]]
        if all(
            is_as_written(output, file["path"], file["bytes"], file["sha256"]) for file in files
        ):
            has_page = any(file["path"] == _START for file in files)
            return Unchanged(len(files), has_page, int(report["whole"]["drafts"]))
    except (UnreadableError, ValueError, KeyError, TypeError, RecursionError):
        pass  # the build that follows says what there is to say
    return None


def made_of(folder: Path, output: Path) -> str:
    """The fingerprint (SHA-256, in hexadecimal) of every file in the folder of a guide but for
    those in its output folder, and of the program; empty when there are too many of them, or when
    one cannot be read."""
    digest, size = hashlib.sha256(made_with().encode()), 0
    try:
        for count, path in enumerate(_files_in(folder, output.resolve()), 1):
            data = path.read_bytes()
            size += len(data)
            if count > _MOST_FILES or size > _MOST_BYTES:
                return ""
            name = os.fsencode(path.relative_to(folder))
            digest.update(name + b"\0" + hashlib.sha256(data).digest())
    except OSError:
        return ""
    return digest.hexdigest()


def _files_in(folder: Path, output: Path) -> Iterator[Path]:
    """Always in one order. OSError for a folder that is a link, and for what is no file: such may
    have no end."""
    for inside, folders, names in os.walk(folder, onerror=_refuse):
        here = Path(inside)
        folders[:] = sorted(name for name in folders if (here / name).resolve() != output)
        if any((here / name).is_symlink() for name in folders):
            raise OSError
        for name in sorted(names):
            if not (here / name).is_file():
                raise OSError
            yield here / name


def _refuse(error: OSError) -> None:
    raise error
