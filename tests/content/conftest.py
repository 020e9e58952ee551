from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.guide_folder import GuideFolder


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "opas")
