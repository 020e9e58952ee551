"""Files are the same whoever makes them, and processes that work end with the one that asked."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.errors import LayoutError, Problem, RenderError
from infographic.publish.earlier_build import EarlierBuild
from infographic.publish.making import Order
from infographic.publish.progress import Progress
from infographic.publish.workers import Here, available_jobs
from tests.content.guide_folder import GuideFolder
from tests.faults.accident import wait_for
from tests.publish.output_folder import contents
from tests.publish.small_guide import ALL, formats
from tests.publish.test_job import ARTEFACT, Note, NoteJob

ROOT = Path(__file__).parents[2]
# What it takes to have a renderer of PNGs do something else, in whatever process draws.
_BEFALLEN = """
import os, signal, sys, time
from infographic.errors import Problem, RenderError
from infographic.render import png as module

def png(scene, dpi):
    {}

module.shared_png = png
sys.argv = ["infographic", "build", *sys.argv[1:]]
from infographic.__main__ import main
main()
"""


@pytest.fixture
def guide(folder: GuideFolder) -> GuideFolder:
    """Three formats in two languages: six drawings."""
    folder.files["formats.yaml"] = formats(
        ("card", "160 mm, 110 mm", ALL),
        ("strip", "90 mm, 150 mm", ALL),
        ("b", "150 mm, 110 mm", ALL),
    )
    folder.write()
    return folder


def run(
    guide: GuideFolder, output: Path, *arguments: str, png: str = ""
) -> subprocess.CompletedProcess[str]:
    with start(guide, output, *arguments, png=png) as process:
        _, told = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, stderr=told)


def start(
    guide: GuideFolder, output: Path, *arguments: str, png: str = ""
) -> subprocess.Popen[str]:
    """The command with some arguments, in a group of processes of its own; `png` is what happens in
    place of drawing a PNG."""
    program = ["-c", _BEFALLEN.format(png)] if png else ["-m", "infographic", "build"]
    return subprocess.Popen(
        [sys.executable, *program, str(guide.path), "--output", str(output), *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.slow
def test_one_two_or_eight_processes_make_the_same(guide: GuideFolder, tmp_path: Path) -> None:
    made = {}
    for jobs in ("1", "2", "8"):
        assert run(guide, tmp_path / jobs, "--jobs", jobs).returncode == 0
        made[jobs] = contents(tmp_path / jobs)
    assert made["1"] == made["2"] == made["8"]
    assert len(made["1"]) > 24


@pytest.mark.slow
def test_an_error_is_told_as_it_is_from_one_process(guide: GuideFolder, tmp_path: Path) -> None:
    png = 'raise RenderError(Problem("the ink is dry", item=scene.language, hint="wet it"))'
    one, two = (run(guide, tmp_path / jobs, "--jobs", jobs, png=png) for jobs in "12")
    assert one.returncode == two.returncode == 1
    assert one.stderr == two.stderr
    assert "fi-FI: the ink is dry" in one.stderr
    assert not (tmp_path / "2").exists()


@pytest.mark.slow
def test_a_fault_of_the_program_is_one_too(guide: GuideFolder, tmp_path: Path) -> None:
    done = run(guide, tmp_path / "output", "--jobs", "2", png="raise ZeroDivisionError")
    assert done.returncode == 4
    assert "Nothing was written" in done.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.slow
def test_a_process_that_the_system_ends_is_told_of(guide: GuideFolder, tmp_path: Path) -> None:
    png = "os.kill(os.getpid(), signal.SIGKILL)"
    done = run(guide, tmp_path / "output", "--jobs", "2", png=png)
    assert done.returncode == 1
    assert "was ended by the system before it was done" in done.stderr
    assert "--jobs 1" in done.stderr
    assert not (tmp_path / "output").exists()


@pytest.fixture
def at_work(tmp_path: Path) -> Callable[[], list[int]]:
    """The processes that have begun to draw a PNG as `sleeping` says."""
    (tmp_path / "at work").mkdir()
    return lambda: [int(path.name) for path in (tmp_path / "at work").iterdir()]


def sleeping(tmp_path: Path) -> str:
    """What happens in place of drawing a PNG: a process says that it is at work, and sleeps."""
    return f"open({str(tmp_path / 'at work')!r} + f'/{{os.getpid()}}', 'w').close(); time.sleep(60)"


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["to it", "to all of its processes"])
def test_a_request_to_end_is_heard_at_once_and_leaves_nothing(
    guide: GuideFolder,
    tmp_path: Path,
    at_work: Callable[[], list[int]],
    number: signal.Signals,
    send: Callable[[int, int], None],
) -> None:
    with start(guide, tmp_path / "output", "--jobs", "2", png=sleeping(tmp_path)) as process:
        wait_for(lambda: len(at_work()) == 2)
        send(process.pid, number)
        _, told = process.communicate(timeout=20)
    assert told == "Stopped. Nothing was written; the earlier files are unchanged.\n"
    assert process.returncode == 128 + number
    assert _of_session(process.pid) == []
    assert not (tmp_path / "output").exists()


@pytest.mark.slow
def test_a_process_that_does_not_hear_is_ended(
    guide: GuideFolder, tmp_path: Path, at_work: Callable[[], list[int]]
) -> None:
    with start(guide, tmp_path / "output", "--jobs", "2", png=sleeping(tmp_path)) as process:
        wait_for(lambda: len(at_work()) == 2)
        os.kill(at_work()[0], signal.SIGSTOP)
        process.terminate()
        process.communicate(timeout=20)
    assert process.returncode == 128 + signal.SIGTERM
    assert _of_session(process.pid) == []


@pytest.mark.slow
def test_processes_that_draw_end_when_the_first_is_killed(
    guide: GuideFolder, tmp_path: Path, at_work: Callable[[], list[int]]
) -> None:
    with start(guide, tmp_path / "output", "--jobs", "2", png=sleeping(tmp_path)) as process:
        wait_for(lambda: len(at_work()) == 2)
        process.kill()
        process.wait()
        wait_for(lambda: _of_session(process.pid) == [])


def test_here_a_job_is_done_when_it_is_asked_for(tmp_path: Path) -> None:
    job, place = NoteJob((Note(b"one"),)), tmp_path / "first"
    order = Order(job, {ARTEFACT.path: place}, EarlierBuild(tmp_path))
    making = Here(Progress()).begin(order)
    assert not place.exists()
    (file,) = making.made().files
    assert (file.bytes, file.drawn_from, place.read_bytes()) == (3, "one", b"one")


def test_there_is_at_least_one_job() -> None:
    assert available_jobs() >= 1


@pytest.mark.parametrize(
    "error",
    [RenderError(Problem("no ink", item="fi", hint="wait")), LayoutError((), (Problem("long"),))],
    ids=lambda error: type(error).__name__,
)
def test_an_error_goes_from_process_to_process_as_it_is(error: RenderError | LayoutError) -> None:
    there = pickle.loads(pickle.dumps(error))
    assert type(there) is type(error)
    assert (there.problems, str(there), vars(there)) == (error.problems, str(error), vars(error))


def _of_session(leader: int) -> list[int]:
    """The processes that run in the session of one, itself too."""
    found = []
    for about in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = about.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(about.parent.name))
    return found
