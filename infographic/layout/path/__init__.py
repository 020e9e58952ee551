"""Arrangements: how the steps stand on the page and how their path runs.

An arrangement knows regions, heights and stations; it knows no texts, colours or files. Each has
a file of its own and an entry in `ARRANGEMENTS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from infographic.late_table import LateTable
from infographic.layout.path.arrangement import Arrangement


def _serpentine() -> Arrangement:
    from infographic.layout.path.serpentine import Serpentine

    return Serpentine()


def _stairs() -> Arrangement:
    from infographic.layout.path.stairs import Stairs

    return Stairs()


def _timeline() -> Arrangement:
    from infographic.layout.path.timeline import Timeline

    return Timeline()


def _grid() -> Arrangement:
    from infographic.layout.path.grid import Grid

    return Grid()


def _wheel() -> Arrangement:
    from infographic.layout.path.wheel import Wheel

    return Wheel()


ARRANGEMENTS: Mapping[str, Arrangement] = LateTable(
    {
        "serpentine": _serpentine,
        "stairs": _stairs,
        "timeline": _timeline,
        "grid": _grid,
        "wheel": _wheel,
    }
)


def arrangement_of(name: str, steps: int) -> Arrangement:
    """The arrangement of a name for so many steps. Where they are too few for it, it leaves room
    for a path that there is none of: they stand along a timeline, cards beside their stations."""
    found = ARRANGEMENTS[name]
    return found if steps >= found.fewest else ARRANGEMENTS["timeline"]
