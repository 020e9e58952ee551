"""What a guide's folder has of its own for the page."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from pathlib import Path

from infographic.files import MOST_LOOKED_AT, UnreadableError, read_whole

# In the folder of a guide.
FOLDER = "page"
RULES = "page.css"
MARKUP = ".html"
_MOST_BYTES = 1_000_000


def own_templates(guide_folder: Path) -> dict[str, bytes]:
    """What a guide's folder has of its own for the page, by name, as far as it can be read."""
    found: dict[str, bytes] = {}
    for file in sorted(islice((guide_folder / FOLDER).rglob("*"), MOST_LOOKED_AT)):
        with suppress(UnreadableError):
            found[file.relative_to(guide_folder).as_posix()] = read_whole(file, _MOST_BYTES)
    return found
