"""Accidents in the middle of a series: finished rows stay whole, and it goes on where it was."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.faults.accident import PROGRAM, environment, wait_for
from tests.publish.output_folder import contents
from tests.series.made_series import MadeSeries

NAMES = ("Oulu", "Turku", "Vaasa", "Kemi", "Pori", "Lahti")
# The program, whose processes end when they come to a row with this name, so many times.
_DEADLY = """
import os, pathlib, signal
from infographic.series import workshop
read, marks = workshop.contents_of, pathlib.Path({marks!r})
def contents_of(folder, row, *further):
    if row.values["toimisto"]["fi"] == "Vaasa" and len([*marks.iterdir()]) < {times}:
        (marks / str(os.getpid())).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return read(folder, row, *further)
from infographic.__main__ import main
workshop.contents_of = contents_of
main()
"""


@pytest.fixture
def series(tmp_path: Path) -> MadeSeries:
    made = MadeSeries(tmp_path, kinds=("svg", "png", "pdf"))
    made.rows(*NAMES)
    return made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a series that nothing has befallen, but for the report of all."""
    made = MadeSeries(tmp_path_factory.mktemp("whole"), kinds=("svg", "png", "pdf"))
    made.rows(*NAMES)
    made.make()
    return rows_of(made)


def rows_of(series: MadeSeries) -> dict[str, bytes]:
    return {name: data for name, data in contents(series.output).items() if "/" in name}


def start(
    series: MadeSeries, *further: str, program: Sequence[str] = PROGRAM
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*program, *series.command(*further)],
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def told_by(process: subprocess.Popen[str]) -> str:
    _, told = process.communicate(timeout=120)
    assert "Traceback" not in told
    return told


def states(series: MadeSeries) -> list[str]:
    report = json.loads((series.output / "series.json").read_text(encoding="utf-8"))
    return [row["state"] for row in report["rows"]]


def some_rows_are_ready(series: MadeSeries) -> bool:
    return len([*series.output.glob("*/report.json")]) >= 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "jobs"), [(signal.SIGINT, "2"), (signal.SIGTERM, "1")], ids=["Ctrl-C", "ended"]
)
def test_a_request_to_end_leaves_whole_rows_and_tells_how_to_go_on(
    series: MadeSeries, whole: dict[str, bytes], number: signal.Signals, jobs: str
) -> None:
    process = start(series, "--jobs", jobs)
    wait_for(lambda: some_rows_are_ready(series))
    process.send_signal(number)
    told = told_by(process)
    assert process.returncode == 128 + number
    assert told.startswith("Stopped. ")
    assert "--resume" in told
    assert rows_of(series).items() <= whole.items()
    before = states(series)
    assert {"made", "waiting"} == set(before)
    assert told_by(start(series, "--resume")).endswith("in a browser\n")
    assert states(series) == ["kept" if each == "made" else "made" for each in before]
    assert rows_of(series) == whole


@pytest.mark.slow
def test_a_killed_run_leaves_whole_rows(series: MadeSeries, whole: dict[str, bytes]) -> None:
    process = start(series, "--jobs", "2")
    wait_for(lambda: some_rows_are_ready(series))
    process.kill()
    told_by(process)
    files = {name for name in rows_of(series) if not Path(name).name.startswith(".")}
    assert all(rows_of(series)[name] == whole[name] for name in files)
    told_by(start(series, "--resume"))
    assert states(series).count("kept") >= 2
    assert rows_of(series) == whole


@pytest.mark.slow
def test_a_full_disk_ends_the_run_with_whole_rows(
    series: MadeSeries, whole: dict[str, bytes], mount: Callable[[Path, str], bool]
) -> None:
    series.output.mkdir()
    size = sum(map(len, whole.values())) // 2048
    if not mount(series.output, f"size={size}k"):
        return  # tests/series/test_run.py has a disk that only says it is full
    process = start(series, "--jobs", "2")
    told = told_by(process)
    assert process.returncode == 1
    assert "No space left" in told
    assert "rows are ready" in told or "row is ready" in told
    assert "--resume" in told
    made = rows_of(series)
    assert made
    assert made.items() <= whole.items()
    assert mount(series.output, "size=50m")
    assert "Ready: 6 rows" in told_by(start(series, "--resume"))
    assert rows_of(series) == whole


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 2])
def test_a_process_that_is_killed_costs_its_row_a_second_try(
    series: MadeSeries, whole: dict[str, bytes], tmp_path: Path, times: int
) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    code = _DEADLY.format(marks=str(marks), times=times)
    process = start(series, "--jobs", "2", program=(sys.executable, "-c", code))
    told = told_by(process)
    failed = times > 1
    assert process.returncode == int(failed), told
    assert ("ended by the system, and so was the second one" in told) is failed
    assert states(series) == ["failed" if name == "Vaasa" and failed else "made" for name in NAMES]
    shutil.rmtree(series.output / "toimisto4", ignore_errors=True)
    assert rows_of(series) == {
        name: data for name, data in whole.items() if not name.startswith("toimisto4/")
    }
