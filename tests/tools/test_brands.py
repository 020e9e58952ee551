"""The sheet of brands: one picture in the colours of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder
from tools import brands as tool
from tools.brands import BRANDS, COUNT, Painter, by_chance, sheet_of, write_sheet


@pytest.fixture
def painter(tmp_path: Path) -> Painter:
    folder = GuideFolder(tmp_path / "guide")
    folder.write()
    return Painter(load(folder.path))


def test_there_are_as_many_brands_as_a_sheet_shows() -> None:
    assert len(BRANDS) == COUNT
    assert all(2 <= len(colours) <= 5 for colours in BRANDS.values())


def test_chance_draws_the_same_colours_again_and_every_number_of_them() -> None:
    drawn = [*by_chance(7, 8)]
    assert drawn == [*by_chance(7, 8)]
    assert drawn != [*by_chance(8, 8)]
    assert [len(colours) for colours in drawn] == [2, 3, 4, 5, 2, 3, 4, 5]


def test_each_brand_has_its_picture_below_its_colours(painter: Painter) -> None:
    names = ["navy and yellow", "red and white", "neon", "greys", "one hue"]
    some = {name: BRANDS[name] for name in names}
    sheet = sheet_of(some, painter, "og-image", "aa")
    one = sheet_of({"neon": BRANDS["neon"]}, painter, "og-image", "aa")
    assert sheet.height > 1.9 * one.height
    assert sheet.width > 3.5 * one.width
    seen = {colour for _, colour in sheet.getcolors(1 << 24) or ()}
    assert {rgb for colours in some.values() for rgb in colours} <= seen


def test_the_sheet_is_written(
    tmp_path: Path, painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of({"neon": BRANDS["neon"]}, painter, "og-image", "aaa")
    assert write_sheet(tmp_path / "brands", sheet) == tmp_path / "brands" / "brands.png"
    monkeypatch.setattr(tool, "OUTPUT", tmp_path / "by-chance")
    monkeypatch.setattr(tool, "COUNT", 2)
    tool.main(["--seed", "3", "--format", "og-image", "--guide", str(painter.content.folder)])
    assert (tmp_path / "by-chance" / "brands.png").is_file()
