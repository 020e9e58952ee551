"""Whether a guide fits its pages, and whether the files in its output folder are as they were
built and what they say they are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from infographic.errors import Problem, RefusedError
from infographic.files import MissingError, UnreadableError, read_whole
from infographic.message import say
from infographic.publish.earlier_build import looked_through
from infographic.publish.edition import Edition
from infographic.publish.job import Drawable
from infographic.publish.progress import Progress
from infographic.publish.report import (
    REPORT,
    FileEntry,
    Report,
    is_unchanged,
    merged,
    understood_report,
)
from infographic.publish.shelf import NotReadyError, Shelf, shelf_of

# Of a PDF, with the print images of the largest page.
_MOST_BYTES = 500_000_000
_AGAIN = say("build this file again")
_DIFFERS = say("the file is not as it was built: it has been changed since, or is damaged")


def report_of(output: Path) -> tuple[Report, tuple[Problem, ...]]:
    """The report of the last build, and advice on what it lists and is not there any more; an
    empty one where there is none, with advice where it cannot be read."""
    try:
        report = understood_report(output)
    except MissingError:
        return Report(), ()
    except UnreadableError as error:
        return Report(), (Problem(error.what, item=str(output / REPORT), hint=error.hint),)
    return report, tuple(_missing(report, output))


def _missing(report: Report, output: Path) -> Iterator[Problem]:
    for file in report.current_files:
        if not os.path.lexists(output / file.path):
            what = say("the file is missing, and report.json lists it")
            yield Problem(what, item=str(output / file.path), hint=_AGAIN)


def file_faults(edition: Edition, output: Path, report: Report) -> Iterator[Problem]:
    """A problem for each job that is refused, for each file in the output folder that is not as
    its report says that it was written, and for all else that is wrong with the files of the guide,
    as it is now. Each file is looked at once: to read all that a build makes takes 40 ms."""
    made_from = edition.made_from
    left = merged(report, (), made_from, output)
    earlier = looked_through(output, report, left)
    current = {
        file.path: file
        for entry in report.current
        if made_from.get(entry.key) == entry.made_from
        for file in entry.files
    }
    for job in edition.jobs:
        if earlier.ready(job.artefacts) is not None:  # and so as right as they were when published
            continue
        try:
            yield from _faults(job.proof(Progress()).drawables, output, current)
        except RefusedError as error:
            yield from error.problems
    pictures = {str(artefact.path) for job in edition.jobs for artefact in job.artefacts}
    for file in report.current_files:
        is_picture = file.path in current and file.path in pictures
        if not is_picture and not earlier.has(file):
            yield from _changed(output, file)
    shelf = shelf_of(left, lambda path: read_whole(output / path, _MOST_BYTES), earlier)
    yield from _finishing_faults(edition, left, shelf)


def _finishing_faults(edition: Edition, report: Report, shelf: Shelf) -> Iterator[Problem]:
    """Why what is made of the pictures is refused. That there are none is no fault: they are yet to
    be built, or their own faults are told."""
    for job in edition.finishing:
        ready = shelf.earlier.ready(job.artefacts)
        if ready is not None and job.stays(report.pages, shelf):
            continue
        try:
            tuple(job.proof(Progress(), shelf).drawables)
        except NotReadyError:
            continue
        except RefusedError as error:
            yield from error.problems


def _faults(
    drawables: Iterable[Drawable], output: Path, current: Mapping[str, FileEntry]
) -> Iterator[Problem]:
    for drawable in drawables:
        if (file := current.get(str(drawable.artefact.path))) is not None:
            yield from _changed(output, file)
            yield from _wrong_within(output / drawable.artefact.path, drawable)


def _changed(output: Path, file: FileEntry) -> Iterator[Problem]:
    """A problem when a file is not as it was written; what is missing has none."""
    try:
        if is_unchanged(output, file):
            return
        what: str = _DIFFERS
        hint: str = _AGAIN
    except MissingError:
        return
    except UnreadableError as error:
        what, hint = error.what, error.hint
    yield Problem(what, item=str(output / file.path), hint=hint)


def _wrong_within(file: Path, drawable: Drawable) -> Iterator[Problem]:
    with suppress(UnreadableError):  # which is told already
        for problem in drawable.faults(read_whole(file, _MOST_BYTES)):
            yield Problem(problem.what, item=str(file), hint=_AGAIN)
