"""From an edition to its files: the pipeline once through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from infographic.errors import RefusedError
from infographic.layout.fit.fit import Layout
from infographic.publish.artefact import Drawable, Proof
from infographic.publish.edition import Edition
from infographic.publish.manuscript import refuse_unpublishable
from infographic.publish.progress import Progress
from infographic.publish.refusal import Refusal, advised
from infographic.publish.report import (
    REPORT,
    Entry,
    FileEntry,
    Report,
    as_json,
    merged,
    read_report,
)
from infographic.publish.staging import Staging
from infographic.stopping import finished_first


@dataclass(frozen=True)
class Built:
    """The files that a build wrote, the formats that it refused, what earlier builds have left in
    place of files that this guide makes but are not of the guide as it is now (those of refused
    formats are not counted), the layouts that the files show, and what else earlier builds have
    left, which no build of this guide writes."""

    files: tuple[FileEntry, ...]
    refused: tuple[Refusal, ...]
    earlier: tuple[FileEntry, ...]
    layouts: tuple[Layout, ...] = ()
    unmade: tuple[FileEntry, ...] = ()


def build(edition: Edition, output: Path, progress: Progress) -> Built:
    """Write the wanted files below `output`, and its report.

    The files appear at the end, together: FontError, RenderError, MachineError and the
    ContrastError of a logo leave the folder as it was, and of a job that is refused the earlier
    files stay.
    """
    progress.begins(edition.size)
    with progress.stage("load"):
        refuse_unpublishable(edition.manuscript)
    layouts: list[Layout] = []
    refused: list[Refusal] = []
    entries: list[Entry] = []
    with Staging(output, edition.size) as staging:
        for job in edition.wanted:
            progress.draws(job.name)
            try:
                proof = job.proof(progress)
            except RefusedError as error:
                refused.append(Refusal(job.name, error))
                progress.drew(len(job.artefacts))
            else:
                layouts += proof.layouts
                entries += _drawn(proof, staging, progress)
        report = _published(edition, entries, staging, output, progress)
    with progress.stage("layout"):
        refusals = advised(edition.manuscript, refused)
    return _built(edition, entries, layouts, refusals, report)


def _drawn(proof: Proof, staging: Staging, progress: Progress) -> Iterator[Entry]:
    """Draw the files of a job; what the report says of them."""
    for key, drawables in groupby(proof.drawables, key=lambda each: each.artefact.key):
        files = tuple(_file(drawable, staging, progress) for drawable in drawables)
        with progress.stage("files and report"):
            yield proof.entry(key, files)


def _file(drawable: Drawable, staging: Staging, progress: Progress) -> FileEntry:
    artefact = drawable.artefact
    progress.draws(str(artefact.path))
    with progress.stage(artefact.kind):
        data = drawable.draw()
    with progress.stage("files and report"):
        staging.add(artefact.path, data)
    progress.drew(1)
    return drawable.entry(data)


def _published(
    edition: Edition, entries: Sequence[Entry], staging: Staging, output: Path, progress: Progress
) -> Report:
    """Give the files their names; the report that goes with them."""
    # From the old report to the new files, no other build may change either.
    with progress.stage("files and report"), staging.alone():
        report = merged(read_report(output), entries, edition.made_from, output)
        if entries:
            staging.add(REPORT, as_json(report))
            with finished_first():
                staging.publish()
                progress.published(sum(len(entry.files) for entry in entries))
    return report


def _built(
    edition: Edition,
    entries: Sequence[Entry],
    layouts: Sequence[Layout],
    refused: tuple[Refusal, ...],
    report: Report,
) -> Built:
    made, names = edition.job_of, {each.format for each in refused}
    old = [file for entry in report.earlier for file in entry.files]
    return Built(
        tuple(file for entry in entries for file in entry.files),
        refused,
        tuple(file for file in old if file.path in made and made[file.path] not in names),
        tuple(layouts),
        tuple(file for file in old if file.path not in made),
    )
