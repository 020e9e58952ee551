"""One studio a folder: who serves it says so in a file of the user's own, outside the folder.

The file is locked as long as the process lives, which the system sees to: what a crash leaves
behind is not locked, and is taken over.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from infographic.errors import MachineError, Problem
from infographic.message import say
from infographic.studio.own_folders import impossible, private

_PRIVATE_FILE = 0o600
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_MOST_BYTES = 10_000
_UNTIL_IT_SAYS, _NAP = 5.0, 0.05  # s


@dataclass(frozen=True)
class Running:
    """A studio that serves a folder: its port, the secret that opens it, and its process."""

    port: int
    secret: str
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
        path = private(state) / f"studio-{_name_of(folder)}.json"
        try:
            descriptor = os.open(path, _FLAGS, _PRIVATE_FILE)
        except OSError as error:
            raise impossible(path, error) from None
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


def usual_port(folder: Path) -> int:
    """The port that a folder is served on when it is free: what a browser keeps for the studio
    waits under the same address. Those from 32768 on are given away by systems."""
    return 20_000 + int(_name_of(folder), 16) % 12_000


def _name_of(folder: Path) -> str:
    return sha256(os.fsencode(folder.resolve())).hexdigest()[:24]


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
            return Running(int(said["port"]), str(said["secret"]), int(said["pid"]))
        except (ValueError, KeyError, TypeError):
            time.sleep(_NAP)
    what = say("the studio is being started or stopped for this folder")
    raise MachineError(Problem(what, hint=say("wait a moment, and start it again")))
