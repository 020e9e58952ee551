"""Builds that an accident befalls: a small guide in two editions, whose files are known."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.publish.output_folder import contents, report
from tests.publish.small_guide import formats, small_guide

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "infographic")
PAGES = (("card", "160 mm, 110 mm", "svg, png"), ("strip", "90 mm, 150 mm", "svg, png"))
Files = Mapping[str, bytes]

# The program, with something that happens as it gives files their names or thereafter.
_BEFALLEN = """
import os, pathlib, signal
from infographic.publish import build, progress, staging
renamed = 0
replace, published = pathlib.Path.replace, progress.Progress.published
def accident():
    os.kill(os.getpid(), signal.{signal})
def renaming(path, target):
    global renamed
    if renamed == {renames}:
        accident()
    renamed += 1
    return replace(path, target)
def told(self, files):
    published(self, files)
    if {renames} < 0:
        signal.setitimer(signal.ITIMER_REAL, 0.001)
signal.signal(signal.SIGALRM, lambda number, frame: accident())
pathlib.Path.replace, progress.Progress.published = renaming, told
from infographic.__main__ import main
main()
"""


_WHILE_IMPORTING = """
import os, signal, sys
class Accident:
    def find_spec(self, name, path, target=None):
        if name == "{module}":
            os.kill(os.getpid(), signal.{signal})
from infographic.__main__ import main
sys.meta_path.insert(0, Accident())
main()
"""


@dataclass(frozen=True)
class Scene:
    """A guide that was built in its old edition into `output`, and has become the new one."""

    folder: Path
    output: Path
    old: Files
    new: Files

    def start(
        self, *arguments: str, program: Sequence[str] = PROGRAM, **options: object
    ) -> subprocess.Popen[str]:
        """A build of all files, also of those that are the same in both editions."""
        command = [*program, "build", str(self.folder), "--output", str(self.output), "--force"]
        command += arguments
        return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
            command, env=environment(), stderr=subprocess.PIPE, text=True, **options
        )

    def end(self, process: subprocess.Popen[str]) -> str:
        """What the build has said when it is over."""
        _, told = process.communicate(timeout=120)
        assert "Traceback" not in told
        return told

    def restore(self) -> None:
        """The output folder as the old edition was built."""
        for path in self.output.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name, data in self.old.items():
            path = self.output / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)

    def pictures_are_whole(self) -> bool:
        """Whether every file is that of one edition, and the report that of one."""
        found = {name: data for name, data in contents(self.output).items() if is_final(name)}
        return set(found) == set(self.old) and all(
            data in (self.old[name], self.new[name]) for name, data in found.items()
        )


def is_final(name: str) -> bool:
    return not Path(name).name.startswith(".")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def befallen(number: signal.Signals, renames: int) -> tuple[str, ...]:
    """The program when a signal comes before it gives the next file its name after so many; -1:
    when all of them are published."""
    code = _BEFALLEN.format(signal=number.name, renames=renames)
    return (sys.executable, "-c", code)


def importing(number: signal.Signals, module: str) -> tuple[str, ...]:
    """The program when a signal comes as it begins to import a module."""
    code = _WHILE_IMPORTING.format(signal=number.name, module=module)
    return (sys.executable, "-c", code)


def made(folder: Path, output: Path) -> Scene:
    """A scene in a folder, built in both editions."""
    guide = small_guide(folder / "guide")
    guide.files["formats.yaml"] = formats(*PAGES)
    editions = []
    for title in ("Hyvä opas", "Parempi opas"):
        guide.change("guide.yaml", "fi: Hyvä opas", f"fi: {title}")
        guide.write()
        target = folder / title
        command = [*PROGRAM, "build", str(guide.path), "--output", str(target)]
        subprocess.run(command, env=environment(), check=True, capture_output=True)
        editions.append(contents(target))
    output.mkdir(parents=True, exist_ok=True)
    scene = Scene(guide.path, output, *editions)
    scene.restore()
    return scene


def wait_for(event: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not event():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.002)


def listed(output: Path) -> dict[str, str]:
    """The SHA-256 of each file by its path, as the report has it."""
    return {
        file["path"]: file["sha256"]
        for entry in (*report(output)["variants"], *report(output)["pages"])
        for file in entry["files"]
    }
