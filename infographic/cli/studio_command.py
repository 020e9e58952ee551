"""`infographic studio`: guides in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from infographic.cli.console import plainly, spoken, tell
from infographic.message import ENGLISH, say, say_about

_Folder = Annotated[
    Path,
    typer.Argument(
        metavar=say_about("in a command line", "FOLDER"),
        help=say("The folder of a guide, or one with guides in it."),
    ),
]
_Port = Annotated[
    int,
    typer.Option(
        min=0,
        max=65535,
        metavar=say_about("in a command line", "NUMBER"),
        help=say("This port; 0: one that is free."),
    ),
]
_NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help=say("Only say the address, and open no browser."))
]
STUDIO = say("Edit guides in the browser: see them change, approve texts, fetch the files.")


def studio(
    context: typer.Context,
    folder: _Folder = Path(),
    port: _Port = 0,
    no_browser: _NoBrowser = False,
) -> None:
    """`infographic studio`."""
    # English may be what nobody has chosen: then the browser knows better.
    pages = context.obj or spoken().replace(ENGLISH.code, "")
    with plainly():
        from infographic.cli.accident import told
        from infographic.studio.command import Start, open_in_browser, serve

        serve(Start(folder, port, pages, _nothing if no_browser else open_in_browser), tell, told)


def _nothing(address: str) -> None:
    """The person opens it."""
