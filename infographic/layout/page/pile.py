"""Grounds over each other, as wide as each other. Lengths are mm."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.page.ground import Ground
from infographic.layout.page.plan import Placeable

# What is left of the height where contents other than the lowest are chosen: for rows that fill a
# ground that stands alone; where there are several, the square of their number less.
_AIR = 0.035


@dataclass(frozen=True)
class Pile:
    """The grounds from the top down, all from `left` on. What there is more height than needed goes
    to the first ones, so many as are `sharing` it, to each by its height."""

    page: PageFormat
    left: float
    grounds: tuple[Ground, ...]
    sharing: int

    @property
    def height(self) -> float:
        return sum(ground.height for ground in self.grounds)

    @property
    def unshared(self) -> float:
        """What the last grounds take, which have no more than they need."""
        return sum(ground.height for ground in self.grounds[self.sharing :])

    @property
    def sources(self) -> Iterator[tuple[Box, float]]:
        for ground in self.grounds:
            yield from ground.sources

    def parts(self, top: float, bottom: float) -> Iterator[Placeable]:
        """All of it between two heights of the page, which it fills, with the contents that have
        the fewest lines of those that it has room for."""
        calmest = self._calmest(bottom - top)
        spare = bottom - top - sum(ground.height for ground in calmest)
        shared = sum(ground.height for ground in calmest[: self.sharing])
        y = top
        for at, ground in enumerate(calmest):
            more = spare * ground.height / shared if at < self.sharing else 0.0
            rect = Rect(self.left, y, ground.width, ground.height + more)
            yield from ground.parts(rect, self.page)
            y = rect.bottom

    def _calmest(self, height: float) -> Sequence[Ground]:
        """The lowest, or what has fewer lines and still air between them."""
        ways = product(*(ground.others for ground in self.grounds))
        # Where a word is too wide for all of them, the height is infinite as theirs.
        air = _AIR / max(1, len(self.grounds)) ** 2
        most = min(height, sys.float_info.max) * (1 - air)
        fitting = (way for way in ways if sum(ground.height for ground in way) <= most)
        return min(
            fitting, key=lambda way: sum(ground.lines for ground in way), default=self.grounds
        )
