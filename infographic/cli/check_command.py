"""`infographic check`: what is to be said of a guide without drawing it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from infographic.cli.check_summary import checked_summary
from infographic.cli.console import plainly, tell
from infographic.cli.options import Guide
from infographic.message import say, say_about
from infographic.output_folder import GUIDE, output_of

_Output = Annotated[
    Path | None,
    typer.Option(
        metavar=say_about("in a command line", "DIR"),
        help=say("Where the files are, if not in output/ (of data) or FOLDER/output/."),
    ),
]
CHECK = say(
    "Say what is wrong or unusual in the guide and in its files, what awaits approval, and"
    " who has approved the rest; write nothing."
)


def check(folder: Guide = GUIDE, output: _Output = None) -> None:
    """`infographic check`."""
    with plainly():
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.content.house_choices import house_choices
        from infographic.publish.offer import load
        from infographic.publish.preflight import preflight
        from infographic.publish.selection import Selection

        refuse_mistaken_folder(folder, Selection())
        content = load(folder)
        checked = preflight(content, output or output_of(folder))
        tell(checked_summary(checked, content.theme, house_choices(content)))
    if checked.faults:
        raise typer.Exit(1)
