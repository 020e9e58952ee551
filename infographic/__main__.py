"""The command `infographic`, also as `python -m infographic`.

It imports next to nothing before it knows what to do with an interrupt, so that from the first
moment on nobody who stops it sees a traceback.
"""

from __future__ import annotations

import gc
import os
import signal
import sys

TYPE_CHECKING = False  # importing typing takes as long as all else here
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn, TextIO

# What shells say of a command whose reader has gone away.
_NOBODY_READS = 128 + signal.SIGPIPE
_CANNOT_TELL = 1
# So many new objects before those that hold each other are looked for, instead of 700: nearly all
# that a command makes it needs to its end, and looking took a tenth of its time.
_MANY_NEW = 1_000_000
# No plugin of pydantic has a say in what a guide is; to look for some, pydantic reads what each
# installed package says of itself, which takes 10 ms.
_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _stop_at_once(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    """Nothing has been begun yet, and raising amid imports would end in a traceback."""
    os.write(2, b"Stopped.\n")
    os._exit(128 + number)


_HEARD = [
    _number
    for _number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    if signal.getsignal(_number) != signal.SIG_IGN  # as nohup has it
]
# At once and not in `main`: the script that calls it gets here first.
for _number in _HEARD:
    signal.signal(_number, _stop_at_once)


def main() -> None:
    """Run the command and end the process with its exit code, which `cli.commands.main` lists."""
    gc.set_threshold(_MANY_NEW)
    os.environ.setdefault(*_NO_PLUGINS)
    _open_missing_streams()
    code = _told(_run())
    for number in _HEARD:  # all is said: what Python does at its end, the system may break off
        signal.signal(number, signal.SIG_DFL)
    gc.freeze()  # the process ends: the system takes back what is left all at once
    sys.exit(code)


def _run() -> int:
    try:
        from infographic.cli.commands import main as command

        command()
    except ModuleNotFoundError as error:
        _say(f"The Python package {error.name} is missing.")
        _say("      → in the program's folder, type: make")
        return 3
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    except BrokenPipeError:
        return _NOBODY_READS
    except OSError as error:  # of what it wanted to say, for files have messages of their own
        _say(f"What there is to say cannot be written: {error.strerror or error}")
        return _CANNOT_TELL
    return 0


def _open_missing_streams() -> None:
    """Nothing else may get the number of a standard stream that is closed: what libraries write to
    that stream would end up in a file."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _told(code: int) -> int:
    """The exit code once everything is written that was said; another one when it cannot be."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:
            code = code or _NOBODY_READS
            _forget(stream)
        except OSError as error:
            code = code or _CANNOT_TELL
            _forget(stream)
            _say(f"What there is to say cannot be written: {error.strerror or error}")
    return code


def _forget(stream: TextIO) -> None:
    """What the stream still holds goes nowhere; else Python would complain of it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _say(message: str) -> None:
    try:
        if sys.stderr is not None:
            print(message, file=sys.stderr, flush=True)
    except OSError:
        _forget(sys.stderr)


if __name__ == "__main__":
    main()
