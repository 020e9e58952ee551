"""The triptych: texts clear of each other, of stations, strands and reel; steps in one straight
order; and no less needed in larger type."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.layout.box.frame import FrameKind
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

PAGES = [page(*size) for size in ((340, 190), (300, 160), (400, 200))]


@settings(deadline=None, max_examples=6)
@given(made_guides, st.integers(0, len(PAGES) - 1))
def test_nothing_stands_on_anything_else(made: Made, on: int) -> None:
    frame = frame_of(Triptych(), made, PAGES[on])
    texts_stand_clear(frame, PAGES[on])
    reel_stands_clear(frame, PAGES[on])


@settings(deadline=None, max_examples=6)
@given(made_guides, st.integers(0, len(PAGES) - 1))
def test_steps_follow_each_other_in_one_straight_order(made: Made, on: int) -> None:
    steps_are_in_order(frame_of(Triptych(), made, PAGES[on]))


@settings(deadline=None, max_examples=6)
@given(made_guides, st.integers(0, len(PAGES) - 1))
def test_larger_type_needs_no_less(made: Made, on: int) -> None:
    needs_grow(Triptych(), made, PAGES[on])


@pytest.mark.parametrize("steps", [1, 2, 7, 12])
def test_headlines_of_any_number_of_steps_have_room(steps: int) -> None:
    made = Made(steps, 0, 1, (), "headlines", ("Title", "Titel"), ("a", "b"), 0.5)
    plan = plan_of(Triptych(), made, PAGES[0])
    assert plan.fits
    steps_are_in_order(plan.frame("sv"))


def test_a_single_step_has_its_words_below_its_disc() -> None:
    made = Made(1, 6, 0, (), "full", ("Title", "Titel"), ("a", "b"), 0.5)
    frame = plan_of(Triptych(), made, PAGES[0]).frame("sv")
    (step,) = (each for each in frame.walk() if each.kind is FrameKind.STEP)
    station, _, body = step.children
    assert body.rect.y >= station.rect.bottom
