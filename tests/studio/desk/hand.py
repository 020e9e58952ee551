"""What tests of the desk do: clocks that they set, and files that others write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@dataclass
class Hand:
    """The hand of clocks that stand still otherwise."""

    seconds: float = 0.0

    def clock(self) -> float:
        return self.seconds

    def calendar(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)


def change_file(folder: Path, name: str, old: str, new: str) -> None:
    """What another program does to a file: some words for others, which are there once."""
    text = (folder / name).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} is not once in {name}"
    (folder / name).write_text(text.replace(old, new), "utf-8")


def said(folder: Path, name: str) -> str:
    """What a file says on the disk."""
    return (folder / name).read_text("utf-8")
