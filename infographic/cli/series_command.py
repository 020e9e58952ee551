"""`infographic series`: the files of a guide for every row of a table."""

from __future__ import annotations

import gc
import shlex
import sys
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infographic.cli.console import plainly, tell
from infographic.cli.options import Final, Force, Formats, Guide, Jobs, Kinds, Languages
from infographic.cli.series_summary import row_failures, rows_waiting, series_summary
from infographic.errors import Problem
from infographic.message import joined, say, say_about, say_count
from infographic.output_folder import output_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from infographic.series.crew import Crew
    from infographic.series.prepared import Prepared
    from infographic.series.progress import SeriesProgress
    from infographic.series.row_state import RowState
    from infographic.series.run import Finish
    from infographic.series.sole_run import SoleRun

SERIES = say(
    "Draw the guide once for every row of a table, with what the row says in place of the names in"
    " braces. What would be the same is kept."
)
_NOTHING_WRITTEN = say("Nothing was written; the earlier files are unchanged.")
_SERIES = "series"  # the folder in the guide's output folder

_Table = Annotated[
    Path,
    typer.Argument(
        metavar=say_about("in a command line", "TABLE"),
        help=say("The table, .csv or .xlsx: a column for each name, a row for each set of files."),
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        metavar=say_about("in a command line", "DIR"),
        help=say(
            "Where the folders of the rows go, if not to output/series/ (of data) or"
            " FOLDER/output/series/."
        ),
    ),
]
_Resume = Annotated[
    bool,
    typer.Option(
        "--resume",
        help=say("Go on where a run was stopped. So does every run but one with --force."),
    ),
]
_Dask = Annotated[
    str,
    typer.Option(
        metavar=say_about("in a command line", "ADDRESS"),
        help=say("The rows are made by the workers of this Dask scheduler: tcp://host:8786."),
    ),
]


def series(
    folder: Guide,
    table: _Table,
    output: _Output = None,
    lang: Languages = None,
    page_format: Formats = None,
    file: Kinds = None,
    final: Final = False,
    resume: _Resume = False,
    force: Force = False,
    jobs: Jobs = None,
    dask: _Dask = "",
) -> None:
    """`infographic series`."""
    into = output or output_of(folder) / _SERIES
    named = (lang, page_format, file)
    fate = _Fate(lambda: _again(folder, table, output, named, final, jobs, dask))
    with plainly(fate):
        _refuse_contradiction(resume, force)
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.publish.earlier_build import Reuse
        from infographic.publish.selection import Selection
        from infographic.series.prepared import Wish, prepared
        from infographic.series.sole_run import sole_run

        selection = Selection(lang or (), page_format or (), file or ())
        refuse_mistaken_folder(folder, selection)
        wish = Wish(selection, final, Reuse.NOTHING if force else Reuse.ALL)
        ready = prepared(folder, table, into, wish)
        gc.freeze()  # what is there by now stays
        with _crew(ready, jobs, dask) as crew, sole_run(into) as run, _progress() as progress:
            fate.progress = progress
            states = _made(ready, crew, progress, _finishing(ready, run, fate))
        remarks = (*ready.series.remarks, *fate.of_page)
        told = replace(ready.series, remarks=remarks)
        tell(series_summary(states, told, into, _listing(folder)))
    if any(state.problems for state in states):
        raise typer.Exit(1)


def _refuse_contradiction(resume: bool, force: bool) -> None:
    if resume and force:
        from infographic.publish.selection import UsageError

        what = say(
            "{option} keeps what lies there, and {other} does not",
            option="--resume",
            other="--force",
        )
        raise UsageError(Problem(what, hint=say("leave one of them out")))


@contextmanager
def _crew(ready: Prepared, jobs: int | None, dask: str) -> Iterator[Crew]:
    from infographic.publish.workers import available_jobs
    from infographic.series.crew import own_crew

    commission, rows = ready.series.commission, len(ready.series.rows)
    if dask:
        from infographic.series.cluster import cluster_crew

        with cluster_crew(commission, dask) as crew:
            yield crew
        return
    with own_crew(commission, min(jobs or available_jobs(), rows)) as crew:
        yield crew


def _made(
    ready: Prepared, crew: Crew, progress: SeriesProgress, finish: Finish
) -> Sequence[RowState]:
    from infographic.series.run import make_series

    return make_series(ready.series, crew, progress, finish)


def _finishing(ready: Prepared, run: SoleRun, fate: _Fate) -> Finish:
    """Writes what has become of the rows, or else has it told."""
    from infographic.series.finished import write_finished

    def finish(states: Sequence[RowState]) -> None:
        fate.states, fate.is_written = states, False
        run.hold()
        fate.of_page = write_finished(states, ready)
        fate.is_written = True

    return finish


def _progress() -> AbstractContextManager[SeriesProgress]:
    """A progress bar on a terminal, silence elsewhere."""
    if sys.stderr is not None and sys.stderr.isatty():
        from infographic.cli.series_bar import SeriesBar

        return SeriesBar()
    from infographic.series.progress import SeriesProgress

    return nullcontext(SeriesProgress())


def _listing(folder: Path) -> str:
    """The line that lists the texts that await approval."""
    from infographic.cli.command_line import program

    return f"{program()} {shlex.join(['check', str(folder)])}"


def _again(
    folder: Path,
    table: Path,
    output: Path | None,
    named: Sequence[Sequence[str] | None],
    final: bool,
    jobs: int | None,
    dask: str,
) -> str:
    """The line that goes on with the run."""
    from infographic.cli.command_line import program

    options = [
        part
        for option, values in zip(("--lang", "--format", "--file"), named, strict=True)
        for value in values or ()
        for part in (option, value)
    ]
    options += ["--output", str(output)] if output else []
    options += ["--final"] if final else []
    options += ["--jobs", str(jobs)] if jobs else []
    options += ["--dask", dask] if dask else []
    words = ["series", str(folder), str(table), *options, "--resume"]
    return joined(" ", (program(), shlex.join(words)))


class _Fate:
    """What has become of the rows of a run that ends before its end, and how to go on: those that
    failed are told where no report could be written of them."""

    def __init__(self, again: Callable[[], str]) -> None:
        self._again = again
        self.progress: SeriesProgress | None = None
        self.states: Sequence[RowState] = ()
        self.is_written = True  # what has become of the rows
        self.of_page: tuple[Problem, ...] = ()  # what is wrong with the look of the start page

    def __call__(self) -> str:
        if self.progress is None or not self.progress.rows:
            return _NOTHING_WRITTEN
        from infographic.series.row_state import State

        progress = self.progress
        ready = progress.counts[State.MADE] + progress.counts[State.KEPT]
        return joined(
            "\n",
            filter(
                None,
                (
                    *(() if self.is_written else row_failures(self.states)),
                    say_count(
                        "{count} of {rows} rows is ready, and its files are whole.",
                        "{count} of {rows} rows are ready, and their files are whole.",
                        count=ready,
                        rows=progress.rows,
                    ),
                    rows_waiting(self.states),
                    self._room(progress),
                    say("To go on, type: {command}", command=self._again()),
                ),
            ),
        )

    def _room(self, progress: SeriesProgress) -> str:
        if not progress.bytes_left:
            return ""
        room = max(1, round(progress.bytes_left / 1e6))
        return say("The others take about {room} MB.", room=room)
