"""Icons by name: outlines, the box of their ink, and names near a wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from infographic.assets import icon
from infographic.assets.icon import icon_names, load_icon, near_icon_names
from infographic.errors import MachineError
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


class TestDamagedPackage:
    """Icons that the package has lost are no fault of the guide."""

    @pytest.fixture(autouse=True)
    def _package(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        monkeypatch.setattr(icon, "_root", lambda: tmp_path)
        for folder in ("solid", "brands"):
            (tmp_path / folder).mkdir()
        icon_names.cache_clear()
        load_icon.cache_clear()
        yield
        icon_names.cache_clear()
        load_icon.cache_clear()

    def test_a_lost_icon_is_named_with_what_to_do(self) -> None:
        with pytest.raises(MachineError, match="damaged or missing") as caught:
            icon_names()
        assert "type make" in caught.value.problems[0].hint

    @pytest.mark.parametrize("svg", ["", "<svg", "<svg/>", '<svg><path d="M 1"/></svg>', "\0"])
    def test_a_damaged_icon_is_named(self, tmp_path: Path, svg: str) -> None:
        (tmp_path / "solid" / "star.svg").write_text(svg)
        with pytest.raises(MachineError, match="the icon “star”"):
            load_icon("star")
