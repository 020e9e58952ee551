"""Grounds over each other, as wide as each other. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.box.box import Box
from infographic.layout.page.ground import Ground
from infographic.layout.page.plan import Placeable


@dataclass(frozen=True)
class Pile:
    """The grounds from the top down, from `left` to `right` on a page. What there is more height
    than needed goes to the first ones, so many as are `sharing` it, to each by its height."""

    page: PageFormat
    left: float
    right: float
    grounds: tuple[Ground, ...]
    sharing: int

    @property
    def height(self) -> float:
        return sum(self._heights)

    @property
    def unshared(self) -> float:
        """What the last grounds take, which have no more than they need."""
        return sum(self._heights[self.sharing :])

    @property
    def sources(self) -> Iterator[tuple[Box, float]]:
        for ground in self.grounds:
            yield from ground.sources(self._width)

    def parts(self, top: float, bottom: float) -> Iterator[Placeable]:
        """All of it between two heights of the page, which it fills."""
        heights = self._heights
        spare, shared = bottom - top - sum(heights), sum(heights[: self.sharing])
        y = top
        for at, (ground, height) in enumerate(zip(self.grounds, heights, strict=True)):
            own = height + (spare * height / shared if at < self.sharing else 0.0)
            yield from ground.parts(Rect(self.left, y, self._width, own), self.page)
            y += own

    @property
    def _width(self) -> float:
        return self.right - self.left

    @property
    def _heights(self) -> Sequence[float]:
        return [ground.height(self._width) for ground in self.grounds]
