"""What is measured is the program that was started, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.process import Usage, Warm, medians, used_by, whole_process


def test_a_process_has_its_own_memory_and_time() -> None:
    """Not those of whoever starts it, which has more of both here."""
    large, busy = bytearray(200_000_000), used_by(lambda: sum(range(3_000_000)))
    small, said = whole_process([sys.executable, "-c", "print('done')"])
    assert said == "done\n"
    assert 0 < small.memory < len(large) / 2
    assert 0 < small.processor < busy.processor


def test_a_process_that_works_has_used_more() -> None:
    idle, _ = whole_process([sys.executable, "-c", ""])
    busy, _ = whole_process([sys.executable, "-c", "x = b'x' * 100_000_000; sum(range(5_000_000))"])
    assert busy.processor > idle.processor
    assert busy.memory > idle.memory + 90_000_000


def test_what_fails_tells_what_it_said() -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        whole_process([sys.executable, "-c", "raise SystemExit('no room')"])
    assert "no room" in caught.value.__notes__[0]


def test_a_warm_program_works_again_and_again(tmp_path: Path) -> None:
    with Warm("six_files_of_typst") as program:
        for number in range(2):
            usage = program.once_more(tmp_path / str(number))
            assert usage.processor > 0
            assert len(list((tmp_path / str(number)).rglob("*.*"))) == 6


def test_a_program_that_ended_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Warm("six_files_of_typst") as program, pytest.raises(EOFError, match="six_files"):
        program.once_more(tmp_path / "file")


def test_medians_are_of_each_figure_by_itself() -> None:
    rounds = [Usage(1, 9, 5), Usage(2, 8, 7), Usage(3, 7, 6)]
    assert medians(rounds) == Usage(2, 8, 6)
