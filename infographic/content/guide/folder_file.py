"""A drawing that editors put into the guide's folder."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from infographic.assets.artwork import ArtworkError
from infographic.content.house import house_folder, picture_in_house
from infographic.files import MissingError, TooLargeError, UnreadableError, read_whole
from infographic.message import say

MAX_BYTES = 2_000_000
_NAME = say("is its name right? small and capital letters count")


def inside(folder: Path, name: str, what: str) -> Path:
    """The path of a file below the folder by its name as written, or of one that the house of the
    guide has in its place; ArtworkError for any other place.
    `what` it is of, for messages: “the logo”."""
    path = PurePosixPath(name.replace("\\", "/"))
    shared = None if os.path.exists(folder / path) else picture_in_house(folder, path)  # noqa: PTH110
    if shared is not None:
        return shared
    try:
        found = (folder / path).resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead to each other, for one
        hint = say("copy the file itself to the guide's folder: {what}", what=what)
        raise ArtworkError(say("the file cannot be found"), hint) from None
    if house_folder(folder) is not None and not path.is_absolute() and not found.exists():
        raise ArtworkError(say("there is no such file in the guide's folder or its house"), _NAME)
    if path.is_absolute() or not found.is_relative_to(folder.resolve()):
        raise ArtworkError(
            say("the file is not in the guide's folder"),
            say("copy it to the guide's folder: {name}", name=path.name),
        )
    return found


def content_of(path: Path) -> bytes:
    """What a file holds; ArtworkError when that is none, or far too much for a drawing."""
    try:
        return read_whole(path, MAX_BYTES)
    except MissingError:
        raise ArtworkError(say("there is no such file in the guide's folder"), _NAME) from None
    except TooLargeError as error:
        raise ArtworkError(error.what, say("export it simpler or smaller, best as SVG")) from None
    except UnreadableError as error:
        raise ArtworkError(error.what, error.hint) from None
