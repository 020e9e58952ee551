"""Memory stays as it is, however many rows there are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.accident import environment
from tests.series.made_series import MadeSeries

_FEW, _MANY = 12, 48  # rows
_MOST_MORE = 12_000  # kB: what is told of each row, and how memory happens to lie
_MOST = 300_000  # kB
# What `getrusage` tells is no less than what the process had that began this one.
_RUN = """
import re
from pathlib import Path
from infographic.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(re.search("VmHWM: *([0-9]+)", Path("/proc/self/status").read_text().replace("\\t", " "))[1])
"""


def most_memory(folder: Path, rows: int) -> int:
    """kB that one process has had at the most when it made so many rows."""
    series = MadeSeries(folder, kinds=("svg", "png", "pdf"))
    series.rows(*(f"Toimisto {number}" for number in range(rows)))
    command = [sys.executable, "-c", _RUN, *series.command("--jobs", "1")]
    done = subprocess.run(command, env=environment(), check=True, capture_output=True, text=True)
    return int(done.stdout)


@pytest.mark.slow
def test_four_times_as_many_rows_take_no_more_memory(tmp_path: Path) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    few.mkdir()
    many.mkdir()
    least, most = most_memory(few, _FEW), most_memory(many, _MANY)
    assert most - least < _MOST_MORE
    assert most < _MOST
