"""How much is left over: empty at the corners of an area, or in strips across it."""

from __future__ import annotations

import pytest

from infographic.geometry import Point, Rect, polyline
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.empty_corner import empty_corner, left_over

AREA = Rect(10, 10, 100, 50)


def holding(*rects: Rect) -> Frame:
    return Frame(
        FrameKind.PAGE,
        Rect(0, 0, 120, 70),
        tuple(Frame(FrameKind.RULE_ICON, r, icon="star") for r in rects),
    )


@pytest.mark.parametrize(
    ("rects", "share"),
    [
        ((), 1.0),
        ((AREA,), 0.0),
        # A strip along the top leaves all below it, from either lower corner.
        ((Rect(10, 10, 100, 10),), 0.8),
        # A column in the middle leaves both sides.
        ((Rect(50, 10, 20, 50),), 0.4),
        # Something in each corner: nothing is empty there, whatever the middle is.
        ((Rect(10, 10, 1, 1), Rect(109, 10, 1, 1), Rect(10, 59, 1, 1), Rect(109, 59, 1, 1)), 0.0),
        # Of two steps down the larger rectangle counts.
        ((Rect(10, 10, 60, 20), Rect(70, 30, 40, 30), Rect(10, 30, 20, 30)), 0.16),
    ],
    ids=["nothing", "full", "top strip", "middle column", "four corners", "two steps"],
)
def test_the_largest_rectangle_at_any_corner(rects: tuple[Rect, ...], share: float) -> None:
    assert empty_corner(holding(*rects), AREA) == pytest.approx(share * AREA.area)


def test_what_is_outside_does_not_fill_a_corner() -> None:
    assert empty_corner(holding(Rect(0, 0, 120, 10), Rect(110, 0, 10, 70)), AREA) == AREA.area


def test_backgrounds_and_paths_do_not_fill_a_corner() -> None:
    background = Frame(
        FrameKind.PAGE,
        Rect(0, 0, 120, 70),
        (Frame(FrameKind.RULES_GROUND, AREA), Frame(FrameKind.CONNECTOR, AREA)),
    )
    assert empty_corner(background, AREA) == AREA.area


@pytest.mark.parametrize(
    ("rects", "share"),
    [
        ((), 1.0),
        ((AREA,), 0.0),
        # Rows with a strip between them, which is not at a corner; and columns.
        ((Rect(10, 10, 100, 15), Rect(10, 35, 100, 25)), 0.2),
        ((Rect(10, 10, 30, 50), Rect(80, 10, 30, 50)), 0.4),
        # What reaches into a strip from one side of it keeps it from being one.
        ((Rect(10, 10, 100, 15), Rect(10, 35, 100, 25), Rect(55, 20, 1, 20)), 0.0),
        # A corner is more than the strips.
        ((Rect(10, 10, 60, 50), Rect(70, 10, 40, 20)), 0.24),
    ],
    ids=["nothing", "full", "rows", "columns", "bridged", "corner"],
)
def test_the_largest_corner_or_strip_is_left_over(rects: tuple[Rect, ...], share: float) -> None:
    assert left_over(holding(*rects), AREA) == pytest.approx(share * AREA.area)


def test_a_strand_is_content_where_it_runs_and_not_around_it() -> None:
    line = polyline([Point(12, 10), Point(12, 58), Point(110, 58)])
    strand = Frame(FrameKind.STRAND_1, AREA, path=line, thickness=4.0)
    page = Frame(FrameKind.PAGE, Rect(0, 0, 120, 70), (strand,))
    assert empty_corner(page, AREA) == pytest.approx(96 * 46)
