"""The card of a step: its number stands free beside the title, on one baseline."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from infographic.geometry import MM_PER_PT, Point, Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.card import StepCard, step_cards
from infographic.layout.part.context import MOST_COMPRESSED, LayoutContext
from infographic.layout.part.elements import elements_of
from infographic.layout.path.arrangement import Slot
from infographic.scene import Role, TextStyle
from tests.fake import THEME, FixedWidth, Wording, guide, page, together, words

SMALLEST = 6.0
ON = page(297, 210, smallest=SMALLEST)
FIRST = SMALLEST * MM_PER_PT / FixedWidth().em  # the scale at which texts have that size


def cards(title: str, **parts: str) -> tuple[StepCard, ...]:
    made = guide(steps=3, wording=Wording(step_title=title, **parts))
    return step_cards(LayoutContext(together(made), THEME, page(297, 210), FixedWidth()))


def placed(card: StepCard, width: float, halign: float = 0.0) -> Frame:
    parts, y = [], 50.0
    for height in card.heights(width):
        parts.append(Rect(20, y, width, height))
        y += height
    return card.place(Slot(Point(30, 30), (tuple(parts),), halign), 0, "fi")


def styled(frame: Frame, style: TextStyle) -> Frame:
    return next(each for each in frame.walk() if each.paragraph and each.paragraph.style == style)


def last_baseline(frame: Frame) -> float:
    text = frame.paragraph
    assert text is not None
    return frame.rect.y + text.baseline + (len(text.lines) - 1) * text.leading


@pytest.mark.parametrize("title", ["Step", "A step of words"])
def test_the_last_line_of_a_title_ends_on_the_baseline_of_the_number(title: str) -> None:
    frame = placed(cards(title)[0], 30)
    number, heading = styled(frame, TextStyle.NUMBER), styled(frame, TextStyle.STEP_TITLE)
    assert last_baseline(heading) == pytest.approx(last_baseline(number))
    assert heading.rect.x > number.ink.right


def test_a_title_too_wide_to_stand_beside_the_number_stands_below_it() -> None:
    frame = placed(cards("Considerable")[0], 24.5)
    number, heading = styled(frame, TextStyle.NUMBER), styled(frame, TextStyle.STEP_TITLE)
    assert heading.rect.y >= number.rect.bottom
    assert heading.rect.x == number.rect.x


def test_a_card_is_never_lower_in_a_narrower_place() -> None:
    heights = [sum(cards("A step of words")[0].heights(width)) for width in range(80, 18, -1)]
    assert heights == sorted(heights)


def test_each_title_is_as_near_to_its_number() -> None:
    context = LayoutContext(together(guide(steps=11)), THEME, page(297, 210), FixedWidth())
    frames = [placed(card, 60) for card in step_cards(context)]
    gaps = {
        round(
            styled(frame, TextStyle.STEP_TITLE).rect.x - styled(frame, TextStyle.NUMBER).ink.right,
            6,
        )
        for frame in frames
    }
    assert len(gaps) == 1


def test_titles_below_their_numbers_begin_on_one_line() -> None:
    made = guide(steps=2)
    steps = tuple(
        replace(step, title=words(title))
        for step, title in zip(made.steps, ("Considerable", "Considerable words"), strict=True)
    )
    context = LayoutContext(
        together(replace(made, steps=steps)), THEME, page(297, 210), FixedWidth()
    )
    tops = [styled(placed(card, 24.5), TextStyle.STEP_TITLE).ink.y for card in step_cards(context)]
    assert tops[0] == pytest.approx(tops[1])


def test_a_step_is_station_label_and_body() -> None:
    station, number, body = placed(cards("Step")[1], 60).children
    assert station.kind is FrameKind.STATION_2
    assert station.rect.centre == Point(30, 30)
    assert number.kind is FrameKind.STEP_NUMBER
    assert [each.role for each in number.walk()][-1] is Role.LABEL
    assert (body.kind, body.role) == (FrameKind.STEP_BODY, Role.BODY)


@pytest.mark.parametrize(("halign", "free"), [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0)])
def test_a_heading_alone_has_its_share_of_what_is_free_before_it(
    halign: float, free: float
) -> None:
    made = guide(steps=3, audiences=0)
    bare = replace(made, steps=tuple(replace(step, text=None) for step in made.steps))
    context = LayoutContext(together(bare), THEME, page(297, 210), FixedWidth())
    frame = placed(step_cards(context)[0], 60, halign)
    number, heading = styled(frame, TextStyle.NUMBER), styled(frame, TextStyle.STEP_TITLE)
    spare = 60 - 2 - THEME.lengths.mark_gap * 4 - 12  # “1”, the gap and “Step 1”
    assert number.rect.x == pytest.approx(20 + free * spare)
    assert heading.ink.right == pytest.approx(80 - (1 - free) * spare)


def context(scale: float) -> LayoutContext:
    return LayoutContext(together(guide(steps=3)), THEME, ON, FixedWidth(scale))


def number_size(card: StepCard) -> float:
    return card.step.number.leading


def test_all_gives_way_between_the_smallest_scale_and_that_of_the_smallest_text() -> None:
    assert context(FIRST * MOST_COMPRESSED).ease == pytest.approx(0.0)
    assert context(FIRST * (1 + MOST_COMPRESSED) / 2).ease == pytest.approx(0.5)
    assert context(FIRST).ease == context(2 * FIRST).ease == pytest.approx(1.0)


def test_numbers_are_smaller_only_where_all_is_tight() -> None:
    scales = [FIRST * part for part in (MOST_COMPRESSED, 0.9, 1.0, 1.5)]
    sizes = [number_size(step_cards(context(scale))[0]) / scale for scale in scales]
    assert sizes[0] == pytest.approx(0.6 * sizes[-1])
    assert sizes[2] == pytest.approx(sizes[3])
    assert all(smaller < larger for smaller, larger in pairwise(sizes[:3]))


def test_stations_and_the_gaps_of_rows_give_way_alike() -> None:
    tight, meant = (elements_of(context(FIRST * part)) for part in (MOST_COMPRESSED, 1.0))
    assert tight.metrics.radius == tight.cards["fi"][0].radius
    assert tight.metrics.radius == pytest.approx(0.8 * MOST_COMPRESSED * meant.metrics.radius)
    assert tight.metrics.row_gap == pytest.approx(0.5 * MOST_COMPRESSED * meant.metrics.row_gap)
