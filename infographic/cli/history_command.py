"""`infographic history` and `infographic restore`: the versions of a guide, and the way back."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infographic.cli.command_line import program
from infographic.cli.console import in_spoken, plainly, show, tell
from infographic.errors import HistoryError, Problem
from infographic.message import Message, joined, say, say_about
from infographic.output_folder import GUIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from infographic.history.history import History
    from infographic.history.version import Restored, Version, Versions

_MOST, _MORE = 20, 5  # versions that are listed, and how many times as many are offered
_LONGEST_NAME = 24
_NARROWEST = 60

_Folder = Annotated[
    Path,
    typer.Argument(
        metavar=say_about("in a command line", "FOLDER"), help=say("The folder of the guide.")
    ),
]
_Version = Annotated[
    str,
    typer.Argument(
        metavar=say_about("in a command line", "VERSION"),
        help=say("The id of a version, or how it begins."),
    ),
]
_By = Annotated[
    str,
    typer.Option(
        metavar=say_about("in a command line", "NAME"),
        help=say("Who saves, if not the name that git is set up with."),
    ),
]
_Begin = Annotated[
    bool, typer.Option("--begin", help=say("Keep the versions of this guide from now on."))
]
_Most = Annotated[
    int,
    typer.Option(
        min=1,
        metavar=say_about("in a command line", "NUMBER"),
        help=say("At most so many versions."),
    ),
]
HISTORY = say("List the versions of a guide: when, who, what, and the id to go back with.")


def history(
    folder: _Folder = GUIDE, most: _Most = _MOST, begin: _Begin = False, by: _By = ""
) -> None:
    """`infographic history`."""
    with plainly():
        from infographic.history.history import FIRST, History

        _refuse_mistaken(folder)
        if begin:
            begun = History.begin(folder, by or _name_of_user(), in_spoken(FIRST))
            tell(say("From now on the versions of {folder} are kept.", folder=str(folder)))
        else:
            begun = _history_of(folder)
        versions = begun.versions(most)
        if versions:
            show(_table(versions))
        tell(joined("\n", _remarks(folder, versions, begun.unsaved(), most)))


RESTORE = say("Make a guide what it was in a version, as a new version; nothing is lost.")


def restore(folder: _Folder, version: _Version, by: _By = "") -> None:
    """`infographic restore`."""
    with plainly():
        from infographic.history.history import UNSAVED, back_to

        _refuse_mistaken(folder)
        kept = _history_of(folder)
        then = kept.version(version)
        (newest,) = kept.versions(1)
        who = by or kept.who() or _name_of_user()
        restored = kept.restore(then, who, in_spoken(back_to(then)), in_spoken(UNSAVED))
        tell(joined("\n", _told(folder, then, restored, newest)))


def _refuse_mistaken(folder: Path) -> None:
    from infographic.cli.guide_folder import refuse_mistaken_folder
    from infographic.publish.selection import Selection

    refuse_mistaken_folder(folder, Selection())


def _history_of(folder: Path) -> History:
    from infographic.history.history import History

    found = History.of(folder)
    if found is None:
        what = say("no versions of this guide are kept yet")
        command = f"{_command('history', folder)} --begin"
        hint = say("to keep them from now on, type  {command}", command=command)
        raise HistoryError(Problem(what, item=str(folder), hint=hint))
    return found


def _name_of_user() -> str:
    """The name that git is set up with; HistoryError when it has none."""
    from infographic.history.identity import users_name

    name = users_name()
    if not name:
        what = say("nobody is named who saves this version")
        hint = say("give your name:  --by {name}", name=shlex.quote("Aino Virtanen"))
        raise HistoryError(Problem(what, hint=hint))
    return name


def _table(versions: Sequence[Version]) -> str:
    """A line for each version, as wide as the terminal."""
    rows = [(_when(each), _plain(each.who)[:_LONGEST_NAME], each) for each in versions]
    width = max(len(who) for _, who, _ in rows)
    columns = max(shutil.get_terminal_size((100, 24)).columns, _NARROWEST)
    lines = []
    for when, who, version in rows:
        head = f"{version.short}  {when}  {who:<{width}}  "
        what = f"{_plain(version.title)} ({', '.join(map(_plain, version.changed))})"
        room = columns - len(head)
        lines.append(head + (what if len(what) <= room else f"{what[: room - 1]}…"))
    return "\n".join(lines)


def _remarks(
    folder: Path, versions: Versions, unsaved: Sequence[str], most: int
) -> Iterable[Message | str]:
    if versions.has_more:
        command = f"{_command('history', folder)} --most {most * _MORE}"
        yield say("There are earlier ones: {command}", command=command)
    if versions.note:
        yield versions.note
    if unsaved:
        files = ", ".join(map(_plain, unsaved))
        yield say("Changed since, and in no version yet: {files}", files=files)
    if versions:
        command = f"{_command('restore', folder)} {versions[-1].short}"
        yield say("To go back to one of them: {command}", command=command)
    else:
        yield say("There is no version of this guide yet.")


def _told(
    folder: Path, then: Version, restored: Restored, newest: Version
) -> Iterable[Message | str]:
    when = _when(then)
    if restored.version is None:
        yield say("The guide is as it was on {when}; nothing had to be changed.", when=when)
        return
    yield say(
        "The guide is as it was on {when} ({title}). That is the version {id} now.",
        when=when,
        title=_plain(then.title),
        id=restored.version.short,
    )
    yield say("Changed: {files}", files=", ".join(map(_plain, restored.version.changed)))
    if restored.before is not None:
        yield say("What had not been saved is kept as the version {id}.", id=restored.before.short)
    last = (restored.before or newest).short
    command = f"{_command('restore', folder)} {last}"
    yield say("To undo this: {command}", command=command)


def _when(version: Version) -> str:
    """By the clock of this machine."""
    return f"{version.when.astimezone():%Y-%m-%d %H:%M}"


def _plain(text: str) -> str:
    """Without what would steer the terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def _command(name: str, folder: Path) -> str:
    return f"{program()} {name} {shlex.quote(str(folder))}"
