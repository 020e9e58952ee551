"""Made drawings, each for one thing that SVG files say and named for it, 5 by 2 in aspect.

A `.twin.svg` beside one says the same in plainer words, for what resvg does not read itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent / "logos"
_WIDTHS = {"a-page-in-mm": 480.0}  # px; all others are 200 wide


@dataclass(frozen=True)
class Made:
    """A drawing, what resvg draws in its place, and how wide it is in px."""

    title: str
    svg: bytes
    plain: str
    width: float = 200.0


def made_logos() -> list[Made]:
    files = sorted(file for file in _FOLDER.glob("*.svg") if not file.stem.endswith(".twin"))
    return [_made(file) for file in files]


def _made(file: Path) -> Made:
    twin = file.with_suffix(".twin.svg")
    plain = (twin if twin.exists() else file).read_text(encoding="utf-8")
    return Made(file.stem, file.read_bytes(), plain, _WIDTHS.get(file.stem, 200.0))
