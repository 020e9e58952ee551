"""A progress bar for people who wait for a series."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich import progress as rich_progress
from rich.console import Console

from infographic.cli.console import worded
from infographic.message import say
from infographic.series.progress import SeriesProgress
from infographic.series.row_state import RowState, State


class SeriesBar(SeriesProgress):
    """Shows on stderr how many rows are done of all, how many failed, and how long the others
    take; leaves no trace when its `with` block ends. Colours follow the terminal and NO_COLOR."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = rich_progress.Progress(
            rich_progress.MofNCompleteColumn(),
            rich_progress.BarColumn(),
            rich_progress.TimeRemainingColumn(),
            rich_progress.TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,  # a thread of its own would be in the way of processes that begin
            speed_estimate_period=600,
        )
        self._task = self._bar.add_task("", total=None)

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

    def begins(self, rows: int) -> None:
        super().begins(rows)
        self._bar.update(self._task, total=rows, refresh=True)

    def did(self, row: RowState) -> None:
        super().did(row)
        failed = self.counts[State.FAILED]
        told = _told(row.row.name, failed)
        self._bar.update(self._task, advance=1, description=told, refresh=True)


def _told(name: str, failed: int) -> str:
    """The row that was done last, and how many failed, if any."""
    return worded(say("{name}, {failed} failed", name=name, failed=failed)) if failed else name
