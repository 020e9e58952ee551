"""One run at a time makes rows in a folder."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infographic.errors import Problem, RenderError
from infographic.message import say


class SoleRun:
    """A run that has a folder to itself. The lock is on the folder as it is: one that was removed
    meanwhile and made again is another, and whoever came first has it."""

    def __init__(self, output: Path) -> None:
        """RenderError when another run has the folder, or the disk refuses to make it."""
        self._output = output
        self._descriptor = _locked(output)

    def hold(self) -> None:
        """Have the folder still, or have that which has come in its place; RenderError as above."""
        held = os.fstat(self._descriptor)
        try:
            there = self._output.stat()
        except OSError:
            there = None
        if there is None or not os.path.samestat(held, there):
            descriptor = _locked(self._output)
            self.leave()
            self._descriptor = descriptor

    def leave(self) -> None:
        """Others may have it."""
        os.close(self._descriptor)  # which unlocks it


@contextmanager
def sole_run(output: Path) -> Iterator[SoleRun]:
    """No other run makes rows in the folder meanwhile, which is there from now on; RenderError when
    one does, and when the disk refuses."""
    run = SoleRun(output)
    try:
        yield run
    finally:
        run.leave()


def _locked(output: Path) -> int:
    try:
        output.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(output, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        what = say("the folder cannot be made: {reason}", reason=error.strerror or str(error))
        hint = say("choose another folder with {option}", option="--output")
        raise RenderError(Problem(what, item=str(output), hint=hint)) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        what = say("another run makes a series in this folder")
        hint = say("wait for it, or end it; then go on")
        raise RenderError(Problem(what, item=str(output), hint=hint)) from None
    except OSError:  # a file system without locks
        pass
    return descriptor
