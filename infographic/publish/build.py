"""From an edition to its files: the pipeline once through."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path, PurePosixPath

from infographic.errors import Problem, RefusedError, RenderError
from infographic.layout.fit.fit import Layout
from infographic.publish.artefact import Artefact
from infographic.publish.earlier_build import Reuse, earlier_build
from infographic.publish.edition import Edition
from infographic.publish.job import Drawable, FinishingJob, FinishingProof, Job, Proof
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
    Whole,
    as_json,
    lost_since,
    merged,
    read_report,
    with_pages,
)
from infographic.publish.shelf import shelf_of
from infographic.publish.staging import Staging
from infographic.publish.workers import Drawing, Drawn, Here, Order, Workers, workers
from infographic.stopping import finished_first


@dataclass(frozen=True)
class Built:
    """The files that a build wrote or kept, the formats that it refused, what earlier builds have
    left in place of files that this guide makes but are not of the guide as it is now (those of
    refused formats are not counted), the layouts that were made, what else earlier builds have
    left, which no build of this guide writes, the pictures of the guide as it is that have been
    changed or removed since, and the paths of those of the files that were kept: that would have
    been made just as they are."""

    files: tuple[FileEntry, ...]
    refused: tuple[Refusal, ...]
    earlier: tuple[FileEntry, ...]
    layouts: tuple[Layout, ...] = ()
    unmade: tuple[FileEntry, ...] = ()
    lost: tuple[FileEntry, ...] = ()
    kept: frozenset[str] = frozenset()

    @property
    def written(self) -> tuple[FileEntry, ...]:
        return tuple(file for file in self.files if file.path not in self.kept)


@dataclass(frozen=True)
class Plan:
    """How a build goes about it: what it may take over from earlier ones, and how many processes
    draw. `whole` is what its report says when it has made everything."""

    reuse: Reuse = Reuse.ALL
    jobs: int = 1
    whole: Whole | None = None


def build(edition: Edition, output: Path, progress: Progress, plan: Plan = Plan()) -> Built:
    """Write the wanted files below `output`, and its report; those stay that would be the same.

    The files appear at the end, together: FontError, RenderError, MachineError and the
    ContrastError of a logo leave the folder as it was, and of a job that is refused the earlier
    files stay.
    """
    progress.begins(edition.size)
    with progress.stage("load"):
        refuse_unpublishable(edition.manuscript)
    with Staging(output, edition.size) as staging:
        press = _Press(edition, output, staging, progress, plan)
        with workers(min(plan.jobs, len(edition.wanted))) as drawing:
            press.print_pictures(drawing)
        # From the old report to the new files, no other build may change either.
        with staging.alone():
            press.finish()
            report = press.publish()
    with progress.stage("layout"):
        refusals = advised(edition.manuscript, press.refused)
    return _built(edition, press, refusals, report)


@dataclass(frozen=True)
class _Begun:
    """The files of a job: what is known of each that is kept, and the others as they are drawn, by
    one process, for what they have in common is then made once."""

    proof: Proof
    drawables: tuple[Drawable, ...]
    kept: Mapping[PurePosixPath, FileEntry]
    drawing: Drawing


class _Press:
    """A build on its way: what has been made, kept and refused so far."""

    def __init__(
        self, edition: Edition, output: Path, staging: Staging, progress: Progress, plan: Plan
    ) -> None:
        self._edition, self._output, self._plan = edition, output, plan
        self._staging, self._progress = staging, progress
        self._earlier = earlier_build(output, read_report(output), plan.reuse)
        self._report = Report()
        self._begun: deque[_Begun] = deque()
        self.files: list[FileEntry] = []
        self.kept: dict[str, FileEntry] = {}
        self.entries: list[Entry] = []
        self.pages: list[PageEntry] = []
        self.layouts: list[Layout] = []
        self.refused: list[Refusal] = []
        self.lost: tuple[FileEntry, ...] = ()

    def print_pictures(self, drawing: Workers) -> None:
        """Draw the files of each job that is not refused, and keep those that are ready."""
        for job in self._edition.wanted:
            if self._stays(job.artefacts):
                continue
            with self._refusing(job):
                proof = job.proof(self._progress)
                self.layouts += proof.layouts
                self._begun.append(self._begin(proof, drawing))
            while self._begun and self._begun[0].drawing.is_done:
                self._collect(self._begun.popleft())
        while self._begun:
            self._collect(self._begun.popleft())

    def _stays(self, artefacts: Sequence[Artefact]) -> bool:
        """Keep artefacts, if all of them are ready."""
        with self._progress.stage("files and report"):
            ready = self._earlier.ready(artefacts)
        if ready is None:
            return False
        self._keep(ready)
        return True

    def _keep(self, files: Sequence[FileEntry]) -> None:
        self.files += files
        self.kept |= {file.path: file for file in files}
        self._progress.drew(len(files))

    def _begin(self, proof: Proof, drawing: Workers) -> _Begun:
        drawables = tuple(proof.drawables)
        with self._progress.stage("files and report"):
            kept = {
                each.artefact.path: file
                for each in drawables
                if (file := self._earlier.file(each.artefact.path, each.drawn_from))
            }
        orders = [self._order(each) for each in drawables if each.artefact.path not in kept]
        return _Begun(proof, drawables, kept, drawing.begin(orders))

    def _order(self, drawable: Drawable) -> Order:
        return Order(drawable, self._staging.place(drawable.artefact.path))

    def _collect(self, begun: _Begun) -> None:
        """Take files as they are drawn; RenderError or MachineError when one could not be."""
        drawn = iter(begun.drawing)
        for key, drawables in groupby(begun.drawables, key=_key):
            before = len(self.files)
            for drawable in drawables:
                path = drawable.artefact.path
                self._progress.draws(str(path))
                if path in begun.kept:
                    self._keep([begun.kept[path]])
                else:
                    self._take(drawable.artefact, drawn)
            self.entries.append(begun.proof.entry(key, tuple(self.files[before:])))

    def _take(self, artefact: Artefact, drawing: Iterator[Drawn]) -> None:
        """The next file that is drawn: it stays as it is if it lies there just so."""
        with self._staging.telling(artefact.path):
            drawn = next(drawing)
        file = drawn.file
        self._progress.took(artefact.kind, drawn.seconds)
        with self._progress.stage("files and report"):
            self._staging.has(artefact.path, file.bytes)
            if self._earlier.same(file):
                self._staging.drop(artefact.path)
                self.kept[file.path] = file
        self.files.append(file)
        self._progress.drew(1)

    def finish(self) -> None:
        """Make what is made of these files, and of those that lie in the folder already."""
        with self._progress.stage("files and report"):
            old = read_report(self._output)
            self._report = merged(old, self.entries, self._edition.made_from, self._output)
            self.lost = lost_since(old, self._report, self._edition.made_from)
            self._refuse_lost_meanwhile()
        shelf = shelf_of(self._report, self._staging.read, self._earlier)
        for job in self._edition.wanted_finishing:
            if not shelf.entries:  # that all is refused is said once
                self._progress.drew(len(job.artefacts))
                continue
            with self._refusing(job):
                if job.stays(self._report.pages, shelf) and self._stays(job.artefacts):
                    continue
                drawn = self._finished(job.proof(self._progress, shelf))
                self._progress.drew(len(job.artefacts) - drawn)

    def _refuse_lost_meanwhile(self) -> None:
        """RenderError when a file that was to be kept is not any more as it was looked at."""
        there = {file.path for file in self._report.current_files}
        made = {file.path for entry in self.entries for file in entry.files}
        for file in self.kept.values():
            if file.path not in there or (file.path in made and not self._earlier.has(file)):
                what = "the file has been changed or removed while the others were made"
                hint = "build again; does another program write into this folder?"
                raise RenderError(Problem(what, item=str(self._output / file.path), hint=hint))

    def _finished(self, proof: FinishingProof) -> int:
        """Draw the files of a finishing job; how many they are."""
        before = len(self.files)
        for key, drawables in groupby(proof.drawables, key=_key):
            begun = len(self.files)
            for drawable in drawables:
                self._progress.draws(str(drawable.artefact.path))
                self._take(drawable.artefact, iter(Here().begin([self._order(drawable)])))
            self.pages.append(proof.entry(key.language, tuple(self.files[begun:])))
        return len(self.files) - before

    def publish(self) -> Report:
        """Give the files their names; the report that goes with them."""
        with self._progress.stage("files and report"):
            made_from = self._edition.made_from
            report = with_pages(self._report, self.pages, made_from, self._output)
            report = replace(report, kept=tuple(sorted(self.kept)), whole=self._whole(report))
            written = [file for file in self.files if file.path not in self.kept]
            if written or (self.files and report != read_report(self._output)):
                self._staging.add(REPORT, as_json(report))
                with finished_first():
                    self._staging.publish()
                    self._progress.published(len(written))
        return report

    def _whole(self, report: Report) -> Whole | None:
        """What the report says of everything, if everything there is lies ready now."""
        edition, left = self._edition, (report.earlier, report.earlier_pages, self.lost)
        everything = (edition.jobs, edition.finishing) == (
            edition.wanted,
            edition.wanted_finishing,
        )
        return self._plan.whole if everything and not any((*left, self.refused)) else None

    @contextmanager
    def _refusing(self, job: Job | FinishingJob) -> Iterator[None]:
        """Notes a refusal of the job."""
        self._progress.draws(job.name)
        try:
            yield
        except RefusedError as error:
            self.refused.append(Refusal(job.name, error))
            self._progress.drew(len(job.artefacts))


def _key(drawable: Drawable) -> Key:
    return drawable.artefact.key


def _built(edition: Edition, press: _Press, refused: tuple[Refusal, ...], report: Report) -> Built:
    made, names = edition.job_of, {each.format for each in refused}
    old = report.earlier_files
    # What a page that has just been made lacks waits for pictures that are refused.
    new = {page.key for page in press.pages}
    waiting = {file.path for page in report.earlier_pages if page.key in new for file in page.files}
    return Built(
        tuple(press.files),
        refused,
        tuple(
            file
            for file in old
            if file.path in made and made[file.path] not in names and file.path not in waiting
        ),
        tuple(press.layouts),
        tuple(file for file in old if file.path not in made),
        press.lost,
        frozenset(press.kept),
    )
