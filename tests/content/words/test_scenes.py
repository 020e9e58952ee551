"""Every scene has a drawing, a name in three languages, and icons of its own."""

from __future__ import annotations

import pytest

from infographic.content.words.scenes import (
    found_scenes,
    named_scenes,
    near_scenes,
    scenes_of_icons,
)
from infographic.files import program_data


def test_every_scene_has_a_drawing_and_every_drawing_has_words() -> None:
    drawings = sorted(path.stem for path in (program_data() / "scenes").glob("*.svg"))
    assert [scene.name for scene in named_scenes()] == drawings


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_two_have_one_name_in_a_language(language: str) -> None:
    names = [scene.words[language][0] for scene in named_scenes()]
    assert sorted(names) == sorted(set(names))


def test_icons_stand_for_scenes() -> None:
    assert scenes_of_icons() == {
        icon: scene.name for scene in named_scenes() for icon in scene.icons
    }
    assert scenes_of_icons()["house"] == "home"
    assert "rainbow" not in scenes_of_icons()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kahvi", "coffee"),
        ("kaffe", "coffee"),
        ("kakku", "cake"),
        ("tårta", "cake"),
        ("ihmiset", "people"),
        ("ihmisten", "people"),
        ("människor", "people"),
        ("koti", "home"),
        ("hem", "home"),
        ("tyo", "work-desk"),
        ("bil", "car"),
    ],
)
def test_what_a_person_means_comes_first(typed: str, meant: str) -> None:
    assert found_scenes(typed)[0].name == meant


@pytest.mark.parametrize(
    ("name", "proposed"), [("koti", "home (koti)"), ("phonee", "phone"), ("recylce", "recycle")]
)
def test_what_is_proposed_for_a_name_that_no_scene_has(name: str, proposed: str) -> None:
    assert near_scenes(name)[0] == proposed
