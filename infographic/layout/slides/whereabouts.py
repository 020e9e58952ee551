"""The small path at the foot of a slide: all stations, and which of them the slide is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Insets, Point, Rect, square
from infographic.layout.box.frame import Frame, FrameKind
from infographic.scene import Role

# The station of the slide, the path and the other stations by the theme's station.
_CURRENT, _PATH, _OTHER = 0.62, 0.56, 0.34
# By how much of their distance stations may be wide before they crowd each other.
_MOST_OF_DISTANCE = 0.8


@dataclass(frozen=True)
class Whereabouts:
    """`icons` of all stations, `current` the index of the one to stand out and `kind` how that one
    looks; `radius` is that of the theme's stations and `bottom` where the path ends, in mm."""

    icons: Sequence[str]
    current: int
    kind: FrameKind
    radius: float
    left: float
    right: float
    bottom: float

    @property
    def top(self) -> float:
        return self.bottom - 2 * self._scale * _CURRENT

    @property
    def _scale(self) -> float:
        """The theme's radius, or less where the stations are many."""
        gaps = max(1, len(self.icons) - 1)
        distance = (self.right - self.left - 2 * self.radius * _CURRENT) / gaps
        return min(self.radius, distance * _MOST_OF_DISTANCE / (2 * _CURRENT))

    def frame(self, language: str) -> Frame:  # noqa: ARG002
        rect = Rect.between(self.left, self.top, self.right, self.bottom)
        centres = self._centres
        inset = self._scale * (_CURRENT - _PATH)
        path = Frame(FrameKind.PATH_BAR, rect.inset(Insets.even(inset)), role=Role.DECORATION)
        stations = tuple(
            self._station(index, icon, centre)
            for index, (icon, centre) in enumerate(zip(self.icons, centres, strict=True))
        )
        where = f"{self.current + 1}/{len(self.icons)}"
        return Frame(FrameKind.WHEREABOUTS, rect, (path, *stations), role=Role.FIGURE, alt=where)

    @property
    def _centres(self) -> tuple[Point, ...]:
        radius = self._scale * _CURRENT
        first, y = self.left + radius, self.bottom - radius
        distance = (self.right - radius - first) / (len(self.icons) - 1)
        return tuple(Point(first + index * distance, y) for index in range(len(self.icons)))

    def _station(self, index: int, icon: str, centre: Point) -> Frame:
        is_current = index == self.current
        radius = self._scale * (_CURRENT if is_current else _OTHER)
        kind = self.kind if is_current else FrameKind.OTHER_STATION
        return Frame(kind, square(centre, radius), icon=icon, role=Role.DECORATION)
