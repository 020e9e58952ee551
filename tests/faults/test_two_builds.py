"""Builds that run at once into one folder: the files are those of one build, and the report says
which."""

from __future__ import annotations

import hashlib
import signal

import pytest

from tests.faults.accident import Scene, listed, wait_for
from tests.publish.output_folder import contents


def agrees(scene: Scene) -> bool:
    """Whether the report lists every file as it is."""
    files = contents(scene.output)
    files.pop("report.json")
    return listed(scene.output) == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items()
    }


@pytest.mark.slow
def test_two_whole_builds_leave_the_files_of_one(scene: Scene) -> None:
    processes = [scene.start(), scene.start()]
    for process in processes:
        scene.end(process)
        assert process.returncode == 0
    assert contents(scene.output) == scene.new


@pytest.mark.slow
def test_two_builds_of_different_formats_are_both_in_the_report(scene: Scene) -> None:
    processes = [scene.start("--format", name) for name in ("card", "strip")]
    for process in processes:
        scene.end(process)
        assert process.returncode == 0
    # The page is of all formats, so neither of the two has made it.
    scene.end(scene.start("--file", "page"))
    assert agrees(scene)
    assert set(contents(scene.output)) == set(scene.new)
    assert {
        name: data for name, data in contents(scene.output).items() if name != "report.json"
    } == {name: data for name, data in scene.new.items() if name != "report.json"}


@pytest.mark.slow
def test_the_files_of_a_build_that_runs_are_not_taken_for_left_behind(scene: Scene) -> None:
    sleeping = scene.start()
    wait_for(lambda: any(scene.output.glob("fi/.*.part")))
    sleeping.send_signal(signal.SIGSTOP)
    scene.end(scene.start())
    assert contents(scene.output).items() >= scene.new.items()
    sleeping.send_signal(signal.SIGCONT)
    scene.end(sleeping)
    assert sleeping.returncode == 0
    assert contents(scene.output) == scene.new
