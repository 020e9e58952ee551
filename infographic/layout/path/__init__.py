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

_TIMELINE = Timeline()
ARRANGEMENTS: Mapping[str, Arrangement] = {
    each.name: each for each in (Serpentine(), Stairs(), _TIMELINE, Grid(), Wheel())
}


def arrangement_of(name: str, steps: int) -> Arrangement:
    """The arrangement of a name for so many steps. Where they are too few for it, it leaves room
    for a path that there is none of: they stand along a timeline, cards beside their stations."""
    found = ARRANGEMENTS[name]
    return found if steps >= found.fewest else _TIMELINE
