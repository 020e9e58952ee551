"""The colours of a theme in a brand's: whatever is given, everything can be read and told apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.brand.choice import WHITE, Way
from infographic.brand.palette import different, palette_of
from infographic.brand.tone import apart, apart_without_red_or_green, tone_of
from infographic.colour.contrast import contrast_ratio
from infographic.content.load import Content
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken
from infographic.publish.offer import load
from infographic.scene import Rgb
from tests.brand.judged import refused
from tools.brands import BRANDS, ROOT, Painter, by_chance

HARD = {
    "one hue five times": (
        (200, 30, 40),
        (180, 25, 35),
        (160, 20, 30),
        (220, 40, 50),
        (140, 15, 25),
    ),
    "white twice": (WHITE, WHITE),
    "black twice": ((0, 0, 0), (0, 0, 0)),
    "black and white": ((0, 0, 0), WHITE),
    "middle grey": ((119, 119, 119), (118, 118, 118)),
    "neon five times": (
        (57, 255, 20),
        (255, 0, 255),
        (0, 255, 255),
        (255, 255, 0),
        (255, 16, 80),
    ),
    "pure": ((255, 0, 0), (0, 255, 0), (0, 0, 255)),
    "what neither black nor white can be read on": ((190, 60, 60), (60, 120, 160)),
}
EVERY = {**BRANDS, **HARD}
LEVELS = ("aa", "aaa")
# Where texts stand on strands, and all parts of a guide on their grounds.
PAGES = ("a4-landscape", "square")
STRANDS = (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3, ColourToken.GOAL)

rgbs = st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))


@pytest.fixture(scope="module")
def content() -> Content:
    """Kela's guide, which has all parts that a picture can have."""
    return load(ROOT / "data")


@pytest.fixture(scope="module")
def painter(content: Content) -> Painter:
    return Painter(content)


@pytest.mark.parametrize(
    ("name", "level"), [("neon five times", "aaa"), ("black and white", "aa"), ("pure", "aaa")]
)
def test_the_hardest_colours_are_published(name: str, level: str, painter: Painter) -> None:
    assert refused(EVERY[name], level, painter, [painter.layouts[PAGES[0]]]) == []


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", EVERY)
def test_hard_colours_are_published(name: str, level: str, painter: Painter) -> None:
    layouts = [painter.layouts[name] for name in PAGES]
    assert refused(EVERY[name], level, painter, layouts) == []


@pytest.mark.slow
def test_colours_by_chance_are_published(painter: Painter) -> None:
    layouts = [painter.layouts[name] for name in PAGES]
    found = [
        problem
        for number, colours in enumerate(by_chance(18, 32))
        for problem in refused(colours, LEVELS[number // 4 % 2], painter, layouts[number % 2 :][:1])
    ]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
def test_two_hundred_sets_of_colours_are_published_on_every_page(
    level: str, painter: Painter
) -> None:
    layouts = painter.layouts.values()
    sets = (*EVERY.values(), *by_chance(1918, 200))
    assert [each for colours in sets for each in refused(colours, level, painter, layouts)] == []


@settings(max_examples=12, deadline=None)
@given(st.lists(rgbs, min_size=2, max_size=5), st.sampled_from(LEVELS))
def test_grounds_and_strands_are_told_apart(colours: list[Rgb], level: str) -> None:
    found = palette_of(colours, level)
    hero, rules, aside = (
        found[each].rgb for each in (ColourToken.HERO, ColourToken.RULES, ColourToken.ASIDE)
    )
    for one, other in ((hero, rules), (hero, aside), (hero, WHITE), (rules, WHITE)):
        assert apart(one, other) > 4
    for first, second in combinations((found[each].rgb for each in STRANDS), 2):
        assert first != second


@settings(max_examples=12, deadline=None)
@given(st.lists(rgbs, min_size=2, max_size=5))
def test_audiences_are_told_apart_without_red_or_green(colours: list[Rgb]) -> None:
    found = palette_of(colours, "aaa")
    audiences = [found[each].rgb for each in AUDIENCE_COLOURS]
    for one, other in combinations(audiences, 2):
        assert apart_without_red_or_green(one, other) > 4


@settings(max_examples=12, deadline=None)
@given(st.lists(rgbs, min_size=2, max_size=5), st.sampled_from(LEVELS))
def test_the_same_colours_make_the_same_theme(colours: list[Rgb], level: str) -> None:
    assert palette_of(colours, level) == palette_of(tuple(colours), level)


@pytest.mark.parametrize("level", LEVELS)
def test_the_first_colour_is_the_ground_of_the_title(level: str) -> None:
    navy, yellow = (0, 0x35, 0x7A), (255, 180, 0)
    for first, second in ((navy, yellow), (yellow, navy)):
        found = palette_of((first, second), level)
        assert found[ColourToken.HERO].rgb == first
        assert found[ColourToken.HERO].way is Way.AS_GIVEN
        assert found[ColourToken.RULES].rgb == second


def test_white_alone_makes_greys() -> None:
    assert tone_of(palette_of([(255, 255, 255)] * 2, "aaa")[ColourToken.HERO].rgb).is_grey


def test_white_is_the_paper_and_the_next_colour_the_title() -> None:
    assert palette_of((WHITE, (0, 0x35, 0x7A)), "aaa")[ColourToken.HERO].rgb == (0, 0x35, 0x7A)


def test_what_text_cannot_stand_on_is_moved_as_far_as_the_contrast_asks() -> None:
    red = (227, 6, 19)
    enhanced, minimum = (palette_of((red, (255, 180, 0)), each) for each in ("aaa", "aa"))
    moved = enhanced[ColourToken.HERO]
    assert moved.way is Way.MOVED
    assert moved.of == red
    assert moved.off == pytest.approx(apart(red, moved.rgb))
    assert tone_of(moved.rgb).lightness < tone_of(red).lightness  # paler it would be pink
    assert contrast_ratio(moved.rgb, WHITE) >= 7
    assert minimum[ColourToken.HERO].rgb == red


@settings(max_examples=12, deadline=None)
@given(st.lists(rgbs, min_size=2, max_size=3), st.sampled_from(LEVELS))
def test_each_given_colour_is_somewhere_as_it_is(colours: list[Rgb], level: str) -> None:
    there = {choice.rgb for choice in palette_of(colours, level).values()}
    seen = [each for each in different(colours) if apart(each, WHITE) >= 12]
    hero = palette_of(colours, level)[ColourToken.HERO].rgb
    assert {each for each in seen if apart(each, hero) >= 20} <= there


def test_colours_that_look_alike_count_once() -> None:
    assert different(((10, 10, 10), (11, 10, 10), (200, 0, 0))) == ((10, 10, 10), (200, 0, 0))


def test_tints_of_blue_are_not_violet() -> None:
    blue = tone_of((0, 0, 0xBF))
    assert 250 < blue.at(84, 28).hue < 280
    assert blue.hue > 295


def test_dark_yellow_is_nowhere() -> None:
    found = palette_of(((255, 255, 0), WHITE), "aaa")
    names = (ColourToken.RULES, ColourToken.ASIDE, ColourToken.TIPS, "heading", *STRANDS)
    assert all(tone_of(found[name].rgb).mud < 0.5 for name in names)
