"""A short run of the fuzzer over the same inputs every time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.inputs import made_input

ROOT = Path(__file__).resolve().parents[2]
COUNT = 60


@pytest.mark.slow
def test_every_spoilt_guide_is_answered_in_plain_words_and_with_little_memory() -> None:
    # Twenty seconds are no measure of speed, on a machine however busy, but of what never ends.
    command = [sys.executable, "-m", "tests.fuzz", str(COUNT), "--seconds", "20"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    assert f"{COUNT} good answers, 0 bad ones" in run.stdout


@pytest.mark.slow
def test_a_seed_is_always_the_same_input() -> None:
    assert made_input("1:5") == made_input("1:5")
    assert {made_input(f"1:{number}").kind for number in range(60)} == {
        *("structure", "letters", "theme", "formats", "drawing", "pixels", "many")
    }
