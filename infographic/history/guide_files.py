"""All files that a guide is made of: its own, and those of its house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from infographic.content.house import house_files
from infographic.files import UnreadableError, read_whole
from infographic.history.own_files import NAMING, OwnFiles, composed, files_below

_MOST_BYTES = 50_000_000  # of a file that names pictures


def guide_files(folder: Path, named: Sequence[str] = ()) -> Iterator[PurePosixPath]:
    """All of them by their paths from the folder of the guide, those of its house with `..` first
    (`../house.yaml`); `named` are further texts that name pictures. HistoryError when they are too
    many for a guide, OSError when a folder cannot be read."""
    own = own_files_of(folder)
    all_named = OwnFiles((*own.texts, *map(composed, named)))
    yield from filter(all_named.has, files_below(folder))
    yield from house_files(folder)


def own_files_of(folder: Path) -> OwnFiles:
    """Which files of a folder are the guide's, by what they say."""
    naming: list[bytes] = []
    for name in NAMING:
        with suppress(UnreadableError):  # told by what reads it as a guide
            naming.append(read_whole(folder / name, _MOST_BYTES))
    return OwnFiles.of(naming)
