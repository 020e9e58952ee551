"""What the program answers, in a process of its own: its words, its time and its memory."""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

# Of the processor: to say what is wrong; and to lay out and draw one page in one language with all
# its files.
MOST_SECONDS = 5.0
MOST_SECONDS_TO_DRAW = 20.0
MOST_MEGABYTES = 600
_HANGING = 90  # seconds of the clock, on a machine however busy
_RUNAWAY = 6 << 30  # bytes
_CRASHED = 70

# What only a programmer understands, or what stands for a word that is missing.
JARGON = (
    *("Traceback", "pydantic", "Input should", "ValidationError", "NoneType", "type=", "{what}"),
    *("list index", "invalid literal", "could not convert", "codec can't", "surrogates", "Errno"),
    *("while parsing", "while scanning", "KeyError", "ValueError", "well-formed", "object at 0x"),
)


@dataclass(frozen=True)
class Answer:
    """`code` is the exit code, negative for a signal; seconds are of the processor."""

    code: int
    words: str
    seconds: float
    megabytes: float

    def faults(self, most_seconds: float = MOST_SECONDS) -> list[str]:
        """What is wrong with it; nothing for a good answer, which takes `most_seconds` at most, or
        as long as drawing takes where the guide is taken."""
        found = []
        if self.code == -signal.SIGALRM:
            found.append("it hangs")
        elif self.code not in (0, 1):
            found.append(f"it ended with {self.code}")
        found += [f"it says “{word}”" for word in JARGON if word in self.words]
        if self.code == 1 and "→" not in self.words:
            found.append("it says nothing of what to do")
        if self.seconds > (MOST_SECONDS_TO_DRAW if self.code == 0 else most_seconds):
            found.append(f"it took {self.seconds:.1f} s")
        if self.megabytes > MOST_MEGABYTES:
            found.append(f"it took {self.megabytes:.0f} MB")
        return found


def answer(arguments: list[str], log: Path) -> Answer:
    """Run a command of the program in a child of this process, which has imported it already."""
    child = os.fork()
    if not child:
        _run(arguments, log)
    _, status, used = os.wait4(child, 0)
    words = log.read_text(encoding="utf-8", errors="replace")
    code = os.waitstatus_to_exitcode(status)
    return Answer(code, words, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _run(arguments: list[str], log: Path) -> NoReturn:
    signal.alarm(_HANGING)
    resource.setrlimit(resource.RLIMIT_AS, (_RUNAWAY, _RUNAWAY))
    said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    code = _CRASHED
    try:
        from infographic.cli.commands import main

        sys.argv = ["infographic", *arguments]
        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else _CRASHED
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
