"""What nobody foresaw, told so that an editor knows what to do, and a maintainer where it was."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import traceback
from pathlib import Path

from infographic.errors import InfographicError, MachineError, Problem, RenderError
from infographic.message import say

# Set to anything, tracebacks are shown and not written to a file.
SHOW_TRACEBACK = "INFOGRAPHIC_TRACEBACK"


class AccidentError(InfographicError):
    """A fault of the program."""

    exit_code = 4


def told(error: Exception) -> InfographicError:
    """An exception that is not one of ours, as one. What the system refuses and too little memory
    are told as such; of anything else the traceback goes to a file, which the message names."""
    if isinstance(error, OSError):
        return RenderError(_refused(error))
    if isinstance(error, MemoryError):
        what = say("there is not enough memory")
        hint = say(
            "close other programs, or choose fewer {option} or a lower dpi", option="--format"
        )
        return MachineError(Problem(what, hint=hint))
    return AccidentError(Problem(say("the program cannot go on"), hint=_report_it(error)))


def _refused(error: OSError) -> Problem:
    what: str = say("the system refuses: {reason}", reason=error.strerror or str(error))
    hint: str = say("is the disk there and not full, and may you read and write there?")
    if error.errno in (errno.ENAMETOOLONG, errno.ELOOP):  # which the words for reading fit too
        from infographic.files import unreadable  # which a command that ends well does not need

        known = unreadable(error)
        what, hint = known.what, known.hint
    return Problem(what, item=_name(error.filename), hint=hint)


def _name(filename: object) -> str:
    return os.fsdecode(filename) if isinstance(filename, str | bytes) else ""


def _report_it(error: Exception) -> str:
    file = _written("".join(traceback.format_exception(error)))
    if file is None:
        return say("this is a fault of the program and not of the guide, please report it")
    return say(
        "this is a fault of the program and not of the guide, please report it: send {file} along",
        file=str(file),
    )


def _written(text: str) -> Path | None:
    """A new file with the text and how the program was called; None when there is no place."""
    call = " ".join(map(repr, sys.argv))
    try:
        descriptor, name = tempfile.mkstemp(prefix="infographic-fault-", suffix=".txt")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{call}\n\n{text}")
    except OSError:
        return None
    return Path(name)
