"""How a command speaks and ends: messages go to stderr, in what the terminal can show, and what
went wrong is said in plain words before the process ends with its exit code."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NoReturn

import typer

from infographic.characters import NO_BREAK_SPACES, SOFT_HYPHEN
from infographic.cli.accident import SHOW_TRACEBACK, told
from infographic.cli.listed import listed
from infographic.errors import HalfPublishedError, InfographicError, MachineError, Problem
from infographic.message import ENGLISH, Catalogue, joined, say, translated
from infographic.stopping import Stopped

_HALF_CHANGED = say("Some files are new and others are not: build again when this is mended.")
# What stands for the signs of our messages where only ASCII can be shown.
_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("“”„‟»«", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("–—−‐‑", "-"),
        **dict.fromkeys(NO_BREAK_SPACES, " "),
        "→": "->",
        "…": "...",
        "×": "x",
        "\ufffd": "?",
        SOFT_HYPHEN: "",
    }
)
_HANDLER = "lookalike"
# Like the terminal itself, the language of who sits there is one for all that a command says.
_SPOKEN: ContextVar[Catalogue] = ContextVar("the messages in the user's language", default=ENGLISH)


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


@contextmanager
def speaking(catalogue: Catalogue) -> Iterator[None]:
    """Within it, messages are told in the catalogue's language."""
    token = _SPOKEN.set(catalogue)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> str:
    """The code of the language that messages are told in."""
    return _SPOKEN.get().code


def in_spoken(message: str) -> str:
    """A message in the language that messages are told in, to be kept as a text."""
    return translated(message, _SPOKEN.get())


def worded(message: str) -> str:
    """A message in the language of who reads it."""
    return translated(message, _SPOKEN.get())


class _CannotTellError(OSError):
    """Nobody can be told anything."""


def tell(message: str) -> None:
    """Messages go to stderr, so that stdout stays free."""
    with _told():
        typer.echo(worded(message), err=True)


def show(message: str) -> None:
    """What was asked for goes to stdout."""
    with _told():
        typer.echo(worded(message))


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _CannotTellError(error.errno, error.strerror) from error


def _nothing() -> str:
    """Of a command that writes no files."""
    return ""


@contextmanager
def plainly(fate: Callable[[], str] = _nothing) -> Iterator[None]:
    """Says in plain words what went wrong and ends with its exit code.

    At the end of it `fate` says what has become of the files.
    """
    try:
        yield
    except InfographicError as error:
        _refuse(error, fate())
    except ModuleNotFoundError as error:
        if (error.name or "").startswith(__package__):
            raise
        missing = Problem(
            say("the Python package {name} is missing", name=error.name),
            hint=say("install the program again: in its folder, type make"),
        )
        _refuse(MachineError(missing), fate())
    except Stopped as stopped:
        tell(joined(" ", filter(None, (say("Stopped."), fate()))))
        raise typer.Exit(stopped.exit_code) from None
    except (typer.Exit, _CannotTellError):
        raise
    except Exception as error:
        if os.environ.get(SHOW_TRACEBACK):
            raise
        _refuse(told(error), fate())


def _refuse(error: InfographicError, unchanged: str) -> NoReturn:
    tell(listed(error.problems))
    outcome = _HALF_CHANGED if isinstance(error, HalfPublishedError) else unchanged
    if outcome:
        tell(joined("", ("\n", error.counted, " ", outcome)))
    raise typer.Exit(error.exit_code)
