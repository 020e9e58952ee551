"""ARCHITECTURE.md shows the program as it is."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
# What is no place in the project but in that of a guide, or stands for several.
ELSEWHERE = {"page/", "themes/"}


def test_the_places_it_names_are_there() -> None:
    named = set(re.findall(r"`([\w.-]+/[\w./-]*)`", TEXT)) - ELSEWHERE
    assert len(named) > 40
    assert not {name for name in named if not any((at / name).exists() for at in places())}


def places() -> tuple[Path, Path]:
    return ROOT, ROOT / "infographic"


def test_every_room_is_told_of() -> None:
    told = re.search(r"^infographic/\n(.*?)```", TEXT, re.DOTALL | re.MULTILINE)
    assert told is not None
    rooms = {path.stem for path in (ROOT / "infographic").iterdir() if not path.match("__*__*")}
    assert rooms <= set(re.findall(r"\w+", told[1])) | {"py"}
