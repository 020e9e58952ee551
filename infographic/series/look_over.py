"""What a run has made, looked at once more at its end: others may have come to its folder."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from infographic.errors import Problem
from infographic.files import UnreadableError, is_as_written
from infographic.message import say
from infographic.publish.report import REPORT
from infographic.series.row_folder import ready_since
from infographic.series.row_state import RowFile, RowState, State

_AGAIN = "--resume"
# Whether all files of a row that is ready are there.
Whole = Callable[[RowState], bool]


def as_written(output: Path, fingerprint: Callable[[RowState], str]) -> Whole:
    """Byte for byte, as the next run will ask of what it keeps; `fingerprint` is that of a row."""
    return lambda state: ready_since(output / state.row.name, fingerprint(state)) is not None


def of_their_length(output: Path) -> Whole:
    """As far as is seen without reading them, which would keep a person waiting who has asked for
    the end."""
    return lambda state: all(lies_there(output, file) for file in state.files)


def looked_over(state: RowState, output: Path, whole: Whole) -> RowState:
    """What is true of a row now: one that was ready, and has lost a file or has another in its
    place, has failed. No file is told of that is not there."""
    files = tuple(file for file in state.files if lies_there(output, file))
    if state.state in (State.MADE, State.KEPT) and not whole(state):
        problem = _gone(state, output)
        return replace(state, state=State.FAILED, files=files, problems=(problem,), is_lost=True)
    return state if len(files) == len(state.files) else replace(state, files=files)


def lies_there(output: Path, file: RowFile) -> bool:
    """Whether there is a file of that name and length in the folder of the series."""
    try:
        about = (output / file.path).stat()
    except (OSError, ValueError):  # what Python says of a null character in a name
        return False
    return stat.S_ISREG(about.st_mode) and about.st_size == file.bytes


def _gone(state: RowState, output: Path) -> Problem:
    """One for all rows that have lost everything, so that they are told together."""
    hint = say(
        "leave the folder alone while a run works; make it again with {option}", option=_AGAIN
    )
    if not any(lies_there(output, file) for file in state.files):
        what = say("the files of this row were removed after they had been made")
        return Problem(what, hint=hint)
    changed = (output / file.path for file in state.files if not _is_as_written(output, file))
    file = next(changed, output / state.row.name / REPORT)
    what = say("this file was removed or changed after it had been made")
    return Problem(what, item=str(file), hint=hint)


def _is_as_written(output: Path, file: RowFile) -> bool:
    try:
        return is_as_written(output, file.path, file.bytes, file.sha256)
    except UnreadableError:
        return False
