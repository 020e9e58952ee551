"""The line: a row of stations under title and reel, for pages that are wider than high."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from infographic.content.page import Detail, PageFormat
from infographic.geometry import TOLERANCE, Rect
from infographic.layout.box.frame import STATIONS, STRANDS, Frame, FrameKind
from infographic.layout.page.film import FilmFrame, film
from infographic.layout.page.ground import NEAREST_TO_EDGE
from infographic.layout.page.line import FEWEST_STEPS, Line
from infographic.layout.page.plan import Plan
from infographic.layout.page.suits import Suits
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.detail import shown
from infographic.layout.part.elements import Elements, elements_of
from infographic.layout.path.strands import MOST_STRANDS
from tests.fake import THEME, FixedWidth, Wording, guide, page, together
from tests.layout.page.reel_page import inks, of

A4, A3, SLIDE = (page(*size) for size in ((297, 210), (420, 297), (339, 190)))
TITLES = ("A", "Some words", "A title of several words")


@dataclass(frozen=True)
class Made:
    """A guide in two languages on a page, at a type scale."""

    steps: int
    rules: int
    titles: tuple[str, str]
    on: int
    scale: float

    def elements(self, scale: float) -> Elements:
        guides = (
            guide(self.steps, self.rules, code, wording=Wording(title=title))
            for code, title in zip(("fi", "sv"), self.titles, strict=True)
        )
        on = (A4, A3, SLIDE)[self.on]
        return elements_of(LayoutContext(together(*guides), THEME, on, FixedWidth(scale, 0.25)))


cases = st.builds(
    Made,
    steps=st.integers(FEWEST_STEPS, MOST_STRANDS),
    rules=st.sampled_from([0, 2, 4]),
    titles=st.tuples(st.sampled_from(TITLES), st.sampled_from(TITLES)),
    on=st.integers(0, 2),
    scale=st.floats(0.2, 1.2),
)


def plan_of(made: Made, scale: float | None = None) -> Plan:
    elements = made.elements(made.scale if scale is None else scale)
    return Plan(elements.page, Line().section(elements))


def frame_of(made: Made) -> Frame:
    plan = plan_of(made)
    assume(plan.fits)
    return plan.frame("sv")


@settings(deadline=None, max_examples=25)
@given(cases)
def test_stations_stand_in_one_row_astride_the_edge_of_the_hero(made: Made) -> None:
    frame = frame_of(made)
    stations = [each.rect for each in of(frame, *STATIONS)]
    hero = of(frame, FrameKind.HERO_GROUND)[0].rect
    assert len(stations) == made.steps
    assert all(abs(each.centre.y - hero.bottom) < TOLERANCE for each in stations)
    assert all(one.right < other.x for one, other in pairwise(stations))


@settings(deadline=None, max_examples=25)
@given(cases)
def test_each_strand_leads_straight_down_into_its_station(made: Made) -> None:
    frame = frame_of(made)
    strands = [each for each in of(frame, *STRANDS) if each.path and not closed(each)]
    for strand, station in zip(strands, of(frame, *STATIONS), strict=True):
        assert strand.path
        start, corner = strand.path.points[0], strand.path.points[1]
        assert start == station.rect.centre
        assert start.x == corner.x
        assert corner.y < station.rect.y


def closed(frame: Frame) -> bool:
    assert frame.path
    return frame.path.segments[-1].kind == "Z"


@settings(deadline=None, max_examples=25)
@given(cases)
def test_texts_stand_below_their_stations_and_tips_on_their_ground(made: Made) -> None:
    frame = frame_of(made)
    ground = of(frame, FrameKind.TIPS_GROUND)
    for step in of(frame, FrameKind.STEP):
        station, body = step.children[0].rect, step.children[-1]
        assert body.rect.y >= station.bottom
        for tips in of(body, FrameKind.TIPS):
            assert inside(ground[0].rect, tips.rect)


@settings(deadline=None, max_examples=25)
@given(cases)
def test_the_entries_of_the_legend_begin_at_columns_of_tips(made: Made) -> None:
    frame = frame_of(made)
    (legend,) = of(frame, FrameKind.LEGEND)
    (line,) = of(frame, FrameKind.TIPS_HAIRLINE)
    columns = [each.rect.x for each in of(frame, FrameKind.TIPS)]
    for entry in of(legend, FrameKind.LEGEND_ENTRY):
        assert min(abs(entry.rect.x - column) for column in columns) < TOLERANCE
        assert entry.rect.bottom < line.rect.y
    assert all(line.rect.bottom < each.rect.y for each in of(frame, FrameKind.TIPS))


def inside(outer: Rect, inner: Rect) -> bool:
    return outer.y <= inner.y and inner.bottom <= outer.bottom + TOLERANCE


@settings(deadline=None, max_examples=25)
@given(cases, st.sampled_from([0, 2, 3]), st.sampled_from(["full", "headlines"]))
def test_where_nothing_stands_below_the_steps_they_keep_clear_of_the_edge(
    made: Made, audiences: int, detail: Detail
) -> None:
    on = (A4, A3, SLIDE)[made.on]
    whole = guide(made.steps, 0, "fi", audiences=audiences, chart=())
    bare = shown(replace(whole, quote=None, footer=None), detail)
    elements = elements_of(LayoutContext(together(bare), THEME, on, FixedWidth(made.scale, 0.25)))
    plan = Plan(elements.page, Line().section(elements))
    assume(plan.fits)
    frame = plan.frame("fi")
    grounds = of(frame, FrameKind.TIPS_GROUND)
    foot = on.size.height + on.bleed
    assert all(each.rect.bottom == pytest.approx(foot) for each in grounds)
    least = NEAREST_TO_EDGE if grounds else on.margin
    assert max(each.bottom for each in inks(frame)) <= on.size.height - least


@settings(deadline=None, max_examples=25)
@given(cases, st.floats(1.01, 1.6))
def test_larger_type_needs_no_less_and_has_no_more_room(made: Made, factor: float) -> None:
    smaller, larger = plan_of(made).regions, plan_of(made, made.scale * factor).regions
    assert len(smaller) == len(larger)
    for one, other in zip(smaller, larger, strict=True):
        assert other.needed >= one.needed - TOLERANCE
        assert other.room <= one.room + TOLERANCE


@pytest.mark.parametrize("column", [40.0, 48.0, 60.0])
def test_where_texts_have_room_frames_are_about_square_or_higher(column: float) -> None:
    least, good, most = FilmFrame().halves(column, 5.0)
    assert 2 * good >= min(1.05 * column, 60.0 - TOLERANCE)
    assert least < good < most


@pytest.mark.parametrize(
    ("on", "steps", "line", "frames"),
    [
        (A4, 5, Suits.FIRST, Suits.NOT),
        (A3, 5, Suits.FIRST, Suits.FIRST),
        (A4, FEWEST_STEPS - 1, Suits.NOT, Suits.NOT),
        (page(210, 297), 5, Suits.NOT, Suits.NOT),
    ],
)
def test_it_is_for_wide_pages_and_the_film_for_large_ones(
    on: PageFormat, steps: int, line: Suits, frames: Suits
) -> None:
    context = LayoutContext(together(guide(steps)), THEME, on, FixedWidth(1.0))
    elements = elements_of(context)
    assert Line().suits(elements) is line
    assert film().suits(elements) is frames


def test_beyond_so_many_steps_there_is_no_reel() -> None:
    made = Made(MOST_STRANDS + 1, 0, ("A", "A"), 1, 0.2)
    assert not plan_of(made).fits
