"""Arrangements: how the steps stand on the page and how their path runs.

An arrangement knows regions, heights and stations; it knows no texts, colours or files. Each has
a file of its own and an entry in `ARRANGEMENTS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from infographic.layout.path.arrangement import Arrangement
from infographic.layout.path.grid import Grid
from infographic.layout.path.serpentine import Serpentine
from infographic.layout.path.stairs import Stairs
from infographic.layout.path.timeline import Timeline
from infographic.layout.path.wheel import Wheel

ARRANGEMENTS: Mapping[str, Arrangement] = {
    "serpentine": Serpentine(),
    "stairs": Stairs(),
    "timeline": Timeline(),
    "grid": Grid(),
    "wheel": Wheel(),
}

# A single step has no path, for which these leave room: its card stands beside its station.
_ALONE: Mapping[str, Arrangement] = {
    "serpentine": Timeline(),
    "stairs": Timeline(),
    "grid": Timeline(),
}


def arrangement_of(name: str, steps: int) -> Arrangement:
    """The arrangement of a name for so many steps."""
    return _ALONE.get(name, ARRANGEMENTS[name]) if steps == 1 else ARRANGEMENTS[name]
