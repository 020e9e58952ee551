"""How far a command is, for who waits at a terminal."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infographic.publish.progress import Progress


def shown_progress() -> AbstractContextManager[Progress]:
    """A progress bar on a terminal, silence elsewhere."""
    if sys.stderr is not None and sys.stderr.isatty():
        from infographic.cli.progress_bar import ProgressBar

        return ProgressBar()
    from infographic.publish.progress import Progress

    return nullcontext(Progress())
