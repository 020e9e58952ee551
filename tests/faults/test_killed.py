"""Builds that are killed: whatever the moment, every file is whole, and the next build is not in
the way of what the killed one has left."""

from __future__ import annotations

import signal
import time

import pytest

from tests.faults.accident import Scene, befallen, is_final
from tests.publish.output_folder import contents

MOMENTS = 12  # over the duration of a build; three more while files get their names


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_whole_files(scene: Scene) -> None:
    start = time.monotonic()
    scene.end(scene.start())
    duration = time.monotonic() - start
    assert contents(scene.output) == scene.new
    ended_early = 0
    for moment in range(MOMENTS):
        scene.restore()
        process = scene.start()
        time.sleep(duration * (moment + 0.5) / MOMENTS)
        process.kill()
        scene.end(process)
        ended_early += process.returncode == -signal.SIGKILL
        assert scene.pictures_are_whole()
    assert ended_early >= MOMENTS // 2
    scene.end(scene.start())
    assert contents(scene.output) == scene.new  # and nothing unfinished is left


@pytest.mark.slow
@pytest.mark.parametrize("renames", [0, 3, 8])
def test_a_build_killed_while_files_get_their_names_leaves_whole_files(
    scene: Scene, renames: int
) -> None:
    process = scene.start(program=befallen(signal.SIGKILL, renames))
    scene.end(process)
    assert process.returncode == -signal.SIGKILL
    found = {name: data for name, data in contents(scene.output).items() if is_final(name)}
    assert scene.pictures_are_whole()
    assert (
        sum(data == scene.new[name] != scene.old[name] for name, data in found.items()) <= renames
    )
    assert any(not is_final(name) for name in contents(scene.output))
    scene.end(scene.start())
    assert contents(scene.output) == scene.new
