"""The sheet of scenes: each on discs in every theme, with its names or without."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.words.scenes import named_scenes
from infographic.render.png import pixels_of
from infographic.scene import Group, Scene, Shape, leaves
from tools import scenes as tool
from tools.scenes import LABELS, Sheet, sheet_of, shipped_themes, write_sheet

SOME = named_scenes()[:3]
THEMES = shipped_themes("kela")


def texts(scene: Scene) -> list[str]:
    return [run.text for run in scene.runs()]


def test_the_first_theme_is_the_one_that_was_asked_for_and_all_others_follow() -> None:
    assert [theme.name for theme in THEMES] == ["kela", "aava", "ilta"]
    assert shipped_themes("ilta")[0].name == "ilta"


def test_every_scene_has_its_number_its_name_and_that_in_each_language() -> None:
    said = texts(sheet_of(SOME, Sheet(THEMES)))
    expected = [
        line
        for number, scene in enumerate(SOME, start=1)
        for line in (f"{number}  {scene.name}", *(scene.words[code][0] for code in LABELS))
    ]
    assert said == expected


def test_without_labels_there_are_numbers_alone() -> None:
    assert texts(sheet_of(SOME, Sheet(THEMES, labels=()))) == ["1", "2", "3"]


def test_every_theme_draws_every_scene_within_the_page() -> None:
    scene = sheet_of(SOME, Sheet(THEMES))
    for cell in scene.root.children:
        assert isinstance(cell, Group)
        shapes = [leaf for leaf in leaves(cell) if isinstance(leaf, Shape)]
        assert {str(shape.fill).partition(":")[0] for shape in shapes} == {"kela", "aava", "ilta"}
        for shape in shapes:
            assert shape.fill in scene.palette
            assert all(
                0 < at.x < scene.size.width and 0 < at.y < scene.size.height
                for at in shape.path.points
            )


@pytest.mark.parametrize("diameter", [12.0, 90.0])
def test_discs_of_another_size_scale_the_whole_sheet(diameter: float) -> None:
    usual, other = sheet_of(SOME, Sheet(THEMES)), sheet_of(SOME, Sheet(THEMES, disc=diameter))
    assert other.size.width == pytest.approx(usual.size.width * diameter / tool.DISC)
    assert other.size.height == pytest.approx(usual.size.height * diameter / tool.DISC)


def test_the_sheet_is_written_as_svg_and_png(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "named_scenes", lambda: SOME)
    files = write_sheet(tmp_path / "scenes", Sheet(THEMES[:1], labels=()))
    assert [file.name for file in files] == ["scenes.svg", "scenes.png"]
    assert files[0].read_bytes().startswith(b"<?xml")
    across, down = pixels_of(files[1].read_bytes())
    assert across > down > 100
