"""Fonts that a guide brings along and that no theme names, and weights in place of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.publish.advice.fonts import nearest_weights, unnamed_fonts, unnamed_house_fonts
from infographic.publish.preflight import preflight
from tests.content.guide_folder import GuideFolder
from tests.content.house_folder import HouseFolder
from tests.made_font import made_font


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    """The small guide with one font in one style."""
    folder = GuideFolder(tmp_path / "guide")
    folder.files["fonts/Kolta-Regular.ttf"] = made_font()
    folder.files["fonts/licences.yaml"] = "Kolta: Oma\n"
    return folder


def test_a_font_that_no_theme_names_is_told_with_the_lines_to_write(folder: GuideFolder) -> None:
    (remark,) = unnamed_fonts(folder.load())
    assert remark.item.endswith("fonts/Kolta-Regular.ttf")
    assert "fonts: {text: [Kolta, Source Sans Pro]}" in remark.hint
    assert "based_on: kela" in remark.hint


def test_a_theme_of_the_folder_is_where_to_write_it(folder: GuideFolder) -> None:
    folder.files["themes/oma.yaml"] = "based_on: kela\n"
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    (remark,) = unnamed_fonts(folder.load())
    assert "themes/oma.yaml  fonts: {text: [Kolta, Source Sans Pro]}" in remark.hint


def test_a_font_that_a_theme_names_is_not_told(folder: GuideFolder) -> None:
    folder.files["themes/muu.yaml"] = "based_on: kela\nfonts: {text: [Source Sans Pro, Kolta]}\n"
    assert not [*unnamed_fonts(folder.load())]


@pytest.fixture
def house(tmp_path: Path) -> HouseFolder:
    """A house with a font, and one guide."""
    house = HouseFolder(tmp_path / "house")
    house.files["../fonts/Kolta-Regular.ttf"] = made_font()
    house.files["../fonts/licences.yaml"] = "Kolta: Oma\n"
    return house


def test_a_font_of_a_house_that_no_theme_names_is_told_once(house: HouseFolder) -> None:
    content = house.load()
    (remark,) = unnamed_house_fonts(content)
    assert remark.item == str(house.house / "fonts/Kolta-Regular.ttf")
    assert f"in a theme in {house.house}/themes/" in remark.hint
    assert not [*unnamed_fonts(content)]
    advice = preflight(content, house.path / "output").advice
    assert [problem for problem in advice if "Kolta" in problem.what] == [remark]


@pytest.mark.parametrize(
    "theme", ["../themes/talo.yaml", "../toinen/themes/oma.yaml", "themes/muu.yaml"]
)
def test_a_font_of_a_house_that_any_guide_there_may_use_is_not_told(
    house: HouseFolder, theme: str
) -> None:
    house.files["../toinen/guide.yaml"] = "title: {fi: Toinen}\n"
    house.files[theme] = "based_on: kela\nfonts: {text: [Kolta, Source Sans Pro]}\n"
    assert not [*unnamed_house_fonts(house.load())]


def test_a_guide_with_a_broken_theme_spoils_no_other(house: HouseFolder) -> None:
    house.files["../toinen/guide.yaml"] = "title: {fi: Toinen}\n"
    house.files["../toinen/themes/oma.yaml"] = "based_on: [\n"
    assert not [*unnamed_house_fonts(house.load())]


def test_without_a_house_there_is_nothing_to_tell(folder: GuideFolder) -> None:
    assert not [*unnamed_house_fonts(folder.load())]


def test_weights_in_place_of_others_are_told_once(folder: GuideFolder) -> None:
    folder.files["themes/oma.yaml"] = "based_on: kela\nfonts: {text: [Kolta]}\n"
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    (remark,) = nearest_weights(folder.load())
    assert "Regular for Black" in remark.what
    assert remark.item == "theme “oma”"
