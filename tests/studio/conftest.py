"""A studio without a network: requests go right into the application."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.small_guide import small_guide
from tests.studio.asking import Asking, asking


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two guides."""
    for name in ("kaari", "äiti ja poika"):
        small_guide(tmp_path / "guides" / name).write()
    return tmp_path / "guides"


@pytest.fixture
def studio(folder: Path) -> Asking:
    return asking(folder)
