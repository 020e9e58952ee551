"""The bar that shows how far a command is."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich import progress as rich_progress
from rich.console import Console


class TerminalBar:
    """Shows on stderr how many are done of all, and what is told beside; leaves no trace when its
    `with` block ends. Colours follow the terminal and NO_COLOR.

    `further` columns stand between the bar and the words, which `told` are the first of; `period`
    is the time in which speed is measured, in seconds.
    """

    def __init__(
        self, told: str, *further: rich_progress.ProgressColumn, period: float = 30.0
    ) -> None:
        super().__init__()
        self._bar = rich_progress.Progress(
            rich_progress.MofNCompleteColumn(),
            rich_progress.BarColumn(),
            *further,
            rich_progress.TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,  # a thread of its own would be in the way of processes that begin
            speed_estimate_period=period,
        )
        self._task = self._bar.add_task(told, total=None)

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
