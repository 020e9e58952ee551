"""What a guide takes from its house, and what it says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.house_choices import house_choices
from tests.content.guide_folder import GuideFolder
from tests.content.house_folder import HOUSE, HouseFolder


@pytest.fixture
def folder(tmp_path: Path) -> HouseFolder:
    folder = HouseFolder(tmp_path / "talo")
    folder.files["../house.yaml"] = f"{HOUSE}theme: talo\nprint: {{condition: FOGRA52}}\n"
    folder.files["../themes/talo.yaml"] = "based_on: kela\n"
    folder.files["../formats.yaml"] = "based_on: program\n"
    return folder


def test_what_the_guide_does_not_say_it_follows(folder: HouseFolder) -> None:
    choices = house_choices(folder.load())
    assert choices is not None
    assert choices.folder == folder.house
    assert {"footer", "theme", "print", "formats"} <= {*choices.followed}


def test_what_it_says_itself_it_does_not_follow(folder: HouseFolder) -> None:
    folder.files["themes/oma.yaml"] = "based_on: talo\nprint: {condition: FOGRA39}\n"
    folder.files["formats.yaml"] = "based_on: house\n"
    folder.change("guide.yaml", "names:", "footer: {}\ntheme: oma\nnames:")
    choices = house_choices(folder.load())
    assert choices is not None
    assert {"footer", "theme", "print", "formats"} <= {*choices.own}
    assert "publisher" in choices.followed


def test_a_guide_without_a_house_follows_nothing(tmp_path: Path) -> None:
    assert house_choices(GuideFolder(tmp_path).load()) is None
