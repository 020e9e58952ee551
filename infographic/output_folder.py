"""Where the files of a guide go when nothing else is said."""

from __future__ import annotations

from pathlib import Path

# The guide that is meant when none is named, and where its files go.
GUIDE, OUTPUT = Path("data"), Path("output")


def output_of(folder: Path) -> Path:
    """The output folder of the guide in a folder."""
    return OUTPUT if folder == GUIDE else folder / OUTPUT
