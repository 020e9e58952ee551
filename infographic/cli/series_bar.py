"""A progress bar for people who wait for a series."""

from __future__ import annotations

from rich.progress import TimeRemainingColumn

from infographic.cli.console import worded
from infographic.cli.terminal_bar import TerminalBar
from infographic.message import say
from infographic.series.progress import SeriesProgress
from infographic.series.row_state import RowState, State


class SeriesBar(TerminalBar, SeriesProgress):
    """Shows how many rows are done of all, how many failed, and how long the others take."""

    def __init__(self) -> None:
        super().__init__("", TimeRemainingColumn(), period=600)

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
