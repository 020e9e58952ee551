"""What a program uses from its start to its end, and what one that goes on running uses for a task.

The system counts the memory of whoever starts a program as that program's own, until it has more.
Each is therefore started by another process that is small: this file, run by itself.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LAUNCHED = (sys.executable, "-I", "-S", __file__)
_BYTES = 1024 if sys.platform != "darwin" else 1  # in which ru_maxrss is given


@dataclass(frozen=True)
class Usage:
    """Seconds of processor time, of all cores together; seconds on the wall; and at its peak the
    memory in bytes."""

    processor: float
    wall: float
    memory: int


def medians(rounds: Sequence[Usage]) -> Usage:
    """Of each figure by itself."""
    from statistics import median  # here, for what launches is to be small

    return Usage(
        median(each.processor for each in rounds),
        median(each.wall for each in rounds),
        round(median(each.memory for each in rounds)),
    )


def whole_process(command: Sequence[str]) -> tuple[Usage, str]:
    """What a command uses, and what it says; CalledProcessError, with that, unless it ends with
    0."""
    done = subprocess.run([*_LAUNCHED, *command], capture_output=True, text=True)
    if done.returncode:
        error = subprocess.CalledProcessError(done.returncode, command)
        error.add_note(done.stderr)
        raise error
    *said, usage = done.stdout.splitlines(keepends=True)
    return Usage(**json.loads(usage)), "".join((*said, done.stderr))


class Warm:
    """A program of `bench/tasks.py` that goes on running: a context, to be asked again and again
    for the same task, in a folder that is new each time."""

    def __init__(self, task: str) -> None:
        command = [*_LAUNCHED, sys.executable, "-m", "bench.tasks", task]
        pipe = subprocess.PIPE
        self._task = task
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)

    def __enter__(self) -> Warm:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def once_more(self, folder: Path) -> Usage:
        """What it uses for the task, into an empty folder; EOFError when it has ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{folder}\n")
        self._process.stdin.flush()
        if not (answer := self._process.stdout.readline()):
            raise EOFError(f"the program that does “{self._task}” has ended")
        return Usage(**json.loads(answer))


def used_by(task: Callable[[], object]) -> Usage:
    """What this process uses for a task; its memory is the most that it had so far."""
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    task()
    after = resource.getrusage(resource.RUSAGE_SELF)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Usage(processor, time.perf_counter() - start, after.ru_maxrss * _BYTES)


def _launch(command: list[str]) -> int:
    """Run a command and then, if all went well, print as one line what it has used."""
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if code := os.waitstatus_to_exitcode(status):
        return code
    usage = Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _BYTES)
    print(json.dumps(asdict(usage)))
    return 0


if __name__ == "__main__":
    sys.exit(_launch(sys.argv[1:]))
