"""A studio as people start it: a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Started:
    """`opening` lets a browser in, once; `plain` is the address without that."""

    process: subprocess.Popen[str]
    opening: str

    @property
    def plain(self) -> str:
        return self.opening.partition("?")[0]

    def kill(self) -> None:
        """End it as a crash does: it can do nothing about it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[Started]:
    """A studio of the guides in a folder, which says beside it that it runs."""
    beside = str(folder.parent)
    environment = {
        **os.environ,
        "INFOGRAPHIC_UI": "en",
        "PYTHONPATH": str(ROOT),
        "XDG_RUNTIME_DIR": beside,
        "XDG_CACHE_HOME": beside,
    }
    command = [sys.executable, "-m", "infographic", "studio", str(folder), "--no-browser"]
    with subprocess.Popen(
        [*command, *arguments], env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        said = list[str]()
        for line in process.stderr:
            said.append(line)
            if line.startswith("http://"):
                break
        assert said[-1].startswith("http://"), said
        try:
            yield Started(process, said[-1].strip())
        finally:
            process.kill()
