from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.guide_folder import GuideFolder
from tests.publish.made_once import layouts_and_fonts_are_made_once
from tests.series.made_series import MadeSeries

__all__ = ["layouts_and_fonts_are_made_once", "series"]


@pytest.fixture
def series(tmp_path: Path) -> MadeSeries:
    """Three offices on one small page, in two languages."""
    return MadeSeries(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "opas")
