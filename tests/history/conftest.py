from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.git import git
from tests.history.guide import write_guide


@pytest.fixture(autouse=True)
def without_the_users_set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git is set up with on this machine makes no difference."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def guide(tmp_path: Path, program: Callable[[str], Path]) -> Path:
    """The folder of a guide deep in a larger repository, which has one commit."""
    program("git")
    root = tmp_path / "work"
    folder = root / "viestintä" / "hyvä opas"
    write_guide(folder)
    (root / "src").mkdir()
    (root / "src" / "other.txt").write_text("other\n")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "All")
    return folder


@pytest.fixture
def root(guide: Path) -> Path:
    """The root of that repository."""
    return guide.parent.parent
