from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.guide_folder import GuideFolder
from tests.publish.made_once import all_is_made_anew, layouts_and_fonts_are_made_once
from tests.publish.small_guide import small_guide

__all__ = ["all_is_made_anew", "layouts_and_fonts_are_made_once"]


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return small_guide(tmp_path / "data")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"
