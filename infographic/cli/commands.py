"""The command line. Everything that a command needs is imported when it runs, so that help and
messages about wrong usage come at once."""

from __future__ import annotations

from typing import Annotated

import typer

from infographic import __version__
from infographic.cli.approve_command import APPROVE, approve
from infographic.cli.brand_command import BRAND, brand
from infographic.cli.build_command import BUILD, Choosing, build
from infographic.cli.check_command import CHECK, check
from infographic.cli.console import show_every_message, tell
from infographic.cli.export_command import EXPORT, export
from infographic.cli.history_command import HISTORY, RESTORE, history, restore
from infographic.cli.import_command import IMPORT, import_
from infographic.cli.new_command import NEW, new
from infographic.cli.schema_command import SCHEMA, schema
from infographic.cli.series_command import SERIES, series
from infographic.cli.spoken_command import SpokenCommand, SpokenGroup
from infographic.cli.studio_command import STUDIO, studio
from infographic.cli.word_commands import HYPHENATE, ICONS, SCENES, hyphenate, icons, scenes
from infographic.message import say
from infographic.stopping import Stopped, stop_on_signals

app = typer.Typer(
    cls=SpokenGroup,
    help=say(
        "Draws the one picture that sums up a guide, in every language: SVG, PNG, PDF and PPTX."
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """The command `infographic`; ends the process.

    Exit codes: 0 done, 1 the content is refused or a file cannot be written, 2 wrong usage,
    3 something is missing on the machine, 4 a fault of the program; 128 and the number of the
    signal when it was stopped.
    """
    stop_on_signals()
    show_every_message()
    try:
        app()
    except Stopped as stopped:  # while the command was being read
        tell(say("Stopped."))
        raise SystemExit(stopped.exit_code) from None


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[
        bool, typer.Option("--version", help=say("Say the version and end."))
    ] = False,
) -> None:
    if version:
        typer.echo(f"infographic {__version__}")
        raise typer.Exit


# In the order in which help lists them.
for _command, _help, _kind in (
    (build, BUILD, Choosing),
    (series, SERIES, Choosing),
    (check, CHECK, SpokenCommand),
    (approve, APPROVE, SpokenCommand),
    (export, EXPORT, SpokenCommand),
    (import_, IMPORT, SpokenCommand),
    (hyphenate, HYPHENATE, SpokenCommand),
    (scenes, SCENES, SpokenCommand),
    (icons, ICONS, SpokenCommand),
    (new, NEW, SpokenCommand),
    (brand, BRAND, SpokenCommand),
    (history, HISTORY, SpokenCommand),
    (restore, RESTORE, SpokenCommand),
    (studio, STUDIO, SpokenCommand),
    (schema, SCHEMA, SpokenCommand),
):
    # A name that Python keeps for itself has a line at its end.
    app.command(_command.__name__.rstrip("_"), cls=_kind, help=_help)(_command)
