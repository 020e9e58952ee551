"""Icons by name: outlines, the box of their ink, and names near a wrong one."""

from __future__ import annotations

import pytest

from infographic.assets.icon import icon_names, load_icon, near_icon_names
from infographic.geometry import Rect


def test_the_ink_of_an_icon_lies_within_its_grid() -> None:
    icon = load_icon("user-plus")
    assert icon.ink == Rect(0, 0, 640, 512)
    xs = [point.x for segment in icon.outline.segments for point in segment.points]
    assert min(xs) >= 0
    assert max(xs) <= 640


@pytest.mark.parametrize("name", ["star", "twitter"])
def test_solid_icons_and_brands_go_by_one_name(name: str) -> None:
    assert name in icon_names()
    assert load_icon(name).outline.segments


def test_every_icon_can_be_drawn() -> None:
    assert len(icon_names()) > 1800
    for name in sorted(icon_names())[::50]:
        assert load_icon(name).ink.width > 0


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_icon("unicorn-plus")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("user-pluss", "user-plus"), ("lightbulp", "lightbulb"), ("magnifying", "magnifying-glass")],
)
def test_near_names_are_spelt_alike_or_share_a_word(wrong: str, right: str) -> None:
    assert right in near_icon_names(wrong)
    assert len(near_icon_names(wrong)) <= 3


def test_a_name_that_is_a_word_of_the_wrong_one_comes_before_one_spelt_alike() -> None:
    assert near_icon_names("rocket-launch")[0] == "rocket"


def test_a_misspelt_name_comes_before_its_words() -> None:
    assert near_icon_names("user-pluss")[0] == "user-plus"
