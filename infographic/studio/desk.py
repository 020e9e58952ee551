"""The guide that is worked on: a stand-in until the real desk is here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Desk:
    """An open guide."""

    folder: Path


def open_desk(folder: Path) -> Desk:
    """The desk of the guide in a folder."""
    return Desk(folder)
