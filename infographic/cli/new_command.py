"""`infographic new`: a small guide to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from infographic.cli.command_line import build_command
from infographic.cli.console import plainly, tell
from infographic.errors import ContentError, Problem
from infographic.message import joined, say, say_about
from infographic.output_folder import output_of

NEW = say("Make a small guide to start from, with comments that explain it.")


def new(
    name: Annotated[
        str,
        typer.Argument(
            metavar=say_about("in a command line", "FOLDER"), help=say("The folder to make.")
        ),
    ],
) -> None:
    """`infographic new`."""
    with plainly():
        from infographic.content.starter import write_starter
        from infographic.publish.offer import OFFER

        if not name.strip():
            hint = say("write for example  {example}", example="infographic new my-guide")
            raise ContentError(Problem(say("the new folder has no name"), hint=hint))
        folder = Path(name)
        command = build_command(folder, output_of(folder))
        for path in write_starter(folder, OFFER, command):
            tell(str(path))
        tell(joined("", ("\n", say("Next, build its pictures: {command}", command=command))))
