"""One studio a folder, started and stopped as people do."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import httpx
import pytest

from infographic.errors import MachineError
from infographic.studio.own_folders import runtime_folder
from infographic.studio.running import Place, Running, usual_port
from tests.publish.small_guide import small_guide

ROOT = Path(__file__).resolve().parents[2]
SAID = Running(20001, "secret", 7)
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_guide(tmp_path / "guides" / "kaari").write()
    return tmp_path / "guides"


def test_the_second_one_is_told_where_the_first_is(folder: Path, state: Path) -> None:
    first = Place.take(folder, state)
    assert isinstance(first, Place)
    first.say(SAID)
    assert Place.take(folder, state) == SAID
    first.leave()
    assert isinstance(Place.take(folder, state), Place)


def test_the_folder_may_be_named_in_any_way(folder: Path, state: Path) -> None:
    first = Place.take(folder, state)
    assert isinstance(first, Place)
    first.say(SAID)
    link = folder.parent / "link"
    link.symlink_to(folder)
    for name in (link, folder / ".." / "guides", folder / "kaari" / ".."):
        assert Place.take(name, state) == SAID
    assert isinstance(Place.take(folder / "kaari", state), Place)


def test_what_a_crash_has_left_is_taken_over(folder: Path, state: Path) -> None:
    first = Place.take(folder, state)
    assert isinstance(first, Place)
    first.say(Running(20001, "x" * 200, 7))
    left = next(state.iterdir())
    os.close(first._descriptor)  # as the system does when a process ends
    second = Place.take(folder, state)
    assert isinstance(second, Place)
    second.say(SAID)
    assert Place.take(folder, state) == SAID
    assert left.read_bytes().count(b"x") == 0


def test_nobody_else_may_read_what_is_said(folder: Path, state: Path) -> None:
    state.mkdir(mode=0o777)
    place = Place.take(folder, state)
    assert isinstance(place, Place)
    place.say(SAID)
    assert state.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in state.iterdir()] == [0o600]


def test_it_is_not_written_through_a_link(folder: Path, state: Path, tmp_path: Path) -> None:
    place = Place.take(folder, state)
    assert isinstance(place, Place)
    place.leave()
    file = next(state.iterdir())
    file.unlink()
    (tmp_path / "precious").write_text("mine")
    file.symlink_to(tmp_path / "precious")
    with pytest.raises(MachineError):
        Place.take(folder, state)
    assert (tmp_path / "precious").read_text() == "mine"


def test_a_folder_of_another_kind_is_refused(folder: Path, state: Path) -> None:
    state.write_text("a file")
    with pytest.raises(MachineError):
        Place.take(folder, state)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"XDG_RUNTIME_DIR": "{tmp}"}, "{tmp}/infographic"),
        ({"XDG_RUNTIME_DIR": "{tmp}/missing", "XDG_CACHE_HOME": "{tmp}"}, "{tmp}/infographic"),
        ({"XDG_RUNTIME_DIR": "relative", "XDG_CACHE_HOME": "/c"}, "/c/infographic"),
        ({"XDG_CACHE_HOME": "relative"}, "{home}/.cache/infographic"),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has a folder of its own for this")
def test_it_is_said_outside_of_the_guide(
    tmp_path: Path, environment: Mapping[str, str], expected: str
) -> None:
    known = {"tmp": tmp_path, "home": Path.home()}
    given = {name: value.format(**known) for name, value in environment.items()}
    assert str(runtime_folder(given)) == expected.format(**known)


def test_a_folder_has_the_same_port_each_time(folder: Path) -> None:
    assert usual_port(folder) == usual_port(folder / "kaari" / "..")
    assert 20_000 <= usual_port(folder) < 32_000


@pytest.fixture
def start(folder: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts a studio that has a program for a browser, which notes what it is given."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/opened\n')
    browser.chmod(0o755)
    environment = {
        **os.environ,
        "BROWSER": f"{browser} %s",
        "INFOGRAPHIC_UI": "en",
        "PYTHONPATH": str(ROOT),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
    }
    started: list[subprocess.Popen[str]] = []

    def start_one(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "infographic", "studio", str(folder), *arguments]
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str], pattern: str) -> str:
    """The first line with what a process says, up to which it is read."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if re.search(pattern, line):
            return line.strip()
    raise AssertionError("".join(lines))


@pytest.mark.slow
def test_a_studio_from_its_start_to_its_end(start: Start, tmp_path: Path) -> None:
    first = start()
    address = said(first, "http://127.0.0.1:")
    said(first, "Ctrl C")
    with httpx.Client(follow_redirects=True) as client:
        assert "Guides" in client.get(address).text
    second = start()
    assert said(second, "already running")
    again = said(second, "http://")
    assert second.wait(10) == 0
    opened = (tmp_path / "opened").read_text().split()
    every = [address, again, *opened]
    assert {each.partition("?")[0] for each in every} == {address.partition("?")[0]}
    assert len(set(every)) == len(every) == 4
    with httpx.Client(follow_redirects=True) as client:
        assert client.get(address).status_code == 403
        assert "Guides" in client.get(opened[1]).text
    assert_stopped(first, signal.SIGINT)


def assert_stopped(process: subprocess.Popen[str], number: signal.Signals) -> None:
    process.send_signal(number)
    began = time.monotonic()
    assert process.wait(10) == 128 + number
    # A second is what people wait; a busy machine gets more.
    assert time.monotonic() - began < 5
    assert process.stderr is not None
    assert process.stderr.read().strip() == "Stopped."


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_it_ends_while_a_page_listens(start: Start, number: signal.Signals) -> None:
    process = start("--no-browser")
    address = said(process, "http://")
    said(process, "Ctrl C")
    with httpx.Client(follow_redirects=True) as client:
        client.get(address)
        events = address.partition("?")[0] + "guides/kaari/events"
        with client.stream("GET", events) as listening:
            assert next(listening.iter_lines()) == "event: open"
            assert_stopped(process, number)


@pytest.mark.slow
def test_after_a_crash_it_starts_on_the_same_port(start: Start) -> None:
    first = start("--no-browser")
    address = said(first, "http://")
    said(first, "Ctrl C")
    first.kill()
    first.wait(10)
    again = said(start("--no-browser"), "http://")
    assert again.partition("?")[0] == address.partition("?")[0]
    assert again != address


@pytest.mark.slow
def test_a_port_that_is_taken_is_said(start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start("--no-browser", "--port", str(port))
        assert said(process, f"another program has the port {port}")
        assert process.wait(10) == 3


@pytest.mark.slow
def test_only_this_machine_can_reach_it(start: Start) -> None:
    address = said(start("--no-browser"), "http://")
    port = int(address.split(":")[2].partition("/")[0])
    others = {each[4][0] for each in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)}
    for other in others - {"127.0.0.1"}:
        with socket.socket() as caller:
            caller.settimeout(2)
            assert caller.connect_ex((other, port)) != 0


def test_nobody_waits_for_what_is_still_being_drawn() -> None:
    code = """
import threading, time
from infographic.studio.command import end_soon
threading.Thread(target=time.sleep, args=(60,)).start()
end_soon(143)
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, timeout=30, check=False)
    assert done.returncode == 143
