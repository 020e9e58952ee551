"""Where the processes of this machine make rows: a folder that ends with the run. What a run that
was killed has left of it is cleared away by the next one."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

_PREFIX = "infographic-series-"
# A folder is locked at once, but not in the same moment as it is made.
_NEW = 60.0  # s


@contextmanager
def own_place() -> Iterator[Path]:
    """A new folder, locked while it is in use; OSError when the disk refuses."""
    _clear_away(Path(gettempdir()))
    place = Path(mkdtemp(prefix=_PREFIX))
    descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        os.close(descriptor)


def _clear_away(folder: Path) -> None:
    """Remove such folders that nobody uses, as far as that can be."""
    with suppress(OSError):
        for place in folder.glob(f"{_PREFIX}*"):
            with suppress(OSError):
                if not place.is_symlink() and _is_left_behind(place):
                    shutil.rmtree(place, ignore_errors=True)


def _is_left_behind(place: Path) -> bool:
    about = place.lstat()
    if about.st_uid != os.getuid() or time.time() - about.st_mtime < _NEW:
        return False
    descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(descriptor)
    return True
