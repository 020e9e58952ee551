"""QR codes: the modules of segno's own matrix, as one outline."""

from __future__ import annotations

from itertools import pairwise

import pytest
import segno

from infographic.assets.qr_code import QUIET_ZONE, qr_code
from infographic.geometry import Point, flattened

ADDRESSES = [
    "https://kela.fi",
    "https://www.kela.fi/sosiaalinen-media",
    "https://fpa.fi/" + "a" * 120,
]


def winding(lines: tuple[tuple[Point, ...], ...], x: float, y: float) -> int:
    """How often the lines run round a point, which a renderer fills by when it is not zero."""
    turns = 0
    for line in lines:
        for start, end in pairwise(line):
            if start.x == end.x and start.x > x and min(start.y, end.y) < y < max(start.y, end.y):
                turns += 1 if end.y > start.y else -1
    return turns


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_outline_is_dark_where_the_code_is(address: str) -> None:
    code = qr_code(address)
    lines = flattened(code.outline)
    expected = segno.make_qr(address, error="m").matrix_iter(border=QUIET_ZONE)
    drawn = [[winding(lines, x + 0.5, y + 0.5) for x in range(code.side)] for y in range(code.side)]
    assert drawn == [[int(module) for module in row] for row in expected]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_quiet_zone_is_free(address: str) -> None:
    code = qr_code(address)
    points = [point for segment in code.outline.segments for point in segment.points]
    values = [value for point in points for value in (point.x, point.y)]
    assert min(values) == QUIET_ZONE == 4
    assert max(values) == code.side - QUIET_ZONE


def test_an_outline_turns_at_each_of_its_corners() -> None:
    for line in flattened(qr_code(ADDRESSES[1]).outline):
        for before, here, after in zip(line, line[1:], line[2:], strict=False):
            assert (before.x == here.x) != (here.x == after.x)
