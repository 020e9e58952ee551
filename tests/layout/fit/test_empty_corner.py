"""How much is empty at the corners of an area."""

from __future__ import annotations

import pytest

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.empty_corner import empty_corner

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
        (Frame(FrameKind.PANEL, AREA), Frame(FrameKind.CONNECTOR, AREA)),
    )
    assert empty_corner(background, AREA) == AREA.area
