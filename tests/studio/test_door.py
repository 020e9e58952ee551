"""A code opens once, and to nobody else on the machine."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from infographic.studio.address import Address
from infographic.studio.door import Door, user_in, user_of

ADDRESS = Address(20123, "a-secret")
_OTHER = 4711
_HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
_REST = "01 00000000:00000000 00:00000000 00000000  4711        0 12345 1"


def code() -> str:
    return ADDRESS.opening().partition("code=")[2]


@pytest.mark.parametrize("user", [None, 0, os.geteuid()])
def test_a_code_opens_once(user: int | None) -> None:
    door, first = Door(ADDRESS, lambda *_: user), code()
    assert [door.opens(each, 50000) for each in (first, first, code())] == [True, False, True]


@pytest.mark.parametrize("wrong", ["", ".", "x", "x.", f"x.{'0' * 64}", "å.ä", "\udcff.\udcff"])
def test_what_was_not_made_with_the_secret_is_no_code(wrong: str) -> None:
    assert not Door(ADDRESS, lambda *_: None).opens(wrong, 50000)


def test_a_code_of_another_run_opens_nothing() -> None:
    assert not Door(Address(20123, "another"), lambda *_: None).opens(code(), 50000)


def test_another_user_is_not_let_in_and_uses_nothing_up() -> None:
    users = iter([_OTHER + os.geteuid(), os.geteuid()])
    door, first = Door(ADDRESS, lambda *_: next(users)), code()
    assert [door.opens(first, 50000), door.opens(first, 50000)] == [False, True]


@pytest.mark.skipif(
    not Path("/proc/net/tcp").is_file(), reason="the system does not say whose connections are"
)
@pytest.mark.parametrize("kind", [socket.AF_INET, socket.AF_INET6])
def test_the_system_says_whose_a_connection_is(kind: socket.AddressFamily) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(kind) as caller:
        own = server.getsockname()[1]
        host = "127.0.0.1" if kind == socket.AF_INET else "::ffff:127.0.0.1"
        try:
            caller.connect((host, own))
        except OSError:
            assert kind == socket.AF_INET6  # a machine without it
            return
        accepted, peer = server.accept()
        with accepted:
            assert user_of(peer[1], own) == os.geteuid()
        assert user_of(1, own) is None


@pytest.mark.parametrize("before", ["", "0000000000000000FFFF0000"])
def test_the_caller_is_at_one_end_of_the_connection(
    before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.byteorder", "little")
    ends = f"{before}0100007F:C350", f"{before}0100007F:4E9B"
    own, callers = (f"   0: {a} {b} {_REST}\n" for a, b in (ends[::-1], ends))
    assert user_in([_HEAD, own], 50000, 20123) is None
    assert user_in([_HEAD, own, callers], 50000, 20123) == _OTHER
