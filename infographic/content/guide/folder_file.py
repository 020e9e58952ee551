"""A drawing that editors put into the guide's folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from infographic.assets.artwork import ArtworkError
from infographic.files import MissingError, TooLargeError, UnreadableError, read_whole

MAX_BYTES = 2_000_000


def inside(folder: Path, name: str, what: str) -> Path:
    """The path of a file below the folder by its name as written; ArtworkError for any other place.
    `what` it is of, for messages: “the logo”."""
    path = PurePosixPath(name.replace("\\", "/"))
    try:
        found = (folder / path).resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead to each other, for one
        hint = f"copy {what}'s own file to the guide's folder"
        raise ArtworkError("the file cannot be found", hint) from None
    if path.is_absolute() or not found.is_relative_to(folder.resolve()):
        raise ArtworkError(
            "the file is not in the guide's folder", f"copy it to the guide's folder: {path.name}"
        )
    return found


def content_of(path: Path) -> bytes:
    """What a file holds; ArtworkError when that is none, or far too much for a drawing."""
    try:
        return read_whole(path, MAX_BYTES)
    except MissingError:
        hint = "is its name right? small and capital letters count"
        raise ArtworkError("there is no such file in the guide's folder", hint) from None
    except TooLargeError as error:
        raise ArtworkError(error.what, "export it simpler or smaller, best as SVG") from None
    except UnreadableError as error:
        raise ArtworkError(error.what, error.hint) from None
