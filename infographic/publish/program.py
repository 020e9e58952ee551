"""What draws here: this program, the libraries and fonts that are installed with it, and cairo."""

from __future__ import annotations

import ctypes
import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from infographic.files import program_data

_PACKAGE = Path(__file__).resolve().parent.parent
_COMPILED = "__pycache__"
# What files are drawn from in the program's data.
_DRAWN_FROM = ("hyphenation", "languages", "scenes", "themes", "words")
_CAIRO = ("libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll")


@cache
def made_with() -> str:
    """A fingerprint (SHA-256, in hexadecimal) of all that files depend on beside the guide: the
    program's code and its own data, which libraries and fonts are installed in which version,
    Python, and the system's cairo.

    What a guide says counts where it is read, also if it is the one in `data/`. An installed
    package counts by its version, and of the system's libraries cairo alone.
    Remembered: it reads 600 files, and each file of a guide asks.
    """
    digest = hashlib.sha256()
    for text in (*_installed(), sys.version, sys.platform, os.uname().machine, _cairo_version()):
        digest.update(f"{text}\n".encode())
    for folder in (_PACKAGE, *(program_data() / name for name in _DRAWN_FROM)):
        begin = len(str(folder.parent)) + 1
        for path in _files_in(folder):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                data = file.read()
            digest.update(f"{path[begin:]} {len(data)}\n".encode())
            digest.update(data)
    return digest.hexdigest()


def _files_in(folder: Path) -> Iterator[str]:
    """All files below a folder, always in one order; as text, for a `Path` takes as long to make
    as its file to read."""
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != _COMPILED)
        paths = (f"{inside}/{name}" for name in sorted(names) if not name.startswith("."))
        yield from filter(os.path.isfile, paths)


def _installed() -> list[str]:
    """Every installed package, by name and version, from where Python looks for them."""
    places = filter(os.path.isdir, dict.fromkeys(sys.path))
    return sorted(path.name for place in places for path in Path(place).glob("*.dist-info"))


def _cairo_version() -> str:
    """As cairo says it; empty on a machine that lacks it, where it draws nothing."""
    for name in _CAIRO:
        try:
            return str(ctypes.CDLL(name).cairo_version())
        except OSError:
            continue
    return ""
