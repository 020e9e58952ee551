"""The triptych of a single step, and rows at one pitch; see test_rows_beside_reel.py for what it
shares with the fall."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from infographic.content.guide.local import LocalGuide
from infographic.geometry import TOLERANCE
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import STATIONS, Frame, FrameKind
from infographic.layout.page.rows import StepRows
from infographic.layout.page.triptych import Triptych
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import elements_of
from infographic.layout.path.strands import MOST_STRANDS
from tests.fake import THEME, FixedWidth, guide, page, together
from tests.layout.page.reel_page import Made, of, plan_of


def test_a_single_step_has_its_words_below_its_disc() -> None:
    made = Made(1, 6, 0, (), "full", ("Title", "Titel"), ("a", "b"), 0.5)
    frame = plan_of(Triptych(), made, page(340, 190)).frame("sv")
    (step,) = (each for each in frame.walk() if each.kind is FrameKind.STEP)
    station, _, body = step.children
    assert body.rect.y >= station.rect.bottom


def test_rows_with_more_lines_have_the_pitch_of_the_others() -> None:
    """And they stand in the middle of the height, if all have room at that of the highest."""
    on = page(340, 190)
    made = Made(5, 4, 0, (), "full", ("Title", "Titel"), ("a text", "en text"), 0.5)
    plan = plan_of(Triptych(), made, on)
    assert plan.fits
    stations = [each.rect.centre.y for each in of(plan.frame("sv"), *STATIONS)]
    pitches = [below - above for above, below in pairwise(stations)]
    assert pitches == pytest.approx([pitches[0]] * len(pitches))
    assert stations[0] + stations[-1] == pytest.approx(on.size.height)


LIST = Made(7, 6, 0, (), "steps", ("Title", "Titel"), ("a", "b"), 0.6)


def test_titles_alone_are_larger_than_the_type_scale_makes_them() -> None:
    """And larger than beside texts, at the same scale on the same page."""
    on = page(340, 190)
    title, beside_text = (
        size_of(plan_of(Triptych(), replace(LIST, detail=detail), on).frame("sv"), "step_title")
        for detail in ("steps", "full")
    )
    assert title > 1.1 * 4.0 * LIST.scale
    assert title > 1.1 * beside_text


@pytest.mark.parametrize("steps", [2, 4, 7, MOST_STRANDS])
def test_numbers_beside_titles_alone_go_with_these_and_with_their_discs(steps: int) -> None:
    frame = plan_of(Triptych(), replace(LIST, steps=steps), page(340, 190)).frame("sv")
    capitals = {style: 0.75 * size_of(frame, style) for style in ("number", "step_title")}
    (disc, *_) = (each.rect.width for each in of(frame, *STATIONS))
    assert capitals["number"] <= 0.75 * disc
    assert capitals["step_title"] < capitals["number"] < 1.6 * capitals["step_title"]


def test_many_titles_alone_have_discs_that_leave_all_of_them_room() -> None:
    made = replace(LIST, steps=MOST_STRANDS, scale=1.0)
    plan = plan_of(Triptych(), made, page(317.5, 166.7))
    assert plan.fits
    discs = [each.rect.width for each in of(plan.frame("sv"), *STATIONS)]
    em = 4.0 * made.scale
    assert len(discs) == MOST_STRANDS
    assert max(discs) < 2 * 1.5 * em  # those beside texts


def size_of(frame: Frame, style: str) -> float:
    """The size of the texts of a style."""
    (size,) = {
        each.paragraph.size for each in frame.walk() if each.paragraph and each.name == style
    }
    return size


@settings(deadline=None, max_examples=10)
@given(st.lists(st.integers(1, 12), min_size=2, max_size=7), st.floats(0.3, 1.0))
def test_rows_are_even_where_the_highest_has_room_as_often(words: list[int], scale: float) -> None:
    guides = together(*(lines(code, words) for code in ("fi", "sv")))
    context = LayoutContext(guides, THEME, page(340, 190), FixedWidth(scale, 0.25))
    rows = StepRows(elements_of(context), 100.0, 110.0, 230.0, 240.0, 5.0, 1.0, 1.0)
    assume(rows.height < NEVER)
    uneven = len(words) * max(rows.heights) - sum(rows.heights)
    assert rows.even_height <= rows.height + uneven + TOLERANCE
    stations = [each.y for each in rows.stations(10.0, 10.0 + rows.even_height)]
    pitches = [below - above for above, below in pairwise(stations)]
    assert pitches == pytest.approx([pitches[0]] * len(pitches))
    assert 10.0 + rows.even_height - stations[-1] >= rows.below_last


def lines(code: str, words: list[int]) -> LocalGuide:
    """A guide whose steps have texts of so many words."""
    made = guide(len(words), 0, code, audiences=0)
    steps = zip(made.steps, words, strict=True)
    longer = tuple(
        replace(step, text=step.text and replace(step.text, value=" ".join(["wording"] * own)))
        for step, own in steps
    )
    return replace(made, steps=longer)
