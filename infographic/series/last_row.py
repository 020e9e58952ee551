"""What a workshop has of the row that it made last, of which the next one may have much."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from infographic.publish.edition import Edition
from infographic.publish.report import REPORT, Entry, Key, Report, as_json, read_report


def shown_by(edition: Edition) -> Mapping[Key, str]:
    """The fingerprints of what the pictures of an edition show, whatever they are called."""
    manuscript = edition.manuscript
    formats = manuscript.content.formats
    return {
        key: manuscript.picture_shows(key.language, formats[key.format])
        for key in edition.made_from
        if key.format in formats
    }


def rename_to(edition: Edition, unlike: Collection[Key], output: Path) -> None:
    """Give the pictures of the last row the names that those of this edition are to have; what has
    no place in it is removed. All but the `unlike` show the same as the last row's, and count as
    made from the same. OSError when the disk refuses."""
    last = read_report(output)
    if not last.variants:
        forget(output)
        return
    paths = {
        (artefact.key, artefact.kind): str(artefact.path)
        for job in edition.wanted
        for artefact in job.artefacts
    }
    kept = {
        file.path: paths[entry.key, file.kind]
        for entry in last.variants
        for file in entry.files
        if (entry.key, file.kind) in paths
    }
    _move(output, kept)
    made_from = {key: made for key, made in edition.made_from.items() if key not in unlike}
    variants = tuple(_renamed(entry, kept, made_from) for entry in last.variants)
    report = Report(tuple(entry for entry in variants if entry.files))
    (output / REPORT).write_bytes(as_json(report))


def _move(output: Path, names: Mapping[str, str]) -> None:
    """Files by their old paths to their new ones, in a folder that then has nothing else."""
    before = output.with_name("before")
    forget(before)
    output.rename(before)
    output.mkdir()
    for old, new in names.items():
        target = output / new
        target.parent.mkdir(parents=True, exist_ok=True)
        (before / old).rename(target)
    forget(before)


def _renamed(entry: Entry, names: Mapping[str, str], made_from: Mapping[Key, str]) -> Entry:
    files = (replace(file, path=names[file.path]) for file in entry.files if file.path in names)
    made = made_from.get(entry.key, entry.made_from)
    return replace(entry, files=tuple(files), made_from=made)


def forget(output: Path) -> None:
    """Remove the folder with all that is in it."""
    shutil.rmtree(output, ignore_errors=True)
