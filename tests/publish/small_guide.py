"""The small guide with page formats that are quickly drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.guide_folder import GuideFolder

_FORMAT = """\
{name}:
  size: [{size}]
  bleed: 0 mm
  margin: 5 mm
  detail: full
  arrangements: [serpentine]
  smallest: {{other: 3 pt}}
  dpi: 40
  files: [{files}]
"""
ALL = "svg, svg-live, png, pdf"
CARD = ("card", "160 mm, 110 mm", ALL)
STRIP = ("strip", "90 mm, 150 mm", "svg, png")


def formats(*entries: tuple[str, str, str]) -> str:
    """The text of a formats.yaml with these names, sizes and kinds of file."""
    return "".join(
        _FORMAT.format(name=name, size=size, files=files) for name, size, files in entries
    )


def small_guide(path: Path) -> GuideFolder:
    """A guide in Finnish and Swedish on two small pages, not yet written to its folder."""
    folder = GuideFolder(path)
    folder.files["formats.yaml"] = formats(CARD, STRIP)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return small_guide(tmp_path / "data")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"
