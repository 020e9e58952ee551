"""The house of guides: what they share lies in the folder above theirs.

A folder is a house by its file house.yaml alone, which may be empty; beside it may lie
formats.yaml, drawings, and the folders themes, fonts, scenes and logos. What a guide's own folder
has of the same name is nearer. A house has no house above it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath

from infographic.files import program_data

HOUSE = "house.yaml"
_ABOVE = ".."
_FILES = (HOUSE, "formats.yaml")
_FOLDERS = ("themes", "fonts", "scenes", "logos")
_BESIDE = (".svg", ".png", ".icc")
_PICTURES_IN = ("scenes", "logos")
_BACKUP = "~"


def house_folder(folder: Path) -> Path | None:
    """The folder of the house that the guide in a folder belongs to; None where there is none. A
    house.yaml that cannot be read, such as a link to nothing, makes a house: what its guides
    share would be left out of them otherwise, and nothing told."""
    try:
        own = folder.resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead to each other, for one
        return None
    above = own.parent
    if above == own or (own / HOUSE).is_file() or not os.path.lexists(above / HOUSE):
        return None
    return above


def shelves(folder: Path) -> tuple[Path, ...]:
    """Where what a guide does not have itself may lie, the nearest first: in its own folder, that
    of its house, and the program's data."""
    house = house_folder(folder)
    return (folder, *((house,) if house else ()), program_data())


def house_files(folder: Path) -> Iterator[PurePosixPath]:
    """All files of its house that a guide may be made of, by their paths from the folder of the
    guide (`../themes/talo.yaml`), in order; none where it has no house. OSError when a folder
    cannot be read."""
    house = house_folder(folder)
    if house is None:
        return
    above = PurePosixPath(_ABOVE)
    for name in _names_in(house):
        if name in _FILES or name.lower().endswith(_BESIDE):
            if (house / name).is_file():
                yield above / name
        elif name in _FOLDERS:
            for inside, folders, names in os.walk(house / name, onerror=_refuse):
                folders[:] = sorted(each for each in folders if not _is_passed_by(each))
                at = above / Path(inside).relative_to(house).as_posix()
                yield from (at / each for each in sorted(names) if not _is_passed_by(each))


def place_from(folder: Path, path: PurePath) -> Path:
    """Where a file lies by its path from a guide's folder: a house is above where that really
    lies."""
    return Path(os.path.normpath(folder.resolve() / path))


def copy_house(folder: Path, beside: Path) -> None:
    """Put what the house of a guide has beside another place of the guide, such as one of its
    versions in a folder of its own. OSError when the system refuses."""
    for path in house_files(folder):
        copy = place_from(beside, path)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(place_from(folder, path), copy)


def picture_in_house(folder: Path, name: PurePosixPath) -> Path | None:
    """The place of a picture that a guide names and that lies in its house; None where there is
    none of that name."""
    house = house_folder(folder)
    is_there = len(name.parts) == 1 or name.parts[0] in _PICTURES_IN
    if house is None or name.is_absolute() or not is_there or _ABOVE in name.parts:
        return None
    path = house / name
    try:
        is_below = path.resolve().is_relative_to(house.resolve())
    except (OSError, RuntimeError, ValueError):  # links that lead to each other, for one
        return None
    return path if is_below and path.is_file() else None


def _names_in(house: Path) -> list[str]:
    return sorted(name for name in os.listdir(house) if not _is_passed_by(name))  # noqa: PTH208


def _is_passed_by(name: str) -> bool:
    return name.startswith(".") or name.endswith(_BACKUP)


def _refuse(error: OSError) -> None:
    raise error
