"""A progress bar for people who wait at a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich import progress as rich_progress
from rich.console import Console

from infographic.cli.console import worded
from infographic.message import say
from infographic.publish.progress import Progress


class ProgressBar(Progress):
    """Shows on stderr how many files are drawn and which one is next, and leaves no trace when
    its `with` block ends. Colours follow the terminal and NO_COLOR."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = rich_progress.Progress(
            rich_progress.MofNCompleteColumn(),
            rich_progress.BarColumn(),
            rich_progress.TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,  # a thread of its own would be in the way of processes that draw
        )
        self._task = self._bar.add_task(worded(say("reading the guide")), total=None)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def begins(self, files: int) -> None:
        self._bar.update(self._task, total=files)

    def draws(self, what: str) -> None:
        self._bar.update(self._task, description=what, refresh=True)

    def drew(self, files: int) -> None:
        self._bar.update(self._task, advance=files, refresh=True)
