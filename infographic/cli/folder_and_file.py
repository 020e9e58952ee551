"""A guide's folder, which need not be named, and a file, on a command line."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.output_folder import GUIDE


def folder_and_file(named: Sequence[str], command: str, example: str) -> tuple[Path, Path]:
    """The folder and the file that a user has named, in this order; the folder may be left out.
    ContentError when they have named neither, or more."""
    if not 1 <= len(named) <= 2:
        what = (
            say("no file was named")
            if not named
            else say("a folder and a file were expected, found {number} names", number=len(named))
        )
        line = f"infographic {command} {GUIDE} {example}"
        raise ContentError(Problem(what, hint=say("write for example  {example}", example=line)))
    *folder, file = map(Path, named)
    return (folder[0] if folder else GUIDE), file


def in_command(folder: Path, file: Path) -> str:
    """The two as they are typed in a command."""
    names = [] if folder == GUIDE else [str(folder)]
    return shlex.join([*names, str(file)])
