"""How the files of a job come to lie in the output folder, under temporary names: those that lie
there already, just as they would be, stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path, PurePosixPath

from infographic.layout.fit.fit import Layout
from infographic.publish.earlier_build import EarlierBuild
from infographic.publish.job import Drawable, Job
from infographic.publish.made_file import SmallFile, made_file
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, FileEntry, Key
from infographic.publish.staging import write


@dataclass(frozen=True)
class Order:
    """A job to be done: `places` are where to write its files, by their paths in the output
    folder, and `earlier` what lies there; `small` are the files that are to be made of one of these
    each, by the path of that."""

    job: Job
    places: Mapping[PurePosixPath, Path]
    earlier: EarlierBuild
    small: Mapping[PurePosixPath, SmallFile] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """What has been made: the entries for the report, and which of their files are kept, by their
    paths; the small files that have been made of those that are not; the layouts, where they are
    known."""

    entries: tuple[Entry, ...]
    kept: frozenset[str]
    small: tuple[FileEntry, ...] = ()
    layouts: tuple[Layout, ...] = ()

    @property
    def files(self) -> tuple[FileEntry, ...]:
        return tuple(file for entry in self.entries for file in entry.files)


@dataclass(frozen=True)
class ReadyFile:
    """A file that has been written, or is kept as it lies there."""

    entry: FileEntry
    is_kept: bool


def make(order: Order, progress: Progress) -> Made:
    """Do a job. RefusedError when it is refused, RenderError or MachineError when a file cannot be
    made, UnwrittenError when the system does not write it."""
    proof = order.job.proof(progress)
    drawables = list(proof.drawables)
    ready: dict[PurePosixPath, ReadyFile] = {}
    small: list[FileEntry] = []
    for each in sorted(drawables, key=_by_kind(drawables)):
        path = each.artefact.path
        ready[path] = file = ready_file(each, order.places[path], order.earlier, progress)
        if not file.is_kept:
            small += _small_of(file.entry, order, progress)
    entries = tuple(
        proof.entry(key, tuple(ready[each.artefact.path].entry for each in of_key))
        for key, of_key in groupby(drawables, key=_key)
    )
    kept = frozenset(file.entry.path for file in ready.values() if file.is_kept)
    return Made(entries, kept, tuple(small), tuple(proof.layouts))


def _small_of(of: FileEntry, order: Order, progress: Progress) -> Iterator[FileEntry]:
    """What is made of a file that has just been written, and does not lie there yet, if anything
    is; whoever takes it makes what could not be written here."""
    path = PurePosixPath(of.path)
    small = order.small.get(path)
    if small is None or order.earlier.file(small.path, small.drawn_from(of)) is not None:
        return
    with progress.stage(small.kind), suppress(OSError):
        data = small.make(order.places[path].read_bytes())
        order.places[small.path].write_bytes(data)
        yield made_file(small.path, small.kind, data, small.drawn_from(of)).entry


def ready_file(
    drawable: Drawable, place: Path, earlier: EarlierBuild, progress: Progress
) -> ReadyFile:
    """A file that is kept, or written at a place; errors as those of `make`."""
    artefact, drawn_from = drawable.artefact, drawable.drawn_from
    progress.draws(str(artefact.path))
    with progress.stage("files and report"):
        file = earlier.file(artefact.path, drawn_from)
    if file is None:
        with progress.stage(artefact.kind):
            data = drawable.draw()
        with progress.stage("files and report"):
            made = replace(drawable.entry(data), drawn_from=drawn_from)
            if not earlier.same(made):
                write(place, data)
                progress.drew(1)
                return ReadyFile(made, is_kept=False)
            file = made
    progress.drew(1)
    return ReadyFile(file, is_kept=True)


def _key(drawable: Drawable) -> Key:
    return drawable.artefact.key


def _by_kind(drawables: Sequence[Drawable]) -> Callable[[Drawable], int]:
    """The order to draw them in, for `sorted`: kind by kind, each in all languages. Pixels take
    most memory, and so does what makes PDFs: it is loaded after the last ones are drawn."""
    kinds = list(dict.fromkeys(each.artefact.kind for each in drawables))
    return lambda drawable: kinds.index(drawable.artefact.kind)
