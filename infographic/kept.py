"""What takes long to read out of the program's own files, kept as Python keeps its modules: in the
same folder, and made again when the file or what reads it is another."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source, find_spec
from pathlib import Path
from time import time_ns
from typing import TypeVar

T = TypeVar("T")

_BEGAN = time_ns()
_PACKAGE = Path(__file__).parent
# The libraries that are asked by what reads files.
_LIBRARIES = ("babel", "fontTools", "pathops", "pydantic", "ruamel.yaml", "tinycss2")


def kept(name: str, source: bytes, make: Callable[[], T], *rooms: str) -> T:
    """What `make`, which stands in these rooms of the program (“assets/svg”), makes of the bytes of
    a file, or what it made of them before; `name` is that of the file which it is kept in.

    It is trusted as compiled modules are: who can write there can change the program. Where nothing
    can be written, or Python is to leave nothing compiled, it is made each time. The program's
    drawings and languages are read in a tenth of the time."""
    path = place_beside(__file__, name)
    key = hashlib.sha256(_made_by(rooms) + source).digest()
    try:
        data = path.read_bytes()
        if data.startswith(key):
            found: T = pickle.loads(data[len(key) :])
            return found
    except Exception:  # whatever a damaged file leads to: it is made again
        pass
    made = make()
    if not sys.dont_write_bytecode and _is_as_imported(rooms):
        keep(path, key + pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def place_beside(module: str, name: str) -> Path:
    """Where what is kept under a name lies: beside what Python keeps of the module in this file,
    for this version of Python alone."""
    return Path(cache_from_source(module)).with_name(f"{name}.{sys.implementation.cache_tag}")


def keep(path: Path, data: bytes) -> None:
    """Write a file, if that can be: whole or not at all, as others may read it."""
    written = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            written.write_bytes(data)
            written.replace(path)
        except OSError:
            written.unlink(missing_ok=True)


@lru_cache(maxsize=8)
def _made_by(rooms: tuple[str, ...]) -> bytes:
    """Which code it is made by, by the sizes and times of its files, as Python goes by them too.
    Remembered: each drawing asks."""
    return f"{sys.version}\n{sorted(_code(rooms))}\n".encode()


def _is_as_imported(rooms: tuple[str, ...]) -> bool:
    """Whether the code that runs is that of the files: these may have been changed since."""
    return max(time for _, _, time in _code(rooms)) <= _BEGAN


def _code(rooms: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    for folder in (_PACKAGE, *(_PACKAGE / room for room in rooms)):
        for entry in os.scandir(folder):
            if entry.name.endswith(".py"):
                about = entry.stat()
                yield entry.name, about.st_size, about.st_mtime_ns
    for library in _LIBRARIES:
        spec = find_spec(library)
        if spec is not None and spec.origin is not None:
            about = Path(spec.origin).stat()
            yield library, about.st_size, about.st_mtime_ns
