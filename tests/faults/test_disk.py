"""Disks that refuse: full ones, and those that can only be read."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.accident import PROGRAM, Scene
from tests.publish.output_folder import contents

UNCHANGED = "Nothing was written; the earlier files are unchanged."


@pytest.mark.slow
def test_a_full_disk_leaves_the_earlier_files_and_says_how_much_to_free(
    scene: Scene, mount: Callable[[Path, str], bool]
) -> None:
    if mount(scene.output, "size=20m"):
        scene.restore()
        used = shutil.disk_usage(scene.output).used
        assert mount(scene.output, f"size={used // 1024 + 60}k")
        process, said = scene.start(), ("No space left", "free about 1 MB")
    else:  # where no disk can be made, files that may not grow: as real, in other words
        process = scene.start(preexec_fn=_small_files_only)
        said = ("larger than the disk takes", "--output")
    told = scene.end(process)
    assert process.returncode == 1
    assert all(words in told for words in said), told
    assert UNCHANGED in told
    assert contents(scene.output) == scene.old


@pytest.mark.slow
def test_files_that_may_not_grow_leave_the_earlier_ones(scene: Scene) -> None:
    process = scene.start(preexec_fn=_small_files_only)
    told = scene.end(process)
    assert process.returncode == 1
    assert "the file is larger than the disk takes" in told
    assert UNCHANGED in told
    assert contents(scene.output) == scene.old


def _small_files_only() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))


@pytest.mark.slow
def test_a_disk_that_can_only_be_read_is_told(
    scene: Scene, mount: Callable[[Path, str], bool]
) -> None:
    if not mount(scene.output, "size=20m"):
        _test_without_permission(scene)
        return
    scene.restore()
    assert mount(scene.output, "ro")
    process = scene.start()
    told = scene.end(process)
    assert process.returncode == 1
    assert "nothing can be written to this disk" in told
    assert UNCHANGED in told
    assert contents(scene.output) == scene.old


@pytest.mark.slow
def test_a_folder_that_nobody_may_write_to_is_told(scene: Scene) -> None:
    _test_without_permission(scene)


def _test_without_permission(scene: Scene) -> None:
    folders = [scene.output, *(path for path in scene.output.iterdir() if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    # The superuser may write everywhere, unless this is taken from it.
    powerless = ["setpriv", "--bounding-set=-dac_override"]
    is_root = subprocess.run([*powerless, "true"], check=False).returncode == 0
    process = scene.start(program=[*(powerless if is_root else []), *PROGRAM])
    told = scene.end(process)
    for folder in folders:
        folder.chmod(0o755)
    assert process.returncode == 1
    assert "you are not allowed to write here" in told
    assert UNCHANGED in told
    assert contents(scene.output) == scene.old
