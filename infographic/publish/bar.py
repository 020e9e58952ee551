"""A progress bar for people who wait at a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from infographic.publish.watch import Watch


class Bar(Watch):
    """Shows on stderr how many files are drawn and which one is next, and leaves no trace when
    its `with` block ends. Colours follow the terminal and NO_COLOR."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = Progress(
            MofNCompleteColumn(),
            BarColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("reading the guide", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def begins(self, files: int) -> None:
        self._progress.update(self._task, total=files)

    def draws(self, what: str) -> None:
        self._progress.update(self._task, description=what)

    def drew(self, files: int) -> None:
        self._progress.advance(self._task, files)
