"""From an edition to its files: the pipeline once through."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, groupby, product
from pathlib import Path, PurePosixPath

from infographic.content.guide.placeholders import refuse_placeholders
from infographic.errors import Problem, RefusedError, RenderError
from infographic.layout.fit.fit import Layout
from infographic.message import say
from infographic.publish.artefact import Artefact
from infographic.publish.earlier_build import Reuse, earlier_build
from infographic.publish.edition import Edition
from infographic.publish.job import FinishingJob, FinishingProof, Job
from infographic.publish.making import Order, ReadyFile, ready_file
from infographic.publish.manuscript import refuse_unpublishable
from infographic.publish.progress import Progress
from infographic.publish.refusal import Refusal, advised
from infographic.publish.report import (
    REPORT,
    Entry,
    FileEntry,
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
from infographic.publish.staging import Staging, UnwrittenError
from infographic.publish.unchanged import fingerprint_of
from infographic.publish.workers import Making, Workers, workers
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
    work. `whole` is what its report says when it has made everything; `staging` takes its files."""

    reuse: Reuse = Reuse.ALL
    jobs: int = 1
    whole: Whole | None = None
    staging: type[Staging] = Staging


def build(edition: Edition, output: Path, progress: Progress, plan: Plan = Plan()) -> Built:
    """Write the wanted files below `output`, and its report; those stay that would be the same.

    The files appear at the end, together: ContentError for a placeholder that nothing is filled in
    for, FontError, RenderError, MachineError and the ContrastError of a logo leave the folder as it
    was, and of a job that is refused the earlier
    files stay.
    """
    progress.begins(edition.size)
    with progress.stage("load"):
        refuse_placeholders(edition.manuscript.content.placeholders)
        refuse_unpublishable(edition.manuscript)
    with plan.staging(output, edition.size) as staging:
        press = _Press(edition, output, staging, progress, plan)
        with workers(min(plan.jobs, len(edition.wanted)), progress) as crew:
            press.print_pictures(crew)
        # From the old report to the new files, no other build may change either.
        with staging.alone():
            press.finish()
            report = press.publish()
    with progress.stage("layout"):
        refusals = advised(edition.manuscript, press.refused)
    return _built(edition, press, refusals, report)


class _Press:
    """A build on its way: what has been made, kept and refused so far."""

    def __init__(
        self, edition: Edition, output: Path, staging: Staging, progress: Progress, plan: Plan
    ) -> None:
        self._edition, self._output, self._plan = edition, output, plan
        self._staging, self._progress = staging, progress
        self._earlier = earlier_build(output, read_report(output), plan.reuse)
        self._report = self._old = Report()
        self.files: list[FileEntry] = []
        self.kept: dict[str, FileEntry] = {}
        self.entries: list[Entry] = []
        self.pages: list[PageEntry] = []
        self.layouts: list[Layout] = []
        self.refused: list[Refusal] = []
        self.lost: tuple[FileEntry, ...] = ()
        self._small: dict[str, FileEntry] = {}

    def print_pictures(self, crew: Workers) -> None:
        """Have each job done whose files are not all ready, and of these what is made of one file
        each."""
        orders = [
            self._order(job) for job in self._edition.wanted if not self._stays(job.artefacts)
        ]
        making = self._begun(orders, crew)
        for order in orders:
            with self._refusing(order.job):
                made = making[order.job.name].made()
                self._take([ReadyFile(file, file.path in made.kept) for file in made.files])
                self.entries += made.entries
                self.layouts += made.layouts
                self._small |= {file.path: file for file in made.small}
        self._drop_small(orders, self._small)

    def _begun(self, orders: Sequence[Order], crew: Workers) -> Mapping[str, Making]:
        """Those that take longest come first, so that all who work end at about the same time."""
        by_effort = sorted(orders, key=lambda order: order.job.effort, reverse=True)
        making = {order.job.name: crew.begin(order) for order in by_effort}
        if making:
            for finishing in self._edition.wanted_finishing:
                with self._progress.stage("page"):
                    crew.meanwhile(finishing.prepare)
        return making

    def _drop_small(self, orders: Sequence[Order], needed: Collection[str]) -> None:
        """There are places for all small files, be they made or not."""
        for small in chain.from_iterable(order.small.values() for order in orders):
            if str(small.path) not in needed:
                self._staging.drop(small.path)

    def _stays(self, artefacts: Sequence[Artefact]) -> bool:
        """Keep artefacts, if all of them are ready."""
        with self._progress.stage("files and report"):
            ready = self._earlier.ready(artefacts)
        if ready is None:
            return False
        self.files += ready
        self.kept |= {file.path: file for file in ready}
        self._progress.drew(len(ready))
        return True

    def _order(self, job: Job) -> Order:
        finishing = self._edition.wanted_finishing
        small = {
            artefact.path: file
            for artefact, each in product(job.artefacts, finishing)
            if (file := each.small_file(artefact)) is not None
        }
        paths = [artefact.path for artefact in job.artefacts]
        paths += [file.path for file in small.values()]
        places = {path: self._staging.place(path) for path in paths}
        return Order(job, places, self._earlier, small)

    def _take(self, files: Sequence[ReadyFile]) -> None:
        """Files that have been written, and those that are kept, for which there is a place too."""
        for file in files:
            path = PurePosixPath(file.entry.path)
            if file.is_kept:
                self._staging.drop(path)
                self.kept[file.entry.path] = file.entry
            else:
                self._staging.has(path, file.entry.bytes)
        self.files += [file.entry for file in files]

    def finish(self) -> None:
        """Make what is made of these files, and of those that lie in the folder already."""
        with self._progress.stage("files and report"):
            old = self._old = read_report(self._output)
            left = merged(old, self.entries, self._edition.made_from, self._output)
            self._report = replace(left, variants=tuple(map(self._told, left.variants)))
            self.lost = lost_since(old, self._report, self._edition.made_from)
            self._refuse_lost_meanwhile()
        shelf = shelf_of(self._report, self._staging.read, self._earlier, self._small)
        for job in self._edition.wanted_finishing:
            if not shelf.entries:  # that all is refused is said once
                self._progress.drew(len(job.artefacts))
                continue
            with self._refusing(job):
                if job.stays(self._report.pages, shelf) and self._stays(job.artefacts):
                    continue
                drawn = self._finished(job.proof(self._progress, shelf))
                self._progress.drew(len(job.artefacts) - drawn)

    def _told(self, entry: Entry) -> Entry:
        """What is to be told of a picture as the guide is now, though it is not drawn from it."""
        return replace(entry, drafts=self._edition.manuscript.drafts(entry.language))

    def _refuse_lost_meanwhile(self) -> None:
        """RenderError when a file that was to be kept is not any more as it was looked at."""
        there = {file.path for file in self._report.current_files}
        made = {file.path for entry in self.entries for file in entry.files}
        for file in self.kept.values():
            if file.path not in there or (file.path in made and not self._earlier.has(file)):
                what = say("the file has been changed or removed while the others were made")
                hint = say("build again; does another program write into this folder?")
                raise RenderError(Problem(what, item=str(self._output / file.path), hint=hint))

    def _finished(self, proof: FinishingProof) -> int:
        """Make the files of a finishing job; how many they are."""
        before = len(self.files)
        for key, drawables in groupby(proof.drawables, key=lambda each: each.artefact.key):
            begun = len(self.files)
            for each in drawables:
                place = self._staging.place(each.artefact.path)
                self._take([ready_file(each, place, self._earlier, self._progress)])
            self.pages.append(proof.entry(key.language, tuple(self.files[begun:])))
        return len(self.files) - before

    def publish(self) -> Report:
        """Give the files their names; the report that goes with them."""
        with self._progress.stage("files and report"):
            made_from = self._edition.made_from
            report = with_pages(self._report, self.pages, made_from, self._output)
            report = replace(report, kept=tuple(sorted(self.kept)), whole=self._whole(report))
            written = [file for file in self.files if file.path not in self.kept]
            for path in self._small.keys() - {file.path for file in written}:
                self._staging.drop(PurePosixPath(path))
            if written or (self.files and report != self._old):
                self._staging.add(REPORT, as_json(report))
                self._staging.write_through()
                with finished_first():
                    self._staging.publish()
                    self._progress.published(len(written))
        return report

    def _whole(self, report: Report) -> Whole | None:
        """What the report says of everything, if everything there is lies ready now."""
        edition, whole = self._edition, self._plan.whole
        if whole is None or any((report.earlier, report.earlier_pages, self.lost, self.refused)):
            return None
        if (edition.jobs, edition.finishing) != (edition.wanted, edition.wanted_finishing):
            return None
        # Of a guide that has been changed meanwhile, nobody knows what it is made of.
        folder = edition.manuscript.content.folder
        return whole if fingerprint_of(folder, self._output) == whole.made_of else None

    @contextmanager
    def _refusing(self, job: Job | FinishingJob) -> Iterator[None]:
        """Notes a refusal of the job."""
        self._progress.draws(job.name)
        try:
            yield
        except RefusedError as error:
            for artefact in job.artefacts:
                self._staging.drop(artefact.path)
            self.refused.append(Refusal(job.name, error))
            self._progress.drew(len(job.artefacts))
        except UnwrittenError as error:
            raise self._staging.refusal(error) from error


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
