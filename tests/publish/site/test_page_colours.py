"""The page refuses colours that its readers could not tell apart, by light and in the dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import Theme
from infographic.errors import Problem
from infographic.files import program_data
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.site.page_colours import refuse_low_contrast
from infographic.scene import Colour, Rgb

THEMES = sorted((program_data() / "themes").glob("*.yaml"))
KELA = load_theme(program_data() / "themes" / "kela.yaml")


def with_colours(theme: Theme, rgbs: Mapping[str, Rgb]) -> Theme:
    own = {name: Colour(rgb, theme.colours[name].cmyk) for name, rgb in rgbs.items()}
    return replace(theme, colours={**theme.colours, **own})


def problems_of(theme: Theme, level: str) -> tuple[Problem, ...]:
    with pytest.raises(ContrastError) as refused:
        refuse_low_contrast(theme, level)
    return refused.value.problems


@pytest.mark.parametrize("path", THEMES, ids=[path.stem for path in THEMES])
def test_all_of_the_programs_themes_suit_the_page_with_their_dark_ones(path: Path) -> None:
    refuse_low_contrast(load_theme(path), "aaa")


def test_a_text_that_stands_out_too_little_is_told_with_a_colour_that_would() -> None:
    problems = problems_of(with_colours(KELA, {"ink": (0x70, 0x70, 0x70)}), "aaa")
    (on_paper,) = [each for each in problems if "“paper”" in each.what]
    assert on_paper.item == "web page, theme “kela”: step_text, tip"
    assert "“ink” #707070 on “paper” #ffffff has a contrast of 4.9:1" in on_paper.what
    assert "needs 7:1" in on_paper.what
    assert on_paper.hint.startswith("the nearest that passes: write in the theme  ink: {rgb:")


def test_what_the_law_asks_for_is_enough_where_the_guide_says_so() -> None:
    theme = with_colours(KELA, {"ink": (0x60, 0x60, 0x60)})
    refuse_low_contrast(theme, "aa")
    assert problems_of(theme, "aaa")


def test_large_type_needs_less() -> None:
    theme = with_colours(KELA, {"rules_mark": (0x8C, 0x9C, 0xB4)})  # 4.7:1, the heading of rules
    refuse_low_contrast(theme, "aaa")


def test_an_icon_that_stands_out_too_little_is_told() -> None:
    problems = problems_of(with_colours(KELA, {"audience_1": (0xB0, 0xD0, 0xB0)}), "aa")
    (icon,) = problems
    assert icon.item == "web page, theme “kela”: audience_1"
    assert icon.what.startswith("this is hard to see: “audience_1” #b0d0b0 on “paper” #ffffff")


def test_the_dark_theme_is_looked_at_too() -> None:
    assert KELA.dark is not None
    dark = with_colours(KELA.dark, {"ink": (0x40, 0x50, 0x60)})
    problems = problems_of(replace(KELA, dark=dark), "aa")
    assert {each.item.partition(":")[0] for each in problems} == {"web page, theme “ilta”"}
