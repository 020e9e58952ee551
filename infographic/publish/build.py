"""From an edition to its files: the pipeline once through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from infographic.errors import RefusedError
from infographic.layout.fit.fit import Layout
from infographic.publish.artefact import Drawable, FinishingJob, FinishingProof, Job
from infographic.publish.edition import Edition
from infographic.publish.manuscript import refuse_unpublishable
from infographic.publish.progress import Progress
from infographic.publish.refusal import Refusal, advised
from infographic.publish.report import (
    REPORT,
    Entry,
    FileEntry,
    Key,
    PageEntry,
    Report,
    as_json,
    lost_since,
    merged,
    read_report,
    with_pages,
)
from infographic.publish.shelf import shelf_of
from infographic.publish.staging import Staging
from infographic.stopping import finished_first


@dataclass(frozen=True)
class Built:
    """The files that a build wrote, the formats that it refused, what earlier builds have left in
    place of files that this guide makes but are not of the guide as it is now (those of refused
    formats are not counted), the layouts that the files show, what else earlier builds have left,
    which no build of this guide writes, and the pictures of the guide as it is that have been
    changed or removed since."""

    files: tuple[FileEntry, ...]
    refused: tuple[Refusal, ...]
    earlier: tuple[FileEntry, ...]
    layouts: tuple[Layout, ...] = ()
    unmade: tuple[FileEntry, ...] = ()
    lost: tuple[FileEntry, ...] = ()


def build(edition: Edition, output: Path, progress: Progress) -> Built:
    """Write the wanted files below `output`, and its report.

    The files appear at the end, together: FontError, RenderError, MachineError and the
    ContrastError of a logo leave the folder as it was, and of a job that is refused the earlier
    files stay.
    """
    progress.begins(edition.size)
    with progress.stage("load"):
        refuse_unpublishable(edition.manuscript)
    with Staging(output, edition.size) as staging:
        press = _Press(edition, output, staging, progress)
        press.print_pictures()
        # From the old report to the new files, no other build may change either.
        with staging.alone():
            press.finish()
            report = press.publish()
    with progress.stage("layout"):
        refusals = advised(edition.manuscript, press.refused)
    return _built(edition, press, refusals, report)


class _Press:
    """A build on its way: what has been made, and what refused, so far."""

    def __init__(
        self, edition: Edition, output: Path, staging: Staging, progress: Progress
    ) -> None:
        self._edition, self._output = edition, output
        self._staging, self._progress = staging, progress
        self._report = Report()
        self.entries: list[Entry] = []
        self.pages: list[PageEntry] = []
        self.layouts: list[Layout] = []
        self.refused: list[Refusal] = []
        self.lost: tuple[FileEntry, ...] = ()

    @property
    def files(self) -> tuple[FileEntry, ...]:
        entries: tuple[Entry | PageEntry, ...] = (*self.entries, *self.pages)
        return tuple(file for entry in entries for file in entry.files)

    def print_pictures(self) -> None:
        """Draw the files of each job that is not refused."""
        for job in self._edition.wanted:
            with self._refusing(job):
                proof = job.proof(self._progress)
                self.layouts += proof.layouts
                for key, drawables in groupby(proof.drawables, key=_key):
                    files = self._drawn(drawables)
                    with self._progress.stage("files and report"):
                        self.entries.append(proof.entry(key, files))

    def finish(self) -> None:
        """Make what is made of these files, and of those that lie in the folder already."""
        with self._progress.stage("files and report"):
            old = read_report(self._output)
            self._report = merged(old, self.entries, self._edition.made_from, self._output)
            self.lost = lost_since(old, self._report, self._edition.made_from)
        shelf = shelf_of(self._report, self._staging.read)
        for job in self._edition.wanted_finishing:
            if not shelf.entries:  # that all is refused is said once
                self._progress.drew(len(job.artefacts))
                continue
            with self._refusing(job):
                drawn = self._finished(job.proof(self._progress, shelf))
                self._progress.drew(len(job.artefacts) - drawn)

    def _finished(self, proof: FinishingProof) -> int:
        """Draw the files of a finishing job; how many they are."""
        before = len(self.files)
        for key, drawables in groupby(proof.drawables, key=_key):
            self.pages.append(proof.entry(key.language, self._drawn(drawables)))
        return len(self.files) - before

    def publish(self) -> Report:
        """Give the files their names; the report that goes with them."""
        with self._progress.stage("files and report"):
            made_from = self._edition.made_from
            report = with_pages(self._report, self.pages, made_from, self._output)
            if self.files:
                self._staging.add(REPORT, as_json(report))
                with finished_first():
                    self._staging.publish()
                    self._progress.published(len(self.files))
        return report

    @contextmanager
    def _refusing(self, job: Job | FinishingJob) -> Iterator[None]:
        """Notes a refusal of the job."""
        self._progress.draws(job.name)
        try:
            yield
        except RefusedError as error:
            self.refused.append(Refusal(job.name, error))
            self._progress.drew(len(job.artefacts))

    def _drawn(self, drawables: Iterable[Drawable]) -> tuple[FileEntry, ...]:
        return tuple(map(self._file, drawables))

    def _file(self, drawable: Drawable) -> FileEntry:
        artefact = drawable.artefact
        self._progress.draws(str(artefact.path))
        with self._progress.stage(artefact.kind):
            data = drawable.draw()
        with self._progress.stage("files and report"):
            self._staging.add(artefact.path, data)
        self._progress.drew(1)
        return drawable.entry(data)


def _key(drawable: Drawable) -> Key:
    return drawable.artefact.key


def _built(edition: Edition, press: _Press, refused: tuple[Refusal, ...], report: Report) -> Built:
    made, names = edition.job_of, {each.format for each in refused}
    old = report.earlier_files
    # What a page that has just been made lacks waits for pictures that are refused.
    new = {page.key for page in press.pages}
    waiting = {file.path for page in report.earlier_pages if page.key in new for file in page.files}
    return Built(
        press.files,
        refused,
        tuple(
            file
            for file in old
            if file.path in made and made[file.path] not in names and file.path not in waiting
        ),
        tuple(press.layouts),
        tuple(file for file in old if file.path not in made),
        press.lost,
    )
