"""Has the files of a guide made by a process of its own, and knows how far that is."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from threading import Lock, Thread

_PROGRAM = "infographic.studio.fetching.making_files"
_PATIENCE = 10.0  # s
_ENOUGH_DONE = 0.1  # of all, to say how long the rest will take


class Fate(StrEnum):
    """What has become of it."""

    NONE = "none"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True)
class MakingState:
    """`done` of `total` files; the formats that are drawn just `now`, and why others are `refused`,
    in the language of whoever asked; why all of it failed, if it did, and about how many seconds
    are left, if that is known."""

    fate: Fate = Fate.NONE
    done: int = 0
    total: int = 0
    now: tuple[str, ...] = ()
    refused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    failed: tuple[str, ...] = ()
    seconds_left: int = 0

    @property
    def is_running(self) -> bool:
        return self.fate is Fate.RUNNING

    @property
    def per_cent(self) -> int:
        return self.done * 100 // self.total if self.total else 0


class Maker:
    """The one of a guide, which makes its files once at a time. Threads may call everything at the
    same time; `told` is called, from a thread of its own, when there is something new."""

    def __init__(
        self,
        folder: Path,
        output: Path,
        told: Callable[[MakingState], None],
        wanted: Sequence[str] = (),
    ) -> None:
        """`wanted` are names as `making_files` takes them; none of them means everything."""
        self._folder, self._output, self._told, self._wanted = folder, output, told, wanted
        self._lock = Lock()
        self._state = MakingState()
        self._process: subprocess.Popen[str] | None = None
        self._is_stopped = False

    @property
    def state(self) -> MakingState:
        return self._state

    def begin(self, language: str) -> None:
        """Begin, unless it has begun; problems are told in a language."""
        with self._lock:
            if self._state.is_running:
                return
            command = [sys.executable, "-m", _PROGRAM, *map(str, (self._folder, self._output))]
            self._process = subprocess.Popen(
                [*command, language, *self._wanted],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
            self._is_stopped = False
            self._state = MakingState(Fate.RUNNING)
            Thread(target=self._follow, args=(self._process,), daemon=True).start()
        self._told(self._state)

    def stop(self) -> None:
        """Stop; what is ready stays. It has ended when this comes back."""
        with self._lock:
            process = self._process
            if process is None or not self._state.is_running:
                return
            self._is_stopped = True
        _close(process)
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _follow(self, process: subprocess.Popen[str]) -> None:
        """Listen until it ends."""
        begun = time.monotonic()
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                if (new := _after(self._state, line)) is not None:
                    self._become(replace(new, seconds_left=_left(new, time.monotonic() - begun)))
        code = process.wait()
        _close(process)
        ended = Fate.FAILED if code else Fate.DONE
        fate = Fate.STOPPED if self._is_stopped else ended
        self._become(replace(self._state, fate=fate, now=()))

    def _become(self, state: MakingState) -> None:
        self._state = state
        self._told(state)


def _close(process: subprocess.Popen[str]) -> None:
    """Close its input, by which it knows that it is to stop."""
    if process.stdin:
        process.stdin.close()


def _after(state: MakingState, line: str) -> MakingState | None:
    """The state after a line that was told; None when it is none."""
    try:
        said = json.loads(line)
    except ValueError:  # something that a library has written
        return None
    match said:
        case {"total": int(total)}:
            return replace(state, total=total)
        case {"done": int(done)}:
            return replace(state, done=min(done, state.total))
        case {"begins": list(names)}:
            return replace(state, now=tuple(map(str, names)))
        case {"refused": str(name), "why": list(why)}:
            return replace(state, refused={**state.refused, name: tuple(map(str, why))})
        case {"failed": list(why)}:
            return replace(state, failed=tuple(map(str, why)))
        case {"published": True}:
            return replace(state, now=())
        case _:
            return None


def _left(state: MakingState, seconds: float) -> int:
    """About how many seconds are left."""
    if not state.total or state.done < state.total * _ENOUGH_DONE:
        return 0
    return round(seconds / state.done * (state.total - state.done))
