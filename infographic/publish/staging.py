"""Files that appear under their names together, and only when every one of them is whole."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from infographic.errors import Problem, RenderError


class HalfPublishedError(RenderError):
    """Some files have their new content and some their old one."""


@dataclass(frozen=True)
class _Staged:
    temporary: Path
    final: Path


class Staging:
    """Takes files for one folder, each written in full beside its place under a temporary name.

    `publish` renames them, which replaces each file in one step (POSIX rename). Leaving the `with`
    block without it removes the temporary files, and folders that were made for them; the files
    of earlier builds are then untouched. RenderError when the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._staged: list[_Staged] = []
        self._made: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for staged in self._staged:
            with contextlib.suppress(OSError):
                staged.temporary.unlink(missing_ok=True)
        for folder in reversed(self._made):
            with contextlib.suppress(OSError):
                folder.rmdir()  # stays when there is anything in it

    def add(self, path: PurePosixPath, data: bytes) -> None:
        """Write a file to be published at a path relative to the folder."""
        final = self._folder / path
        # The process id keeps apart two builds that run at the same time.
        staged = _Staged(final.with_name(f".{final.name}.{os.getpid()}.part"), final)
        try:
            self._make_folder(final.parent)
            if final.is_dir():
                raise IsADirectoryError
            self._staged.append(staged)
            _write_through(staged.temporary, data)
        except OSError as error:
            raise RenderError(_unwritable(final, error)) from error

    def publish(self) -> None:
        """Give every file its name, in the order they were added."""
        done: list[Path] = []
        for staged in self._staged:
            try:
                staged.temporary.replace(staged.final)
            except OSError as error:
                refused = _unwritable(staged.final, error)
                raise (HalfPublishedError if done else RenderError)(refused) from error
            done.append(staged.final)

    def _make_folder(self, folder: Path) -> None:
        missing = [folder, *folder.parents]
        for parent in reversed([part for part in missing if not part.exists()]):
            parent.mkdir(exist_ok=True)
            self._made.append(parent)


def _write_through(path: Path, data: bytes) -> None:
    """Write a file so that a power cut after the renaming cannot leave it empty."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _unwritable(path: Path, error: OSError) -> Problem:
    what, hint = _REASONS.get(type(error), (f"the file cannot be written: {_reason(error)}", ""))
    return Problem(what, item=str(path), hint=hint)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


_REASONS: dict[type[OSError], tuple[str, str]] = {
    PermissionError: (
        "you are not allowed to write here",
        "close programs that show the file, or choose another folder with --output",
    ),
    IsADirectoryError: (
        "a folder has the name that the file needs",
        "rename that folder, or choose another folder with --output",
    ),
    NotADirectoryError: (
        "a file has the name of a folder that is needed",
        "rename that file, or choose another folder with --output",
    ),
    FileExistsError: (
        "a file has the name of a folder that is needed",
        "rename that file, or choose another folder with --output",
    ),
}
