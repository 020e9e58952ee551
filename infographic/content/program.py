"""Where the program's own data is."""

from __future__ import annotations

from pathlib import Path


def program_data() -> Path:
    """The program's own data folder: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"
