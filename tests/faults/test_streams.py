"""Messages that cannot be written: no traceback, and an exit code that says so."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.faults.accident import PROGRAM, environment
from tests.publish.small_guide import small_guide


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = " ".join(PROGRAM)
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line.format(command)}"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("{} check . >/dev/full", 0, "can be built"),
        ("{} check . 2>/dev/full", 1, ""),
        ("{} check . >&- 2>&-", 0, ""),
        ("{} hyphenate . >/dev/full", 1, "cannot be written: No space left"),
        ("{} hyphenate . >&-", 0, ""),
        ("{} --help >/dev/full", 1, "cannot be written: No space left"),
        ("{} hyphenate . | true", 1, ""),
        ("{} build . --format card 2>&-", 0, ""),
    ],
)
def test_messages_that_nobody_gets(tmp_path: Path, line: str, code: int, said: str) -> None:
    small_guide(tmp_path).write()
    done = shell(line, tmp_path)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
