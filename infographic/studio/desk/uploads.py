"""Pictures that are dropped into the studio: judged as the program judges them in a folder, and put
into the guide's own."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath

from infographic.assets.artwork import ArtworkError
from infographic.assets.vignette import read_vignette
from infographic.content.guide.folder_file import MAX_BYTES
from infographic.content.guide.logo import read_logo
from infographic.errors import InfographicError, Problem
from infographic.message import cut, either, say
from infographic.studio.desk.guide_files import unwritable
from infographic.studio.desk.refusals import SaveError

_LONGEST = 60  # characters of a name
# Names that Windows keeps for devices, whatever their ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_MOST_OF_A_NAME = 1000


class UploadError(InfographicError):
    """A file is not taken: what is wrong with it, and what to do."""


@dataclass(frozen=True)
class Purpose:
    """What a file is to be: `judge` takes its name and bytes, and raises ArtworkError for what the
    program would not draw. `name` is what a file is called whose own name says nothing."""

    kinds: tuple[str, ...]
    judge: Callable[[str, bytes], object]
    name: str

    @property
    def names(self) -> tuple[str, ...]:
        """Of the kinds, as people know them."""
        return tuple(kind.removeprefix(".").upper() for kind in self.kinds)


LOGO = Purpose((".svg", ".png"), read_logo, "logo")
SCENE = Purpose((".svg",), read_vignette, "scene")


def take_file(folder: Path, name: str, data: bytes, purpose: Purpose) -> str:
    """Put a file into the guide's folder and return the name that it has there: one that is safe,
    and that no other file has. The same file is put there once.

    UploadError when the program cannot draw it, SaveError when the system refuses.
    """
    stem, suffix = _safe(name, purpose)
    try:
        if suffix not in purpose.kinds:
            raise ArtworkError(
                say("expected a file of kind {kinds}", kinds=either(purpose.names)),
                say("export the drawing as SVG"),
            )
        if len(data) > MAX_BYTES:
            raise ArtworkError(
                say(
                    "the file has {megabytes:.1f} MB; at most {most:g} MB are taken",
                    megabytes=len(data) / 1e6,
                    most=MAX_BYTES / 1e6,
                ),
                say("export it simpler or smaller, best as SVG"),
            )
        purpose.judge(f"{stem}{suffix}", data)
    except ArtworkError as error:
        what = say("“{file}” is not taken: {why}", file=_shown(name), why=error.what)
        raise UploadError(Problem(what, hint=error.hint)) from None
    return _put(folder, stem, suffix, data)


def _put(folder: Path, stem: str, suffix: str, data: bytes) -> str:
    for number in count(1):
        name = f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
        path = folder / name
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o666)
        except FileExistsError:
            if _is_same(path, data):
                return name
            continue
        except OSError as error:
            raise SaveError(unwritable(path, error)) from error
        _fill(path, descriptor, data)
        return name
    raise AssertionError


def _fill(path: Path, descriptor: int, data: bytes) -> None:
    """Write a new file, which goes away again when it cannot be whole."""
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise SaveError(unwritable(path, error)) from error
        raise


def _is_same(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        return path.is_file() and not path.is_symlink() and path.read_bytes() == data
    return False


def _last(name: str) -> str:
    """Of a path, as any system writes it, the name of the file."""
    return PurePosixPath(name[-_MOST_OF_A_NAME:].replace("\\", "/")).name


def _shown(name: str) -> str:
    """As whoever brings it knows the file, on one line."""
    return cut(" ".join(_last(name).split()), _LONGEST)


def _safe(name: str, purpose: Purpose) -> tuple[str, str]:
    """A name for a file, and its ending, from one that somebody else has given: without folders,
    and of letters a–z, digits and hyphens, as addresses of web pages want it too."""
    last = _last(name)
    stem, dot, ending = last.rpartition(".")
    plain = unicodedata.normalize("NFKD", stem if dot else last)
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[^a-z0-9]+", "-", letters.lower())[:_LONGEST].strip("-")
    if not words or _DEVICE.fullmatch(words):
        words = f"{purpose.name}-{words}".rstrip("-")
    suffix = re.sub(r"[^a-z0-9]", "", ending.lower()) if dot else ""
    return words, f".{suffix}" if suffix else ""
