"""Requests to end: heard at once, or when what must not be broken off is finished."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator

import pytest

from infographic.stopping import Stopped, finished_first, stop_on_signals

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture(autouse=True)
def _handlers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    before = {number: signal.getsignal(number) for number in SIGNALS}
    stop_on_signals()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_request_unwinds_the_stack_and_knows_its_exit_code(number: signal.Signals) -> None:
    with pytest.raises(Stopped) as caught:
        signal.raise_signal(number)
    assert caught.value.exit_code == 128 + number


@pytest.mark.parametrize("number", SIGNALS)
def test_a_request_waits_until_the_block_is_finished(number: signal.Signals) -> None:
    done = []
    with pytest.raises(Stopped), finished_first():  # noqa: PT012
        signal.raise_signal(number)
        done.append("all of it")
    assert done
    with pytest.raises(Stopped):  # and afterwards it is heard at once again
        signal.raise_signal(number)


def test_an_error_in_the_block_says_more_than_the_request() -> None:
    with pytest.raises(ValueError, match="more"), finished_first():  # noqa: PT012
        signal.raise_signal(signal.SIGINT)
        raise ValueError("more")


class _Ending:
    """Asks to end the process amid its own end, where Python raises nothing."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def test_a_request_where_nothing_can_be_raised_comes_again() -> None:
    def ending() -> None:
        _Ending()
        time.sleep(60)

    with pytest.raises(Stopped):
        ending()


def test_what_else_cannot_be_raised_is_told_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda lost: told.append(lost.exc_value))
    stop_on_signals()

    class Faulty:
        def __del__(self) -> None:
            raise ValueError("faulty")

    Faulty()
    assert list(map(str, told)) == ["faulty"]


def test_what_is_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup has it
    stop_on_signals()
    with finished_first():
        signal.raise_signal(signal.SIGHUP)
    signal.raise_signal(signal.SIGHUP)
