"""A Dask cluster makes the same files: a scheduler and two workers as processes of their own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from infographic.errors import MachineError
from infographic.series import far_workshop
from infographic.series.cluster import cluster_crew
from infographic.series.far_workshop import made_there
from infographic.series.row_state import State
from tests.faults.accident import PROGRAM, environment, wait_for
from tests.publish.output_folder import contents
from tests.series.made_series import TOO_LONG, MadeSeries, states

pytest.importorskip("distributed")
# Workers that end when they come to a row with this name.
_DEADLY = """
import os, signal
from infographic.series.workshop import Workshop
def deadly(self, row, make=Workshop.make):
    if "Vaasa" in str(row.values):
        os.kill(os.getpid(), signal.SIGKILL)
    return make(self, row)
Workshop.make = deadly
"""
# The program, which does not wait long for workers.
_IMPATIENT = """
from infographic.series import cluster
cluster._WORKERS = 4.0
from infographic.__main__ import main
main()
"""
NAMES = ("Oulu", "Turku", TOO_LONG, "Vaasa", "Kemi", "Pori", "Lahti", "Kuopio")


@dataclass(frozen=True)
class Cluster:
    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler, and two workers that know nothing of each other's disks."""
    with _started(tmp_path) as started:
        yield started


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[Cluster]:
    """Workers that one row kills, and that nobody starts again."""
    deadly = tmp_path / "deadly.py"
    deadly.write_text(_DEADLY, encoding="utf-8")
    with _started(tmp_path, "--preload", str(deadly)) as started:
        yield started


@contextmanager
def _started(tmp_path: Path, *further: str) -> Iterator[Cluster]:
    file = tmp_path / "scheduler.json"
    listening = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))
    scheduler = _dask(tmp_path, "scheduler", *listening, "--no-dashboard")
    processes = [scheduler]
    try:
        wait_for(lambda: file.exists() and file.stat().st_size > 0)
        address = json.loads(file.read_text())["address"]
        for name in ("one", "two"):
            disk = ("--local-directory", str(tmp_path / name))
            alone = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
            processes.append(_dask(tmp_path, "worker", address, *disk, *alone, *further))
        yield Cluster(address, scheduler, tuple(processes[1:]))
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def _dask(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dask", *words]
    with (folder / f"{words[0]}.log").open("ab") as log:
        return subprocess.Popen(
            command, env=environment(), cwd=folder, stdout=log, stderr=subprocess.STDOUT
        )


def start(
    series: MadeSeries, *further: str, program: Sequence[str] = PROGRAM
) -> subprocess.Popen[str]:
    command = [*program, *series.command(*further)]
    return subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_a_cluster_makes_the_same_though_a_worker_is_killed(
    series: MadeSeries, cluster: Cluster, tmp_path: Path
) -> None:
    series.rows(*NAMES)
    process = start(series, "--dask", cluster.address)
    wait_for(lambda: any(series.output.glob("*/report.json")))
    cluster.workers[0].kill()
    _, told = process.communicate(timeout=120)
    assert process.returncode == 1, told  # for the row that does not fit
    report = json.loads((series.output / "series.json").read_text())
    assert [row["row"] for row in report["rows"] if row["state"] != "made"] == [4]
    there = contents(series.output)
    series.output.rename(tmp_path / "there")
    series.make()
    assert contents(series.output) == there


@pytest.mark.slow
def test_a_scheduler_that_is_gone_is_told_and_whole_rows_are_kept(
    series: MadeSeries, cluster: Cluster
) -> None:
    series.rows(*NAMES)
    process = start(series, "--dask", cluster.address)
    wait_for(lambda: any(series.output.glob("*/report.json")))
    cluster.scheduler.kill()
    _, told = process.communicate(timeout=120)
    assert process.returncode == 3
    assert "the Dask scheduler does not answer any more" in told
    assert "--resume" in told
    assert "Traceback" not in told
    assert any(state.state.value == "kept" for state in series.make().values())


@pytest.mark.slow
def test_a_row_that_ends_every_worker_ends_the_run_which_tells_what_is_undone(
    series: MadeSeries, mortal: Cluster
) -> None:
    series.rows("Oulu", "Turku", "Kemi", "Pori", "Vaasa", "Lahti", "Kuopio", "Rauma")
    program = (sys.executable, "-c", _IMPATIENT)
    process = start(series, "--dask", mortal.address, program=program)
    _, told = process.communicate(timeout=120)
    assert process.returncode == 3, told
    assert [worker.wait(timeout=60) for worker in mortal.workers] == [-signal.SIGKILL] * 2
    assert "the Dask scheduler has no worker any more" in told
    assert f"dask worker {mortal.address}" in told
    assert "--resume" in told
    assert "Traceback" not in told
    report = json.loads((series.output / "series.json").read_text())
    rows: dict[str, list[int]] = {"made": [], "waiting": []}
    for row in report["rows"]:
        rows[row["state"]].append(row["row"])
    assert 6 in rows["waiting"]
    assert rows["made"]
    undone = ", ".join(f"{number} (toimisto{number})" for number in rows["waiting"])
    assert f"Not made yet: rows {undone}." in told
    assert [row for row, state in enumerate(states(series.make()), 2) if state is State.KEPT] == (
        rows["made"]
    )


def test_an_address_that_is_none_is_told(series: MadeSeries) -> None:
    commission = series.prepared().series.commission
    with pytest.raises(MachineError) as caught, cluster_crew(commission, "nowhere"):
        pass
    (problem,) = caught.value.problems
    assert problem.item == "nowhere"
    assert "no Dask scheduler answers at this address" in problem.what


def test_a_worker_with_another_program_is_refused(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = series.prepared().series
    monkeypatch.setattr(far_workshop, "made_with", lambda: "another")
    monkeypatch.setattr(far_workshop, "_own_name", lambda: "tcp://worker:1")
    with pytest.raises(MachineError, match="another version of the program"):
        made_there(ready.rows[0], ready.commission)


def test_without_dask_it_is_told_how_to_get_it(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    commission = series.prepared().series.commission
    with pytest.raises(MachineError) as caught, cluster_crew(commission, "tcp://127.0.0.1:8786"):
        pass
    (problem,) = caught.value.problems
    assert "make extras" in problem.hint
