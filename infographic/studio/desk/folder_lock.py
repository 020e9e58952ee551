"""One at a time in a guide's folder, of all programs and threads that ask for it."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infographic.errors import Problem
from infographic.message import say
from infographic.studio.desk.refusals import SaveError

_PATIENCE, _AGAIN = 5.0, 0.02  # s


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """While the block runs, nobody else is in such a block for this folder; SaveError when another
    one does not come to an end. On file systems without locks the block runs all the same."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        yield
        return
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                what = say("another program is saving in this folder, and does not come to an end")
                raise SaveError(Problem(what, hint=say("try again in a moment"))) from None
            time.sleep(_AGAIN)
        except OSError:  # a file system without locks
            return None
