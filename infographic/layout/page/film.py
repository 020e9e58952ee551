"""The film: the line on a large page. Its stations are the frames of a film, as wide as their
columns, so that there is more to see and not the same in large. Lengths are mm."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.page.line import Line

# An A3 has 124,740 mm².
_LEAST_AREA = 120_000.0
# Half of the height of a frame by its width, at least, where texts have room to grow, and at most;
# and the radius of its corners.
_LEAST, _GOOD, _MOST, _CORNER = 0.36, 0.54, 0.57, 0.1
# Where texts have room to grow it need not be more than so many ems: they grow, too.
_EMS = 6.0


@dataclass(frozen=True)
class FilmFrame:
    """A frame as wide as its column (see `line.StationShape`)."""

    def halves(self, column: float, em: float) -> tuple[float, float, float]:
        least = _LEAST * column
        return least, max(least, min(_GOOD * column, _EMS * em)), _MOST * column

    def placed(self, left: float, column: float, half: float, edge: float) -> tuple[Rect, float]:
        return Rect(left, edge - half, column, 2 * half), _CORNER * column


def film() -> Line:
    """The composition; see the module's docstring."""
    return Line("film", FilmFrame(), _LEAST_AREA)
