"""Drawings are found by words in any language and named in that of the interface."""

from __future__ import annotations

import pytest

from infographic.studio.editing.picking.found import Shelf, drawing_label, shelf
from infographic.studio.editing.picking.target import DrawingKind, Target

STEP = Target(
    "steps.a.icon", "steps.a", (DrawingKind.SCENE, DrawingKind.ICON), "", "", ("mug-hot",)
)


def found(query: str, language: str = "fi") -> Shelf:
    return shelf(STEP, query, language, ())


def test_words_in_any_language_find_scenes_and_icons() -> None:
    for word in ("kahvi", "kaffe", "coffee"):
        made = found(word)
        assert "coffee" in [each.name for each in made.scenes]
        assert "mug-hot" in [each.name for each in made.icons]


def test_names_are_those_of_the_interface_and_mark_what_was_typed() -> None:
    first = found("kahvi").scenes[0]
    assert (first.label, first.match) == ("kahvi", "kahvi")
    assert found("kahvi", "sv").scenes[0].label == "kaffe"


def test_what_is_chosen_is_known() -> None:
    assert [each.name for each in found("kahvi").icons if each.is_chosen] == ["mug-hot"]


def test_of_an_icon_it_is_known_which_scene_is_drawn_in_its_place() -> None:
    shown_as = {each.name: each.shown_as for each in found("kahvi").icons}
    assert shown_as["mug-hot"] == "kahvi"
    rule = Target("rule_items.a.icon", "rule_items.a", (DrawingKind.ICON,), "")
    assert not any(each.shown_as for each in shelf(rule, "kahvi", "fi", ()).icons)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("word", ["kahvi", "koti", "puhelin", ""])
def test_no_two_icons_are_called_the_same(word: str, language: str) -> None:
    called = [each.label for each in found(word, language).icons]
    assert len(set(called)) == len(called)


def test_icons_are_told_apart_in_the_language_of_the_interface() -> None:
    labels = {each.name: each.label for each in found("kahvi").icons}
    assert labels["mug-saucer"].startswith("kahvi (")
    assert "saucer" not in labels["mug-saucer"]


def test_words_like_a_misspelt_one_are_proposed() -> None:
    made = found("xkahvqi")
    assert made.is_empty
    assert "kahvi" in made.near


# What guides are about, with a scene or icon that shows it.
EVERYDAY = [
    ("puhelin telefon phone", "phone"),
    ("raha pengar money", "money"),
    ("perhe familj family", "family"),
    ("koti hem home", "home"),
    ("terveys hälsa health", "heart"),
    ("lupa tillstånd permit permission", "decision"),
    ("tietosuoja dataskydd privacy", "shield"),
    ("kello klocka clock", "clock"),
    ("sana ord words", "talk"),
    ("kahvi kaffe coffee", "coffee"),
]


@pytest.mark.parametrize(
    ("word", "scene"), [(word, scene) for words, scene in EVERYDAY for word in words.split()]
)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_everyday_words_find_what_they_mean(word: str, scene: str, language: str) -> None:
    made = found(word, language)
    assert scene in [each.name for each in made.scenes[:3]]
    assert made.icons
    assert not made.meant


@pytest.mark.parametrize("word", ["kahv", "puhel", "telef", "tietosu", "perh", "häls"])
def test_the_beginning_of_a_word_is_enough(word: str) -> None:
    made = found(word)
    assert made.scenes
    assert not made.meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kaffi", "kaffe"),
        ("puhelim", "puhelin"),
        ("tieosuoja", "tietosuoja"),
        ("telfon", "telefon"),
        ("famlij", "familj"),
        ("phohe", "phone"),
    ],
)
def test_a_typing_error_is_forgiven_and_told(typed: str, meant: str) -> None:
    made, right = found(typed), found(meant)
    assert made.meant == meant
    assert made.scenes == right.scenes
    assert made.icons == right.icons
    assert made.query == typed


def test_few_finds_are_filled_with_what_has_a_related_word_itself() -> None:
    names = [each.name for each in found("kahvi").icons]
    assert names[:2] == ["mug-hot", "mug-saucer"]
    assert "golf-ball-tee" not in names  # by tee, which means something else in English


@pytest.mark.parametrize(
    ("kind", "name", "label"),
    [
        (DrawingKind.SCENE, "coffee", "kahvi"),
        (DrawingKind.ICON, "mug-hot", "kahvi"),
        (DrawingKind.OWN, "oma.svg", "oma.svg"),
        (DrawingKind.HUB, "face", "Face"),
        (DrawingKind.ICON, "no-such", "no-such"),
    ],
)
def test_a_drawing_is_called_by_a_word_for_it(kind: DrawingKind, name: str, label: str) -> None:
    assert drawing_label(kind, name, "fi") == label


def test_without_a_word_everything_is_there_as_far_as_there_is_room() -> None:
    made = found("")
    assert made.scene_count == len(made.scenes) > 50
    assert len(made.icons) < made.all_icons
    assert made.related == ()
