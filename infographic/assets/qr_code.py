"""QR codes as one outline, so that no hairlines show between their modules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from infographic.geometry import Path, Point, joined, polygon
from infographic.scene import Colour

# What a reader needs free around a code, in modules (ISO/IEC 18004, quiet zone).
QUIET_ZONE = 4
# With 15 % of it damaged the code can still be read.
_ERROR_CORRECTION = "m"

# Readers expect dark on light, whatever the theme; in print black alone has the sharpest edges.
DARK, LIGHT = "code dark", "code light"
COLOURS = {
    DARK: Colour((0, 0, 0), (0.0, 0.0, 0.0, 100.0)),
    LIGHT: Colour((255, 255, 255), (0.0, 0.0, 0.0, 0.0)),
}

_Corner = tuple[int, int]


@dataclass(frozen=True)
class QrCode:
    """The dark modules of a code in units of one, from the corner of its quiet zone; `side` is how
    many modules it is wide, the quiet zone on both sides included."""

    outline: Path
    side: int


@cache
def qr_code(text: str) -> QrCode:
    """The smallest QR code that holds a text.

    Remembered: making one takes 15 ms, and each way to divide a page asks for it.
    """
    import segno  # with all of urllib, and most guides have no code

    code = segno.make_qr(text, error=_ERROR_CORRECTION)
    rows = [[bool(module) for module in row] for row in code.matrix]
    outlines = (
        polygon([Point(x + QUIET_ZONE, y + QUIET_ZONE) for x, y in corners])
        for corners in _outlines(rows)
    )
    return QrCode(joined(outlines), len(rows) + 2 * QUIET_ZONE)


def _outlines(rows: Sequence[Sequence[bool]]) -> Iterator[list[_Corner]]:
    """The borders between dark and light as closed lines with the dark on their right, so that
    holes run the other way round than what they are in."""
    ends: dict[_Corner, list[_Corner]] = {}
    for start, end in _borders(rows):
        ends.setdefault(start, []).append(end)
    while ends:
        first = next(iter(ends))
        corners, at = [first], _next(ends, first)
        while at != first:
            corners.append(at)
            at = _next(ends, at)
        yield list(_turns(corners))


def _next(ends: dict[_Corner, list[_Corner]], start: _Corner) -> _Corner:
    """Where a border leads from a corner; takes that border away."""
    end = ends[start].pop()
    if not ends[start]:
        del ends[start]
    return end


def _borders(rows: Sequence[Sequence[bool]]) -> Iterator[tuple[_Corner, _Corner]]:
    dark = {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    for x, y in sorted(dark):
        corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
        beyond = [(x, y - 1), (x + 1, y), (x, y + 1), (x - 1, y)]
        for side, neighbour in enumerate(beyond):
            if neighbour not in dark:
                yield corners[side], corners[side + 1]


def _turns(corners: Sequence[_Corner]) -> Iterable[_Corner]:
    """The corners at which a closed line changes its direction."""
    for before, here, after in zip(
        (corners[-1], *corners), corners, (*corners[1:], corners[0]), strict=False
    ):
        if (before[0] == here[0]) != (here[0] == after[0]):
            yield here
