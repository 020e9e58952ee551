"""The pictures of a guide as SVG, by whichever version of the program is on Python's path.

    python draw_guide.py GUIDE FOLDER

writes FOLDER/FORMAT-LANGUAGE.svg; what that version refuses is not there. It uses nothing but what
every version offers to other programs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import infographic

KIND = "svg"  # sharp in every size


def file_name(format_name: str, language: str) -> str:
    return f"{format_name}-{language}.{KIND}"


def draw_guide(guide: Path, into: Path) -> None:
    """InfographicError where the guide cannot be read, or cannot be drawn on this machine."""
    content = infographic.load(guide)
    into.mkdir(parents=True, exist_ok=True)
    for name in content.formats:
        try:
            pictures = infographic.draw(content, formats=[name], kinds=[KIND])
        except infographic.RefusedError:
            continue
        for (_, language, _), picture in pictures.items():
            (into / file_name(name, language)).write_bytes(picture)


if __name__ == "__main__":
    guide_folder, pictures_folder = map(Path, sys.argv[1:])
    draw_guide(guide_folder, pictures_folder)
