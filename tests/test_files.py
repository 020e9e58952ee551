"""Reading files: ordinary ones within their limit, and plain words for all else."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.files import (
    MissingError,
    TooLargeError,
    UnreadableError,
    read_whole,
    sha256_of,
)

LIMIT = 10


def refused(path: Path) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read_whole(path, LIMIT)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("length", [0, 9, LIMIT])
def test_a_file_within_its_limit_is_read_whole(tmp_path: Path, length: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"a" * length)
    assert read_whole(path, LIMIT) == b"a" * length
    assert sha256_of(path, length) == hashlib.sha256(b"a" * length).hexdigest()


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a")
    (tmp_path / "link").symlink_to("file")
    assert read_whole(tmp_path / "link", LIMIT) == b"a"


def test_a_file_over_its_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with path.open("wb") as file:
        file.truncate(10**12)  # takes no room on the disk
    assert isinstance(refused(path), TooLargeError)
    assert sha256_of(path, 1) == ""


def test_a_file_that_says_it_is_empty_is_read_no_further_than_its_limit() -> None:
    assert "larger than" in refused(Path("/proc/self/maps")).what


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.close()


OTHERS: list[tuple[Callable[[Path], object], str]] = [
    (Path.absolute, "missing"),
    (Path.mkdir, "a folder"),
    (_pipe, "a pipe"),
    (_socket, "a socket"),
    (lambda path: path.symlink_to("/dev/zero"), "a device"),
    (lambda path: path.symlink_to("/dev/tty"), ""),
    (lambda path: path.symlink_to(path.name), "leads back to itself"),
    (lambda path: path.symlink_to("nowhere"), "missing"),
]


@pytest.mark.parametrize(("make", "said"), OTHERS, ids=[said or "terminal" for _, said in OTHERS])
def test_what_is_no_file_is_refused_at_once(
    tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    make(tmp_path / "it")
    error = refused(tmp_path / "it")
    assert said in error.what
    assert isinstance(error, MissingError) == (said == "missing")


@pytest.mark.parametrize(
    ("name", "said"),
    [("a" * 300, "longer than the system allows"), ("a\0b", "no file"), ("\ud800", "no file")],
    ids=["long", "null", "surrogate"],
)
def test_names_that_no_file_can_have(tmp_path: Path, name: str, said: str) -> None:
    assert said in refused(tmp_path / name).what
