from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from infographic.history.history import History
from tests.studio.desk.hand import change_file

AUTUMN = datetime(2026, 11, 20, 9, 48, tzinfo=UTC)


@pytest.fixture(autouse=True)
def without_the_users_set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git is set up with on this machine makes no difference."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def history(folder: Path) -> History:
    """The versions of a guide: the first, and a week later one with another title of a step."""
    guide = folder / "kaari"
    History.begin(guide, "Aino", "Ensimmäinen")
    change_file(guide, "steps.yaml", "fi: Jatka,", "fi: Jatka yhä,")
    History(guide).save("Otsikko", "Kääntäjä", AUTUMN + timedelta(days=7))
    return History(guide)
