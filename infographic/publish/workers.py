"""Jobs are done here, or by processes of their own side by side.

A job travels to them as plain data. What it lays out and draws stays there, and they write the
files themselves: back comes only what the report says of them, some kilobytes, which a pipe takes
at once, so that a process can be ended at any time without another one waiting for the rest of what
it had to say. Whichever makes a file, its bytes are the same.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol

from infographic.errors import Problem, RenderError
from infographic.message import say
from infographic.publish.making import Made, Order, make
from infographic.publish.progress import Progress
from infographic.stopping import finished_first

# What is asked to end has ended by then, unless it cannot hear.
_PATIENCE = 2.0  # s


class Making(Protocol):
    """A job that is being done."""

    def made(self) -> Made:
        """What comes of it, once it is done; errors as those of `making.make`."""


class Workers(Protocol):
    """Whoever does jobs."""

    def begin(self, order: Order) -> Making:
        """Have it done; MachineError when something that it needs is missing."""

    def meanwhile(self, prepare: Callable[[], None]) -> None:
        """Do what only saves time later, if there is time for it now."""


class Here:
    """This process, which does a job when it is asked for what comes of it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def begin(self, order: Order) -> Making:
        return _MadeHere(order, self._progress)

    def meanwhile(self, prepare: Callable[[], None]) -> None:
        """There is none."""


@dataclass(frozen=True)
class _MadeHere:
    order: Order
    progress: Progress

    def made(self) -> Made:
        return make(self.order, self.progress)


class _Processes:
    """Other processes, which begin at once; as many jobs as there are processes are done side by
    side."""

    def __init__(self, pool: ProcessPoolExecutor, progress: Progress) -> None:
        self._pool, self._progress, self._are_running = pool, progress, False

    def begin(self, order: Order) -> Making:
        if not self._are_running:  # only what is loaded by then is shared
            order.job.prepare()
        self._are_running = True
        with told_when_ended(), finished_first():  # the first one starts the processes
            return _MadeElsewhere(self._pool.submit(_made_elsewhere, order), self._progress)

    def meanwhile(self, prepare: Callable[[], None]) -> None:
        """While others work, this process would only wait."""
        prepare()


@dataclass(frozen=True)
class _MadeElsewhere:
    future: Future[tuple[Made, Mapping[str, float]]]
    progress: Progress

    def made(self) -> Made:
        with told_when_ended():
            made, seconds = self.future.result()
        for stage, taken in seconds.items():
            self.progress.took(stage, taken)
        self.progress.drew(len(made.files))
        return made


def _made_elsewhere(order: Order) -> tuple[Made, Mapping[str, float]]:
    """What comes of a job, but for its layouts, and how long each stage took, in seconds."""
    progress = Progress()
    made = make(order, progress)
    return replace(made, layouts=()), progress.seconds


@contextmanager
def told_when_ended() -> Iterator[None]:
    """RenderError when one of the processes has ended by itself."""
    try:
        yield
    except BrokenProcessPool as error:
        what = say("a process that makes files was ended by the system before it was done")
        hint = say(
            "perhaps memory ran out: close other programs, or build with  {option}",
            option="--jobs 1",
        )
        raise RenderError(Problem(what, hint=hint)) from error


@contextmanager
def workers(jobs: int, progress: Progress) -> Iterator[Workers]:
    """So many processes that work, this one where one is enough.

    They end with the block, whatever ends it, and with this process, however it ends.
    """
    if jobs <= 1:
        yield Here(progress)
        return
    with processes(jobs) as pool:
        yield _Processes(pool, progress)


def _as_it_is() -> None:
    """Nothing need be made ready."""


@contextmanager
def processes(
    jobs: int, make_ready: Callable[[], None] = _as_it_is
) -> Iterator[ProcessPoolExecutor]:
    """So many other processes, which have what is imported by the time of the first task; each is
    made ready first. They end with the block, whatever ends it, and with this process, however it
    ends."""
    # Elsewhere a copy of a running process may not work.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    ours, theirs = context.Pipe()
    others = set(active_children())
    pool = ProcessPoolExecutor(jobs, context, _prepare, (ours, theirs, make_ready))
    try:
        yield pool
    finally:
        with finished_first():
            theirs.close()
            ours.close()  # which ends them
            _end(set(active_children()) - others)
            pool.shutdown(cancel_futures=True)


def _end(ending: Iterable[BaseProcess]) -> None:
    """Wait until these have ended, and end those that do not: what is asleep does not hear."""
    running = {process.sentinel: process for process in ending}
    until = time.monotonic() + _PATIENCE
    while running and (left := until - time.monotonic()) > 0:
        for sentinel in wait(list(running), left):
            del running[sentinel]  # type: ignore[arg-type]
    for process in running.values():
        process.kill()


def _prepare(ours: Connection, theirs: Connection, make_ready: Callable[[], None]) -> None:
    """A process of ours is asked to end by closing the other end of a pipe, which the system does
    too when the process that has it is killed. Who presses Ctrl-C asks only the first process."""
    ours.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    gc.freeze()  # what all processes share stays shared
    threading.Thread(target=_end_with, args=(theirs,), daemon=True).start()
    make_ready()


def _end_with(pipe: Connection) -> None:
    try:
        pipe.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)


def available_jobs() -> int:
    """How many processes the machine lets work at the same time."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
