"""`infographic studio`: guides in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from infographic.catalogue import catalogue, languages
from infographic.cli.console import plainly, speaking, spoken, tell
from infographic.message import ENGLISH

_Folder = Annotated[
    Path,
    typer.Argument(metavar="FOLDER", help="The folder of a guide, or one with guides in it."),
]
_Port = Annotated[
    int, typer.Option(min=0, max=65535, metavar="NUMBER", help="This port; 0: one that is free.")
]
_NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help="Only say the address, and open no browser.")
]
_Language = Annotated[
    str,
    typer.Option("--ui", metavar="CODE", help="Its pages in this language, if not the browser's."),
]


def studio(
    folder: _Folder = Path(),
    port: _Port = 0,
    no_browser: _NoBrowser = False,
    ui: _Language = "",
) -> None:
    """Edit guides in the browser: see them change, approve texts, fetch the files."""
    if ui and ui not in languages():
        raise typer.BadParameter(f"“{ui}” is none of {', '.join(languages())}", param_hint="--ui")
    # English may be what nobody has chosen: then the browser knows better.
    pages = ui or spoken().replace(ENGLISH.code, "")
    with speaking(catalogue(ui or spoken())), plainly():
        from infographic.cli.accident import told
        from infographic.studio.command import Start, open_in_browser, serve

        serve(Start(folder, port, pages, _nothing if no_browser else open_in_browser), tell, told)


def _nothing(address: str) -> None:
    """The person opens it."""
