"""What the fault tests share: one guide in two editions, and disks of their own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.accident import Scene, made


@pytest.fixture(scope="session")
def both_editions(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    folder = tmp_path_factory.mktemp("scene")
    return made(folder, folder / "output")


@pytest.fixture
def scene(both_editions: Scene, tmp_path: Path) -> Scene:
    """The guide in its new edition, and an output folder with the old one."""
    scene = replace(both_editions, output=tmp_path / "output")
    scene.output.mkdir()
    scene.restore()
    return scene


Mount = Callable[[Path, str], bool]


@pytest.fixture
def mount() -> Iterator[Mount]:
    """Mounts a disk in memory on a folder, or changes it, with some options; whether this machine
    lets us."""
    mounted: list[Path] = []

    def on(folder: Path, options: str) -> bool:
        again = f"remount,{options}" if folder in mounted else options
        command = ["mount", "-t", "tmpfs", "-o", again, "tmpfs", str(folder)]
        done = subprocess.run(command, capture_output=True, check=False).returncode == 0
        if done and folder not in mounted:
            mounted.append(folder)
        return done

    yield on
    for folder in mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
