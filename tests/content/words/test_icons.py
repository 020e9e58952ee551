"""The icons are found by the words of people who do not know their names."""

from __future__ import annotations

import pytest

from infographic.assets.icon import icon_names
from infographic.content.words.icons import ICON_WORDS, found_icons, named_icons, near_icons
from infographic.content.words.word_file import icons_in
from infographic.files import program_data


def test_hundreds_have_finnish_and_swedish_words_and_all_a_name() -> None:
    written = icons_in(program_data() / ICON_WORDS)
    assert len(written) >= 420
    assert all(1 <= len(words) <= 5 for icon in written for words in icon.words.values())
    assert {icon.name for icon in named_icons()} == icon_names()


@pytest.mark.parametrize(
    "brand", ["facebook", "instagram", "x-twitter", "youtube", "linkedin", "whatsapp", "tiktok"]
)
def test_the_channels_have_words(brand: str) -> None:
    assert brand in [icon.name for icon in found_icons(brand)[:1]]
    (named,) = (icon for icon in named_icons() if icon.name == brand)
    assert {"fi", "sv"} <= named.words.keys()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kahvi", "mug-hot"),
        ("kahvia", "mug-hot"),
        ("kaffe", "mug-hot"),
        ("coffee", "mug-saucer"),
        ("kakku", "cake-candles"),
        ("kakun", "cake-candles"),
        ("tårta", "cake-candles"),
        ("ihmiset", "users"),
        ("ihmisten", "users"),
        ("människor", "users"),
        ("koti", "house"),
        ("hem", "house"),
        ("home", "house"),
        ("tyo", "briefcase"),
        ("laakari", "user-doctor"),
        ("bil", "car"),
        ("barn", "child"),
        ("star", "star"),
        ("nuoli alas", "arrow-down"),
    ],
)
def test_what_a_person_means_comes_first(typed: str, meant: str) -> None:
    assert found_icons(typed)[0].name == meant


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("kahvi", "mug-hot (kahvi)"),
        ("kaffe", "mug-hot (kaffe)"),
        ("user-pluss", "user-plus"),
        ("starr", "star"),
        ("Star", "star"),
        ("rocket-launch", "rocket"),
        ("lightbulp", "lightbulb"),
    ],
)
def test_what_is_proposed_for_a_name_that_no_icon_has(name: str, proposed: str) -> None:
    near = near_icons(name)
    assert near[0] == proposed
    assert len(near) <= 3


def test_nothing_is_proposed_for_what_is_like_nothing() -> None:
    assert near_icons("xyzzy") == []
