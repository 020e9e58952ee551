"""What has become of a row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from infographic.errors import Problem
from infographic.series.rows import SeriesRow


class State(Enum):
    """What has become of a row: that which waits was not come to."""

    MADE = "made"
    KEPT = "kept"
    FAILED = "failed"
    WAITING = "waiting"


@dataclass(frozen=True)
class RowFile:
    """A file of a row; `path` is relative to the folder of the series, and the language and format
    are those of its picture. The files of the web page have no format."""

    path: str
    kind: str
    language: str
    format: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class RowState:
    """A row, its files, and why it was not made. The files of one that was not made are those of
    before, as far as they lie there. One that `is_lost` was made or kept, and has lost files to
    others since."""

    row: SeriesRow
    state: State
    files: tuple[RowFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    drafts: int = 0
    is_lost: bool = False
