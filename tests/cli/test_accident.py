"""What nobody foresaw: told plainly, and kept for the maintainer."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest
from typer.testing import CliRunner

from infographic.cli.accident import SHOW_TRACEBACK, AccidentError, told
from infographic.cli.commands import app
from infographic.errors import MachineError, RenderError
from tests.publish.small_guide import small_guide


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.delenv(SHOW_TRACEBACK, raising=False)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EIO, "the system refuses: Input/output error"),
        (errno.ENAMETOOLONG, "longer than the system allows"),
        (errno.ELOOP, "leads back to itself"),
        (errno.ENOSPC, "No space left"),
    ],
)
def test_what_the_system_refuses_is_told_with_the_file(number: int, said: str) -> None:
    error = told(OSError(number, os.strerror(number), "some/file"))
    assert isinstance(error, RenderError)
    assert error.problems[0].item == "some/file"
    assert said in error.problems[0].what
    assert error.problems[0].hint


def test_too_little_memory_is_no_fault_of_the_program() -> None:
    error = told(MemoryError())
    assert isinstance(error, MachineError)
    assert "memory" in error.problems[0].what


@pytest.mark.parametrize("error", [ValueError("odd"), RecursionError(), KeyError("x")])
def test_anything_else_goes_to_a_file_for_the_maintainer(error: Exception) -> None:
    accident = told(error)
    assert isinstance(accident, AccidentError)
    (problem,) = accident.problems
    assert type(error).__name__ not in str(problem)
    file = re.search(r"send (\S+) along", problem.hint)
    assert file
    assert type(error).__name__ in Path(file[1]).read_text(encoding="utf-8")


def test_the_command_ends_with_four_and_shows_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> NoReturn:
        raise ValueError("a mistake")

    small_guide(tmp_path / "data").write()
    monkeypatch.setattr("infographic.paint.picture.paint", broken)
    arguments = ["build", str(tmp_path / "data")]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 4
    assert "please report it" in result.stderr
    assert "Nothing was written" in result.stderr
    assert "Traceback" not in result.output
    monkeypatch.setenv(SHOW_TRACEBACK, "1")
    assert isinstance(CliRunner().invoke(app, arguments).exception, ValueError)
