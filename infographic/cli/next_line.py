"""What comes after a guide was made or changed: the line that makes its pictures."""

from __future__ import annotations

import shlex
from pathlib import Path

from infographic.cli.command_line import build_command, program
from infographic.errors import ContentError
from infographic.message import say
from infographic.output_folder import output_of

_TABLE = "offices.csv"


def next_line(folder: Path) -> str:
    """For the guide in a folder; one with placeholders is made for the rows of a table. A guide
    that cannot be read is built, which tells what is wrong."""
    if is_for_a_table(folder):
        command = series_command(folder)
        return say("Next, make its pictures for the rows of your table: {command}", command=command)
    command = build_command(folder, output_of(folder))
    return say("Next, build its pictures: {command}", command=command)


def series_command(folder: Path) -> str:
    """The line that makes the guide in a folder for a table, by a name such as tables have."""
    return f"{program()} {shlex.join(['series', str(folder), _TABLE])}"


def is_for_a_table(folder: Path) -> bool:
    """Whether the guide in a folder has placeholders, as far as it can be read."""
    from infographic.publish.offer import load

    try:
        return bool(load(folder).placeholders)
    except ContentError:
        return False
