"""The grounds at the foot of a page and in a column: edge to edge, and no lower in larger type."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from infographic.content.guide.local import LocalGuide
from infographic.geometry import TOLERANCE, Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.page.foot import column, foot
from infographic.layout.page.ground import NEAREST_TO_EDGE
from infographic.layout.page.plan import Plan, Section
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from infographic.per_language import PerLanguage
from tests.fake import THEME, FixedWidth, Wording, guide, page, together, words
from tests.layout.made_guides import made_guides

ON = page(330, 400)
GROUNDS = {FrameKind.RULES_GROUND, FrameKind.ASIDE_GROUND, FrameKind.HERO_GROUND}
ALL_THERE = guide()
GUIDES = {
    "all": ALL_THERE,
    "no rules": guide(rules=0),
    "no chart": guide(chart=()),
    "no quote": guide(quotes=0),
    "rules alone": guide(quotes=0, chart=()),
    "imprint alone": guide(rules=0, quotes=0, chart=()),
    "no imprint": replace(ALL_THERE, footer=None),
    "rules without imprint": replace(guide(quotes=0, chart=()), footer=None),
}


def elements(made: PerLanguage[LocalGuide], scale: float = 1.0) -> Elements:
    return elements_of(LayoutContext(made, THEME, ON, FixedWidth(scale)))


def frames(section: Section) -> list[Frame]:
    return list(Plan(ON.trimmed, section).frame("fi").walk())


def grounds(section: Section) -> list[Frame]:
    return [frame for frame in frames(section) if frame.kind in GROUNDS]


def on_page(rect: Rect) -> Rect:
    return Rect.between(
        max(rect.x, 0.0),
        max(rect.y, 0.0),
        min(rect.right, ON.size.width),
        min(rect.bottom, ON.size.height),
    )


@pytest.mark.parametrize("made", GUIDES.values(), ids=GUIDES)
@pytest.mark.parametrize("spare", [0.0, 37.0])
def test_the_grounds_of_a_foot_cover_the_page_from_its_top_on(
    made: LocalGuide, spare: float
) -> None:
    at_foot = foot(elements(together(made)))
    top = ON.size.height - at_foot.height - spare
    found = grounds(at_foot.section(top))
    assert sum(on_page(each.rect).area for each in found) == pytest.approx(
        ON.size.width * (at_foot.height + spare)
    )
    assert {each.rect.x for each in found} >= {-ON.bleed}
    assert max(each.rect.right for each in found) == ON.size.width + ON.bleed
    lowest = max(each.rect.bottom for each in found)
    assert lowest == pytest.approx(ON.size.height + ON.bleed)


@pytest.mark.parametrize("made", GUIDES.values(), ids=GUIDES)
@pytest.mark.parametrize("spare", [0.0, 37.0])
def test_the_texts_of_a_foot_stand_within_the_page(made: LocalGuide, spare: float) -> None:
    at_foot = foot(elements(together(made)))
    top = ON.size.height - at_foot.height - spare
    inner = Rect.between(
        ON.margin, top, ON.size.width - ON.margin, ON.size.height - NEAREST_TO_EDGE
    )
    texts = [frame for frame in frames(at_foot.section(top)) if frame.paragraph is not None]
    assert texts
    assert all(inner.contains(text.ink) for text in texts)


def test_the_imprint_stands_below_the_aside_and_rules_beside_both() -> None:
    rules, aside, imprint = grounds(foot(elements(together(ALL_THERE))).section(200))
    assert (rules.kind, aside.kind, imprint.kind) == (
        FrameKind.RULES_GROUND,
        FrameKind.ASIDE_GROUND,
        FrameKind.HERO_GROUND,
    )
    assert rules.rect.right == aside.rect.x == imprint.rect.x
    assert aside.rect.bottom == pytest.approx(imprint.rect.y)
    assert rules.rect.bottom == pytest.approx(imprint.rect.bottom)


def rows(section: Section) -> list[float]:
    """The pitches of the rules, which stand in one column."""
    icons = [each.rect for each in frames(section) if each.kind is FrameKind.RULE_ICON]
    assert len({each.x for each in icons}) == 1
    return [below.centre.y - above.centre.y for above, below in pairwise(icons)]


@pytest.mark.parametrize(("spare", "pitches"), [(0.0, 2), (3.0, 1), (60.0, 1)])
def test_rules_of_unequal_height_stand_at_one_pitch_where_a_column_has_room(
    spare: float, pitches: int
) -> None:
    made = guide(quotes=0, chart=(), wording=Wording(rule="x" * 20))
    assert made.rules is not None
    first, *others = made.rules.items
    long = replace(first, title=words("a rule of more words than one line of the column has"))
    own = replace(made, rules=replace(made.rules, items=(first, long, *others)))
    tight = elements_of(LayoutContext(together(own), THEME, ON, FixedWidth(0.22)))
    found = column(tight, 300.0, 0.0)
    measured = {round(pitch, 3) for pitch in rows(found.section(0.0, found.height + spare))}
    assert len(measured) == pitches


def test_a_guide_with_nothing_for_a_foot_has_none() -> None:
    bare = replace(GUIDES["imprint alone"], footer=None)
    found = foot(elements(together(bare)))
    assert (found.height, found.regions, found.section(100)) == (0.0, (), Section())
    assert column(elements(together(bare)), 200, 0).section(0, 400) == Section()


@pytest.mark.parametrize("made", GUIDES.values(), ids=GUIDES)
def test_the_grounds_of_a_column_fill_it(made: LocalGuide) -> None:
    found = column(elements(together(made)), 200.0, 0.0)
    section = found.section(0.0, ON.size.height)
    assert found.height <= ON.size.height
    assert sum(on_page(each.rect).area for each in grounds(section)) == pytest.approx(130.0 * 400)
    inner = Rect.between(200, ON.margin, ON.size.width - ON.margin, 400 - NEAREST_TO_EDGE)
    texts = [frame for frame in frames(section) if frame.paragraph is not None]
    assert all(inner.contains(text.ink) for text in texts)


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(made=made_guides())
def test_larger_type_never_needs_less_height(made: PerLanguage[LocalGuide]) -> None:
    scales = (0.3, 0.41, 0.5, 0.77, 1.0)
    every = [elements(made, scale) for scale in scales]
    for heights in (
        [foot(each).height for each in every],
        [column(each, 200.0, 0.0).height for each in every],
    ):
        assert all(larger >= smaller - TOLERANCE for smaller, larger in pairwise(heights))


def test_a_word_too_wide_for_every_way_to_set_the_foot_makes_it_infinite_and_no_error() -> None:
    made = guide(wording=Wording(rule="x" * 400))
    at_foot = foot(elements(together(made)))
    assert at_foot.height == math.inf
    assert not Plan(ON.trimmed, at_foot.section(-math.inf)).fits
