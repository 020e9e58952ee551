"""The file that goes to a translator: made by a process of its own, of the guide as it is saved, as
it is measured there how long each text may get."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread

from infographic.studio.fetching.maker import Fate
from infographic.translation.kinds import EXPORTED
from infographic.translation.xliff_toolkit import is_installed

_MOST_TOLD = 1000  # characters of why it failed


@dataclass(frozen=True)
class FileState:
    """`name` is what the file is called, `data` what it holds once it is there, and `failed` why it
    is not, in the language of whoever asked."""

    fate: Fate = Fate.NONE
    name: str = ""
    data: bytes = b""
    failed: str = ""

    @property
    def is_running(self) -> bool:
        return self.fate is Fate.RUNNING

    @property
    def is_ready(self) -> bool:
        return self.fate is Fate.DONE


def kinds() -> tuple[str, ...]:
    """What can be made here, without the point: xlsx, and xlf where that is installed."""
    offered = [ending.removeprefix(".") for ending in EXPORTED]
    return tuple(kind for kind in offered if kind != "xlf" or is_installed())


class TranslatorFile:
    """The one of a guide, which is made once at a time. Threads may call everything at the same
    time; `told` is called, from a thread of its own, when it has ended."""

    def __init__(self, folder: Path, told: Callable[[], None]) -> None:
        self._folder, self._told = folder, told
        self._lock = Lock()
        self._state = FileState()

    @property
    def state(self) -> FileState:
        return self._state

    def begin(self, kind: str, language: str) -> None:
        """Begin with a file of a kind, unless one is being made; what goes wrong is told in a
        language."""
        with self._lock:
            if self._state.is_running:
                return
            self._state = FileState(Fate.RUNNING, f"{self._folder.resolve().name}.{kind}")
        Thread(target=self._make, args=(self._state.name, language), daemon=True).start()

    def _make(self, name: str, language: str) -> None:
        with TemporaryDirectory() as folder:
            file = Path(folder) / name
            command = [sys.executable, "-m", "infographic", "export", "--ui", language]
            done = subprocess.run(
                [*command, "--", str(self._folder), str(file)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                check=False,
            )
            if done.returncode == 0 and file.is_file():
                self._state = FileState(Fate.DONE, name, file.read_bytes())
            else:
                why = done.stderr.strip()[-_MOST_TOLD:]
                self._state = FileState(Fate.FAILED, name, failed=why)
        self._told()
