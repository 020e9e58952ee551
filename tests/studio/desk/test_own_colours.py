"""A guide's own colours: what an editor chooses is taken, and all else can be read on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.colour.contrast import contrast_ratio
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import Theme
from infographic.files import program_data
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.own_colours import (
    MAIN_COLOURS,
    Palette,
    base_theme,
    hex_of,
    in_brand,
    in_harmony,
    own_colours,
    palette_of,
    rgb_of,
    unreadable,
)
from infographic.studio.desk.refusals import EditError
from tests.content.guide_folder import GuideFolder

_SHADES = st.tuples(*[st.integers(0, 255)] * 3)
_MAIN = st.fixed_dictionaries(dict.fromkeys(MAIN_COLOURS, _SHADES))
_THEMES = ("kela", "aava", "ilta")


def theme(name: str) -> Theme:
    return load_theme(program_data() / "themes" / f"{name}.yaml")


@pytest.mark.parametrize("name", _THEMES)
@pytest.mark.parametrize("level", ["aaa", "aa"])
def test_the_programs_themes_are_as_they_are(name: str, level: str) -> None:
    base = palette_of(theme(name))
    assert in_harmony(base, {token: base[token] for token in MAIN_COLOURS}, level) == base
    assert [*unreadable(base, level)] == []


@settings(max_examples=40, deadline=None)
@given(main=_MAIN, name=st.sampled_from(_THEMES))
def test_whatever_is_chosen_can_be_read_or_is_told_with_a_shade_that_can(
    main: Palette, name: str
) -> None:
    base = palette_of(theme(name))
    told = dict(unreadable(in_harmony(base, main, "aa"), "aa"))
    main = {**main, **{token: rgb for token, rgb in told.items() if rgb}}
    now = in_harmony(base, main, "aa")
    told = dict(unreadable(now, "aa"))
    for drawn, ground in [("on_hero", "hero"), ("on_rules", "rules"), ("ink", "tips")]:
        assert contrast_ratio(now[drawn], now[ground]) >= 4.5 or ground in told
    assert {token: now[token] for token in MAIN_COLOURS} == main


def test_what_had_the_colour_has_the_new_one() -> None:
    base = palette_of(theme("kela"))
    now = in_harmony(base, {**_main(base), "rules": (60, 0, 30)}, "aaa")
    assert now["heading"] == now["strand_1"] == now["on_hero"] == (60, 0, 30)
    assert now["hero"] == base["hero"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = GuideFolder(tmp_path / "opas")
    folder.write()
    return Desk(folder.path)


def choose(desk: Desk, token: str, typed: str) -> None:
    content = desk.state.content
    assert content is not None
    base = base_theme(desk.folder, desk.state.copy, content.theme)
    changed = {token: rgb_of(typed)}
    wishes = own_colours(desk.state.copy, content.theme, base, content.guide.contrast, changed)
    desk.apply(wishes)


def colours(desk: Desk) -> Palette:
    assert desk.state.problems == ()
    assert desk.state.content is not None
    return palette_of(desk.state.content.theme)


def test_the_first_colour_gives_the_guide_a_theme_of_its_own_and_one_undo_takes_it_back(
    desk: Desk,
) -> None:
    choose(desk, "hero", "#e8d5f2")
    assert desk.state.content is not None
    assert desk.state.content.theme.name == "omat-varit"
    assert colours(desk)["hero"] == (0xE8, 0xD5, 0xF2)
    assert "based_on: kela" in desk.state.copy.text("themes/omat-varit.yaml")
    desk.undo()
    assert desk.state.copy.edited == {}


def test_a_colour_goes_back_without_a_trace_of_what_went_with_it(desk: Desk) -> None:
    before = colours(desk)
    choose(desk, "hero", "#1b1b4b")
    assert colours(desk)["on_hero"] != before["on_hero"]
    choose(desk, "hero", hex_of(before["hero"]))
    assert colours(desk) == before


def test_what_somebody_chose_by_hand_stays(desk: Desk) -> None:
    choose(desk, "goal", "#204020")
    file = "themes/omat-varit.yaml"
    text = desk.state.copy.text(file)
    desk.save("", "", str)
    (desk.folder / file).write_text(text + '  heading: {rgb: "#101010"}\n', encoding="utf-8")
    desk.files_changed([file])
    choose(desk, "rules", "#400040")
    assert colours(desk)["heading"] == (0x10, 0x10, 0x10)
    assert colours(desk)["strand_1"] == (0x40, 0, 0x40)


@pytest.mark.parametrize("typed", ["", "punainen", "#12", "#12345", "rgb(1, 2)"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(EditError):
        rgb_of(typed)


def _main(base: Palette) -> dict[str, tuple[int, int, int]]:
    return {token: base[token] for token in MAIN_COLOURS}


def brand(desk: Desk, typed: str) -> None:
    content = desk.state.content
    assert content is not None
    desk.apply(in_brand(desk.state.copy, desk.folder, content.theme, "aaa", typed, str))


def test_the_colours_of_a_house_are_those_of_the_whole_picture(desk: Desk) -> None:
    brand(desk, "#00357a, #ffb400")
    content = desk.state.content
    assert content is not None
    assert content.theme.name == "omat-varit"
    assert content.theme.colours["hero"].rgb == (0, 0x35, 0x7A)
    assert content.theme.colours["rules"].rgb == (255, 0xB4, 0)
    brand(desk, "rgb(0, 80, 60) #f28c00 #ffffff")
    content = desk.state.content
    assert content is not None
    assert content.theme.name == "omat-varit"
    assert content.theme.colours["hero"].rgb == (0, 80, 60)
    assert desk.state.copy.texts["themes/omat-varit.yaml"].count("based_on: kela") == 1


def test_a_main_colour_can_be_changed_after_that_and_all_on_it_can_be_read(desk: Desk) -> None:
    brand(desk, "#00357a #ffb400")
    choose(desk, "rules", "#3b0a45")
    content = desk.state.content
    assert content is not None
    colours = content.theme.colours
    assert colours["rules"].rgb == (0x3B, 0x0A, 0x45)
    assert colours["hero"].rgb == (0, 0x35, 0x7A)
    for drawn, needed in (("on_rules", 7), ("rules_mark", 4.5)):
        assert contrast_ratio(colours[drawn].rgb, colours["rules"].rgb) >= needed


@pytest.mark.parametrize("typed", ["#00357a", "sininen keltainen", "Pantone 286 C", "#00357a " * 6])
def test_what_are_no_two_to_five_colours_is_told(desk: Desk, typed: str) -> None:
    with pytest.raises(EditError):
        brand(desk, typed)
