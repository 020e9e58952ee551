"""Connections on which nothing is asked end, and make room for others before that."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Thread

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from infographic.studio.connection import LONGEST_WAIT, MOST_WAITING, Connection
from infographic.studio.guard import HEADERS

_HEAD = b"GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n"


async def _app(scope: object, receive: object, send: object) -> None:  # noqa: ARG001
    """Takes its time."""
    await asyncio.Event().wait()


@dataclass
class Line(asyncio.Transport):
    """What a connection is made on."""

    sent: bytes = b""
    ended: bool = False
    extra: dict[str, object] = field(default_factory=dict)

    def get_extra_info(self, name: str, default: object = None) -> object:
        return self.extra.get(name, default)

    def is_closing(self) -> bool:
        return self.ended

    def close(self) -> None:
        self.ended = True

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.sent += bytes(data)


class Clock(asyncio.SelectorEventLoop):
    """A loop whose time passes when the test says so."""

    now = 0.0

    def time(self) -> float:
        return self.now

    def passes(self, seconds: float) -> None:
        self.now += seconds
        self.call_soon(self.stop)
        # In a thread of its own, as a browser's tests leave a loop that runs in theirs.
        thread = Thread(target=self.run_forever)
        thread.start()
        thread.join()


@dataclass(frozen=True)
class Studio:
    clock: Clock
    state: ServerState = field(default_factory=ServerState)
    config: Config = field(default_factory=lambda: Config(_app, lifespan="off", log_config=None))

    def called(self) -> tuple[Connection, Line]:
        connection = Connection(self.config, self.state, {}, self.clock)
        line = Line()
        connection.connection_made(line)
        return connection, line


@pytest.fixture
def studio() -> Iterator[Studio]:
    clock = Clock()
    yield Studio(clock)
    for task in asyncio.all_tasks(clock):
        task.cancel()
    clock.passes(0)
    clock.close()


def test_who_asks_nothing_is_hung_up_on(studio: Studio) -> None:
    _, line = studio.called()
    studio.clock.passes(LONGEST_WAIT - 1)
    assert not line.ended
    studio.clock.passes(2)
    assert line.ended


def test_a_head_that_comes_letter_by_letter_gains_no_time(studio: Studio) -> None:
    connection, line = studio.called()
    for letter in _HEAD:
        if line.ended:
            break
        connection.data_received(bytes([letter]))
        studio.clock.passes(LONGEST_WAIT / 20 + 0.1)
    assert line.ended


def test_what_is_asked_may_take_its_time(studio: Studio) -> None:
    connection, line = studio.called()
    connection.data_received(_HEAD + b"\r\n")
    studio.clock.passes(10 * LONGEST_WAIT)
    assert not line.ended


def test_of_too_many_that_wait_the_first_makes_room(studio: Studio) -> None:
    lines = []
    for _ in range(MOST_WAITING + 3):
        lines.append(studio.called()[1])
        studio.clock.now += 0.01
    assert [line.ended for line in lines] == [True] * 3 + [False] * MOST_WAITING


def test_what_is_no_request_is_answered_with_the_headers_of_all(studio: Studio) -> None:
    connection, line = studio.called()
    connection.data_received(b"\x16\x03\x01\r\n\r\n")
    assert line.ended
    assert line.sent.startswith(b"HTTP/1.1 400 ")
    for name, value in HEADERS.items():
        assert f"{name}: {value}".encode() in line.sent
