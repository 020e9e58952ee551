"""The workshop of a process that others have rows made by: it stays from row to row."""

from __future__ import annotations

from pathlib import Path

from infographic.series.commission import Commission
from infographic.series.rows import SeriesRow
from infographic.series.workshop import RowResult, Workshop

# Like the process itself, one for all who ask it.
_OPEN: list[Workshop] = []


def opened(commission: Commission, guide: Path, place: Path) -> None:
    """From now on this process makes rows of a commission, in a folder within `place`; `guide` is
    the guide's folder, unpacked. OSError when the disk refuses."""
    while _OPEN:
        _OPEN.pop().close()
    _OPEN.append(Workshop(commission, guide, place))


def make(row: SeriesRow) -> RowResult:
    """What comes of a row here; errors as those of `Workshop.make`."""
    return _OPEN[0].make(row)
