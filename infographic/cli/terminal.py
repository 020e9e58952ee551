"""Messages on terminals whose encoding lacks some of their characters."""

from __future__ import annotations

import codecs
import io
import sys

# What stands for the signs of our messages where only ASCII can be shown.
_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("“”„‟»«", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("–—−‐‑", "-"),
        **dict.fromkeys("\u00a0\u202f", " "),
        "→": "->",
        "…": "...",
        "×": "x",
        "\ufffd": "?",
        "\u00ad": "",
    }
)
_HANDLER = "lookalike"


def show_every_message() -> None:
    """Lets what is written to the terminal or a pipe never fail for its characters: those that
    its encoding lacks are written with what looks like them, or by their number."""
    codecs.register_error(_HANDLER, _lookalike)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _lookalike(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    shown = error.object[error.start : error.end].translate(_LOOKALIKES)
    return shown.encode("ascii", "backslashreplace").decode("ascii"), error.end
