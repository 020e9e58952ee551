"""What a user may have meant who names a folder that is not there."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from infographic.content.encoding import shown
from infographic.content.language import is_language
from infographic.content.load import FORMATS, GUIDE, program_data
from infographic.content.page import FILE_KINDS, load_formats
from infographic.errors import ContentError, Problem
from infographic.publish.command import program
from infographic.publish.variants import Wish


def require_guide(folder: Path, wish: Wish) -> None:
    """ContentError, with a hint at what was meant, when there is no such folder."""
    if not folder.is_dir():
        raise ContentError(
            Problem("there is no such folder", item=shown(folder), hint=_hint(folder, wish))
        )


def _hint(folder: Path, wish: Wish) -> str:
    name = str(folder)
    if wish.languages and is_language(name):
        return f"each language has its own --lang: {_again('--lang', wish.languages, name)}"
    if wish.kinds and name in FILE_KINDS:
        return f"each kind of file has its own --file: {_again('--file', wish.kinds, name)}"
    if wish.formats and name in load_formats(program_data() / FORMATS):
        return f"each format has its own --format: {_again('--format', wish.formats, name)}"
    if Path(GUIDE).is_file():
        return f"this folder is a guide itself: {program()} build ."
    return f"is the name right? “{program()} new {shlex.quote(name)}” makes a new guide there"


def _again(option: str, names: Sequence[str], last: str) -> str:
    return " ".join(f"{option} {name}" for name in (*names, last))
