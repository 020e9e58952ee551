"""One studio a folder: who serves it says so in a file of the user's own, outside the folder.

The file is locked as long as the process lives, which the system sees to: what a crash leaves
behind is not locked, and is taken over.
"""

from __future__ import annotations

import fcntl
import json
import os
import stat
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from infographic.errors import MachineError, Problem
from infographic.message import say

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_MOST_BYTES = 10_000
_UNTIL_IT_SAYS, _NAP = 5.0, 0.05  # s


@dataclass(frozen=True)
class Running:
    """A studio that serves a folder: its port, the token that opens it, and its process."""

    port: int
    token: str
    pid: int


class Place:
    """The right to serve a folder, held from `take` to `leave`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, folder: Path, state: Path) -> Self | Running:
        """The right to serve a folder or, when another process has it, what that one says of
        itself. `state` is the folder of such files.

        Raises MachineError when the file cannot be made, and when another process has it but does
        not say where it is."""
        path = _private(state) / f"studio-{_name_of(folder)}.json"
        try:
            descriptor = os.open(path, _FLAGS, _PRIVATE_FILE)
        except OSError as error:
            raise _impossible(path, error) from None
        if _lock(descriptor):
            os.fchmod(descriptor, _PRIVATE_FILE)
            os.ftruncate(descriptor, 0)
            return cls(descriptor)
        try:
            return _said(descriptor)
        finally:
            os.close(descriptor)

    def say(self, running: Running) -> None:
        """Tell others where the folder is served."""
        os.pwrite(self._descriptor, json.dumps(asdict(running)).encode(), 0)

    def leave(self) -> None:
        """The folder is served no more."""
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where a user's programs say that they run: the system's folder for that (XDG Base Directory),
    or else in that for what can be made again."""
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if Path(runtime).is_absolute() and os.access(runtime, os.W_OK | os.X_OK):
        return Path(runtime) / "infographic"
    cache = environment.get("XDG_CACHE_HOME", "")
    if Path(cache).is_absolute():
        return Path(cache) / "infographic"
    own = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path.home() / own / "infographic"


def usual_port(folder: Path) -> int:
    """The port that a folder is served on when it is free: what a browser keeps for the studio
    waits under the same address. Those from 32768 on are given away by systems."""
    return 20_000 + int(_name_of(folder), 16) % 12_000


def _name_of(folder: Path) -> str:
    return sha256(os.fsencode(folder.resolve())).hexdigest()[:24]


def _private(folder: Path) -> Path:
    """The folder, which nobody else may look into; MachineError when it cannot be that."""
    try:
        folder.mkdir(_PRIVATE_FOLDER, parents=True, exist_ok=True)
        about = folder.lstat()
        if not stat.S_ISDIR(about.st_mode) or about.st_uid != os.geteuid():
            raise PermissionError(None, "it is not yours")
        folder.chmod(_PRIVATE_FOLDER)
    except OSError as error:
        raise _impossible(folder, error) from None
    return folder


def _lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _said(descriptor: int) -> Running:
    """What the process that serves the folder says, which may have been started just now."""
    until = time.monotonic() + _UNTIL_IT_SAYS
    while time.monotonic() < until:
        try:
            said = json.loads(os.pread(descriptor, _MOST_BYTES, 0))
            return Running(int(said["port"]), str(said["token"]), int(said["pid"]))
        except (ValueError, KeyError, TypeError):
            time.sleep(_NAP)
    what = say("the studio is being started or stopped for this folder")
    raise MachineError(Problem(what, hint=say("wait a moment, and start it again")))


def _impossible(path: Path, error: OSError) -> MachineError:
    what = say("the studio cannot note that it runs: {reason}", reason=error.strerror or str(error))
    hint = say("may you write there? Set XDG_CACHE_HOME to a folder of your own")
    return MachineError(Problem(what, item=str(path), hint=hint))
