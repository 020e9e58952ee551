"""Themes of brands as everybody gets them: written into a guide's folder, and all of its files
built, checked and published."""

from __future__ import annotations

from pathlib import Path

import pytest

import infographic
from infographic.brand.brand import brand_of
from infographic.brand.kit import kit_of, write_kit
from infographic.publish.file_kind import FILE_KINDS
from infographic.scene import Rgb, hex_of
from tests.content.guide_folder import GuideFolder
from tools.brands import BRANDS, by_chance

FORMATS = f"""\
card:
  size: [160 mm, 110 mm]
  bleed: 3 mm
  margin: 5 mm
  detail: full
  smallest: {{other: 3 pt}}
  dpi: 72
  files: [{", ".join(FILE_KINDS)}]
"""
SETS = {
    **BRANDS,
    **{f"chance {number}": each for number, each in enumerate(by_chance(36, 12))},
}


@pytest.mark.slow
@pytest.mark.parametrize("contrast", ["aa", "aaa"])
@pytest.mark.parametrize("name", SETS)
def test_every_file_is_made(name: str, contrast: str, tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path / "guide")
    folder.files["formats.yaml"] = FORMATS
    folder.change("guide.yaml", "names: [", f"contrast: {contrast}\nnames: [")
    folder.write()
    kit = kit_of(brand_of("Kunta", _typed(SETS[name])), folder.path, None, str)
    write_kit(kit, folder.path)

    infographic.build(folder.path, tmp_path / "output")

    made = {path.suffix for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert {".svg", ".png", ".pdf", ".pptx", ".html"} <= made


def _typed(colours: tuple[Rgb, ...]) -> tuple[str, ...]:
    return tuple(map(hex_of, colours))
