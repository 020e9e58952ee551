"""The program's own folders on a user's machine, outside of any guide."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

from infographic.errors import MachineError, Problem
from infographic.message import say

_NAME = "infographic"
_PRIVATE = 0o700


def runtime_folder(environment: Mapping[str, str]) -> Path:
    """Where programs say that they run: the system's folder for that (XDG Base Directory), or else
    the cache."""
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if Path(runtime).is_absolute() and os.access(runtime, os.W_OK | os.X_OK):
        return Path(runtime) / _NAME
    return cache_folder(environment)


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Where what can be made again is kept from run to run."""
    cache = environment.get("XDG_CACHE_HOME", "")
    if Path(cache).is_absolute():
        return Path(cache) / _NAME
    own = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path.home() / own / _NAME


def private(folder: Path) -> Path:
    """The folder, made if need be, which nobody else may look into; MachineError when it cannot be
    that."""
    try:
        folder.mkdir(_PRIVATE, parents=True, exist_ok=True)
        about = folder.lstat()
        if not stat.S_ISDIR(about.st_mode) or about.st_uid != os.geteuid():
            raise PermissionError(None, "it is not yours")
        folder.chmod(_PRIVATE)
    except OSError as error:
        raise impossible(folder, error) from None
    return folder


def impossible(path: Path, error: OSError) -> MachineError:
    """What to raise when the studio cannot write there."""
    what = say("the studio cannot note that it runs: {reason}", reason=error.strerror or str(error))
    hint = say("may you write there? Set XDG_CACHE_HOME to a folder of your own")
    return MachineError(Problem(what, item=str(path), hint=hint))
