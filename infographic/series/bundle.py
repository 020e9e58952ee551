"""A guide as bytes, so that others can make its files: all that these are made from beside the
program."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from infographic.content.house import place_from
from infographic.errors import ContentError, Problem
from infographic.files import UnreadableError, read_whole
from infographic.history.guide_files import guide_files, own_files_of
from infographic.history.own_files import composed
from infographic.message import say

_MOST_BYTES = 100_000_000  # of all of a guide's files, with its fonts
_GUIDE = "guide"  # its folder, where it is unpacked


@dataclass(frozen=True)
class Bundle:
    """The files of a guide and of its house by their paths in one folder; `guide` is the path of
    the guide's own in it. `of_rows` are those pictures that no file of the guide names, but a row
    may."""

    files: Mapping[str, bytes]
    of_rows: frozenset[str] = frozenset()
    guide: str = _GUIDE

    def unpacked(self, folder: Path) -> Path:
        """Write the files below a folder; the guide's folder there. OSError when the disk
        refuses."""
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder / self.guide

    def fingerprint(self, named: str = "") -> str:
        """The SHA-256, in hexadecimal, of the files that count for a row which says this: all but
        the pictures that only other rows name."""
        own = sorted(name for name in self.of_rows if composed(PurePosixPath(name).name) in named)
        of_row = (f"{name} {self._digests[name]}\n" for name in own)
        return hashlib.sha256("".join((self._shared, *of_row)).encode()).hexdigest()

    @property
    def whole(self) -> str:
        """The SHA-256, in hexadecimal, of all files."""
        lines = (f"{name} {digest}\n" for name, digest in self._digests.items())
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    @cached_property
    def _shared(self) -> str:
        """Of what counts for every row. Remembered, as the digests are: each row asks."""
        names = (name for name in self._digests if name not in self.of_rows)
        return "".join(f"{name} {self._digests[name]}\n" for name in names)

    @cached_property
    def _digests(self) -> Mapping[str, str]:
        return {name: hashlib.sha256(self.files[name]).hexdigest() for name in sorted(self.files)}


def bundle_of(folder: Path, named: Iterable[str]) -> Bundle:
    """The guide in a folder, with the pictures that these texts name beside those that its own
    files do. ContentError when a file cannot be read, or when all are too large."""
    files, of_rows, left = {}, set(), _MOST_BYTES
    try:
        own = own_files_of(folder)
        for path in guide_files(folder, tuple(named)):
            data = read_whole(place_from(folder, path), left)
            left -= len(data)
            name = posixpath.normpath(f"{_GUIDE}/{path}")
            files[name] = data
            if name.startswith(f"{_GUIDE}/") and not own.has(path):
                of_rows.add(name)
    except UnreadableError as error:
        raise ContentError(Problem(error.what, item=str(folder), hint=error.hint)) from None
    except OSError as error:
        what = say("the folder cannot be read: {reason}", reason=error.strerror or str(error))
        raise ContentError(Problem(what, item=str(folder))) from None
    return Bundle(files, frozenset(of_rows))
