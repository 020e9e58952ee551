"""What can be tried below the application: bytes on the line, at a studio that runs."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx
import pytest

from tests.publish.small_guide import small_guide
from tests.studio.started import Started, started

pytestmark = pytest.mark.slow

_PATIENCE = 20.0  # s


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Started]:
    small_guide(tmp_path / "guides" / "kaari").write()
    with started(tmp_path / "guides") as studio:
        yield studio


def port_of(studio: Started) -> int:
    return httpx.URL(studio.plain).port or 0


def call(studio: Started, data: bytes) -> socket.socket:
    """A connection on which this has been sent, unless the studio has hung up meanwhile."""
    caller = socket.create_connection(("127.0.0.1", port_of(studio)), _PATIENCE)
    with suppress(ConnectionError):
        caller.sendall(data)
    return caller


def answered(studio: Started, data: bytes) -> bytes:
    """The first line of the answer; empty when the studio hangs up."""
    with call(studio, data) as caller:
        try:
            return caller.recv(65536).partition(b"\r\n")[0]
        except ConnectionResetError:
            return b""


def host(studio: Started) -> bytes:
    return f"host: 127.0.0.1:{port_of(studio)}\r\n".encode()


def is_there(studio: Started) -> bool:
    with httpx.Client(follow_redirects=True, timeout=_PATIENCE) as client:
        return client.get(studio.plain).status_code == 403


@pytest.mark.parametrize(
    "head",
    [
        b"x-long: " + b"x" * 200_000 + b"\r\n",
        b"".join(b"x-%d: x\r\n" % number for number in range(20_000)),
        b"host: evil.example\r\n",
        b"content-length: 5\r\ncontent-length: 7\r\n",
        b"content-length: 5\r\ntransfer-encoding: chunked\r\n",
        b"transfer-encoding: gzip, chunked, x\r\n",
        b"x : y\r\n",
        b"\x00: \x00\r\n",
    ],
    ids=lambda head: repr(head[:20]),
)
def test_heads_that_are_too_long_or_say_two_things_are_refused(
    studio: Started, head: bytes
) -> None:
    for method in (b"GET", b"POST"):
        said = answered(studio, method + b" / HTTP/1.1\r\n" + host(studio) + head + b"\r\n")
        assert not said or said.startswith(b"HTTP/1.1 4"), said
    assert is_there(studio)


@pytest.mark.parametrize(
    "line",
    [
        b"GET /" + b"x" * 200_000 + b" HTTP/1.1",
        b"GET http://evil.example/ HTTP/1.1",
        b"GET /../../etc/passwd HTTP/1.1",
        b"GET /static/x/%2e%2e/%2e%2e/app.py HTTP/1.1",
        b"GET \\..\\app.py HTTP/1.1",
        b"CONNECT evil.example:80 HTTP/1.1",
        b"TRACE / HTTP/1.1",
        b"GET / HTTP/9.9",
        b"\x16\x03\x01\x02\x00\x01\x00\x01",
    ],
    ids=lambda line: repr(line[:20]),
)
def test_requests_that_are_none_are_refused(studio: Started, line: bytes) -> None:
    said = answered(studio, line + b"\r\n" + host(studio) + b"\r\n")
    assert not said or said.startswith(b"HTTP/1.1 4"), said
    assert is_there(studio)


def test_bodies_that_never_end_keep_nobody_waiting(studio: Started) -> None:
    head = b"POST /settings HTTP/1.1\r\n" + host(studio)
    with ExitStack() as open_ones:
        for more in (
            b"content-length: 1000\r\n\r\nlook=",
            b"transfer-encoding: chunked\r\n\r\n",
            b"",
        ):
            for _ in range(20):
                open_ones.enter_context(call(studio, head + more))
        assert is_there(studio)
        studio.process.terminate()
        assert studio.process.wait(_PATIENCE) == 128 + 15


def test_the_address_that_all_can_see_is_of_no_use_to_the_second(studio: Started) -> None:
    with httpx.Client() as browser, httpx.Client() as other:
        assert browser.get(studio.opening).status_code == 303
        assert browser.get(studio.plain).status_code == 200
        assert other.get(studio.opening).status_code == 403
        assert other.get(studio.plain).status_code == 403


_AS_NOBODY = """
import os, socket, sys, encodings.idna
os.setuid(65534)
with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as caller:
    caller.sendall(sys.argv[2].encode())
    print(caller.recv(65536).decode())
"""


def test_another_user_of_the_machine_is_not_let_in(studio: Started) -> None:
    """Who sees the address before the browser has used it."""
    if os.geteuid() != 0:
        return  # nobody but root may be somebody else
    path = studio.opening.removeprefix(studio.plain[:-1])
    asked = f"GET {path} HTTP/1.1\r\n{host(studio).decode()}\r\n"
    command = [sys.executable, "-I", "-c", _AS_NOBODY, str(port_of(studio)), asked]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("HTTP/1.1 403")
    assert "set-cookie" not in done.stdout.lower()
    with httpx.Client() as browser:
        assert browser.get(studio.opening).status_code == 303


def test_what_opens_the_studio_lies_where_its_user_alone_can_read(
    studio: Started, tmp_path: Path
) -> None:
    (said,) = (tmp_path / "infographic").glob("studio-*.json")
    assert stat.S_IMODE(said.stat().st_mode) == 0o600
    assert stat.S_IMODE(said.parent.stat().st_mode) == 0o700
    shown = Path(f"/proc/{studio.process.pid}/cmdline")
    secret = said.read_text(encoding="utf-8").partition('"secret": "')[2].partition('"')[0]
    assert secret
    assert not shown.exists() or secret.encode() not in shown.read_bytes()


def test_connections_that_ask_nothing_keep_nobody_out(studio: Started) -> None:
    with ExitStack() as open_ones:
        for number in range(250):
            open_ones.enter_context(call(studio, b"GET / HT" if number % 2 else b""))
        assert is_there(studio)
