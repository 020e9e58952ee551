"""Fonts that a guide brings along and that no theme names, and weights in place of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.publish.advice.fonts import nearest_weights, unnamed_fonts
from tests.content.guide_folder import GuideFolder
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


def test_weights_in_place_of_others_are_told_once(folder: GuideFolder) -> None:
    folder.files["themes/oma.yaml"] = "based_on: kela\nfonts: {text: [Kolta]}\n"
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    (remark,) = nearest_weights(folder.load())
    assert "Regular for Black" in remark.what
    assert remark.item == "theme “oma”"
