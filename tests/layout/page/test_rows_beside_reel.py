"""Compositions with rows beside a reel: texts clear of each other, of stations, strands and reel;
steps in one straight order; and no less needed in larger type."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.content.page import PageFormat
from infographic.layout.box.frame import FrameKind
from infographic.layout.page import ReelComposition
from infographic.layout.page.fall import Fall
from infographic.layout.page.triptych import Triptych
from tests.fake import page
from tests.layout.page.reel_page import (
    Made,
    frame_of,
    made_guides,
    needs_grow,
    plan_of,
    reel_stands_clear,
    steps_are_in_order,
    texts_stand_clear,
)

Case = tuple[ReelComposition, PageFormat]
FALLS: list[Case] = [
    (Fall(), page(*size)) for size in ((210, 297), (148, 210), (300, 300), (400, 800))
]
TRIPTYCHS: list[Case] = [(Triptych(), page(*size)) for size in ((340, 190), (300, 160), (400, 200))]
of_each = pytest.mark.parametrize("cases", [FALLS, TRIPTYCHS], ids=["fall", "triptych"])


@of_each
@settings(deadline=None, max_examples=6)
@given(made_guides, st.integers(0, 3))
def test_nothing_stands_on_anything_else(cases: list[Case], made: Made, at: int) -> None:
    composition, on = cases[at % len(cases)]
    frame = frame_of(composition, made, on)
    texts_stand_clear(frame, on)
    reel_stands_clear(frame, on)


@of_each
@settings(deadline=None, max_examples=6)
@given(made_guides, st.integers(0, 3))
def test_steps_follow_each_other_in_one_straight_order(
    cases: list[Case], made: Made, at: int
) -> None:
    composition, on = cases[at % len(cases)]
    steps_are_in_order(frame_of(composition, made, on))


@of_each
@settings(deadline=None, max_examples=6)
@given(made_guides, st.integers(0, 3))
def test_larger_type_needs_no_less(cases: list[Case], made: Made, at: int) -> None:
    composition, on = cases[at % len(cases)]
    needs_grow(composition, made, on)


@of_each
@pytest.mark.parametrize("steps", [1, 2, 7, 12])
def test_headlines_of_any_number_of_steps_have_room(cases: list[Case], steps: int) -> None:
    composition, on = cases[0]
    made = Made(steps, 0, 1, (), "headlines", ("Title", "Titel"), ("a", "b"), 0.5)
    plan = plan_of(composition, made, on)
    assert plan.fits
    steps_are_in_order(plan.frame("sv"))


def test_the_ground_of_the_title_reaches_down_beside_a_legend_above_the_tips() -> None:
    """No corner of paper is left empty between them."""
    made = Made(7, 2, 2, (), "full", ("Title", "Titel"), ("a text", "en text"), 0.5)
    frame = plan_of(Fall(), made, page(210, 297)).frame("sv")
    hero, tips = (
        next(each.rect for each in frame.walk() if each.kind is kind)
        for kind in (FrameKind.HERO_GROUND, FrameKind.TIPS_GROUND)
    )
    below_legend = min(each.rect.y for each in frame.walk() if each.kind is FrameKind.TIPS_HAIRLINE)
    assert tips.y < below_legend == pytest.approx(hero.bottom)
