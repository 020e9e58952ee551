"""How long the command takes to make every file of the program's own guide: `make bench`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.processor_time import processor_time

pytestmark = pytest.mark.benchmark(timer=processor_time)


def test_whole_build(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "infographic", "build", "--output", str(tmp_path)]
    pedantic = cast(Any, benchmark.pedantic)
    done = pedantic(subprocess.run, (command,), {"check": True, "capture_output": True}, rounds=2)
    assert b"Ready" in done.stdout + done.stderr
