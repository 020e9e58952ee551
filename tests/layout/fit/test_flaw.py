"""What a layout is marked down for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.flaw import flaws
from infographic.scene import TextStyle
from tests.fake import FixedWidth, page, words

ON = replace(page(220, 120), margin=10.0)
AREA = ON.safe_area
STEPS = Rect(10, 40, 200, 40)
RULES = Rect(0, 80, 220, 50)


def icon(rect: Rect) -> Frame:
    return Frame(FrameKind.RULE_ICON, rect, icon="star")


def whole(*content: Frame) -> Frame:
    parts = (Frame(FrameKind.STEP_REGION, STEPS), Frame(FrameKind.RULES_GROUND, RULES), *content)
    return Frame(FrameKind.PAGE, Rect(0, 0, 220, 120), parts)


def full() -> tuple[Frame, ...]:
    """Something in every corner of the area, the steps and the rules, and across the page."""
    rects = (AREA, STEPS, Rect(10, 80, 200, 30))
    across = (Rect(10, 30, 200, 2), Rect(109, 10, 2, 100))
    corners = (
        Rect(x, y, 2, 2)
        for rect in rects
        for x in (rect.x, rect.right - 2)
        for y in (rect.y, rect.bottom - 2)
    )
    return tuple(map(icon, (*across, *corners)))


def heading(lines: int) -> Frame:
    paragraph = FixedWidth().typeset(words("aa " * lines), TextStyle.STEP_TITLE, 4)
    return Frame(FrameKind.TEXT, Rect(50, 50, 4, 5 * lines), paragraph=paragraph)


def test_a_full_page_has_none() -> None:
    assert flaws([whole(*full(), heading(2))], ON) == 0


def test_a_heading_of_three_lines_is_one() -> None:
    assert flaws([whole(*full(), heading(3))], ON) == 1


@pytest.mark.parametrize(("share", "found"), [(0.07, 0), (0.09, 1)])
def test_a_corner_that_is_left_over_is_one(share: float, found: int) -> None:
    # The lower left corner is empty up to a mark; the steps are where there is something.
    steps = Frame(FrameKind.STEP_REGION, Rect(10, 10, 2, 2))
    height = share * ON.trimmed.area / 100
    marks = (
        Rect(10, 10, 200, 2),
        Rect(10, 10, 2, 100 - height),
        Rect(110, 10, 100, 100),
    )
    frame = Frame(FrameKind.PAGE, AREA, (steps, *map(icon, marks)))
    assert flaws([frame], ON) == found


@pytest.mark.parametrize(("share", "found"), [(0.07, 0), (0.09, 1)])
def test_a_strip_that_is_left_over_is_one(share: float, found: int) -> None:
    height = share * ON.trimmed.area / AREA.width
    steps = Frame(FrameKind.STEP_REGION, Rect(10, 10, 2, 2))
    above, below = Rect(10, 10, 200, 30), Rect.between(10, 40 + height, 210, 110)
    frame = Frame(FrameKind.PAGE, AREA, (steps, icon(above), icon(below)))
    assert flaws([frame], ON) == found


@pytest.mark.parametrize("gone", [STEPS, Rect(10, 80, 200, 30)], ids=["steps", "rules"])
def test_an_empty_corner_of_a_part_is_one(gone: Rect) -> None:
    kept = [
        each
        for each in full()
        if not (each.rect.x < 100 and each.rect.overlaps(gone._replace(width=100)))
    ]
    middle = icon(Rect(gone.x + 0.25 * gone.width, gone.y, 2, gone.height))
    assert flaws([whole(*kept, middle)], ON) == 1


def test_the_same_flaw_in_two_languages_counts_once_and_two_flaws_twice() -> None:
    long = whole(*full(), heading(3))
    assert flaws([long, long], ON) == 1
    empty = whole(heading(3))
    assert flaws([long, empty], ON) > 1
