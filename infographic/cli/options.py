"""What several commands take, each told in the same words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from infographic.message import say, say_about

Guide = Annotated[
    Path,
    typer.Argument(
        metavar=say_about("in a command line", "FOLDER"), help=say("The folder of the guide.")
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--lang",
        metavar=say_about("in a command line", "CODE"),
        help=say("Only this language; may be given again."),
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar=say_about("in a command line", "NAME"),
        help=say("Only this format of formats.yaml; likewise."),
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--file", metavar=say_about("in a command line", "KIND")),
]
Final = Annotated[bool, typer.Option("--final", help=say("Refuse texts that await approval."))]
Force = Annotated[
    bool, typer.Option("--force", help=say("Make everything again, also what would be the same."))
]
Jobs = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar=say_about("in a command line", "NUMBER"),
        help=say("So many processes work, if not one for each core."),
    ),
]
