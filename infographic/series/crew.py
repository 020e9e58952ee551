"""Who makes rows: an executor, this process or other processes of this machine. Those on other
machines are in `cluster.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from typing import ParamSpec, TypeVar

from infographic.publish.workers import processes
from infographic.series.commission import Commission
from infographic.series.own_place import own_place
from infographic.series.own_workshop import make, opened
from infographic.series.rows import SeriesRow
from infographic.series.workshop import RowResult
from infographic.stopping import finished_first

P = ParamSpec("P")
T = TypeVar("T")
# So many rows are begun for each who works: while one is made, the next lies ready.
_BEGUN = 2

Hiring = Callable[[], AbstractContextManager[Executor]]


class Here(Executor):
    """This process, which does at once what it is given."""

    def submit(self, does: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        future.set_result(does(*args, **kwargs))
        return future


class Crew:
    """Has rows made by an executor."""

    def __init__(
        self,
        hiring: Hiring,
        make: Callable[..., RowResult],
        at_once: int,
        further: tuple[object, ...] = (),
    ) -> None:
        """`make` is what makes a row, which it is given with what is `further` to be known; so many
        rows it is well to have begun."""
        self._hiring, self._make, self._at_once, self._further = hiring, make, at_once, further
        self._hired = ExitStack()
        self._executor = self._hired.enter_context(hiring())

    @property
    def at_once(self) -> int:
        """So many rows it is well to have begun at the same time."""
        return self._at_once

    def begin(self, row: SeriesRow) -> Future[RowResult]:
        """Have a row made; BrokenExecutor when those who make rows have died."""
        with finished_first():  # the first one starts the processes
            return self._executor.submit(self._make, row, *self._further)

    def result(self, row: Future[RowResult]) -> RowResult:
        """What has come of it, once that is there. BrokenExecutor when whoever made it has died,
        and the others with it; MachineError when none of them can make any row."""
        return row.result()

    def renew(self) -> None:
        """Others take the place of those who have died."""
        self.leave()
        self._executor = self._hired.enter_context(self._hiring())

    def look(self) -> None:
        """Nothing has come for a while: MachineError when nothing will come."""

    def leave(self) -> None:
        """They end."""
        self._hired.close()


@contextmanager
def own_crew(commission: Commission, jobs: int) -> Iterator[Crew]:
    """So many processes of this machine, this one where one is enough. They end with the block.

    OSError when there is no place for what they make.
    """
    with own_place() as place:
        ready = partial(opened, commission, commission.bundle.unpacked(place), place)
        if jobs <= 1:
            ready()
            crew = Crew(Here, make, 1)
        else:
            crew = Crew(lambda: processes(jobs, ready), make, jobs * _BEGUN)
        try:
            yield crew
        finally:
            crew.leave()
