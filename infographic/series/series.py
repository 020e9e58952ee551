"""A series: a guide made anew for every row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from infographic.errors import Problem
from infographic.publish.earlier_build import Reuse
from infographic.series.commission import Commission
from infographic.series.rows import SeriesRow


@dataclass(frozen=True)
class Series:
    """The rows to make, what of each, and in which folder; `refused` are the rows that the table
    does not say well enough, with what is wrong, `remarks` what is to be known of it nevertheless,
    and `left_over` the folders of rows that it had once. Unless nothing is to be reused, what lies
    there as it would be made is kept."""

    rows: Sequence[SeriesRow]
    commission: Commission
    output: Path
    refused: Sequence[tuple[SeriesRow, Sequence[Problem]]] = ()
    remarks: Sequence[Problem] = ()
    left_over: tuple[str, ...] = ()
    reuse: Reuse = Reuse.ALL
