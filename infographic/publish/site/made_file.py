"""Files that are made with the page, before they have their place in the report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class MadeFile:
    """A file of some kind, as it is to lie at a path in the output folder; `drawn_from` as
    artefacts have it."""

    path: PurePosixPath
    kind: str
    data: bytes
    drawn_from: str = ""
