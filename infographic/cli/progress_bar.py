"""A progress bar for people who wait at a terminal."""

from __future__ import annotations

from infographic.cli.console import worded
from infographic.cli.terminal_bar import TerminalBar
from infographic.message import say
from infographic.publish.progress import Progress


class ProgressBar(TerminalBar, Progress):
    """Shows how many files are drawn and which one is next."""

    def __init__(self) -> None:
        super().__init__(worded(say("reading the guide")))

    def begins(self, files: int) -> None:
        self._bar.update(self._task, total=files)

    def draws(self, what: str) -> None:
        self._bar.update(self._task, description=what, refresh=True)

    def drew(self, files: int) -> None:
        self._bar.update(self._task, advance=files, refresh=True)
