"""Requests to end the process: by Ctrl-C, by the system, or because the terminal is closed."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

# So long after a request that was lost it comes again.
_AGAIN_AFTER = 0.01  # s
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Unwinds the stack, so that temporary files are removed; no library catches it by mistake."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        self.exit_code = 128 + number  # what shells say of a command that a signal has ended


def stop_on_signals() -> None:
    """From now on a request to end raises `Stopped` in the main thread.

    What the caller has the process ignore, as nohup does with SIGHUP, stays ignored.
    """
    for number in _SIGNALS:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _stop)
    sys.unraisablehook = partial(_hear_again, otherwise=sys.unraisablehook)


@contextmanager
def finished_first() -> Iterator[None]:
    """What is in the block is finished before a request to end is heard."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals go to the main thread
        return
    came: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        came.append(number)

    before: dict[int, Callable[[int, FrameType | None], Any]] = {}
    try:
        for number in _SIGNALS:
            handler = signal.getsignal(number)
            if callable(handler):
                before[number] = handler
                signal.signal(number, remember)
        yield
    finally:
        for held, handler in before.items():
            signal.signal(held, handler)
    for asked in came[:1]:  # not after an error, which ends the work anyway and says more
        signal.raise_signal(asked)


def _stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    raise Stopped(number)


def _hear_again(
    lost: UnraisableHookArgs, otherwise: Callable[[UnraisableHookArgs], object]
) -> None:
    """Amid the end of an object, and in what is called at it, nothing can be raised: Python tells
    what was, and goes on. A request that came just then is made once more."""
    if isinstance(lost.exc_value, Stopped):
        again = (os.getpid(), lost.exc_value.number)
        threading.Timer(_AGAIN_AFTER, os.kill, again).start()
    else:
        otherwise(lost)
