"""A series made: every row kept as it lies there, made anew, or told why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import suppress
from itertools import islice

from infographic.errors import Problem, RenderError
from infographic.message import say
from infographic.publish.earlier_build import Reuse
from infographic.publish.staging import is_of_the_disk
from infographic.series.crew import Crew
from infographic.series.look_over import Whole, as_written, looked_over, of_their_length
from infographic.series.made_row import MadeRow, UnmadeRow
from infographic.series.progress import SeriesProgress
from infographic.series.row_folder import (
    files_of,
    files_there,
    published,
    ready_since,
    takes_files,
)
from infographic.series.row_state import RowState, State
from infographic.series.rows import SeriesRow
from infographic.series.series import Series
from infographic.series.workshop import RowResult
from infographic.stopping import Stopped, finished_first

# While nothing comes, the crew is looked after so often.
_LOOK = 5.0  # s

Finish = Callable[[Sequence[RowState]], None]


def make_series(
    series: Series, crew: Crew, progress: SeriesProgress, finish: Finish
) -> tuple[RowState, ...]:
    """Make each row that does not lie ready, and finish with what has become of all of them, in
    the order of the table; also when the run ends before its end. What others have removed or
    changed meanwhile has failed.

    A row that fails costs no other. RenderError when the disk takes no more, MachineError when
    nobody can make any row.
    """
    run = _Run(series, crew, progress)
    try:
        run.make()
        run.look_over(as_written(series.output, run.fingerprint))
    except (Exception, Stopped):
        with suppress(RenderError), finished_first():  # why it ended is more to be told
            run.look_over(of_their_length(series.output))
            finish(run.states)
        raise
    with finished_first():
        finish(run.states)
    return run.states


class _Run:
    """A series on its way."""

    def __init__(self, series: Series, crew: Crew, progress: SeriesProgress) -> None:
        self._series, self._crew, self._progress = series, crew, progress
        self._states: dict[int, RowState] = {}

    @property
    def states(self) -> tuple[RowState, ...]:
        """Those of all rows, in the order of the table."""
        rows = (*self._series.rows, *(row for row, _ in self._series.refused))
        ordered = sorted(rows, key=lambda row: row.number)
        return tuple(self._states.get(row.number) or self._as_before(row) for row in ordered)

    def fingerprint(self, state: RowState) -> str:
        return self._series.commission.fingerprint(state.row)

    def look_over(self, whole: Whole) -> None:
        """See what others have done to the rows that are done."""
        for before in [*self._states.values()]:
            # One that nothing is wanted of has but what earlier runs have left.
            wanted = self._series.commission.languages_of(before.row)
            now = looked_over(before, self._series.output, whole if wanted else lambda _: True)
            self._states[before.row.number] = now
            if now.is_lost and not before.is_lost:
                self._progress.lost(before)

    def make(self) -> None:
        """BrokenExecutor never: what has died with whoever made it is made a second time."""
        series, crew = self._series, self._crew
        self._progress.begins(len(series.rows) + len(series.refused))
        for row, problems in series.refused:
            self._fail(row, problems)
        waiting = self._to_be_made()
        begun: dict[Future[RowResult], SeriesRow] = {}
        while True:
            following = islice(waiting, max(0, crew.at_once - len(begun)))
            if not all(self._begin(row, begun) for row in following):
                continue
            if not begun:
                return
            self._take_ready(begun)

    def _to_be_made(self) -> Iterator[SeriesRow]:
        """The rows that do not lie ready; those that do are kept, as the others are asked for."""
        for row in self._series.rows:
            if not self._stays(row):
                yield row

    def _stays(self, row: SeriesRow) -> bool:
        if not self._series.commission.languages_of(row):
            self._is(self._as_before(row, State.KEPT))
            return True
        if self._series.reuse is not Reuse.ALL:
            return False
        folder = self._series.output / row.name
        ready = ready_since(folder, self._series.commission.fingerprint(row))
        if ready is not None:
            self._is(RowState(row, State.KEPT, files_there(folder), drafts=ready.drafts))
        return ready is not None

    def _begin(self, row: SeriesRow, begun: dict[Future[RowResult], SeriesRow]) -> bool:
        """Have a row begun beside others; when those who make them have died, all of them are made
        one by one, and False is the answer."""
        try:
            begun[self._crew.begin(row)] = row
        except BrokenExecutor:
            self._make_alone([*begun.values(), row])
            begun.clear()
            return False
        return True

    def _take_ready(self, begun: dict[Future[RowResult], SeriesRow]) -> None:
        """Take what has come of those that are done, or of all when whoever made them has died."""
        done, _ = wait(begun, _LOOK, FIRST_COMPLETED)
        if not done:
            self._crew.look()
        for future in done:
            try:
                result = self._crew.result(future)
            except BrokenExecutor:
                self._make_alone([*begun.values()])
                return begun.clear()
            self._take(begun.pop(future), result)
        return None

    def _make_alone(self, rows: Sequence[SeriesRow]) -> None:
        """Make rows a second time, for those who made them have died. Which of them was to blame is
        known when it is alone: it fails, and others take the place of who dies once more."""
        self._crew.renew()
        for row in rows:
            try:
                self._take(row, self._crew.result(self._crew.begin(row)))
            except BrokenExecutor:
                self._crew.renew()
                self._fail(row, [_DEADLY])

    def _take(self, row: SeriesRow, result: RowResult) -> None:
        if isinstance(result, UnmadeRow):
            self._fail(row, result.problems)
            return
        try:
            with finished_first():  # or a row would be told to wait that has its files
                self._publish(row, result)
        except RenderError as error:
            if is_of_the_disk(error) or not takes_files(self._series.output):
                raise
            self._fail(row, error.problems)

    def _publish(self, row: SeriesRow, made: MadeRow) -> None:
        fingerprint = self._series.commission.fingerprint(row)
        report = published(made, self._series.output / row.name, fingerprint)
        self._is(RowState(row, State.MADE, files_of(report, row.name), drafts=made.drafts))

    def _fail(self, row: SeriesRow, problems: Sequence[Problem]) -> None:
        self._is(self._as_before(row, State.FAILED, problems))

    def _as_before(
        self, row: SeriesRow, state: State = State.WAITING, problems: Sequence[Problem] = ()
    ) -> RowState:
        """A row that was not made, with what earlier runs have left of it."""
        output = self._series.output
        left = RowState(row, state, files_there(output / row.name), tuple(problems))
        return looked_over(left, output, lambda _: True)

    def _is(self, state: RowState) -> None:
        self._states[state.row.number] = state
        self._progress.did(state)


_DEADLY = Problem(
    say("the process that made this row was ended by the system, and so was the second one"),
    hint=say("perhaps memory ran out: close other programs, then go on"),
)
