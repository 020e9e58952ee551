"""What a command says, on terminals of every encoding."""

from __future__ import annotations

import io
import sys

import pytest

from infographic.cli.console import show_every_message

MESSAGE = "“a”: – ’ … → ŋ \ud800 \u202f\n"


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", '"a": - \' ... -> \\u014b \\ud800  \n'),
        ("cp1252", "“a”: – ’ … -> \\u014b \\ud800  \n"),
        ("latin-1", '"a": - \' ... -> \\u014b \\ud800  \n'),
        ("utf-8", "“a”: – ’ … → ŋ \\ud800 \u202f\n"),
    ],
)
def test_what_an_encoding_lacks_is_written_with_what_looks_like_it(
    monkeypatch: pytest.MonkeyPatch, encoding: str, shown: str
) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding=encoding))
    monkeypatch.setattr(sys, "stderr", None)  # as without a terminal on Windows

    show_every_message()
    sys.stdout.write(MESSAGE)
    sys.stdout.flush()

    assert buffer.getvalue().decode(encoding) == shown
