"""What a build tells whoever watches it: what it is doing, and how long each stage takes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Progress:
    """Counts the seconds of each stage, and the files that are published. Subclasses show
    progress; this one is silent."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.new_files = 0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Adds the time that the block takes to the stage of that name."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.took(name, time.perf_counter() - start)

    def took(self, stage: str, seconds: float) -> None:
        """A part of a stage has taken so long, in this process or another."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    def begins(self, files: int) -> None:
        """So many files are going to be drawn."""

    def draws(self, what: str) -> None:
        """Work on a part begins."""

    def drew(self, files: int) -> None:
        """So many more files are done, or will not be."""

    def published(self, files: int) -> None:
        """So many files have their new content, all that were to have it."""
        self.new_files = files
