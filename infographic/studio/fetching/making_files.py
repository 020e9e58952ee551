"""Makes all files of a guide, some formats at a time, so that those that are ready can be fetched
while the rest is made. Runs as a process of its own:

    python -m infographic.studio.fetching.making_files FOLDER OUTPUT LANGUAGE [WANTED]…

It writes a line of JSON for all there is to tell (`maker.py` reads them), its problems in the
language, and stops when its input is closed. Where formats and kinds of files are named
(`format=a4-landscape`, `kind=png`), only those are made, also of a guide of long ago, whose theme
and formats lack what is asked for today.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from infographic.catalogue import catalogue
from infographic.content.earlier import load_earlier
from infographic.errors import InfographicError, Problem
from infographic.message import translated
from infographic.publish.build import Built, Plan, build
from infographic.publish.edition import Edition, edition_of
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import OFFER, load
from infographic.publish.progress import Progress
from infographic.publish.selection import Selection
from infographic.publish.workers import available_jobs
from infographic.stopping import Stopped, stop_on_signals
from infographic.studio.capitalised import capitalised

_MOST_TOLD = 3


def main() -> None:
    """Make the files; the exit code is 0 also when some formats are refused."""
    folder, output, language, *wanted = sys.argv[1:]
    stop_on_signals()
    _stop_when_left()
    said = catalogue(language)
    telling = Telling(lambda words: translated(words, said))
    try:
        if wanted:
            make_some(Path(folder), Path(output), telling, selection_of(wanted))
        else:
            make_files(Path(folder), Path(output), telling)
    except Stopped as stopped:
        raise SystemExit(stopped.exit_code) from None
    except InfographicError as error:
        telling.tell(failed=telling.words(error.problems))
        raise SystemExit(error.exit_code) from None


def _stop_when_left() -> None:
    """Have a signal end this process when whoever started it closes its input, or ends."""
    main_thread = threading.main_thread().ident or 0

    def wait() -> None:
        while os.read(0, 1):
            pass
        signal.pthread_kill(main_thread, signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


class Telling:
    """Tells in lines of JSON."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate

    def tell(self, **data: object) -> None:
        print(json.dumps(data, ensure_ascii=True), flush=True)

    def words(self, problems: tuple[Problem, ...]) -> list[str]:
        """What is wrong and what to do, a sentence or two for each of the first."""
        return [self._sentences(each) for each in problems[:_MOST_TOLD]]

    def _sentences(self, problem: Problem) -> str:
        parts = (problem.item, problem.what, problem.hint)
        item, what, hint = (self._translate(each) for each in parts)
        first = f"{item}: {what}" if item else what
        return f"{first}. {capitalised(hint)}" if hint else first


class _Told(Progress):
    """Tells how many files are done, of all builds together, and what is being drawn."""

    def __init__(self, telling: Telling, done: int) -> None:
        super().__init__()
        self._telling, self._done, self._own = telling, done, 0

    @property
    def done(self) -> int:
        return max(self._done, self._own)

    def draws(self, what: str) -> None:
        self._telling.tell(draws=what)

    def drew(self, files: int) -> None:
        self._own += files
        self._telling.tell(done=self.done)


class _After(_Told):
    """Counts on from what earlier builds have done."""

    @property
    def done(self) -> int:
        return self._done + self._own


def make_files(folder: Path, output: Path, telling: Telling) -> None:
    """Make all of the guide in a folder: its formats, so many at a time as there are processes, and
    then what is made of them."""
    manuscript = manuscript_of(load(folder))
    everything = edition_of(manuscript)
    telling.tell(total=everything.size)
    jobs = available_jobs()
    refused: list[str] = []
    done = 0
    for formats in _batches(everything, jobs):
        edition = edition_of(manuscript, Selection(formats=formats))
        progress = _After(telling, done)
        telling.tell(begins=list(formats))
        built = build(edition, output, progress, Plan(jobs=jobs))
        done = progress.done
        refused += _tell_refused(built, telling)
        telling.tell(published=True)
    # Pictures that are refused need not be tried again.
    last = edition_of(manuscript, Selection(kinds=(PAGE_KIND,))) if refused else everything
    if last.wanted_finishing:
        built = build(last, output, _Told(telling, done), Plan(jobs=jobs))
        _tell_refused(built, telling)
        telling.tell(published=True)


def selection_of(wanted: Sequence[str]) -> Selection:
    """Which formats and kinds of files are named."""
    named = [each.partition("=") for each in wanted]
    return Selection(
        formats=[name for what, _, name in named if what == "format"],
        kinds=[name for what, _, name in named if what == "kind"],
    )


def make_some(folder: Path, output: Path, telling: Telling, selection: Selection) -> None:
    """Make some files of the guide in a folder, which may be one of long ago."""
    content, _ = load_earlier(folder, OFFER)
    edition = edition_of(manuscript_of(content), selection)
    telling.tell(total=edition.size)
    built = build(edition, output, _Told(telling, 0), Plan(jobs=available_jobs()))
    _tell_refused(built, telling)
    telling.tell(published=True)


def _batches(edition: Edition, size: int) -> Iterator[tuple[str, ...]]:
    """The formats, those together that take about as long."""
    names = iter([job.name for job in sorted(edition.jobs, key=lambda job: job.effort)])
    while batch := tuple(islice(names, size)):
        yield batch


def _tell_refused(built: Built, telling: Telling) -> list[str]:
    for refusal in built.refused:
        telling.tell(refused=refusal.format, why=telling.words(refusal.error.problems))
    return [refusal.format for refusal in built.refused]


if __name__ == "__main__":
    main()
