"""What a user may have meant who names a folder that is not there."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from infographic.cli.command_line import program
from infographic.cli.next_line import is_for_a_table, series_command
from infographic.content.language.language import is_language
from infographic.content.load import FORMATS, GUIDE
from infographic.content.page import load_formats
from infographic.content.yaml.encoding import shown
from infographic.errors import ContentError, Problem
from infographic.files import MOST_LOOKED_AT, almost_named, program_data
from infographic.message import either, say
from infographic.publish.offer import OFFER
from infographic.publish.selection import KINDS, Selection

_MOST_NAMED = 3


def refuse_mistaken_folder(folder: Path, selection: Selection) -> None:
    """ContentError, with a hint at what was meant, when the folder that the user named is no guide;
    `selection` is what else was asked for."""
    if folder.is_file():
        what = say("this is a file; a guide is the whole folder")
        raise ContentError(Problem(what, item=shown(folder), hint=_folder_of(folder)))
    if not folder.is_dir():
        raise ContentError(
            Problem(
                say("there is no such folder"), item=shown(folder), hint=_hint(folder, selection)
            )
        )
    if not (folder / GUIDE).exists() and (inner := _guides_in(folder)):
        meant = either(shlex.quote(str(guide)) for guide in inner)
        hint = say("did you mean {meant}?", meant=meant)
        raise ContentError(
            Problem(
                say("there is no {file} in this folder", file=GUIDE), item=shown(folder), hint=hint
            )
        )


def _hint(folder: Path, selection: Selection) -> str:
    name = str(folder)
    if selection.languages and is_language(name):
        again = _again("--lang", selection.languages, name)
        return say("each language has its own {option}: {example}", option="--lang", example=again)
    if selection.kinds and name in KINDS:
        again = _again("--file", selection.kinds, name)
        return say(
            "each kind of file has its own {option}: {example}", option="--file", example=again
        )
    if selection.formats and name in load_formats(program_data() / FORMATS, OFFER):
        again = _again("--format", selection.formats, name)
        return say("each format has its own {option}: {example}", option="--format", example=again)
    if Path(GUIDE).is_file():
        here = Path()
        command = series_command(here) if is_for_a_table(here) else f"{program()} build ."
        return say("this folder is a guide itself: {command}", command=command)
    return say(
        "is the name right? “{command}” makes a new guide there",
        command=f"{program()} new {shlex.quote(name)}",
    )


def _folder_of(file: Path) -> str:
    """What to give in place of a file."""
    if (file.parent / GUIDE).is_file():
        return say("give its folder instead:  {folder}", folder=shlex.quote(str(file.parent)))
    return say("give the folder in which {file} is", file=GUIDE)


def _guides_in(folder: Path) -> list[Path]:
    """The folders in a folder that are guides, a few of them; none beside a file that is almost
    called like a guide's."""
    if almost_named(folder / GUIDE):
        return []
    try:
        inner = sorted(islice(folder.iterdir(), MOST_LOOKED_AT))
    except OSError:
        return []
    return [path for path in inner if (path / GUIDE).is_file()][:_MOST_NAMED]


def _again(option: str, names: Sequence[str], last: str) -> str:
    return " ".join(f"{option} {name}" for name in (*names, last))
