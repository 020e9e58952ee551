"""Files are drawn at once, or by processes of their own beside the one that lays out.

What is drawn travels to them as plain data, and back comes what is known of the files, which they
write themselves: so little that a process can be ended at any time, without another one waiting for
the rest of what it had to say. Whichever draws a file, its bytes are the same.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from infographic.errors import Problem, RenderError
from infographic.publish.job import Drawable
from infographic.publish.report import FileEntry
from infographic.publish.staging import write_through
from infographic.stopping import finished_first


@dataclass(frozen=True)
class Order:
    """A file to be drawn, and where it is to be written."""

    drawable: Drawable
    place: Path


@dataclass(frozen=True)
class Drawn:
    """A file that has been drawn and written, and how long it took to draw it, in seconds."""

    file: FileEntry
    seconds: float


class Drawing(Protocol):
    """Files that are being drawn, in their order."""

    @property
    def is_done(self) -> bool:
        """Whether nobody has to wait for them."""

    def __iter__(self) -> Iterator[Drawn]:
        """RenderError or MachineError when one cannot be made, UnwrittenError when the system does
        not write it."""


class Workers(Protocol):
    """Whoever draws."""

    def begin(self, orders: Sequence[Order]) -> Drawing:
        """Have these drawn."""


class Here:
    """This process, which draws a file when it is asked for."""

    def begin(self, orders: Sequence[Order]) -> Drawing:
        return _DrawnHere(orders)


@dataclass(frozen=True)
class _DrawnHere:
    orders: Sequence[Order]
    is_done: bool = True

    def __iter__(self) -> Iterator[Drawn]:
        return map(_drawn, self.orders)


def _drawn(order: Order) -> Drawn:
    start, drawable = time.perf_counter(), order.drawable
    data = drawable.draw()
    seconds = time.perf_counter() - start
    write_through(order.place, data)
    return Drawn(replace(drawable.entry(data), drawn_from=drawable.drawn_from), seconds)


def _all_drawn(orders: Sequence[Order]) -> list[Drawn]:
    return [_drawn(order) for order in orders]


class _Processes:
    """Other processes, which begin at once; as many drawings as there are processes are made side
    by side."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def begin(self, orders: Sequence[Order]) -> Drawing:
        if not orders:
            return _DrawnHere(())
        for order in orders:
            order.drawable.prepare()
        with _told_when_ended(), finished_first():  # the first one starts the processes
            return _DrawnElsewhere(self._pool.submit(_all_drawn, orders))


@dataclass(frozen=True)
class _DrawnElsewhere:
    future: Future[list[Drawn]]

    @property
    def is_done(self) -> bool:
        return self.future.done()

    def __iter__(self) -> Iterator[Drawn]:
        with _told_when_ended():
            drawn = self.future.result()
        yield from drawn


@contextmanager
def _told_when_ended() -> Iterator[None]:
    """RenderError when one of the processes has ended by itself."""
    try:
        yield
    except BrokenProcessPool as error:
        what = "a process that draws files was ended by the system before it was done"
        hint = "perhaps memory ran out: close other programs, or build with  --jobs 1"
        raise RenderError(Problem(what, hint=hint)) from error


@contextmanager
def workers(jobs: int) -> Iterator[Workers]:
    """So many processes that draw, this one where one is enough.

    They end with the block, whatever ends it, and with this process, however it ends.
    """
    if jobs <= 1:
        yield Here()
        return
    # Elsewhere a copy of a running process may not work.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    ours, theirs = context.Pipe()
    pool = ProcessPoolExecutor(jobs, context, _prepare, (ours, theirs))
    try:
        yield _Processes(pool)
    finally:
        with finished_first():
            theirs.close()
            ours.close()  # which ends them
            pool.shutdown(cancel_futures=True)


def _prepare(ours: Connection, theirs: Connection) -> None:
    """A process of ours is asked to end by closing the other end of a pipe, which the system does
    too when the process that has it is killed. Who presses Ctrl-C asks only the first process."""
    ours.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    gc.freeze()  # what all processes share stays shared
    threading.Thread(target=_end_with, args=(theirs,), daemon=True).start()


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
