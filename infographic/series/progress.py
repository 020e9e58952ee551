"""What a run tells whoever watches it."""

from __future__ import annotations

from infographic.series.row_state import RowState, State


class SeriesProgress:
    """Counts the rows by what has become of them, and the bytes of those that were made. Subclasses
    show progress; this one is silent."""

    def __init__(self) -> None:
        self.rows = 0
        self.counts = dict.fromkeys(State, 0)
        self.bytes = 0

    def begins(self, rows: int) -> None:
        """So many rows are to be made or kept."""
        self.rows = rows

    def did(self, row: RowState) -> None:
        """This has become of a row."""
        self.counts[row.state] += 1
        if row.state is State.MADE:
            self.bytes += sum(file.bytes for file in row.files)

    def lost(self, row: RowState) -> None:
        """A row of which this had become has failed after all."""
        self.counts[row.state] -= 1
        self.counts[State.FAILED] += 1

    @property
    def left(self) -> int:
        """The rows that nothing has become of yet."""
        return self.rows - sum(self.counts.values())

    @property
    def bytes_left(self) -> int:
        """About how many bytes those will take; 0 while none has been made."""
        made = self.counts[State.MADE]
        return self.bytes // made * self.left if made else 0
