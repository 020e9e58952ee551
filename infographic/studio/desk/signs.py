"""Signs by which it is seen that files of a guide's folder have changed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path

from infographic.content.house import house_files, place_from

_OUTPUT = "output"
_MOST_FILES = 2_000

# When a file was written last, in ns, its bytes, and which one it is to the system; by its path in
# the folder.
Signs = Mapping[str, tuple[int, int, int]]


def signs_of(folder: Path) -> Signs:
    """By what the system says of each file it can be told that it was written anew; those of the
    guide's house count too."""
    found: dict[str, tuple[int, int, int]] = {}
    with suppress(OSError):
        for shared in islice(house_files(folder), _MOST_FILES):
            about = place_from(folder, shared).stat()
            found[str(shared)] = (about.st_mtime_ns, about.st_size, about.st_ino)
    for inside, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_passed_by(name)]
        for name in names:
            if is_passed_by(name):
                continue
            try:
                about = (Path(inside) / name).stat()
            except OSError:
                continue
            path = (Path(inside) / name).relative_to(folder).as_posix()
            found[path] = (about.st_mtime_ns, about.st_size, about.st_ino)
            if len(found) >= _MOST_FILES:
                return found
    return found


def differing(before: Signs, now: Signs) -> frozenset[str]:
    """The files that are others than before, or are there no more."""
    names = before.keys() | now.keys()
    return frozenset(name for name in names if before.get(name) != now.get(name))


def is_passed_by(name: str) -> bool:
    """Whether a name is one of hidden files, copies of editors and what builds write."""
    return name.startswith(".") or name == _OUTPUT or name.endswith("~")
