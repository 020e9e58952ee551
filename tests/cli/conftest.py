from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import small_guide


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return small_guide(tmp_path / "data")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"
