"""Whether anything has changed since a build, asked before a guide is read.

Only of a guide that there is nothing to say of but how many texts await approval: advice is given
again by each build.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from infographic.content.house import house_files, place_from
from infographic.files import UnreadableError, is_as_written, program_data, read_whole
from infographic.publish.program import made_with

# The folder of a guide holds less; one that holds more is read as a guide to see what has changed.
_MOST_FILES = 2_000
_MOST_BYTES = 50_000_000
_GUIDE, _FORMATS, _START = "guide.yaml", "formats.yaml", "index.html"
_REPORT, _MOST_REPORTED = "report.json", 20_000_000
_WHOLE = "whole"
# What is read from a report that is none of ours, or is damaged.
# Folders in which others keep what they know of a guide: versions, and drafts of the studio's.
_BESIDE = (".git", ".studio")
_DAMAGED = (UnreadableError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Unchanged:
    """A folder in which everything is as a build would make it: how many files, whether they have
    a web page, and how many texts of the guide await approval."""

    files: int
    has_page: bool
    drafts: int


def unchanged_since(fingerprint: str, output: Path) -> Unchanged | None:
    """What the last build has left, if it made everything of what has this fingerprint, and each
    file is as it was written, byte for byte, and so is the report; else None.

    The report is read as plain JSON here: to check all of it takes longer than everything else.
    """
    try:
        report = _report(output)
        whole = report[_WHOLE]
        if not fingerprint or (whole["made_of"], whole["rest"]) != (fingerprint, rest_of(report)):
            return None
        entries = (*report["variants"], *report["pages"])
        files = [file for entry in entries for file in entry["files"]]
        if all(
            is_as_written(output, file["path"], file["bytes"], file["sha256"]) for file in files
        ):
            has_page = any(file["path"] == _START for file in files)
            return Unchanged(len(files), has_page, whole["drafts"])
    except _DAMAGED:
        pass  # the build that follows says what there is to say
    return None


def rest_of(report: Mapping[str, Any]) -> str:
    """The SHA-256, in hexadecimal, of what a report says beside how it came about."""
    others = {key: value for key, value in report.items() if key != _WHOLE}
    return hashlib.sha256(json.dumps(others, sort_keys=True).encode()).hexdigest()


def fingerprint_of(folder: Path, output: Path) -> str:
    """The fingerprint (SHA-256, in hexadecimal) of every file in the folder of a guide but for
    those that builds have written into its output folder, and but for its versions and drafts; of
    the files of its house, of the program, and of its page formats. Empty when it is no guide, when
    there are too many files, or when one cannot be read."""
    digest, left = hashlib.sha256(made_with().encode()), _MOST_BYTES
    if not (folder / _GUIDE).is_file():
        return ""
    try:
        digest.update(read_whole(program_data() / _FORMATS, _MOST_BYTES))
        own = _files_in(folder, output.resolve(), _written(output))
        named = (path.relative_to(folder) for path in own)
        for count, path in enumerate(chain(named, house_files(folder)), 1):
            if count > _MOST_FILES:
                return ""
            data = read_whole(place_from(folder, path), left)
            left -= len(data)
            name = os.fsencode(path)
            digest.update(name + b"\0" + hashlib.sha256(data).digest())
    except (OSError, UnreadableError):
        return ""
    return digest.hexdigest()


def _files_in(folder: Path, output: Path, written: Collection[str]) -> Iterator[Path]:
    """Always in one order. OSError for a folder that is a link: what is behind it may have no
    end."""
    for inside, folders, names in os.walk(folder, onerror=_refuse):
        here = Path(inside)
        folders[:] = sorted(name for name in folders if name not in _BESIDE)
        if any((here / name).is_symlink() for name in folders):
            raise OSError
        of_output = here.resolve()
        for name in sorted(names):
            if of_output.is_relative_to(output):
                path = (of_output / name).relative_to(output).as_posix()
                if path in written or name.startswith("."):  # as unfinished files do
                    continue
            yield here / name


def _written(output: Path) -> set[str]:
    """The paths in an output folder of what builds have written there."""
    found = {_REPORT}
    try:
        report = _report(output)
        for part in ("variants", "pages", "earlier", "earlier_pages"):
            found.update(file["path"] for entry in report[part] for file in entry["files"])
    except _DAMAGED:
        pass
    return found


def _report(output: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(
        read_whole(output / _REPORT, _MOST_REPORTED), parse_constant=_refuse_constant
    )
    return report


def _refuse_constant(name: str) -> None:
    """Python reads Infinity too, which is no JSON."""
    raise ValueError(name)


def _refuse(error: OSError) -> None:
    raise error
