"""Rows made on other machines: by the workers of a Dask cluster.

What Dask sends, it sends as pickles, which run code where they are opened: scheduler and workers
have to be on a network that is trusted, or speak TLS.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING

from infographic.errors import InfographicError, MachineError, Problem
from infographic.message import joined, say
from infographic.series.commission import Commission
from infographic.series.crew import Crew
from infographic.series.far_workshop import made_there, program_there, refuse_other_program
from infographic.series.made_row import UnmadeRow
from infographic.series.rows import SeriesRow
from infographic.series.workshop import RowResult

if TYPE_CHECKING:
    from distributed import Client

_ANSWER = 10.0  # s in which a scheduler answers
_WORKERS = 60.0  # s in which a worker comes, or comes back
_BEGUN = 2  # rows for each worker: while one is made, the next lies ready
_ASK = 5.0  # s after which the workers are counted anew


@contextmanager
def cluster_crew(commission: Commission, address: str) -> Iterator[Crew]:
    """The workers of the scheduler at an address (tcp://host:8786, tls://host:8786).

    MachineError when Dask is not installed here, nobody answers at the address, no worker comes, or
    a worker has another version of the program.
    """
    _load()
    with _client(address) as client:
        _refuse_others(client, commission, address)
        crew = _Cluster(client, commission, address)
        try:
            yield crew
        finally:
            crew.leave()


class _Cluster(Crew):
    """Those who work for a scheduler."""

    def __init__(self, client: Client, commission: Commission, address: str) -> None:
        self._client, self._commission, self._address = client, commission, address
        self._workers, self._asked, self._last_there = 1, 0.0, time.monotonic()
        super().__init__(partial(self._hire, client), made_there, 0, (self._send(),))

    def _hire(self, client: Client) -> AbstractContextManager[Executor]:
        executor: Executor = client.get_executor(retries=0)  # type: ignore[no-untyped-call]
        return nullcontext(executor)

    def _send(self) -> object:
        """The commission on its way, once to each worker; who comes later has it from those."""
        scatter = self._client.scatter
        [sent] = scatter([self._commission], broadcast=True, hash=False)  # type: ignore[no-untyped-call]
        return sent

    @property
    def at_once(self) -> int:
        """Workers may come and go."""
        if time.monotonic() - self._asked > _ASK:
            self._count()
        return _BEGUN * max(1, self._workers)

    def begin(self, row: SeriesRow) -> Future[RowResult]:
        """MachineError when the scheduler is gone."""
        try:
            return super().begin(row)
        except Exception:  # whatever a lost connection leads to
            raise _gone(self._address) from None

    def result(self, row: Future[RowResult]) -> RowResult:
        """A row whose workers died, each that was given it, is not made, nor one for which a worker
        could not even begin."""
        from distributed import KilledWorker

        try:
            return row.result()
        except KilledWorker:
            return UnmadeRow((_DEADLY,))
        except CancelledError:
            # What it depended on has gone with the only worker that had it, or the scheduler has.
            self._count()
            raise BrokenExecutor from None
        except InfographicError:
            raise
        except Exception as error:  # of its disk, or of what Dask has sent
            reason = f"{type(error).__name__}: {error}"
            return UnmadeRow(
                (Problem(say("a worker cannot make this row: {reason}", reason=reason)),)
            )

    def renew(self) -> None:
        """What is needed is sent anew; MachineError when there is no worker to take it."""
        _wait_for_a_worker(self._client, self._address, _no_worker_any_more)
        self._further = (self._send(),)
        super().renew()

    def look(self) -> None:
        """MachineError when the scheduler is gone, or has had no worker for a while."""
        self._count()
        if time.monotonic() - self._last_there > _WORKERS:
            raise _no_worker_any_more(self._address)

    def _count(self) -> None:
        try:
            self._workers = len(self._client.nthreads())  # type: ignore[no-untyped-call]
        except Exception:  # whatever a lost connection leads to
            raise _gone(self._address) from None
        self._asked = time.monotonic()
        if self._workers:
            self._last_there = self._asked


def _load() -> None:
    """MachineError when Dask is not installed."""
    try:
        import distributed  # noqa: F401
    except ModuleNotFoundError:
        what = say("the Python package {name} is missing", name="distributed")
        hint = say("install it: in the program's folder, type  make extras")
        raise MachineError(Problem(what, hint=hint)) from None
    # What goes wrong is told by us, in plain words.
    for name in [*logging.root.manager.loggerDict]:
        if name.partition(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).disabled = True


@contextmanager
def _client(address: str) -> Iterator[Client]:
    from distributed import Client

    try:
        with warnings.catch_warnings():  # of versions, which are compared by us
            warnings.simplefilter("ignore")
            client = Client(  # type: ignore[no-untyped-call]
                address, timeout=_ANSWER, set_as_default=False
            )
    except Exception as error:  # each kind of address has its own ways to fail
        reason = str(error) or type(error).__name__
        what = say("no Dask scheduler answers at this address: {reason}", reason=reason)
        hint = say("is the address right, and does it run?  dask scheduler  says its address")
        raise MachineError(Problem(what, item=address, hint=hint)) from None
    with client:
        yield client


def _refuse_others(client: Client, commission: Commission, address: str) -> None:
    """MachineError when no worker comes, or one has another program."""
    _wait_for_a_worker(client, address, _no_worker)
    try:
        found = client.run(program_there)
    except Exception as error:
        what = say(
            "the workers cannot use the program: {reason}",
            reason=f"{type(error).__name__}: {error}",
        )
        hint = say("install the same on all machines, and start  dask worker  from its .venv")
        raise MachineError(Problem(what, item=address, hint=hint)) from None
    for worker, program in found.items():
        refuse_other_program(program, commission.program, worker)


def _wait_for_a_worker(client: Client, address: str, none: Callable[[str], MachineError]) -> None:
    try:
        client.wait_for_workers(1, timeout=_WORKERS)
    except TimeoutError:
        raise none(address) from None
    except Exception:  # whatever a lost connection leads to
        raise _gone(address) from None


def _gone(address: str) -> MachineError:
    what = say("the Dask scheduler does not answer any more")
    return MachineError(Problem(what, item=address, hint=say("start it again, then go on")))


def _no_worker(address: str) -> MachineError:
    what = say("the Dask scheduler has no worker")
    hint = say("start some:  dask worker {address} --nthreads 1", address=address)
    return MachineError(Problem(what, item=address, hint=hint))


def _no_worker_any_more(address: str) -> MachineError:
    """A row may have ended them: those that were started with --no-nanny stay away, and Dask gives
    a row up only when several have died of it."""
    what = say("the Dask scheduler has no worker any more")
    start = say("start some:  dask worker {address} --nthreads 1", address=address)
    again = say(
        "if a row ends them again, leave out {option}: on this machine that row fails alone",
        option="--dask",
    )
    return MachineError(Problem(what, item=address, hint=joined("; ", (start, again))))


_DEADLY = Problem(
    say("the workers that made this row ended before it was done, each that was given it"),
    hint=say("perhaps memory ran out there: give each worker more, then go on"),
)
